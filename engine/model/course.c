/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/course.h"

#include <math.h>

const double course_share[BANDS] = {0.05, 0.5, 0.95};

double curve_at(const double *hour, const double *value, int points, double t)
{
    int i = points - 1, next = 0;
    double end = hour[0] + HOURS_PER_DAY;
    while (i > 0 && t < hour[i]) {
        next = i--;
        end = hour[next];
    }
    double along = (t - hour[i]) / (end - hour[i]);
    return value[i] + along * (value[next] - value[i]);
}

double course_out(const struct day_course *course, double t)
{
    return curve_at(course->hour, course->out, course->moments, t);
}

double course_peak(const struct day_course *course)
{
    double most = 0;
    for (int i = 0; i < course->moments; i++)
        most = fmax(most, course->out[i]);
    return most;
}

double course_least_ready(const struct day_course *course)
{
    double least = course->now[0].stock[BAND_LOW];
    for (int i = 1; i < COURSE_TIMES; i++)
        least = fmin(least, course->now[i].stock[BAND_LOW]);
    return least;
}
