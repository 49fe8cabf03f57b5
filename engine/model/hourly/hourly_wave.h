/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a long queue swings with the hours of the day, to first order.
 *
 * Close to the ports the queue remembers many charges, and the day's waves (Fourier)
 * are small against it. One charge later a wave of m periods a day has turned by
 * m charges / 24 h. Where these are nearly whole turns the queue sees a slow wave,
 * which goes far up its law and depends on the exact time of a charge.
 */
#ifndef SWAPDECK_HOURLY_WAVE_H
#define SWAPDECK_HOURLY_WAVE_H

#include "engine/model/hourly/hourly_clock.h"

enum { HOURLY_WAVES = 16 };

struct hourly_waves {
    double load, ports;
    double charge;               /* h */
    double height[HOURLY_WAVES]; /* of the day's waves, as shares of the law far out */
};

/* The load lies above nought and below the ports. */
void hourly_waves_set(struct hourly_waves *waves, const struct hourly_clock *clock,
                      double ports, double charge);

/* By how much, as a share of itself, the law far out would differ if a charge took this
 * time (h) at the same load. */
double hourly_waves_differ(const struct hourly_waves *waves, double charge);

/* The number waiting above which waves are less than this share of the law. */
double hourly_waves_reach(const struct hourly_waves *waves, double share);

#endif
