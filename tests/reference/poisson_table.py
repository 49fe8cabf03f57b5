#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes engine/model/palm/poisson_table.h, the constants of the Poisson tails.

Temme's uniform expansion of the incomplete gamma function (DLMF 8.12) is
expanded about its turning point in exact fractions; the two functions of the
normal tail are Chebyshev fits at 50 digits, written as plain polynomials.

    poisson_table.py > engine/model/palm/poisson_table.h
"""
from fractions import Fraction

from mpmath import bernfrac, chebyt, cos, erfc, exp, log, loggamma, mp, mpf, nstr, pi, sqrt
from mpmath import taylor

mp.dps = 50
ORDER = 64          # of the power series before the rows take two each
LEAST_COUNT = 32    # the expansion serves counts from here
WIDEST = 0.71       # and |eta| up to here
DROP = 1e-19        # a coefficient whose term stays below this is left out
SPLIT = 9           # deviance at which the two normal fits meet


def root_series():
    """mu = lambda - 1 as a series in eta, from mu mu' = eta (1 + mu)."""
    a = [Fraction(0)] * (ORDER + 2)
    a[1] = Fraction(1)
    for n in range(2, ORDER + 1):
        known = sum(a[i] * (n + 1 - i) * a[n + 1 - i] for i in range(2, n))
        a[n] = (a[n - 1] - known) / (n + 1)
    return a


def inverse_series(a):
    """eta / mu as a series in eta."""
    inverse = [Fraction(1)]
    for n in range(1, ORDER):
        inverse.append(-sum(a[j + 1] * inverse[n - j] for j in range(1, n + 1)))
    return inverse


def stirling(count):
    """Coefficients of Gamma*(z) in 1/z."""
    logs = [Fraction(0)] * (count + 1)
    for j in range(1, count + 1, 2):
        logs[j] = Fraction(*map(int, bernfrac(j + 1))) / (j * (j + 1))
    g = [Fraction(1)]
    for n in range(1, count + 1):
        g.append(sum(j * logs[j] * g[n - j] for j in range(1, n + 1)) / n)
    return g


def temme_rows(count):
    """Row k: the power series of c_k(eta), DLMF 8.12.10 and 8.12.11."""
    inverse = inverse_series(root_series())
    g = stirling(count)
    rows = [inverse[1:ORDER - 1]]
    for k in range(1, count):
        last, sign = rows[-1], (-1) ** k
        assert last[1] + sign * g[k] == 0
        rows.append([(n + 2) * last[n + 2] + sign * g[k] * inverse[n + 1]
                     for n in range(len(last) - 2)])
    return rows


def kept(row, k):
    scale = float(LEAST_COUNT) ** -k
    terms = [abs(float(c)) * WIDEST ** n * scale for n, c in enumerate(row)]
    last = max((n for n, t in enumerate(terms) if t > DROP), default=-1)
    return row[:last + 1]


def polynomial(f, degree):
    """Chebyshev interpolation of f on [-1, 1] as powers of its argument."""
    n = degree + 1
    at = [cos(pi * (mpf(j) + 0.5) / n) for j in range(n)]
    values = [f(x) for x in at]
    total = [mpf(0)] * n
    for k in range(n):
        c = sum(v * cos(k * pi * (mpf(j) + 0.5) / n) for j, v in enumerate(values)) * 2 / n
        for power, part in enumerate(taylor(lambda x: chebyt(k, x), 0, k)):
            total[power] += part * (c / 2 if k == 0 else c)
    return total


def scaled_tail(u):
    """(1 + 2x) erfcx(x) for u = 3 (x - 1) / (x + 3), x in [0, 3]."""
    x = 3 * (1 + u) / (3 - u)
    return (1 + 2 * x) * exp(x * x) * erfc(x)


def tail_defect(u):
    """(1 - sqrt(pi) x erfcx(x)) x^2 for u = 18 / x^2 - 1, x from 3."""
    if 1 + u < mpf(10) ** -12:
        t = (1 + u) / (2 * SPLIT)
        return mpf(1) / 2 - 3 * t / 4
    x = sqrt(2 * SPLIT / (1 + u))
    return (1 - sqrt(pi) * x * exp(x * x) * erfc(x)) * x * x


def digits(value):
    if isinstance(value, Fraction):
        value = mpf(value.numerator) / value.denominator
    return nstr(value, 20, min_fixed=0, max_fixed=0)


def table(name, values):
    print("static const double %s[] = {" % name)
    for value in values:
        print("    %s," % digits(value))
    print("};\n")


def main():
    rows = [kept(row, k) for k, row in enumerate(temme_rows(16))]
    rows = [row for row in rows if row]
    print("""/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Constants of the Poisson tails, written by tests/reference/poisson_table.py,
 * which tells what each of them is. Not to be edited by hand.
 */
#ifndef SWAPDECK_POISSON_TABLE_H
#define SWAPDECK_POISSON_TABLE_H
""")
    print("enum { UNIFORM_LEAST = %d, NORMAL_SPLIT = %d };\n" % (LEAST_COUNT, SPLIT))
    print("/* (1 + 2x) erfcx(x) in powers of 3 (x - 1) / (x + 3), x from 0 to 3. */")
    table("NORMAL_NEAR", polynomial(scaled_tail, 18))
    print("/* (1 - sqrt(pi) x erfcx(x)) x^2 in powers of 18 / x^2 - 1, x from 3. */")
    table("NORMAL_FAR", polynomial(tail_defect, 18))
    print("enum { UNIFORM_ROWS = %d, UNIFORM_TERMS = %d };\n" % (len(rows), len(rows[0])))
    print("/* Temme's expansion: a row a power of 1 / k, in powers of eta; how many of each. */")
    print("static const int UNIFORM_LENGTH[UNIFORM_ROWS] = {")
    print("    %s,\n};\n" % ", ".join(str(len(row)) for row in rows))
    print("static const double UNIFORM[UNIFORM_ROWS][UNIFORM_TERMS] = {")
    for row in rows:
        print("    {%s}," % ",\n     ".join(digits(c) for c in row))
    print("};\n")
    print("#endif")


if __name__ == "__main__":
    main()
