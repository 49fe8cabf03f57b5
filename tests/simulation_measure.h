/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Independent runs of a network, and their means with standard errors. */
#ifndef SWAPDECK_SIMULATION_MEASURE_H
#define SWAPDECK_SIMULATION_MEASURE_H

#include <stdlib.h>
#include <string.h>

#include "engine/simulation/network.h"
#include "engine/simulation/network_run.h"
#include "tests/check.h"

enum { RUNS = 40 };

struct measured {
    double value, error; /* mean, standard error */
};

struct measures {
    struct measured wait, late, lost, waiting, stock, busy, throughput, mean_wait;
};

/* SWAPDECK_LONG=100 runs a hundred times as long. */
static inline double longer(void)
{
    const char *times = getenv("SWAPDECK_LONG");
    return times && atof(times) > 0 ? atof(times) : 1;
}

/* A flat process of the model sheet's symbols: exponential charges, constant legs. */
static inline struct process flat_process(double vehicles, double rate, double spares,
                                          double there, double charge, double ports,
                                          double back)
{
    struct process p = {
        .vehicles = vehicles, .batteries = vehicles + spares, .ports = ports,
        .road = {LAW_EXPONENTIAL, 1, 1}, .inbound = {LAW_CONSTANT, there, 0},
        .charge = {LAW_EXPONENTIAL, charge, 1}, .outbound = {LAW_CONSTANT, back, 0},
        .van_crate = 1, .closes = HOURS_PER_DAY,
    };
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.rate[h] = rate;
    return p;
}

/* Sums over the clock hours of a run. */
static inline struct hour_tally whole_day(const struct tally *t)
{
    struct hour_tally sum = {0};
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        sum.swaps += t->hour[h].swaps;
        sum.waits += t->hour[h].waits;
        sum.late += t->hour[h].late;
        sum.lost += t->hour[h].lost;
        sum.stock += t->hour[h].stock;
        sum.waiting += t->hour[h].waiting;
        sum.busy += t->hour[h].busy;
    }
    return sum;
}

/* The ratio of two sums over runs, by the delta method. */
static inline struct measured ratio(const double *x, const double *y)
{
    double sx = 0, sy = 0, square = 0;
    for (int i = 0; i < RUNS; i++) {
        sx += x[i];
        sy += y[i];
    }
    for (int i = 0; i < RUNS; i++) {
        double rest = x[i] - sx / sy * y[i];
        square += rest * rest;
    }
    return (struct measured){sx / sy, sqrt(square * RUNS / (RUNS - 1.0)) / sy};
}

static inline void measure(const struct process *p, double warm_up, double hours,
                           struct measures *m)
{
    static double of[7][RUNS], swaps[RUNS], time[RUNS];
    struct network n;
    assert_true(process_check(p, NULL) && network_open(&n, p));
    for (int i = 0; i < RUNS; i++) {
        struct tally before = {0}, t = {0};
        network_start(&n, 1, (uint64_t)i, -ceil(warm_up));
        assert_true(network_run(&n, 0, &before, NULL, NULL));
        assert_true(network_run(&n, ceil(hours), &t, NULL, NULL));
        struct hour_tally sum = whole_day(&t);
        double values[] = {(double)sum.waits, (double)sum.late, (double)sum.lost, sum.waiting,
                           sum.stock, sum.busy};
        for (int k = 0; k < 6; k++)
            of[k][i] = values[k];
        swaps[i] = (double)sum.swaps;
        time[i] = ceil(hours);
    }
    network_close(&n);
    *m = (struct measures){ratio(of[0], swaps), ratio(of[1], swaps), ratio(of[2], swaps),
                           ratio(of[3], time),  ratio(of[4], time),  ratio(of[5], time),
                           ratio(swaps, time),  ratio(of[3], swaps)};
}

/* Within three standard errors; `known` is what the expected value may be off itself. */
static inline void check_agrees(struct measured found, double expected, double known,
                                const char *what, const char *file, int line)
{
    double most = 3 * found.error + known;
    if (getenv("SWAPDECK_SHOW"))
        print_message("%s:%d %s %.6f +- %.6f, expected %.6f: %.2f\n", file, line, what,
                      found.value, found.error, expected,
                      (found.value - expected) / found.error);
    if (fabs(found.value - expected) <= most)
        return;
    print_error("%s: found %.7g +- %.2g, expected %.7g\n", what, found.value, found.error,
                expected);
    _fail(file, line);
}

#define assert_agrees(found, expected, known) \
    check_agrees((found), (expected), (known), #found, __FILE__, __LINE__)

#endif
