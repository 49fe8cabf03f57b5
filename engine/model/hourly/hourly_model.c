/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hourly model's row: what of the day and of the needs is asked for. */
#include <config.h>

#include "engine/model/hourly/hourly_model.h"

#include <math.h>

#include "engine/model/course.h"
#include "engine/model/hourly/hourly_moment.h"
#include "engine/model/hourly/hourly_ports.h"
#include "engine/model/palm/palm_day.h"
#include "engine/model/wait_quantile.h"

/* One swap in twenty. */
#define LATE 0.05

#define NEED                                                                                   \
    (METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_SAFETY) |     \
     METRIC_BIT(METRIC_RATIO) | METRIC_BIT(METRIC_SURPLUS) | METRIC_BIT(METRIC_COST_STOCK) |   \
     METRIC_BIT(METRIC_COST_TOTAL))
#define WAITS (METRIC_BIT(METRIC_ACHIEVED) | METRIC_BIT(METRIC_WAIT_PROBABILITY))
#define OUT                                                                                    \
    (METRIC_BIT(METRIC_OUTSTANDING) | METRIC_BIT(METRIC_MEAN_WAIT) |                           \
     METRIC_BIT(METRIC_WAITING_VEHICLES) | METRIC_BIT(METRIC_READY_MIN))
#define LONGEST METRIC_BIT(METRIC_WAIT_95)
#define WORST                                                                                  \
    (METRIC_BIT(METRIC_WORST_HOUR) | METRIC_BIT(METRIC_WORST_HOUR_WAIT) |                      \
     METRIC_BIT(METRIC_NEED_WORST_HOUR))
#define PORTS (METRIC_BIT(METRIC_PORTS_NEED) | METRIC_BIT(METRIC_PORTS_SURPLUS))

void hourly_case_of(const struct params *p, struct hourly_case *c)
{
    struct palm_load load = palm_load(p);
    palm_rates(&load, c->hub.rate);
    c->hub.ports = param_get(p, PARAM_PORTS);
    c->hub.charge = param_get(p, PARAM_CHARGE_TIME);
    c->hub.fineness = 1;
    c->cycle = cycle_time(p);
    c->lead = lead_time(p);
    c->vehicles = param_get(p, PARAM_VEHICLES);
    c->spares = param_get(p, PARAM_BATTERIES) - c->vehicles;
    c->share = allowed_wait(p);
}

static void demand(const struct params *p, const struct hourly_case *c, struct results *out)
{
    double load = hourly_load(&c->hub);
    result_set(out, METRIC_DEMAND_RATE, demand_rate(p));
    result_set(out, METRIC_CYCLE_TIME, cycle_time(p));
    result_set(out, METRIC_IN_VEHICLES, c->vehicles);
    result_set(out, METRIC_CIRCULATING, demand_rate(p) * cycle_time(p));
    result_set(out, METRIC_PORTS_MINIMUM, load);
    result_set(out, METRIC_PORTS_UTILISATION, fmin(1, load / c->hub.ports));
    result_set(out, METRIC_THROUGHPUT, fmin(1, c->hub.ports / load) * demand_rate(p));
}

static void fail_all(struct results *out, metric_set set, enum status_id status, double figure)
{
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (set & METRIC_BIT(id))
            result_fail(out, id, status, figure);
}

/* The queue grows without end, or as good as that. */
static void overloaded(struct results *out)
{
    fail_all(out, NEED | WORST, STATUS_PORTS_OVERLOADED, 0);
    fail_all(out, OUT | LONGEST, STATUS_QUEUE_ENDLESS, 0);
    result_set(out, METRIC_READY_MIN, 0);
    result_set(out, METRIC_ACHIEVED, 0);
    result_set(out, METRIC_WAIT_PROBABILITY, 1);
    result_set(out, METRIC_WORST_HOUR_WAIT, 1);
}

static void need(const struct params *p, const struct hourly_case *c,
                 const struct hourly_day *day, struct results *out)
{
    double spares = hourly_spares(day, c->share), batteries = c->vehicles + spares;
    result_set(out, METRIC_NEED, batteries);
    result_set(out, METRIC_NEED_WHOLE, batteries);
    result_set(out, METRIC_SAFETY, spares - demand_rate(p) * cycle_time(p));
    result_set(out, METRIC_RATIO, batteries / c->vehicles);
    result_set(out, METRIC_SURPLUS, param_get(p, PARAM_BATTERIES) - batteries);
    model_costs(p, batteries, out);
}

static void waits(const struct hourly_case *c, const struct hourly_day *day,
                  struct results *out)
{
    double wait = c->spares < 1 ? 1 : hourly_wait(day, c->spares);
    result_set(out, METRIC_ACHIEVED, 1 - wait);
    result_set(out, METRIC_WAIT_PROBABILITY, wait);
}

