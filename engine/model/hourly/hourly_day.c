/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_day.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/interrupt.h"

/* Scratch to read laws with. */
struct reader {
    double *from, *kernel, *out;
    int room; /* values that a tail may take */
};

static double swaps_of_lead(const struct hourly_day *day, double t)
{
    return hourly_swaps(&day->queue->clock, t - day->lead, t);
}

static double busiest_lead(const struct hourly_day *day)
{
    const struct hourly_clock *clock = &day->queue->clock;
    double most = swaps_of_lead(day, 0);
    for (int i = 1; i < 2 * HOURS_PER_DAY && !clock->flat; i++) {
        double t = i / 2 + (i % 2) * (day->lead - floor(day->lead));
        most = fmax(most, swaps_of_lead(day, t));
    }
    return most;
}

static int tail_room(const struct hourly_queue *q, double most)
{
    return 2 * q->width + 2 * hourly_poisson_room(most, q->step);
}

static bool reader_make(struct reader *r, const struct hourly_day *day)
{
    const struct hourly_queue *q = day->queue;
    double most = busiest_lead(day);
    int kernel = hourly_poisson_room(most, q->step);
    size_t narrow = (size_t)hourly_poisson_room(fmin(most, q->step * q->step), 1);
    r->room = tail_room(q, most);
    size_t room = (size_t)r->room + HOURLY_LANES + 2 * HOURLY_MARGIN;
    r->from = malloc(room * sizeof *r->from);
    r->kernel = malloc(((size_t)kernel + narrow) * sizeof *r->kernel);
    r->out = malloc(room * sizeof *r->out);
    return r->from && r->kernel && r->out;
}

static void reader_free(struct reader *r)
{
    free(r->from);
    free(r->kernel);
    free(r->out);
}

/* The tail of the batteries out at t; tail has its room. */
static void read_at(const struct hourly_day *day, struct reader *r, double t,
                    struct hourly_tail *tail)
{
    const struct hourly_queue *q = day->queue;
    double mean = swaps_of_lead(day, t);
    struct hourly_law kernel, from = {.mass = r->from}, out = {.mass = r->out + HOURLY_MARGIN};
    hourly_poisson(mean, 0, q->step, r->kernel, &kernel);
    hourly_queue_law(q, t - day->lead, kernel.count, &from);
    tail->step = q->step;
    tail->ratio = from.on ? q->ratio : 0;
    if (from.count == 1 && from.low == 0 && q->step > 1 && kernel.count <= HOURLY_END) {
        hourly_tail_narrow(mean, r->kernel, r->room, tail);
        return;
    }
    out.low = from.low + kernel.low;
    out.count = from.count + (from.on ? 0 : kernel.count - 1);
    hourly_convolve(&from, &kernel, 0, out.count, out.mass);
    hourly_tail_of(&out, tail);
}

static bool make_room(struct hourly_day *day, const struct reader *r)
{
    size_t nodes = (size_t)day->nodes, room = (size_t)r->room;
    day->tail = malloc(nodes * sizeof *day->tail);
    day->values = malloc(nodes * room * sizeof *day->values);
    if (!day->tail || !day->values)
        return false;
    for (size_t i = 0; i < nodes; i++)
        day->tail[i].value = day->values + i * room;
    return true;
}

double hourly_node_time(const struct hourly_day *day, int node)
{
    return day->grid->elements > 0 ? hourly_of_day(day->grid->time[node] + day->lead) : 0;
}

int hourly_element_hour(const struct hourly_day *day, const struct hourly_element *e)
{
    return (int)hourly_of_day(e->from + e->length / 2 + day->lead);
}

/* Adds a weight times a tail to a mean that is wider than it. */
static void add_tail(const struct hourly_tail *t, double weight, struct hourly_tail *mean)
{
    int i = 0, low = t->low - mean->low, end = low + t->count;
    for (; i < low; i++)
        mean->value[i] += weight;
    for (; i < end; i++)
        mean->value[i] += weight * t->value[i - low];
    double value = t->value[t->count - 1] * weight;
    for (; i < mean->count && t->ratio > 0; i++)
        mean->value[i] += value *= t->ratio;
}

/* Weights of the nodes in means over swaps and over time, summing to one. */
static void node_weights(const struct hourly_day *day, double *by_swaps, double *by_time)
{
    const struct hourly_clock *clock = &day->queue->clock;
    if (day->grid->elements == 0)
        by_swaps[0] = by_time[0] = 1;
    for (int n = 0; n < day->grid->elements; n++) {
        const struct hourly_element *e = &day->grid->element[n];
        const double *weight = hourly_weights(e->order);
        double share = clock->rate[hourly_element_hour(day, e)] / hourly_daily(clock);
        for (int i = 0; i < e->order; i++) {
            int node = (e->first + i) % day->nodes;
            by_swaps[node] += weight[i] * e->length * share;
            by_time[node] += weight[i] * e->length / HOURS_PER_DAY;
        }
    }
}

