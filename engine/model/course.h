/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of a day, as a model that sees its peaks knows it. */
#ifndef SWAPDECK_COURSE_H
#define SWAPDECK_COURSE_H

#include "engine/table/params.h"

enum { COURSE_MOMENTS = 256 };

struct day_course {
    double demand[HOURS_PER_DAY]; /* swaps/h in the hour */
    double wait[HOURS_PER_DAY];   /* share of the hour's swaps that find no battery */
    /*
     * Batteries out on average at 1 to COURSE_MOMENTS rising moments (h in [0, 24),
     * the first at 0), straight between them and to the first of the next day.
     */
    int moments;
    double hour[COURSE_MOMENTS], out[COURSE_MOMENTS];
};

/* A daily curve at hour t, 0 <= t < 24: straight between its points and from the last to
 * the first of the next day. */
double curve_at(const double *hour, const double *value, int points, double t);

/* Batteries out on average at hour t of the day, 0 <= t < 24. */
double course_out(const struct day_course *course, double t);

/* Most of them at any time. */
double course_peak(const struct day_course *course);

#endif
