/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Prints what the hourly model costs: a day with every stock level from 200 to ten
 * million vehicles, parts of it, a search over ports, a port of a frontier, and curves.
 * Asserts nothing.
 */
#include <config.h>

#include <stdio.h>
#include <time.h>

#include "tests/hourly_cases.h"

enum { POINTS = 60 };

static double microseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1e6 * (double)now.tv_sec + 1e-3 * (double)now.tv_nsec;
}

/* What is measured: a hub with its lead. */
struct subject {
    const char *name;
    struct hourly_hub hub;
    double lead;
};

typedef double run_fn(const struct subject *s);

static volatile double sink;

static double cost(run_fn *run, const struct subject *s)
{
    double began = microseconds(), spent = 0;
    int times = 0;
    for (; times < 3 || (spent < 1e5 && times < 1000); times++) {
        sink = run(s);
        spent = microseconds() - began;
    }
    return spent / times;
}

static double queue(const struct subject *s)
{
    struct hourly_queue *q = hourly_queue_make(&s->hub, s->lead);
    double visits = q->visits;
    hourly_queue_free(q);
    return visits;
}

static double whole_day(const struct subject *s)
{
    struct read_day r = read_day(&s->hub, s->lead);
    double need = hourly_spares(r.day, 0.05);
    close_day(&r);
    return need;
}

static double ports_need(const struct subject *s)
{
    struct read_day r = read_day(&s->hub, s->lead);
    double stock = hourly_spares(r.day, 0.05);
    close_day(&r);
    return hourly_ports_need(&s->hub, s->lead, stock, 0.05);
}

/* A need at each of 60 charge times from half to one and a half times the present one,
 * at ports that grow with them. */
static double curve(const struct subject *s)
{
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
        struct subject at = *s;
        double part = 0.5 + (double)i / (POINTS - 1);
        at.hub.charge *= part;
        at.hub.ports = ceil(at.hub.ports * part);
        at.lead += at.hub.charge - s->hub.charge;
        sum += whole_day(&at);
    }
    return sum;
}

/* A need at each of 60 port counts from just above the load to twice as many. */
static double frontier(const struct subject *s)
{
    double sum = 0, load = hourly_load(&s->hub);
    for (int i = 0; i < POINTS; i++) {
        struct subject at = *s;
        at.hub.ports = ceil(load * (1.02 + 0.98 * i / (POINTS - 1)));
        sum += whole_day(&at);
    }
    return sum;
}

/* The same over swaps a day, from half of the present ones up to the load allowed. */
static double growth(const struct subject *s)
{
    double sum = 0, most = 0.98 * s->hub.ports / hourly_load(&s->hub);
    for (int i = 0; i < POINTS; i++) {
        struct subject at = *s;
        for (int h = 0; h < HOURS_PER_DAY; h++)
            at.hub.rate[h] *= 0.5 + (most - 0.5) * i / (POINTS - 1);
        sum += whole_day(&at);
    }
    return sum;
}

static void line(const char *name, double daily, const double *profile, double ports,
                 double charge, double lead, bool curves)
{
    struct subject s = {name, hub_of(daily, profile, ports, charge), lead};
    struct read_day r = read_day(&s.hub, lead);
    int nodes = r.queue->grid.nodes;
    double passes = (double)r.queue->visits / nodes, step = r.queue->step;
    close_day(&r);
    printf("%-34s %6d %6.1f %5.0f %9.1f %9.1f", name, nodes, passes, step, cost(queue, &s),
           cost(whole_day, &s));
    if (curves)
        printf(" %9.1f %9.1f %9.1f %9.1f", cost(ports_need, &s), cost(frontier, &s) / POINTS,
               cost(growth, &s), cost(curve, &s));
    putchar('\n');
    fflush(stdout);
}

int main(void)
{
    printf("microseconds\n%-34s %6s %6s %5s %9s %9s %9s %9s %9s %9s\n", "", "nodes", "passes",
           "step", "queue", "day", "ports", "a port", "swaps x60", "time x60");
    line("200 flat, 55 ports, leg 0.5 h", 400, FLAT_DAY, 55, 3, 3.5, true);
    line("200 flat, 100 ports, leg 0.5 h", 400, FLAT_DAY, 100, 3, 3.5, true);
    line("200 profile, 52 ports, 1 h", 400, STATION_DAY, 52, 3, 4, false);
    line("200 profile, 55 ports, 1 h", 400, STATION_DAY, 55, 3, 4, false);
    line("200 profile, 60 ports, 1 h", 400, STATION_DAY, 60, 3, 4, true);
    line("200 profile, 70 ports, 1 h", 400, STATION_DAY, 70, 3, 4, true);
    line("200 profile, 100 ports, 1 h", 400, STATION_DAY, 100, 3, 4, true);
    line("200 profile, 60 ports, leg 0.5 h", 400, STATION_DAY, 60, 3, 3.5, true);
    line("200 profile, 60 ports, 2.7183 h", 400, STATION_DAY, 60, 2.7183, 3.7183, true);
    line("Nairobi, 180 ports", 1176, NAIROBI_DAY, 180, 3, 4, true);
    line("Nairobi, 252 ports", 1176, NAIROBI_DAY, 252, 3, 4, true);
    line("10,000 flat", 2e4, FLAT_DAY, 2550, 3, 4, true);
    line("10,000 profile, ports for the day", 2e4, STATION_DAY, 2700, 3, 4, true);
    line("10,000 profile, for the peak", 2e4, STATION_DAY, 3700, 3, 4, false);
    line("100,000 flat", 2e5, FLAT_DAY, 25200, 3, 4, true);
    line("100,000 profile, for the day", 2e5, STATION_DAY, 27000, 3, 4, false);
    line("100,000 profile, 2.7183 h", 2e5, STATION_DAY, 27000, 2.7183, 4, false);
    line("ten million flat", 2e7, FLAT_DAY, 2510000, 3, 4, false);
    line("ten million profile", 2e7, STATION_DAY, 2700000, 3, 4, false);
    return 0;
}