static void outstanding(const struct params *p, const struct hourly_case *c,
                        const struct hourly_day *day, struct results *out)
{
    double waiting = hourly_waiting(day, c->spares);
    double most_out = hourly_most_out(day, course_share[BAND_LOW]);
    result_set(out, METRIC_OUTSTANDING, hourly_outstanding(day));
    result_set(out, METRIC_MEAN_WAIT, waiting / demand_rate(p));
    result_set(out, METRIC_WAITING_VEHICLES, waiting);
    result_set(out, METRIC_READY_MIN, fmax(0, c->spares - most_out));
}

/* A queue, and a day of it that has been read. */
struct asked {
    const struct hourly_case *c;
    const struct hourly_queue *queue;
    const struct hourly_day *day;
};

/* Those who wait longer than this. */
static double late(const void *context, double within)
{
    const struct asked *a = context;
    double lead = a->c->cycle - within;
    if (lead == a->day->lead)
        return hourly_wait(a->day, a->c->spares);
    struct hourly_day *day = hourly_day_make(a->queue, lead);
    double share = day ? hourly_wait(day, a->c->spares) : (double)NAN;
    hourly_day_free(day);
    return share;
}

static void longest_wait(const struct hourly_case *c, const struct hourly_queue *queue,
                         const struct hourly_day *day, struct results *out)
{
    if (c->spares < 1) {
        result_fail(out, METRIC_WAIT_95, STATUS_NO_SPARE, 0);
        return;
    }
    struct asked a = {c, queue, day};
    double wait = wait_quantile(late, &a, LATE, 0.5 * c->cycle);
    if (isnan(wait))
        result_fail(out, METRIC_WAIT_95, STATUS_NO_MEMORY, 0);
    else
        result_set(out, METRIC_WAIT_95, wait);
}

static void worst(const struct hourly_case *c, const struct hourly_day *day,
                  struct results *out)
{
    if (day->queue->clock.flat) {
        fail_all(out, WORST, STATUS_FLAT_DAY, 0);
        return;
    }
    struct hourly_worst most = hourly_worst(day, c->spares);
    result_set(out, METRIC_WORST_HOUR, most.hour);
    result_set(out, METRIC_WORST_HOUR_WAIT, c->spares < 1 ? 1 : most.wait);
    result_set(out, METRIC_NEED_WORST_HOUR, c->vehicles + hourly_worst_spares(day, c->share));
}

static void ports(const struct hourly_case *c, struct results *out)
{
    double ports = hourly_ports_need(&c->hub, c->lead, c->spares, c->share);
    if (isinf(ports)) {
        fail_all(out, PORTS, STATUS_STOCK_TOO_SMALL,
                 hourly_wait_ample(&c->hub, c->lead, c->spares));
        return;
    }
    result_set(out, METRIC_PORTS_NEED, ports);
    result_set(out, METRIC_PORTS_SURPLUS, c->hub.ports - ports);
}

/* Who waits for too long. */
static void wait_answers(const struct params *p, const struct hourly_case *c,
                         const struct hourly_day *day, metric_set want, struct results *out)
{
    if (want & NEED)
        need(p, c, day, out);
    if (want & WAITS)
        waits(c, day, out);
    if (want & WORST)
        worst(c, day, out);
}

/* Who waits at all, for what, and how long. */
static void cycle_answers(const struct params *p, const struct hourly_case *c,
                          const struct hourly_queue *queue, const struct hourly_day *day,
                          metric_set want, struct results *out)
{
    if (want & OUT)
        outstanding(p, c, day, out);
    if (want & LONGEST)
        longest_wait(c, queue, day, out);
}

/* One day answers both where no wait is allowed. */
static void day_answers(const struct params *p, const struct hourly_case *c, metric_set want,
                        struct results *out)
{
    bool waits_asked = want & (NEED | WAITS | WORST), cycle_asked = want & (OUT | LONGEST);
    double lead = waits_asked ? c->lead : c->cycle;
    struct hourly_queue *queue = hourly_queue_make(&c->hub, lead);
    struct hourly_day *day = queue ? hourly_day_make(queue, lead) : NULL;
    if (day && waits_asked)
        wait_answers(p, c, day, want, out);
    if (day && cycle_asked && lead != c->cycle) {
        hourly_day_free(day);
        day = hourly_day_make(queue, c->cycle);
    }
    if (day && cycle_asked)
        cycle_answers(p, c, queue, day, want, out);
    if (!day)
        fail_all(out, want & (NEED | WAITS | WORST | OUT | LONGEST), STATUS_NO_MEMORY, 0);
    hourly_day_free(day);
    hourly_queue_free(queue);
}

void hourly_evaluate(const struct params *p, metric_set want, struct results *out)
{
    struct hourly_case c;
    hourly_case_of(p, &c);
    demand(p, &c, out);
    model_costs(p, 0, out);
    if (hourly_overloaded(&c.hub))
        overloaded(out);
    else if (want & (NEED | WAITS | WORST | OUT | LONGEST))
        day_answers(p, &c, want, out);
    if (want & PORTS)
        ports(&c, out);
}