static bool widest(const struct hourly_day *day, struct hourly_tail *mean)
{
    int low = day->tail[0].low, end = low + day->tail[0].count;
    *mean = (struct hourly_tail){.step = day->queue->step};
    for (int i = 0; i < day->nodes; i++) {
        const struct hourly_tail *t = &day->tail[i];
        low = t->low < low ? t->low : low;
        end = t->low + t->count > end ? t->low + t->count : end;
        mean->ratio = fmax(mean->ratio, t->ratio);
    }
    mean->low = low;
    mean->count = end - low;
    mean->value = calloc((size_t)mean->count, sizeof *mean->value);
    return mean->value != NULL;
}

/* Rounding and the lattice may leave steps up of the last digits. */
static void make_fall(struct hourly_tail *t)
{
    double least = 0;
    for (int i = t->count - 1; i >= 0; i--) {
        least = fmin(1, fmax(least, t->value[i]));
        t->value[i] = least;
    }
}

static bool make_means(struct hourly_day *day)
{
    double *weight = calloc(2 * (size_t)day->nodes, sizeof *weight);
    bool made = widest(day, &day->by_swaps) && widest(day, &day->by_time) &&
                widest(day, &day->excess) && weight;
    if (made) {
        node_weights(day, weight, weight + day->nodes);
        for (int i = 0; i < day->nodes && !interrupted(); i++) {
            add_tail(&day->tail[i], weight[i], &day->by_swaps);
            add_tail(&day->tail[i], weight[day->nodes + i], &day->by_time);
        }
        make_fall(&day->by_swaps);
        make_fall(&day->by_time);
        hourly_excess_of(&day->by_time, &day->excess);
    }
    free(weight);
    return made;
}

/* Given up, the rest is as the last node that was read. */
static bool fill(struct hourly_day *day)
{
    struct reader r = {0};
    bool made = reader_make(&r, day) && make_room(day, &r);
    for (int i = 0; made && i < day->nodes; i++)
        if (i > 0 && interrupted())
            day->tail[i] = day->tail[i - 1];
        else
            read_at(day, &r, hourly_node_time(day, i), &day->tail[i]);
    reader_free(&r);
    return made && make_means(day);
}

struct hourly_day *hourly_day_make(const struct hourly_queue *queue, double lead)
{
    struct hourly_day *day = calloc(1, sizeof *day);
    if (!day)
        return NULL;
    double charges = hourly_charges_after(lead, queue->motion.charge);
    day->queue = queue;
    day->lead = lead + charges * queue->motion.charge;
    day->served = charges * queue->ports;
    day->grid = &queue->grid;
    bool made = true;
    if (queue->grid.elements > 0 && (queue->grid.ring || day->lead != queue->motion.lead)) {
        struct hourly_motion motion = queue->motion;
        motion.lead = day->lead;
        motion.clock = &queue->clock;
        motion.known = queue->grid.ring;
        made = hourly_grid_make(&day->own, &motion);
        day->grid = &day->own;
    }
    day->nodes = day->grid->nodes;
    if (made && fill(day))
        return day;
    hourly_day_free(day);
    return NULL;
}

void hourly_day_free(struct hourly_day *day)
{
    if (!day)
        return;
    hourly_grid_free(&day->own);
    free(day->tail);
    free(day->values);
    free(day->by_swaps.value);
    free(day->by_time.value);
    free(day->excess.value);
    free(day);
}

double hourly_wait(const struct hourly_day *day, double stock)
{
    return hourly_tail_at(&day->by_swaps, stock + day->served);
}

double hourly_spares(const struct hourly_day *day, double share)
{
    return fmax(1, hourly_tail_first(&day->by_swaps, share) - day->served);
}

double hourly_waiting(const struct hourly_day *day, double stock)
{
    return hourly_excess_at(&day->excess, stock);
}

double hourly_outstanding(const struct hourly_day *day)
{
    return hourly_excess_at(&day->excess, 0);
}

int hourly_tail_room(const struct hourly_day *day)
{
    return tail_room(day->queue, busiest_lead(day));
}

bool hourly_tail_now(const struct hourly_day *day, double t, double *values,
                     struct hourly_tail *tail)
{
    struct reader r = {0};
    bool made = reader_make(&r, day);
    tail->value = values;
    if (made)
        read_at(day, &r, t, tail);
    reader_free(&r);
    return made;
}
