/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/palm.h"

#include <math.h>

/* Largest weight 1, so that no sum of weights overflows. */
struct palm_load palm_load(const struct params *p)
{
    struct palm_load load = {.rate = demand_rate(p), .cycle = cycle_time(p), .flat = true};
    const double *profile = p->v + SLOT_PROFILE;
    double largest = 0;
    for (int h = 0; h < PALM_HOURS; h++)
        largest = fmax(largest, profile[h]);
    for (int h = 0; h < PALM_HOURS; h++) {
        load.weight[h] = largest > 0 ? profile[h] / largest : 1;
        load.flat = load.flat && load.weight[h] == load.weight[0];
    }
    return load;
}

/*
 * With the cycle's part of a day cut into whole hours and a rest, the weight
 * of the window before a full hour h is that of the whole hours before h and
 * the rest of the hour before those; before h + rest it is the same whole
 * hours and the rest of hour h. Sums only, so small windows keep their digits.
 */
static void windows(const struct palm_load *load, int whole, double rest, double *window)
{
    double twice[2 * PALM_HOURS], sum[PALM_HOURS] = {0};
    for (int h = 0; h < PALM_HOURS; h++)
        twice[h] = twice[h + PALM_HOURS] = load->weight[h];
    for (int back = 1; back <= whole; back++)
        for (int h = 0; h < PALM_HOURS; h++)
            sum[h] += twice[h + PALM_HOURS - back];
    for (int h = 0; h < PALM_HOURS; h++) {
        window[2 * h] = sum[h] + rest * twice[h + PALM_HOURS - whole - 1];
        window[2 * h + 1] = sum[h] + rest * twice[h];
    }
}

static double total_weight(const struct palm_load *load)
{
    double total = 0;
    for (int h = 0; h < PALM_HOURS; h++)
        total += load->weight[h];
    return total;
}

void palm_day(const struct palm_load *load, struct palm_day *day)
{
    day->flat = load->flat;
    day->mean = load->rate * load->cycle;
    if (day->flat)
        return;
    double part = fmod(load->cycle, PALM_HOURS), total = total_weight(load);
    double days = load->rate * (load->cycle - part);
    double rest = part - floor(part), scale = load->rate * PALM_HOURS / total;
    windows(load, (int)part, rest, day->out);
    for (int i = 0; i < PALM_BREAKS; i++) {
        double weight = load->weight[i / 2] / total;
        day->hour[i] = i / 2 + (i % 2 ? rest : 0);
        day->out[i] = days + scale * day->out[i];
        day->share[i] = weight * (i % 2 ? 1 - rest : rest);
    }
}

double palm_out(const struct palm_day *day, double t)
{
    if (day->flat)
        return day->mean;
    int i = 2 * (int)t;
    if (t >= day->hour[i + 1])
        i++;
    int next = (i + 1) % PALM_BREAKS;
    double end = next > 0 ? day->hour[next] : PALM_HOURS;
    double along = end > day->hour[i] ? (t - day->hour[i]) / (end - day->hour[i]) : 0;
    return day->out[i] + along * (day->out[next] - day->out[i]);
}

int palm_worst(const struct palm_day *day)
{
    double most = 0;
    bool busy[PALM_BREAKS];
    for (int i = 0; i < PALM_BREAKS; i++) {
        int before = (i + PALM_BREAKS - 1) % PALM_BREAKS;
        busy[i] = day->share[i] > 0 || day->share[before] > 0;
        if (busy[i])
            most = fmax(most, day->out[i]);
    }
    int first = 0;
    while (!busy[first] || day->out[first] < most * (1 - 1e-9))
        first++;
    return first;
}
