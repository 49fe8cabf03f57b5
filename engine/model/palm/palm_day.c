/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/palm/palm_day.h"

#include <math.h>

#include "engine/model/course.h"
#include "engine/model/model.h"

/* Largest weight 1, so that no sum of weights overflows. */
struct palm_load palm_load(const struct params *p)
{
    struct palm_load load = {
        .rate = demand_rate(p), .lead = fmax(0, lead_time(p)), .flat = true};
    const double *profile = p->v + SLOT_PROFILE;
    double largest = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        largest = fmax(largest, profile[h]);
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        load.weight[h] = largest > 0 ? profile[h] / largest : 1;
        load.flat = load.flat && load.weight[h] == load.weight[0];
    }
    return load;
}

/*
 * With the lead's part of a day cut into whole hours and a rest, the weight
 * of the window before a full hour h is that of the whole hours before h and
 * the rest of the hour before those; before h + rest it is the same whole
 * hours and the rest of hour h. Sums only, so small windows keep their digits.
 */
static void windows(const struct palm_load *load, int whole, double rest, double *window)
{
    double twice[2 * HOURS_PER_DAY], sum[HOURS_PER_DAY] = {0};
    for (int h = 0; h < HOURS_PER_DAY; h++)
        twice[h] = twice[h + HOURS_PER_DAY] = load->weight[h];
    for (int back = 1; back <= whole; back++)
        for (int h = 0; h < HOURS_PER_DAY; h++)
            sum[h] += twice[h + HOURS_PER_DAY - back];
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        window[2 * h] = sum[h] + rest * twice[h + HOURS_PER_DAY - whole - 1];
        window[2 * h + 1] = sum[h] + rest * twice[h];
    }
}

static double total_weight(const struct palm_load *load)
{
    double total = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        total += load->weight[h];
    return total;
}

/* What is the same all along a stretch: demand, and how fast it outgrows returns. */
struct course {
    double weight, slope;
};

static struct course course(const struct palm_load *load, int i, int whole)
{
    double now = load->weight[i / 2];
    int back = i / 2 - whole - (i % 2 ? 0 : 1);
    return (struct course){now, now - load->weight[(back + HOURS_PER_DAY) % HOURS_PER_DAY]};
}

static void add_break(struct palm_day *day, double hour, double out)
{
    day->hour[day->breaks] = hour;
    day->out[day->breaks] = out;
    day->share[day->breaks++] = 0;
}

/* Cuts at h and h + rest for each hour h, but where m(t) runs straight on. */
static void cut(const struct palm_load *load, struct palm_day *day)
{
    double part = fmod(load->lead, HOURS_PER_DAY), rest = part - floor(part);
    double total = total_weight(load), scale = load->rate * HOURS_PER_DAY / total;
    double window[PALM_BREAKS];
    struct course last = {-1, 0};
    windows(load, (int)part, rest, window);
    for (int i = 0; i < PALM_BREAKS; i++) {
        double length = i % 2 ? 1 - rest : rest;
        struct course here = course(load, i, (int)part);
        if (length == 0)
            continue;
        if (here.weight != last.weight || here.slope != last.slope)
            add_break(day, i / 2 + (i % 2 ? rest : 0),
                      load->rate * (load->lead - part) + scale * window[i]);
        day->share[day->breaks - 1] += here.weight / total * length;
        last = here;
    }
}

void palm_day(const struct palm_load *load, struct palm_day *day)
{
    day->mean = load->rate * load->lead;
    day->breaks = 0;
    if (!load->flat) {
        cut(load, day);
        return;
    }
    add_break(day, 0, day->mean);
    day->share[0] = 1;
}

double palm_peak(const struct palm_day *day)
{
    double most = 0;
    for (int i = 0; i < day->breaks; i++)
        if (day->share[i] > 0)
            most = fmax(most, fmax(day->out[i], day->out[(i + 1) % day->breaks]));
    return most;
}

/* The largest weight is 1. */
double palm_peak_rate(const struct palm_load *load)
{
    return load->rate * HOURS_PER_DAY / total_weight(load);
}

void palm_rates(const struct palm_load *load, double rate[HOURS_PER_DAY])
{
    double scale = palm_peak_rate(load);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        rate[h] = scale * load->weight[h];
}

double palm_out(const struct palm_day *day, double t)
{
    return curve_at(day->hour, day->out, day->breaks, t);
}

int palm_worst(const struct palm_day *day)
{
    double most = 0;
    bool busy[PALM_BREAKS];
    for (int i = 0; i < day->breaks; i++) {
        busy[i] = day->share[i] > 0 || day->share[i > 0 ? i - 1 : day->breaks - 1] > 0;
        if (busy[i])
            most = fmax(most, day->out[i]);
    }
    /* Without demand from 0 h on, 0 h is the end of the last hour: it comes last. */
    int first = day->share[0] > 0 ? 0 : 1;
    while (!busy[first % day->breaks] || day->out[first % day->breaks] < most * (1 - 1e-9))
        first++;
    return first % day->breaks;
}
