/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_course.h"

#include <math.h>
#include <stdlib.h>

#include "engine/model/hourly/hourly_model.h"
#include "engine/model/hourly/hourly_moment.h"

/* What a course is told from. */
struct teller {
    struct hourly_case c;
    struct hourly_clock clock;
    double inbound; /* h from a battery's hand-in to the hub */
    struct hourly_queue *queue;
    struct hourly_day *cycle; /* of all that is out, whatever wait is allowed */
    struct hourly_day *day;   /* of who waits for too long, may be the same */
    double *values;           /* room for a tail */
};

static bool teller_make(struct teller *t, const struct params *p)
{
    *t = (struct teller){0};
    hourly_case_of(p, &t->c);
    hourly_clock_set(&t->clock, t->c.hub.rate);
    t->inbound = transport_time(p) - param_get(p, PARAM_TRANSPORT_TIME);
    if (hourly_overloaded(&t->c.hub))
        return false;
    t->queue = hourly_queue_make(&t->c.hub, t->c.cycle);
    t->cycle = t->queue ? hourly_day_make(t->queue, t->c.cycle) : NULL;
    t->day =
        t->cycle && t->c.lead != t->c.cycle ? hourly_day_make(t->queue, t->c.lead) : t->cycle;
    if (t->day)
        t->values = malloc((size_t)hourly_tail_room(t->cycle) * sizeof *t->values);
    return t->values != NULL;
}

static void teller_free(struct teller *t)
{
    free(t->values);
    if (t->day != t->cycle)
        hourly_day_free(t->day);
    hourly_day_free(t->cycle);
    hourly_queue_free(t->queue);
}

static void fill_stock(const struct teller *t, const struct hourly_tail *out,
                       struct course_now *now)
{
    for (int band = 0; band < BANDS; band++) {
        double most_out = hourly_tail_first(out, course_share[band]) - 1;
        now->stock[band] = fmax(0, t->c.spares - most_out);
    }
}

static double wait_now(const struct teller *t, double time, struct hourly_tail *out)
{
    if (t->c.spares < 1)
        return 1;
    if (t->day != t->cycle && !hourly_tail_now(t->day, time, t->values, out))
        return (double)NAN;
    return hourly_tail_at(out, t->c.spares + t->day->served);
}

static const struct course_now UNKNOWN = {{NAN, NAN, NAN}, NAN, NAN, NAN};

static struct course_now now_at(const struct teller *t, double time)
{
    struct course_now now = UNKNOWN;
    struct hourly_tail out;
    if (!hourly_tail_now(t->cycle, time, t->values, &out))
        return now;
    fill_stock(t, &out, &now);
    now.wait = wait_now(t, time, &out);
    now.busy = hourly_charging(t->queue, time - t->inbound);
    now.queueing = hourly_queueing(t->queue, time - t->inbound);
    return now;
}

static void fill_times(const struct teller *t, struct day_course *out)
{
    for (int i = 0; i < COURSE_TIMES; i++)
        out->now[i] = i > 0 && t->clock.flat ? out->now[0] : now_at(t, course_time(i));
}

/* At every moment told, those of a cycle without queueing and those that queued before. */
static void fill_out(const struct teller *t, struct day_course *out)
{
    out->moments = COURSE_TIMES;
    for (int i = 0; i < COURSE_TIMES; i++) {
        double time = course_time(i), before = time - t->c.cycle;
        out->hour[i] = time;
        out->out[i] = hourly_swaps(&t->clock, before, time);
        if (t->queue)
            out->out[i] += hourly_queueing(t->queue, before);
    }
}

static void fill_worst(const struct teller *t, struct day_course *out)
{
    struct hourly_worst worst = hourly_worst(t->day, t->c.spares);
    out->worst_hour = t->clock.flat ? (double)NAN : worst.hour;
    out->worst_wait = t->clock.flat ? (double)NAN : t->c.spares < 1 ? 1 : worst.wait;
}

/* Nothing is in stock, and all wait for ever. */
static void fill_endless(const struct teller *t, struct day_course *out)
{
    struct course_now now = {.wait = 1, .busy = t->c.hub.ports, .queueing = INFINITY};
    for (int i = 0; i < COURSE_TIMES; i++)
        out->now[i] = out->endless ? now : UNKNOWN;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        out->wait[h] = out->now[0].wait;
    out->worst_hour = NAN;
    out->worst_wait = out->now[0].wait;
}

void hourly_course(const struct params *p, struct day_course *out)
{
    struct teller t;
    bool made = teller_make(&t, p);
    out->ports = true;
    out->endless = hourly_overloaded(&t.c.hub);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        out->demand[h] = t.c.hub.rate[h];
    fill_out(&t, out);
    if (made) {
        fill_times(&t, out);
        fill_worst(&t, out);
        hourly_hour_waits(t.day, t.c.spares, out->wait);
        for (int h = 0; h < HOURS_PER_DAY && t.c.spares < 1; h++)
            out->wait[h] = 1;
    } else {
        fill_endless(&t, out);
    }
    teller_free(&t);
}
