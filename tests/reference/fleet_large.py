#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Large networks for tests/t_fleet.c, to 30 digits, and needs of still larger ones.

No recursion of the model is used: r(k) = E phi(B), B binomial(k, x),
phi(j) = prod_{i=F+1..j} i/F, is summed anew for every k over its support,
and the weights over a window that leaves out less than 1e-30. Runs for minutes.

Needs are whole numbers, so doubles are enough: their sums over windows that
leave out less than 1e-20 tell the waits around the answer to about 1e-9.
"""
from math import exp, lgamma, log, sqrt as root

from mpmath import mp, mpf, binomial, sqrt, floor

mp.dps = 40


def ratio_of_weights(k_range, ports, x):
    """r(k) for every k of the range."""
    out = {}
    for k in k_range:
        mean, dev = k * x, sqrt(k * x * (1 - x))
        # phi moves the peak of the terms to where (k - j) x / (1 - x) = F.
        peak = max(mean, k - ports * (1 - x) / x)
        low, high = max(0, int(mean - 16 * dev)), min(k, int(peak + 24 * dev) + 1)
        term = binomial(k, low) * x ** low * (1 - x) ** (k - low)
        phi = mpf(1)
        for i in range(ports + 1, low + 1):
            phi *= mpf(i) / ports
        total = mpf(0)
        for j in range(low, high + 1):
            if j > max(ports, low):
                phi *= mpf(j) / ports
            total += term * phi
            if j < k:
                term *= mpf(k - j) / (j + 1) * x / (1 - x)
        out[k] = total
    return out


def measures(vehicles, batteries, ports, swaps, charge, transport):
    n, s = mpf(vehicles), batteries - vehicles
    rate, cycle = mpf(swaps) / 24, mpf(charge) + mpf(transport)
    mean = float(n * rate * cycle)
    low, high = max(0, int(mean - 14 * mean ** 0.5)), min(batteries, s + int(12 * vehicles ** 0.5))
    r = ratio_of_weights(range(low, high + 1), ports, mpf(charge) / cycle)
    w, total, waits, asked, waiting, out = mpf(1), 0, 0, 0, 0, 0
    for k in range(low, high + 1):
        if k > low:
            road = n - max(0, k - 1 - s)
            w *= rate * road * cycle / k * r[k] / r[k - 1]
        wait = max(0, k - s)
        total += w
        out += k * w
        waiting += wait * w
        asked += (n - wait) * w
        if k >= s:
            waits += (n - wait) * w
    return waits / asked, waiting / total, out / total, rate * asked / total


CASES = (
    (10000, 13450, 2500, 2, 3, 1), (10000, 13450, 2550, 2, 3, 1), (10000, 14000, 2600, 2, 3, 1),
    (20000, 22000, 1700, .5, 4, .25), (2000, 3080, 84, 1, 1, 11), (2000, 3150, 82, 1, 1, 11),
    (8000, 12100, 2350, 3, 2, 2))

for case in CASES:
    print(case, *(mp.nstr(v, 17) for v in measures(*case)))


def rough_ratio(k, ports, x):
    """r(k) in doubles; one where fewer than 1e-20 of the sums have j > F."""
    mean, dev = k * x, root(k * x * (1 - x))
    if mean + 10 * dev < ports:
        return 1.0
    peak = max(mean, k - ports * (1 - x) / x)
    middle = int(min(peak, k - 1))

    def log_term(j):
        chosen = lgamma(k + 1) - lgamma(j + 1) - lgamma(k - j + 1)
        over = lgamma(j + 1) - lgamma(ports + 1) - (j - ports) * log(ports) if j > ports else 0
        return chosen + j * log(x) + (k - j) * log(1 - x) + over

    def side(j, step):
        term, total = 1.0, 0.0
        while term > 1e-20 and 0 <= j <= k:
            total += term
            if step > 0:
                term *= (k - j) / (j + 1) * x / (1 - x) * max(1, (j + 1) / ports)
            else:
                term *= j / (k - j + 1) * (1 - x) / x / max(1, j / ports)
            j += step
        return total

    return exp(log_term(middle)) * (side(middle, 1) + side(middle, -1) - 1)


def waits_around(vehicles, ports, swaps, charge, transport, spares):
    """P(wait) at some numbers of spares, rising and close together."""
    rate, cycle = swaps / 24, charge + transport
    mean, x = vehicles * rate * cycle, charge / cycle
    low = max(0, int(mean - 10 * mean ** 0.5))
    high = spares[-1] + int(10 * max(mean, vehicles) ** 0.5)
    weights, last, weight = [], rough_ratio(low, ports, x), 1e-30
    for k in range(low, high + 1):
        if k > low:
            ratio = rough_ratio(k, ports, x)
            weight *= vehicles * rate * cycle / k * ratio / last
            last = ratio
        weights.append(weight)
    out = []
    for s in spares:
        served, waiting, left = sum(weights[:s - low]), 0.0, 1.0
        for j, w in enumerate(weights[s - low:]):
            waiting += w * left
            left *= 1 - (j + 1) / vehicles
        out.append(waiting / (served + waiting))
    return out

NEEDS = (
    (500000, 126000, 2, 3, 1, 167331), (1000000, 251000, 2, 3, 1, 334288),
    (3000000, 751000, 2, 3, 1, 1001980), (3000000, 760000, 2, 3, 1, 999904),
    (600000, 151000, 2, 3, 96, 4953004))

for *case, spares in NEEDS:
    print(case, spares - 1, *(f"{w:.9g}" for w in waits_around(*case, (spares - 1, spares))),
          flush=True)
