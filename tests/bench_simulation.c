/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the simulation costs: millions of events per second of one core, for the laws of the
 * charging times, at Muhanga's size (274 batteries and 55 ports for 200 vehicles, one leg) and
 * at 20,000 and 1,000,000 vehicles; and how soon Muhanga's service is known, beside what the
 * exact model and twenty million swaps say. Printed, not judged.
 */
#include <config.h>

#include <stdio.h>
#include <time.h>

#include "engine/simulation/network.h"
#include "engine/simulation/network_run.h"
#include "engine/simulation/simulation_run.h"

enum { EVENTS = 20000000, BATCHES = 5 };

static double cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Pooling lets the spares and ports of a larger fleet stay nearer to what is in use. */
static struct process sized(double vehicles, struct law charge)
{
    double rate = 1. / 12, out = 3.5 * vehicles * rate, load = 3 * vehicles * rate;
    double scale = sqrt(vehicles / 200);
    struct process p = {
        .vehicles = vehicles, .batteries = vehicles + ceil(out + 15.6 * scale),
        .ports = ceil(load + 5 * scale), .road = {LAW_EXPONENTIAL, 1, 1},
        .inbound = {LAW_CONSTANT, .5, 0}, .charge = charge, .outbound = {LAW_CONSTANT, 0, 0},
        .van_crate = 1, .closes = HOURS_PER_DAY,
    };
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.rate[h] = rate;
    return p;
}

/* Millions of events a second: the best of some batches. */
static double speed(double vehicles, struct law charge)
{
    struct process p = sized(vehicles, charge);
    double hours = ceil(EVENTS / BATCHES / (vehicles / 4)), best = 0;
    struct network n;
    struct tally before = {0};
    if (!network_open(&n, &p))
        return 0;
    network_start(&n, 1, 0, -4);
    network_run(&n, 0, &before, NULL, NULL);
    for (int batch = 1; batch <= BATCHES; batch++) {
        struct tally t = {0};
        double start = cpu();
        network_run(&n, batch * hours, &t, NULL, NULL);
        best = fmax(best, (double)t.events / (cpu() - start) / 1e6);
    }
    network_close(&n);
    return best;
}

static double wall(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

struct stopwatch {
    double start, first;
};

static bool note(const struct simulation_result *so_far, void *user)
{
    struct stopwatch *watch = user;
    (void)so_far;
    if (watch->first == 0)
        watch->first = wall() - watch->start;
    return true;
}

static void service(const char *name, struct law charge, int threads, double known)
{
    struct process p = sized(200, charge);
    struct simulation_plan plan = simulation_plan_default();
    struct simulation_part all = {1, 1};
    struct stopwatch watch = {.start = wall()};
    struct simulation_control control = {.threads = threads, .publish = note, .user = &watch};
    struct simulation *s = simulation_open(&p, &plan, all, NULL);
    struct simulation_result r;
    if (!s || simulation_run(s, &control) != SIMULATION_DONE || !simulation_result(s, &r))
        return;
    const struct estimate *served = &r.measure[MEASURE_ACHIEVED];
    printf("%-18s %7d %6.2f +- %.2f %% %12.2f %10.3f %10.3f\n", name, threads,
           100 * served->value, 100 * served->half, 100 * known, watch.first,
           wall() - watch.start);
    simulation_free(s);
}

int main(void)
{
    static const struct {
        const char *name;
        struct law law;
    } laws[] = {
        {"constant", {LAW_CONSTANT, 3, 0}},     {"gamma, 0.1", {LAW_GAMMA, 3, .1}},
        {"gamma, 0.5", {LAW_GAMMA, 3, .5}},     {"exponential", {LAW_EXPONENTIAL, 3, 1}},
        {"lognormal, 0.5", {LAW_LOGNORMAL, 3, .5}},
    };
    static const double fleets[] = {200, 20000, 1000000};
    printf("millions of events per second of CPU\n%-18s", "vehicles");
    for (int i = 0; i < 3; i++)
        printf(" %9.0f", fleets[i]);
    for (size_t k = 0; k < sizeof laws / sizeof *laws; k++) {
        printf("\n%-18s", laws[k].name);
        for (int i = 0; i < 3; i++)
            printf(" %9.1f", speed(fleets[i], laws[k].law));
    }
    printf("\n\nMuhanga, 274 batteries and 55 ports, one leg\n%-18s %7s %16s %12s %10s %10s\n",
           "charging", "threads", "served at once", "known", "first, s", "precise, s");
    for (int threads = 1; threads <= 2; threads++) {
        service("exponential", laws[3].law, threads, .8886);
        service("constant", laws[0].law, threads, .939);
    }
    return 0;
}
