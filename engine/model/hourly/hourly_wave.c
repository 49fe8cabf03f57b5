/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_wave.h"

#include <complex.h>
#include <math.h>

#include "engine/model/hourly/hourly_queue.h"

#define TURN (2 * M_PI)

/* Parts of a turn that are none. */
#define NONE 1e-9

/* Batteries that the swaps of a wave add up to, by Fourier's series of the rates. */
static double height(const struct hourly_clock *clock, int wave)
{
    double complex sum = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        sum += clock->rate[h] * cexp(-I * TURN * wave * h / HOURS_PER_DAY);
    double angle = TURN * wave / HOURS_PER_DAY;
    return 2 * cabs(sum * (1 - cexp(-I * angle))) / (HOURS_PER_DAY * angle * angle);
}

void hourly_waves_set(struct hourly_waves *waves, const struct hourly_clock *clock,
                      double ports, double charge)
{
    double load = charge * hourly_daily(clock) / HOURS_PER_DAY;
    double decay = hourly_decay(load, ports);
    *waves = (struct hourly_waves){.load = load, .ports = ports, .charge = charge};
    for (int i = 0; i < HOURLY_WAVES; i++)
        waves->height[i] = decay * height(clock, i + 1);
}

/* A sum over charges of what comes in one: to first order in the wave, where what has come
 * is forgotten by this share from charge to charge. */
static double complex response(double kept, double angle)
{
    double complex turn = cexp(-I * angle);
    return (1 - turn) / (1 - kept * turn);
}

double hourly_waves_differ(const struct hourly_waves *waves, double charge)
{
    double sum = 0;
    double kept = exp(-hourly_fading(waves->load, waves->ports));
    for (int i = 0; i < HOURLY_WAVES; i++) {
        double part = TURN * (i + 1) / HOURS_PER_DAY;
        sum += waves->height[i] *
               cabs(response(kept, part * charge) - response(kept, part * waves->charge));
    }
    return sum;
}

/* The part of a turn, up to a half, by which a wave's phase moves on in a charge. */
static double advance(const struct hourly_waves *waves, int i)
{
    double turns = (i + 1) * waves->charge / HOURS_PER_DAY;
    return fabs(turns - round(turns));
}

/* The law far out, over the geometric one, drifts upwards and spreads: waves decay by
 * the root of load / 2 z^2 + drift z = i angle. */
static double fall(const struct hourly_waves *waves, double angle)
{
    double drift = waves->ports - waves->load;
    return creal(csqrt(drift * drift + 2 * I * waves->load * angle) - drift) / waves->load;
}

double hourly_waves_reach(const struct hourly_waves *waves, double share)
{
    double reach = 0;
    for (int i = 0; i < HOURLY_WAVES; i++) {
        double turn = advance(waves, i), height = waves->height[i];
        if (turn > NONE && height > share)
            reach = fmax(reach, log(height / share) / fall(waves, TURN * turn));
    }
    return reach;
}
