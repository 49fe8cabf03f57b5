/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs the queue from an empty hub, charge after charge, until nothing changes.
 *
 * The start is stochastically too small, so the laws rise to those of the day
 * that repeats. The hub forgets wherever it may be empty; a run that begins at
 * the emptiest hour mostly takes little more than a day.
 *
 * Where a charge leads from node to node, the nodes form rings. A run round a ring
 * forgets as many charges back as the ring has nodes, whereas day after day all
 * rings would forget one day a day. The next ring starts from the law that its
 * neighbour in time has found; nodes that no ring meets come last. Where nodes are
 * interpolated the elements, a charge apart, make one ring.
 */
#include <config.h>

#include "engine/model/hourly/hourly_settle.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/interrupt.h"
#include "engine/model/hourly/hourly_leap.h"
#include "engine/model/hourly/hourly_step.h"

/* Laws that differ by less in the sum of all masses are the same, where errors do not
 * add up over charges. */
#define SAME 1e-9

/* The same for nodes that are only read. */
#define SAME_OTHERS 1e-8

/* Rounds at most; and nodes computed between two looks at the interrupt. */
enum { MOST_ROUNDS = 3000, LOOK = 16 };

struct settle {
    struct hourly_step step;
    struct hourly_leap leap;
    double memory; /* charges */
    int start;
    int *next; /* the node a charge after each, or a list of nodes in the order to go */
    bool *done;
};

static bool settle_make(struct settle *s, struct hourly_queue *q, int start)
{
    size_t nodes = (size_t)q->grid.nodes;
    s->start = start;
    s->memory = q->motion.memory;
    s->next = malloc(nodes * sizeof *s->next);
    s->done = calloc(nodes, sizeof *s->done);
    hourly_leap_init(&s->leap, q);
    return hourly_step_make(&s->step, q) && s->next && s->done;
}

static void settle_free(struct settle *s)
{
    hourly_step_free(&s->step);
    hourly_leap_free(&s->leap);
    free(s->next);
    free(s->done);
}

/* A node that is only read: its past is no node, nor is it another's past. */
static bool only_read(const struct settle *s, int node)
{
    return s->step.q->before[node].count > 1;
}

/* True when a charge leads from every node to another, or from all of a ring. */
static bool find_next(struct settle *s)
{
    const struct hourly_queue *q = s->step.q;
    for (int node = 0; node < q->grid.nodes && !q->grid.ring; node++)
        if (only_read(s, node))
            return false;
    for (int node = 0; node < q->grid.nodes; node++)
        if (!only_read(s, node))
            s->next[q->before[node].first] = node;
    return true;
}

static void copy_law(struct hourly_queue *q, int from, int to)
{
    q->law[to].low = q->law[from].low;
    q->law[to].count = q->law[from].count;
    q->law[to].on = q->law[from].on;
    memcpy(q->law[to].mass, q->law[from].mass,
           (size_t)q->law[from].count * sizeof *q->law[from].mass);
}

/* Round after round from a node until a law stays; then all that follow from it do. */
static void run_ring(struct settle *s, int first)
{
    double change = 1, same = 0;
    hourly_leap_start(&s->leap, first);
    for (int round = 0; round < MOST_ROUNDS && change > same && !interrupted(); round++) {
        int node = first, charges = 0;
        do {
            node = s->next[node];
            change = hourly_step_visit(&s->step, node);
            s->done[node] = true;
            charges++;
        } while (node != first && (round == 0 || change > same));
        if (round == 0)
            same = SAME * fmin(1, charges / s->memory);
        if (change > same)
            hourly_leap(&s->leap);
    }
}

static void run_rings(struct settle *s)
{
    struct hourly_queue *q = s->step.q;
    int nodes = q->grid.nodes, last = -1;
    for (int i = 0; i < nodes; i++) {
        int node = (s->start + i) % nodes;
        if (!s->done[node] && last >= 0)
            copy_law(q, last, node);
        if (only_read(s, node))
            continue;
        if (!s->done[node])
            run_ring(s, node);
        last = node;
    }
}

/* They begin with their neighbours' laws and come from these and a little from each
 * other; where a charge is almost whole hours, from each other above all. */
static void run_others(struct settle *s)
{
    double most = 1;
    for (int round = 0; round < MOST_ROUNDS && most > SAME_OTHERS && !interrupted(); round++) {
        most = 0;
        for (int node = 0; node < s->step.q->grid.nodes; node++)
            if (only_read(s, node))
                most = fmax(most, hourly_step_visit(&s->step, node));
    }
}

/* A day in its order; true when nothing has changed since long enough to stop. */
static bool run_day(struct settle *s, int *calm, int span)
{
    int nodes = s->step.q->grid.nodes;
    for (int i = 0; i < nodes; i++) {
        if (i % LOOK == 0 && interrupted())
            return true;
        double change = hourly_step_visit(&s->step, (s->start + i) % nodes);
        *calm = change < SAME / s->memory ? *calm + 1 : 0;
        if (*calm >= nodes || (s->done[0] && *calm >= span))
            return true;
    }
    s->done[0] = true;
    return *calm >= span;
}

/* Nodes that the busiest charge spans: what the hub remembers. */
static int memory(const struct hourly_queue *q)
{
    int n = q->grid.nodes, most = 1;
    if (q->charge >= HOURS_PER_DAY)
        return n;
    for (int first = 0, end = 0; first < n; first++) {
        while (end < first + n && q->grid.time[end % n] + HOURS_PER_DAY * (end / n) <=
                                      q->grid.time[first] + q->charge)
            end++;
        if (end - first > most)
            most = end - first;
    }
    return most;
}

/* The elements, each about a charge after the one before; next becomes their nodes. */
static void order_elements(struct settle *s)
{
    const struct hourly_grid *grid = &s->step.q->grid;
    int element = 0, count = 0;
    memset(s->done, 0, (size_t)grid->nodes * sizeof *s->done);
    for (int i = 0; i < grid->elements; i++) {
        while (s->done[element])
            element = (element + 1) % grid->elements;
        const struct hourly_element *e = &grid->element[element];
        s->done[element] = true;
        for (int k = 0; k < e->order - 1; k++)
            s->next[count++] = e->first + k;
        element = hourly_grid_find(grid, e->from + e->length / 2 + s->step.q->charge);
    }
}

/* In the order of the day, then of charges, which carries on what is found. */
static void run_elements(struct settle *s)
{
    int nodes = s->step.q->grid.nodes, calm = 0, span = memory(s->step.q);
    if (run_day(s, &calm, span) || run_day(s, &calm, span))
        return;
    order_elements(s);
    double most = 1;
    for (int round = 0; round < MOST_ROUNDS && most > SAME / s->memory; round++) {
        most = 0;
        for (int i = 0; i < nodes; i++) {
            double change = hourly_step_visit(&s->step, s->next[i]);
            if (change > most)
                most = change;
            if (i % LOOK == 0 && interrupted())
                return;
        }
    }
}

bool hourly_settle(struct hourly_queue *q, int start)
{
    struct settle s;
    bool made = settle_make(&s, q, start);
    if (made && find_next(&s)) {
        run_rings(&s);
        run_others(&s);
    } else if (made) {
        run_elements(&s);
    }
    settle_free(&s);
    return made;
}
