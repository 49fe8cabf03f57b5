/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of a day, as a model that sees its peaks knows it. */
#ifndef SWAPDECK_COURSE_H
#define SWAPDECK_COURSE_H

#include "engine/table/params.h"

enum {
    COURSE_MOMENTS = 256,
    COURSE_TIMES = 4 * HOURS_PER_DAY /* quarters of an hour, the first begins at 0 */
};

/* Quantiles of the batteries in stock. */
enum course_band { BAND_LOW, BAND_MIDDLE, BAND_HIGH, BANDS };

/* On about this share of days no more are in stock: 5, 50 and 95 %. */
extern const double course_share[BANDS];

/* What is so at a clock time. */
struct course_now {
    double stock[BANDS]; /* charged batteries in stock, whole */
    double wait;         /* share of the swaps at this time that find no battery */
    double busy;         /* ports, on average at the hub's clock; nought with ample ports */
    double queueing;     /* batteries that wait for a port there, likewise */
};

struct day_course {
    double demand[HOURS_PER_DAY]; /* swaps/h in the hour */
    double wait[HOURS_PER_DAY];   /* share of the hour's swaps that find no battery */
    /*
     * Batteries out on average at 1 to COURSE_MOMENTS rising moments (h in [0, 24),
     * the first at 0), straight between them and to the first of the next day.
     */
    int moments;
    double hour[COURSE_MOMENTS], out[COURSE_MOMENTS];
    struct course_now now[COURSE_TIMES];
    bool ports;   /* busy and queueing are told */
    bool endless; /* the queue at the ports grows without end; batteries out leave it out */
    double worst_hour, worst_wait; /* the time of the worst wait, h; NAN on a flat day */
};

/* The clock time of a moment, h. */
static inline double course_time(int moment)
{
    return (double)moment * HOURS_PER_DAY / COURSE_TIMES;
}

/* A daily curve at hour t, 0 <= t < 24: straight between its points and from the last to
 * the first of the next day. */
double curve_at(const double *hour, const double *value, int points, double t);

/* Batteries out on average at hour t of the day, 0 <= t < 24. */
double course_out(const struct day_course *course, double t);

/* Most of them at any time. */
double course_peak(const struct day_course *course);

/* Fewest batteries in stock, in 19 of 20 days, at any of the clock times. */
double course_least_ready(const struct day_course *course);

#endif
