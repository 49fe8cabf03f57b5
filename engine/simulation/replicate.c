/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/replicate.h"

#include <string.h>

#include "engine/simulation/network.h"
#include "engine/simulation/network_run.h"

void spreads_merge(struct spreads *a, const struct spreads *b)
{
    spread_merge(&a->wait, &b->wait);
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        spread_merge(&a->stock[h], &b->stock[h]);
        spread_merge(&a->riders[h], &b->riders[h]);
    }
}

bool lane_open(struct lane *lane, const struct process *p)
{
    lane->series = NULL;
    lane->stop = NULL;
    lane->asked = NULL;
    memset(&lane->spreads, 0, sizeof lane->spreads);
    return network_open(&lane->network, p);
}

void lane_close(struct lane *lane)
{
    network_close(&lane->network);
}

/* The series begins with the warm-up. */
static void follow(struct lane *lane, const struct network_look *look, double start)
{
    double hour = floor(look->time - start);
    if (lane->series && hour < lane->hours)
        lane->series[(int)hour] +=
            (double)network_outstanding(&lane->network) / lane->network.looks;
}

/* A lane that is at work. */
struct work {
    struct lane *lane;
    double start;
    bool measured;
};

static bool given_up(const struct lane *lane)
{
    return (lane->stop && atomic_load_explicit(lane->stop, memory_order_relaxed)) ||
           (lane->asked && interrupt_asked(lane->asked)) || interrupted();
}

static bool see(const struct network_look *look, void *user)
{
    struct work *work = user;
    struct lane *lane = work->lane;
    int hour = lane->network.hour;
    follow(lane, look, work->start);
    if (work->measured) {
        spread_add(&lane->spreads.stock[hour], look->stock);
        spread_add(&lane->spreads.riders[hour], look->waiting);
    }
    return !given_up(lane);
}

bool replicate(struct lane *lane, uint64_t seed, uint64_t replication, double warm_up,
               int days, struct tally *record)
{
    struct tally before = {0};
    struct work work = {lane, -warm_up, false};
    network_start(&lane->network, seed, replication, -warm_up);
    memset(record, 0, sizeof *record);
    lane->network.waits = NULL;
    if (!network_run(&lane->network, 0, &before, see, &work))
        return false;
    work.measured = true;
    lane->network.waits = &lane->spreads.wait;
    return network_run(&lane->network, (double)days * HOURS_PER_DAY, record, see, &work);
}
