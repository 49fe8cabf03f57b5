/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/trace.h"

#include "engine/base/interrupt.h"
#include "engine/simulation/network.h"
#include "engine/simulation/network_clock.h"
#include "engine/simulation/network_run.h"

struct roll {
    struct network_look *looks;
    int count;
};

static bool pass(const struct network_look *look, void *user)
{
    (void)look;
    (void)user;
    return !interrupted();
}

static bool keep(const struct network_look *look, void *user)
{
    struct roll *roll = user;
    roll->looks[roll->count++] = *look;
    return !interrupted();
}

bool simulation_trace(const struct process *p, uint64_t seed, uint64_t replication,
                      double warm_up, int day, struct network_look looks[TRACE_LOOKS])
{
    struct network n;
    struct tally tally = {0};
    struct roll roll = {looks, 0};
    double from = (double)day * HOURS_PER_DAY;
    if (!network_open(&n, p))
        return false;
    network_start(&n, seed, replication, -warm_up);
    bool done = network_run(&n, from, &tally, pass, NULL);
    network_clock_looks(&n, TRACE_PER_HOUR);
    done = done && network_run(&n, from + HOURS_PER_DAY, &tally, keep, &roll);
    network_close(&n);
    return done;
}
