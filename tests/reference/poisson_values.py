#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/reference/poisson_values.h: Poisson tails at 40 digits.

Every value is a sum of positive terms from k outwards, away from the mean,
times the mass at k from the log gamma function: none of the formulas of
engine/model/palm/poisson.c. Means are the doubles that the test reads back.

    poisson_values.py > tests/reference/poisson_values.h
"""
import random

from mpmath import exp, log, loggamma, mp, mpf, nstr

mp.dps = 40
SEED, COUNT = 20140611, 260
LARGEST = 7        # power of ten of the largest mean
LEAST = mpf(10) ** -300
ENOUGH = mpf(10) ** -24


def side(k, m, factor, first):
    """Tail and first moment over the mass, term j being the last times factor(j)."""
    term, tail, moment, j = mpf(1), mpf(first), mpf(0), 1
    while True:
        term *= factor(j)
        tail += term
        moment += j * term
        if term == 0 or j * term < ENOUGH * moment:
            return tail, moment
        j += 1


def values(k, m):
    """Mass, P(X >= k), P(X < k), E(X - k)+, E(k - X)+."""
    m = mpf(m)
    mass = exp(k * log(m) - m - loggamma(k + 1))
    if m < k:
        tail, moment = side(k, m, lambda j: m / (k + j), 1)
        return mass, mass * tail, 1 - mass * tail, mass * moment, k - m + mass * moment
    tail, moment = side(k, m, lambda j: max(k - j + 1, 0) / m, 0)
    return mass, 1 - mass * tail, mass * tail, m - k + mass * moment, mass * moment


def points():
    """A third each: near the mean, down to 1e-300, and of any shape."""
    dice = random.Random(SEED)
    found = []
    while len(found) < COUNT:
        m = 10 ** dice.uniform(-4, LARGEST)
        z = dice.choice([dice.uniform(-2, 4), dice.uniform(-37, 37)])
        k = round(m + z * m ** 0.5 + z * z / 6)
        if dice.random() < 0.2:
            k = round(m * dice.uniform(0, 3)) + dice.randint(0, 3)
        if k < 0 or k > 3 * 10 ** LARGEST:
            continue
        row = values(k, m)
        if min(row[1], row[2]) > LEAST and row[0] > LEAST and row[3] > LEAST and k > 0:
            found.append((k, m, row))
    return found


def main():
    print("""/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Written by tests/reference/poisson_values.py, which tells how.
 * k, mean, P(X = k), P(X >= k), P(X < k), E(X - k)+, E(k - X)+
 */
static const double POISSON_VALUES[][7] = {""")
    for k, m, row in points():
        print("    {%d, %s,\n     %s, %s,\n     %s, %s,\n     %s}," % (
            k, repr(m), *(nstr(v, 20, min_fixed=0, max_fixed=0) for v in row)))
    print("};")


if __name__ == "__main__":
    main()
