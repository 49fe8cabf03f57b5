/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_moment.h"

#include <math.h>
#include <stdlib.h>

/* Instants whose waits differ by less than this share are equally bad. */
#define TIE 1e-9

/* The share that waits at a node. */
static double tail_at(const struct hourly_day *day, int node, double stock)
{
    return hourly_tail_at(&day->tail[node], stock + day->served);
}

void hourly_hour_waits(const struct hourly_day *day, double stock, double wait[HOURS_PER_DAY])
{
    for (int h = 0; h < HOURS_PER_DAY; h++)
        wait[h] = day->grid->elements > 0 ? 0 : hourly_wait(day, stock);
    for (int n = 0; n < day->grid->elements; n++) {
        const struct hourly_element *e = &day->grid->element[n];
        const double *weight = hourly_weights(e->order);
        double *sum = &wait[hourly_element_hour(day, e)];
        for (int i = 0; i < e->order; i++)
            *sum += e->length * weight[i] * tail_at(day, (e->first + i) % day->nodes, stock);
    }
}

/* The logarithms of the waits at an element's nodes. */
struct course {
    const struct hourly_element *element;
    double wait[HOURLY_ORDER];
};

static double log_wait(const struct course *c, double part)
{
    double weight[HOURLY_ORDER], sum = 0;
    hourly_lagrange(c->element->order, part, weight);
    for (int i = 0; i < c->element->order; i++)
        sum += weight[i] * c->wait[i];
    return sum;
}

/* The part of the element at which the wait is largest, by golden section. */
static double peak(const struct course *c, double low, double high)
{
    const double share = 0.6180339887498949; /* (sqrt 5 - 1) / 2 */
    while (high - low > 1e-7) {
        double a = high - share * (high - low), b = low + share * (high - low);
        if (log_wait(c, a) < log_wait(c, b))
            low = a;
        else
            high = b;
    }
    return (low + high) / 2;
}

/* False when the waits differ too much for a polynomial. */
static bool smooth(const struct course *c, double most)
{
    for (int i = 0; i < c->element->order; i++)
        if (c->wait[i] < most - 12)
            return false;
    return true;
}

/* The worst of an element: at a node or between the neighbours of the worst node. */
static struct hourly_worst worst_of(const struct hourly_day *day,
                                    const struct hourly_element *e, double stock)
{
    struct course c = {.element = e};
    int most = 0;
    for (int i = 0; i < e->order; i++) {
        c.wait[i] = log(fmax(1e-300, tail_at(day, (e->first + i) % day->nodes, stock)));
        most = c.wait[i] > c.wait[most] + TIE ? i : most;
    }
    const double *place = hourly_places(e->order);
    double at = place[most], value = c.wait[most];
    if (e->order > 2 && smooth(&c, value)) {
        double part = peak(&c, place[most > 0 ? most - 1 : 0],
                           place[most < e->order - 1 ? most + 1 : most]);
        if (log_wait(&c, part) > value + TIE) {
            at = part;
            value = log_wait(&c, part);
        }
    }
    return (struct hourly_worst){hourly_of_day(e->from + at * e->length + day->lead),
                                 fmin(1, exp(value))};
}

static bool busy(const struct hourly_day *day, const struct hourly_element *e)
{
    return day->queue->clock.rate[hourly_element_hour(day, e)] > 0;
}

/* Of two, the clearly worse, or the earlier. */
static struct hourly_worst worse(struct hourly_worst a, struct hourly_worst b)
{
    if (fabs(a.wait - b.wait) <= TIE * a.wait)
        return a.hour <= b.hour ? a : b;
    return a.wait > b.wait ? a : b;
}

/* Over all instants, or those with demand alone. */
static struct hourly_worst worst(const struct hourly_day *day, double stock, bool all)
{
    struct hourly_worst most = {0, -1};
    if (day->grid->elements == 0)
        return (struct hourly_worst){0, hourly_wait(day, stock)};
    for (int n = 0; n < day->grid->elements; n++) {
        const struct hourly_element *e = &day->grid->element[n];
        if (all || busy(day, e))
            most = worse(most, worst_of(day, e, stock));
    }
    return most;
}

struct hourly_worst hourly_worst(const struct hourly_day *day, double stock)
{
    return worst(day, stock, false);
}

/* Fewest from 1 on with which the worst wait is at most share, or below it. */
static double first(const struct hourly_day *day, double share, bool all, bool below)
{
    double low = 0, high = fmax(1, day->by_time.low * day->queue->step), stride = 1;
    for (;; high += stride *= 2) {
        double wait = worst(day, high, all).wait;
        if (wait < share || (!below && wait <= share))
            break;
        low = high;
    }
    while (high - low > 1) {
        double middle = low + floor((high - low) / 2), wait = worst(day, middle, all).wait;
        if (wait < share || (!below && wait <= share))
            high = middle;
        else
            low = middle;
    }
    return high;
}

double hourly_worst_spares(const struct hourly_day *day, double share)
{
    return first(day, share, false, false);
}

double hourly_most_out(const struct hourly_day *day, double share)
{
    return first(day, share, true, true) - 1;
}

double hourly_out(const struct hourly_day *day, double t, double share)
{
    struct hourly_tail tail;
    double *values = malloc((size_t)hourly_tail_room(day) * sizeof *values), most = (double)NAN;
    if (values && hourly_tail_now(day, t, values, &tail))
        most = hourly_tail_first(&tail, share) - 1;
    free(values);
    return most;
}

double hourly_queueing(const struct hourly_queue *queue, double t)
{
    return hourly_queue_mean(queue, t);
}

/* What came in a charge's time and what waited before it, less what waits now; between
 * nodes that may be off by little. */
double hourly_charging(const struct hourly_queue *queue, double t)
{
    double charging = hourly_queue_load(queue, t) +
                      hourly_queue_mean(queue, t - queue->charge) - hourly_queue_mean(queue, t);
    return fmin(fmax(0, charging), queue->ports) / queue->together;
}
