/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/warm_up.h"

#include "engine/table/params.h"

enum { BATCH = 5 };

static double batch(const double *series, int i)
{
    double sum = 0;
    for (int j = 0; j < BATCH; j++)
        sum += series[BATCH * i + j];
    return sum / BATCH;
}

/* From the end forward: mean and squares of what is left grow by one batch a step (Welford). */
int mser5(const double *series, int n, bool *found)
{
    int batches = n / BATCH, most = batches / 2, best = most;
    double mean = 0, squares = 0, least = 0;
    for (int left = 1; left <= batches; left++) {
        double x = batch(series, batches - left), off = x - mean, count = left;
        mean += off / count;
        squares += off * (x - mean);
        double error = squares / (count * count);
        int dropped = batches - left;
        if (dropped == most || (dropped < most && error <= least)) {
            least = error;
            best = dropped;
        }
    }
    if (found)
        *found = best < most;
    return BATCH * best;
}

int mser5_daily(double *series, int n, bool *found)
{
    for (int i = 0; i + HOURS_PER_DAY < n; i++)
        series[i] = series[i + HOURS_PER_DAY] - series[i];
    return mser5(series, n - HOURS_PER_DAY, found);
}
