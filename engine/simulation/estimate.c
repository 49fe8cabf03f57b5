/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/estimate.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define OUTSIDE 0.05 /* chance that an interval or bound misses */

enum { MOST_DECIMALS = 12 };

struct estimate estimate_ratio(const double *x, const double *y, int n)
{
    double sum_x = 0, sum_y = 0, squares = 0;
    for (int i = 0; i < n; i++) {
        sum_x += x[i];
        sum_y += y[i];
    }
    struct estimate e = {ESTIMATE_POINT, sum_y > 0 ? sum_x / sum_y : NAN, NAN, n - 1};
    for (int i = 0; i < n; i++) {
        double rest = x[i] - e.value * y[i];
        squares += rest * rest;
    }
    if (n < 2 || isnan(e.value))
        return e;
    double error = sqrt(squares / (n - 1) * n) / sum_y;
    e.kind = ESTIMATE_INTERVAL;
    e.half = error * gsl_cdf_tdist_Pinv(1 - OUTSIDE / 2, n - 1);
    return e;
}

struct estimate estimate_shift(struct estimate e, double offset, double scale)
{
    e.value = offset + scale * e.value;
    e.half *= fabs(scale);
    if (scale < 0 && e.kind == ESTIMATE_BELOW)
        e.kind = ESTIMATE_ABOVE;
    return e;
}

struct estimate estimate_rare(struct estimate e, uint64_t occasions, double looks)
{
    if (occasions >= ESTIMATE_OCCASIONS)
        return e;
    double most = gsl_cdf_chisq_Pinv(1 - OUTSIDE, 2 * (double)occasions + 2) / 2;
    e.kind = ESTIMATE_BELOW;
    e.value = fmin(1, occasions ? e.value * most / (double)occasions : most / looks);
    e.half = NAN;
    return e;
}

int estimate_decimals(double half)
{
    if (!(half > 0))
        return isnan(half) ? 0 : MOST_DECIMALS;
    return (int)fmin(fmax(ceil(-log10(half)), 0), MOST_DECIMALS);
}
