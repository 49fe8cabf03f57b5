/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly.h"

#include <math.h>
#include <stdlib.h>

#include "engine/model/hourly/hourly_ring.h"
#include "engine/model/hourly/hourly_settle.h"
#include "engine/model/hourly/hourly_steady.h"

/* With a load of more than this share of the ports the queue is as good as endless. */
#define MOST_LOAD 0.999

/* Masses of all laws of a day at most, about. */
#define MOST_MASSES 1e7

/* From so many charges that laws remember on the day's waves matter, and rings are closed;
 * the fewest nodes of a ring, and how many deviations they may drift apart. */
#define LONG 3
#define FEWEST 480
#define APART 0.25

/* Lattice steps in a deviation of the load: what keeps laws to some 1e-6. */
#define STEPS 4.2

/*
 * How far a law spreads over its drift, in deviations of the swaps of a day or a
 * charge: by chance, and until it has fallen by so many natural logarithms, or until
 * what is not geometric has fallen by so many against what is.
 */
#define CHANCE 12
#define SOME_CHANCE 4
#define FALL 42
#define FALL_NEAR 26

/* Waves are followed up a law until they are this share of it, or it has fallen by so many
 * natural logarithms. */
#define WAVE 1e-6
#define FALL_WAVE 22

double hourly_load(const struct hourly_hub *hub)
{
    double daily = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        daily += hub->rate[h];
    return daily / HOURS_PER_DAY * hub->charge;
}

/* What a queue without chance would be. */
struct drift {
    double *level; /* at each node */
    double most;
    int start; /* node at which fewest batteries are at the hub */
};

static double drift_at(const struct hourly_queue *q, const struct drift *d, int node)
{
    const struct hourly_blend *b = &q->before[node];
    double before = 0;
    for (int k = 0; k < b->count; k++)
        before += b->weight[k] * d->level[(b->first + k) % q->grid.nodes];
    return fmax(0, before + q->load[node] - q->ports);
}

static bool find_drift(const struct hourly_queue *q, struct drift *d)
{
    enum { DAYS = 2 };
    double least = INFINITY;
    d->level = calloc((size_t)q->grid.nodes, sizeof *d->level);
    d->most = 0;
    d->start = 0;
    if (!d->level)
        return false;
    for (int i = 0; i < DAYS * q->grid.nodes; i++) {
        int node = i % q->grid.nodes;
        d->level[node] = drift_at(q, d, node);
        d->most = fmax(d->most, d->level[node]);
    }
    for (int node = 0; node < q->grid.nodes; node++) {
        if (d->level[node] + q->load[node] >= least)
            continue;
        least = d->level[node] + q->load[node];
        d->start = node;
    }
    free(d->level);
    return true;
}

/* The modes beside the geometric one fall by some 2.5 a deviation (roots of
 * exp(load (z - 1)) = z^ports next to the real one). */
static double spread_of(double decay)
{
    double far = fmax(CHANCE, SOME_CHANCE + FALL / decay);
    return decay < 2.4 ? fmin(far, SOME_CHANCE + FALL_NEAR / (2.5 - decay)) : far;
}

/* As many lattice points as a law may need, whether it reaches down to nought or not. */
static void set_width(struct hourly_queue *q, double load, double drift,
                      const struct hourly_waves *waves)
{
    double decay = hourly_decay(load, q->ports);
    double deviation = sqrt(fmax(load, hourly_daily(&q->clock)));
    double spread = deviation * spread_of(decay * deviation);
    spread = fmax(spread, fmin(hourly_waves_reach(waves, WAVE), FALL_WAVE / decay));
    q->ratio = exp(-q->step * decay);
    q->width = (int)((fmin(drift, spread) + spread) / q->step) + 2 * HOURLY_END;
}

static bool make_room(struct hourly_queue *q)
{
    size_t nodes = (size_t)q->grid.nodes, width = (size_t)q->width;
    q->law = malloc(nodes * sizeof *q->law);
    q->room = malloc(nodes * width * sizeof *q->room);
    if (!q->law || !q->room)
        return false;
    for (size_t i = 0; i < nodes; i++) {
        q->law[i] = (struct hourly_law){0, 1, false, q->room + i * width};
        q->law[i].mass[0] = 1;
    }
    return true;
}

static void set_motion(struct hourly_queue *q, const struct hourly_hub *hub, double lead)
{
    double load = hourly_load(hub), fading = hourly_fading(load, hub->ports);
    double charge = load > 0 ? hub->charge : HOURS_PER_DAY;
    q->motion =
        (struct hourly_motion){.clock = &q->clock,
                               .charge = charge,
                               .lead = lead + charge * hourly_charges_after(lead, charge),
                               .deviation = sqrt(load) + 0.3,
                               .memory = 1 + 1 / fmax(fading, 1e-6),
                               .fineness = hub->fineness};
}

