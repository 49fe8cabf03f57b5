/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day hour by hour, with its queue at the ports. */
#ifndef SWAPDECK_HOURLY_COURSE_H
#define SWAPDECK_HOURLY_COURSE_H

#include "engine/model/course.h"

/* Without memory all that depends on the queue is NAN. */
void hourly_course(const struct params *p, struct day_course *out);

#endif
