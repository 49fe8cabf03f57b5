#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes engine/simulation/ziggurat_{exponential,normal}.c: 256 layers of equal area.

Marsaglia and Tsang (2000), The Ziggurat Method for Generating Random Variables.
The edge of the lowest box is solved for at 40 digits, so that the highest layer
ends at the density's peak. Layer i reaches from 0 to x[i]; its share below
x[i + 1] lies wholly under the density.

    ziggurat_table.py exponential > engine/simulation/ziggurat_exponential.c
"""
import sys

from mpmath import erfc, exp, findroot, floor, log, mp, mpf, sqrt, pi

mp.dps = 40
LAYERS = 256
UNIT = 2 ** 53

DENSITIES = {
    "exponential": (lambda x: exp(-x), lambda x: exp(-x), lambda y: -log(y), "7.7"),
    "normal": (lambda x: exp(-x * x / 2), lambda x: sqrt(pi / 2) * erfc(x / sqrt(2)),
               lambda y: sqrt(-2 * log(y)), "3.654"),
}


def edges(name, edge):
    """x[0] .. x[255] for this edge of the lowest box, and the height of the last one."""
    density, tail, inverse, _ = DENSITIES[name]
    area = edge * density(edge) + tail(edge)
    x = [area / density(edge), edge]
    while len(x) < LAYERS:
        x.append(inverse(density(x[-1]) + area / x[-1]))
    return x, density(x[-1]) + area / x[-1]


def solve(name):
    start = mpf(DENSITIES[name][3])
    edge = findroot(lambda e: edges(name, e)[1] - 1, (start, start + mpf("0.001")),
                    solver="anderson")
    x, _ = edges(name, edge)
    return x + [mpf(0)]


def rows(cells, many):
    for i in range(0, len(cells), many):
        print("    " + " ".join(cell + "," for cell in cells[i:i + many]))


def main(name):
    density = DENSITIES[name][0]
    x = solve(name)
    inside = [int(floor(x[i + 1] / x[i] * UNIT)) for i in range(LAYERS)]
    width = [float(x[i] / UNIT).hex() for i in range(LAYERS)]
    print("/* SPDX-License-Identifier: GPL-3.0-or-later */")
    print("/*\n * The ziggurat of the %s density, written by" % name)
    print(" * tests/reference/ziggurat_table.py. Not to be edited by hand.\n */")
    print("#include <config.h>\n\n#include \"engine/simulation/ziggurat_%s.h\"\n" % name)
    print("const struct ziggurat ziggurat_%s = {" % name)
    print("    .edge = %s,\n    .layer = {" % float(x[1]).hex())
    rows(["{0x%014x, %s}" % (k, w) for k, w in zip(inside, width)], 2)
    print("    },\n    .height = {")
    rows([float(density(e)).hex() for e in x], 4)
    print("    },\n};")


if __name__ == "__main__":
    main(sys.argv[1])