/* Where each node comes from. */
static bool look_back(struct hourly_queue *q)
{
    size_t nodes = (size_t)q->grid.nodes;
    q->load = malloc(nodes * sizeof *q->load);
    q->before = malloc(nodes * sizeof *q->before);
    if (!q->load || !q->before)
        return false;
    for (size_t i = 0; i < nodes; i++) {
        q->load[i] = hourly_queue_load(q, q->grid.time[i]);
        hourly_blend(&q->grid, q->grid.time[i] - q->charge, &q->before[i]);
    }
    return true;
}

/* As many nodes as laws between them need, which drift apart by what is not the mean. */
static int fewest_nodes(const struct hourly_queue *q)
{
    double mean = hourly_daily(&q->clock) / HOURS_PER_DAY, most = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        most = fmax(most, fabs(q->clock.rate[h] - mean));
    double drift = most * HOURS_PER_DAY / q->motion.deviation;
    return (int)(fmax(FEWEST, drift / APART) * q->motion.fineness);
}

/* Follows a charge that is almost the hub's and leads round a ring. */
static bool make_ring(struct hourly_queue *q, const struct hourly_waves *waves)
{
    struct hourly_ring ring = hourly_ring_near(waves, fewest_nodes(q));
    q->scale = q->charge / ring.charge;
    q->charge = ring.charge;
    return hourly_grid_ring(&q->grid, ring.nodes);
}

/* Rings, where kinks would come again for long and never where others have been. */
static bool make_grid(struct hourly_queue *q, struct hourly_waves *waves)
{
    const struct hourly_motion *m = &q->motion;
    *waves = (struct hourly_waves){0};
    if (m->memory >= LONG)
        hourly_waves_set(waves, &q->clock, q->ports, q->charge);
    if (m->memory >= LONG && !hourly_grid_closes(m))
        return make_ring(q, waves);
    return hourly_grid_make(&q->grid, m);
}

/* All but the laws and their room. */
static bool plan_day(struct hourly_queue *q, const struct hourly_hub *hub)
{
    double load = hourly_load(hub);
    struct drift d;
    struct hourly_waves waves;
    q->step = fmax(1, round(sqrt(load) / (STEPS * hub->fineness)));
    q->width = 1;
    if (!make_grid(q, &waves))
        return false;
    if (load == 0)
        return true;
    if (!look_back(q) || !find_drift(q, &d))
        return false;
    q->start = d.start;
    set_width(q, load, d.most, &waves);
    return true;
}

bool hourly_overloaded(const struct hourly_hub *hub)
{
    return hourly_load(hub) > MOST_LOAD * hub->ports;
}

/* A queue of which only the day's laws are missing; takes this many charges for one of as
 * many times the ports. NULL when there is no memory. */
static struct hourly_queue *begin(struct hourly_hub hub, double lead, double together)
{
    struct hourly_queue *q = calloc(1, sizeof *q);
    if (!q)
        return NULL;
    hub.ports *= together;
    hub.charge *= together;
    q->ports = hub.ports;
    q->charge = hub.charge;
    q->together = together;
    q->scale = 1;
    hourly_clock_set(&q->clock, hub.rate);
    set_motion(q, &hub, lead);
    if (q->clock.flat || plan_day(q, &hub))
        return q;
    hourly_queue_free(q);
    return NULL;
}

static bool too_large(const struct hourly_queue *q)
{
    return (double)q->grid.nodes * q->width > MOST_MASSES;
}

struct hourly_queue *hourly_queue_make(const struct hourly_hub *hub, double lead)
{
    struct hourly_queue *q = hourly_load(hub) < hub->ports ? begin(*hub, lead, 1) : NULL;
    while (q && too_large(q)) {
        double more = 2 * q->together;
        hourly_queue_free(q);
        q = begin(*hub, lead, more);
    }
    if (!q)
        return NULL;
    if (q->clock.flat ? hourly_steady(q, hourly_load(hub))
                      : make_room(q) && (!q->before || hourly_settle(q, q->start)))
        return q;
    hourly_queue_free(q);
    return NULL;
}

void hourly_queue_free(struct hourly_queue *queue)
{
    if (!queue)
        return;
    hourly_grid_free(&queue->grid);
    free(queue->load);
    free(queue->before);
    free(queue->law);
    free(queue->room);
    free(queue);
}
