/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_clock.h"

#include <math.h>

void hourly_clock_set(struct hourly_clock *clock, const double rate[HOURS_PER_DAY])
{
    clock->flat = true;
    clock->before[0] = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        clock->rate[h] = rate[h];
        clock->before[h + 1] = clock->before[h] + rate[h];
        clock->flat = clock->flat && rate[h] == rate[0];
    }
}

double hourly_of_day(double t)
{
    double of_day = t - HOURS_PER_DAY * floor(t / HOURS_PER_DAY);
    return of_day < HOURS_PER_DAY ? of_day : 0;
}

/* Since the midnight of day 0. */
static double since(const struct hourly_clock *clock, double t)
{
    double days = floor(t / HOURS_PER_DAY), of_day = t - HOURS_PER_DAY * days;
    int hour = of_day < HOURS_PER_DAY ? (int)of_day : HOURS_PER_DAY - 1;
    return days * hourly_daily(clock) + clock->before[hour] +
           (of_day - hour) * clock->rate[hour];
}

double hourly_swaps(const struct hourly_clock *clock, double from, double to)
{
    if (clock->flat)
        return (to - from) * clock->rate[0];
    return fmax(0, since(clock, to) - since(clock, from));
}
