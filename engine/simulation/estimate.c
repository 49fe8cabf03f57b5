/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/estimate.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdbool.h>

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
    if (n < 2 || !(squares > 0))
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
    if (scale < 0 && (e.kind == ESTIMATE_BELOW || e.kind == ESTIMATE_ABOVE))
        e.kind = e.kind == ESTIMATE_BELOW ? ESTIMATE_ABOVE : ESTIMATE_BELOW;
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

const char *estimate_kind_name(enum estimate_kind kind)
{
    static const char *const names[] = {"interval", "point", "below", "above", "none"};
    return names[kind];
}

/* Two digits of the half width up to 3.5 of a power of ten, one above (Particle Data Group). */
int estimate_decimals(double half)
{
    if (!(half > 0))
        return isnan(half) ? 0 : MOST_DECIMALS;
    double power = floor(log10(half));
    bool two = half < 3.55 * pow(10, power);
    return (int)fmin(fmax((two ? 1 : 0) - power, 0), MOST_DECIMALS);
}
