/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/fleet/fleet_binomial.h"

#include <math.h>

#include "engine/model/stirling.h"

/* x ln(x/m) + m - x: the cost of finding x where m is the mean. */
static double deviance(double x, double m)
{
    if (fabs(x - m) >= 0.1 * (x + m))
        return x * log(x / m) + m - x;
    double v = (x - m) / (x + m), sum = (x - m) * v, term = 2 * x * v;
    for (int i = 3; i < 64; i += 2) {
        term *= v * v;
        double next = sum + term / i;
        if (next == sum)
            break;
        sum = next;
    }
    return sum;
}

double binomial_at(double j, double trials, double chance)
{
    double rest = trials - j;
    if (j == 0)
        return exp(trials * log1p(-chance));
    if (rest == 0)
        return exp(trials * log(chance));
    double cost = stirling_error(j) + stirling_error(rest) - stirling_error(trials) +
                  deviance(j, trials * chance) + deviance(rest, trials * (1 - chance));
    return exp(-cost) * sqrt(trials / (2 * M_PI * j * rest));
}

void binomial_tail(double j, double trials, double chance, double at, double *tail,
                   double *beyond)
{
    double odds = chance / (1 - chance), term = at, sum = 0, weighted = 0;
    for (double i = j; i <= trials; i++) {
        sum += term;
        weighted += (i - j) * term;
        term *= (trials - i) / (i + 1) * odds;
        if (term * (i - j + 1) <= 1e-18 * weighted)
            break;
    }
    *tail = sum;
    *beyond = weighted;
}
