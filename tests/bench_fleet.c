/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the fleet model costs: one evaluation at 100 to a million vehicles at
 * half the offered load, at ports of 1.1 times it and of exactly it, with the
 * exponent of growth; and the searches at 200 vehicles. Printed, not judged.
 */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <time.h>

#include "engine/limit/fleet_plan.h"
#include "engine/limit/fleet_search.h"
#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_least.h"
#include "engine/model/fleet/fleet_need.h"

/* Keeps the compiler from dropping what is measured. */
static volatile double sink;

typedef double run_fn(struct fleet_system *s, double nudge);

static double cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Microseconds of one run: the best of five batches of about 4 ms. */
static double microseconds(run_fn *run, const struct fleet_system *s)
{
    double best = HUGE_VAL;
    long count = 1;
    for (int batch = 0; batch < 5;) {
        struct fleet_system at = *s;
        double start = cpu();
        for (long i = 0; i < count; i++)
            sink = run(&at, 1 + 1e-6 * (double)(i % 8));
        double time = cpu() - start;
        if (time < 4e-3) {
            count *= 2;
            continue;
        }
        best = fmin(best, 1e6 * time / (double)count);
        batch++;
    }
    return best;
}

static double evaluation(struct fleet_system *s, double nudge)
{
    struct fleet_system at = *s;
    struct fleet_measures m;
    at.swaps_per_day *= nudge;
    fleet_measure(&at, &m);
    return m.wait;
}

static double exact_evaluation(struct fleet_system *s, double nudge)
{
    struct fleet_measures m;
    s->transport = nudge;
    fleet_measure(s, &m);
    return m.wait;
}

static double need(struct fleet_system *s, double nudge)
{
    return fleet_need(s, .05 * nudge);
}

static double ports_need(struct fleet_system *s, double nudge)
{
    return fleet_ports_need(s, .05 * nudge);
}

static double most_swaps(struct fleet_system *s, double nudge)
{
    return fleet_most_swaps(s, .05 * nudge, 2);
}

static double longest_charge(struct fleet_system *s, double nudge)
{
    return fleet_longest_charge(s, .05 * nudge, 3);
}

static double pair(struct fleet_system *s, double nudge)
{
    struct plan plan;
    fleet_cheapest_pair(s, .05 * nudge, 450, 300, &plan);
    return plan.cost;
}

static double plan(struct fleet_system *s, double nudge)
{
    struct plan best;
    fleet_best_plan(s, 450, 300, 10950 * s->vehicles * nudge, &best);
    return best.cost;
}

/* Muhanga so many times over: ports as a multiple of the load, two deviations to spare. */
static struct fleet_system sized(double vehicles, double ports)
{
    double out = vehicles / 3, spares = ceil(out + 2 * sqrt(out));
    return (struct fleet_system){vehicles, vehicles + spares, ceil(vehicles / 4 * ports),
                                 2, 3, 1};
}

static void growth(const char *name, double ports, run_fn *run)
{
    double x = 0, y = 0, xx = 0, xy = 0, n = 0;
    printf("%-18s", name);
    for (double vehicles = 100; vehicles <= 1e6; vehicles *= 10, n++) {
        struct fleet_system s = sized(vehicles, ports);
        double time = microseconds(run, &s), at = log(vehicles);
        x += at;
        xx += at * at;
        y += log(time);
        xy += at * log(time);
        printf(" %9.2f", time);
    }
    printf("   exponent %.2f\n", (n * xy - x * y) / (n * xx - x * x));
}

int main(void)
{
    static const struct { const char *name; run_fn *run; } searches[] = {
        {"evaluation", evaluation},   {"fewest batteries", need},
        {"fewest ports", ports_need}, {"most swaps", most_swaps},
        {"longest charge", longest_charge}, {"cheapest pair", pair},
        {"best plan", plan},
    };
    printf("one evaluation, microseconds of CPU\n%-18s %9g %9g %9g %9g %9g\n", "vehicles", 1e2,
           1e3, 1e4, 1e5, 1e6);
    growth("half-loaded", 2, evaluation);
    growth("ports 1.1 of load", 1.1, evaluation);
    growth("ports at the load", 1, exact_evaluation);
    printf("\nsearches, microseconds of CPU\n%-18s %9s %9s\n", "vehicles", "200", "100000");
    for (size_t i = 0; i < sizeof searches / sizeof *searches; i++) {
        struct fleet_system small = sized(200, 1.2), large = sized(1e5, 1.2);
        printf("%-18s %9.2f %9.0f\n", searches[i].name, microseconds(searches[i].run, &small),
               microseconds(searches[i].run, &large));
    }
    return 0;
}
