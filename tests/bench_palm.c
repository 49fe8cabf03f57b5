/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what the palm model costs; asserts nothing. */
#include <config.h>

#include <stdio.h>
#include <time.h>

#include "engine/limit/palm_search.h"
#include "engine/model/model.h"
#include "engine/model/palm/palm.h"
#include "tests/station_day.h"

enum { POINTS = 80 };

static double microseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1e6 * (double)now.tv_sec + 1e-3 * (double)now.tv_nsec;
}

typedef void answers_fn(const struct params *p, metric_set want, struct results *out);

/* Mean cost of an evaluation over a sweep of levels. */
static double cost(answers_fn *answers, struct params *p, metric_set want)
{
    struct results r;
    int sweeps = 0;
    double began = microseconds(), spent = 0;
    for (; spent < 5e4; sweeps++) {
        for (int i = 0; i < POINTS; i++) {
            param_set(p, PARAM_SERVICE_LEVEL, 0.8 + 0.1999 * i / (POINTS - 1));
            answers(p, want, &r);
        }
        spent = microseconds() - began;
    }
    return spent / (sweeps * POINTS);
}

static void line(double mean, const char *day, const double *profile, double charge)
{
    struct params p;
    params_default(&p);
    param_set(&p, PARAM_CHARGE_TIME, charge);
    param_set(&p, PARAM_VEHICLES, 200);
    param_set(&p, PARAM_SWAPS_PER_DAY, mean * 24 / (200 * cycle_time(&p)));
    param_set(&p, PARAM_BATTERIES, 200 + (double)(long)(mean * 1.3));
    if (profile)
        param_set_list(&p, PARAM_PROFILE, profile, HOURS_PER_DAY);
    printf("%7g  %-13s %8.2f %8.2f %8.2f %9.2f %9.2f %9.2f\n", mean, day,
           cost(palm_evaluate, &p, METRIC_BIT(METRIC_NEED)),
           cost(palm_evaluate, &p, METRIC_BIT(METRIC_ACHIEVED)),
           cost(palm_evaluate, &p, ~(metric_set)0),
           cost(palm_limits, &p, METRIC_BIT(METRIC_SWAPS)),
           cost(palm_limits, &p, METRIC_BIT(METRIC_LONGEST_CHARGE)),
           cost(palm_limits, &p, METRIC_BIT(METRIC_BEST_LEVEL)));
}

int main(void)
{
    static const double means[] = {58, 1e4, 1e6, 1e9};
    printf("microseconds a question, over a sweep of %d levels\n", POINTS);
    printf("%7s  %-13s %8s %8s %8s %9s %9s %9s\n", "mean", "day", "need", "service", "all",
           "swaps", "charge", "best");
    for (int i = 0; i < 4; i++) {
        line(means[i], "flat", NULL, 2.5);
        line(means[i], "profile 4 h", STATION_DAY, 3);
        line(means[i], "profile 3.4 h", STATION_DAY, 2.4);
    }
    return 0;
}
