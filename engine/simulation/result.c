/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/result.h"

#include <stdlib.h>

static const struct measure_row rows[MEASURE_COUNT] = {
#define MEASURE(id, ...) [MEASURE_##id] = {__VA_ARGS__},
#include "engine/simulation/measure.def"
#undef MEASURE
};

struct measure_row measure_row(enum measure_id id)
{
    struct measure_row row = rows[id];
    if (row.metric == METRIC_COUNT)
        return row;
    const struct metric_row *metric = metric_row(row.metric);
    return (struct measure_row){row.metric,  metric->key, metric->label,
                                metric->unit, metric->doc, metric->notation};
}

/* One figure of every replication after the other: what is measured, and for how much. */
struct columns {
    struct hour_tally *day; /* owned; the hours of the day together */
    double *x, *swaps, *hours; /* of one piece of memory, which x owns */
};

static void columns_close(struct columns *c)
{
    free(c->day);
    free(c->x);
}

static struct hour_tally whole_day(const struct tally *t)
{
    struct hour_tally sum = {0};
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        const struct hour_tally *hour = &t->hour[h];
        sum.swaps += hour->swaps;
        sum.waits += hour->waits;
        sum.late += hour->late;
        sum.lost += hour->lost;
        sum.stock += hour->stock;
        sum.waiting += hour->waiting;
        sum.busy += hour->busy;
    }
    return sum;
}

static bool columns_open(struct columns *c, const struct simulation *s)
{
    size_t n = (size_t)s->count;
    c->day = malloc(n * sizeof *c->day);
    c->x = malloc(3 * n * sizeof *c->x);
    if (!c->day || !c->x) {
        columns_close(c);
        return false;
    }
    c->swaps = c->x + n;
    c->hours = c->swaps + n;
    for (size_t i = 0; i < n; i++) {
        c->day[i] = whole_day(&s->record[i]);
        c->swaps[i] = (double)c->day[i].swaps;
        c->hours[i] = (double)s->days * HOURS_PER_DAY;
    }
    return true;
}

/* Riders with patience have handed in before they wait; others carry a battery meanwhile. */
static double carried(const struct process *p)
{
    return p->patience.mean == 0 ? p->vehicles : fmin(p->vehicles, p->batteries);
}

/* What a measure adds up, before it is scaled. */
static double figure(enum measure_id id, const struct hour_tally *t, const struct process *p)
{
    switch (id) {
    case MEASURE_ACHIEVED:
    case MEASURE_WAIT_PROBABILITY: return (double)t->waits;
    case MEASURE_LATE: return (double)t->late;
    case MEASURE_LOST: return (double)t->lost;
    case MEASURE_MEAN_WAIT:
    case MEASURE_WAITING_VEHICLES: return t->waiting;
    case MEASURE_READY: return t->stock;
    case MEASURE_OUTSTANDING: return (p->patience.mean == 0 ? t->waiting : 0) - t->stock;
    case MEASURE_BUSY:
    case MEASURE_PORTS_UTILISATION: return t->busy;
    default: return (double)(t->swaps - t->lost);
    }
}

static struct estimate scaled(enum measure_id id, struct estimate e, const struct process *p)
{
    switch (id) {
    case MEASURE_ACHIEVED: return estimate_shift(e, 1, -1);
    case MEASURE_PORTS_UTILISATION: return estimate_shift(e, 0, 1 / p->ports);
    case MEASURE_OUTSTANDING: return estimate_shift(e, p->batteries - carried(p), 1);
    default: return e;
    }
}

static struct estimate estimated(enum measure_id id, const struct simulation *s,
                                 const struct columns *c)
{
    for (int i = 0; i < s->count; i++)
        c->x[i] = figure(id, &c->day[i], &s->process);
    return estimate_ratio(c->x, id <= MEASURE_MEAN_WAIT ? c->swaps : c->hours, s->count);
}

/* Looks at the stock that have forgotten each other: a battery's time out apart (Little). */
static double looks(const struct simulation *s, const struct simulation_result *r)
{
    double out = r->measure[MEASURE_OUTSTANDING].value;
    double cycle = out / r->measure[MEASURE_THROUGHPUT].value;
    double hours = (double)s->count * s->days * HOURS_PER_DAY;
    return cycle > 0 && cycle < hours ? hours / cycle : 1;
}

/* A question that the process does not pose. */
static bool idle(enum measure_id id, const struct process *p)
{
    return (id == MEASURE_LOST && p->patience.mean == 0) ||
           (id == MEASURE_LATE && p->within == 0);
}

/* What was met on few occasions has no interval. */
static struct estimate rare(enum measure_id id, struct estimate e, uint64_t met, double looks)
{
    switch (id) {
    case MEASURE_ACHIEVED:
    case MEASURE_WAIT_PROBABILITY:
    case MEASURE_LATE:
    case MEASURE_LOST: return estimate_rare(e, met, looks);
    case MEASURE_MEAN_WAIT:
    case MEASURE_WAITING_VEHICLES:
        if (met >= ESTIMATE_OCCASIONS)
            return e;
        e.kind = ESTIMATE_POINT;
        e.half = NAN;
        return e;
    default: return e;
    }
}

/* The share x of y that waits, where not every replication saw somebody served at once: the
 * replications that did are the occasions. */
static struct estimate seldom_served(struct estimate e, const double *x, const double *y, int n,
                                     double looks)
{
    uint64_t served = 0;
    for (int i = 0; i < n; i++)
        served += x[i] < y[i];
    if (e.kind == ESTIMATE_BELOW || isnan(e.value) || served == (uint64_t)n)
        return e;
    return estimate_shift(estimate_rare(estimate_shift(e, 1, -1), served, looks), 1, -1);
}

/*
 * Shortages are the occasions: the least that a waiting, late or lost rider needs; several may
 * share one. As many as may be where every replication saw such a rider: they are not rare
 * then, and one shortage may last for ever.
 */
static uint64_t occasions(enum measure_id id, const struct columns *c, int count,
                          uint64_t shortages)
{
    uint64_t met = 0;
    int saw = 0;
    for (int i = 0; i < count; i++) {
        const struct hour_tally *t = &c->day[i];
        uint64_t here = id == MEASURE_LATE ? t->late : id == MEASURE_LOST ? t->lost : t->waits;
        met += here;
        saw += here > 0;
    }
    return saw == count ? UINT64_MAX : met < shortages ? met : shortages;
}

static struct estimate seldom(struct estimate e, const struct simulation *s,
                              const struct columns *c, double seen)
{
    for (int i = 0; i < s->count; i++)
        c->x[i] = (double)c->day[i].waits;
    return seldom_served(e, c->x, c->swaps, s->count, seen);
}

static void measures(const struct simulation *s, const struct columns *c,
                     struct simulation_result *r)
{
    for (enum measure_id id = 0; id < MEASURE_COUNT; id++)
        r->measure[id] = estimated(id, s, c);
    r->measure[MEASURE_OUTSTANDING] = scaled(MEASURE_OUTSTANDING,
                                             r->measure[MEASURE_OUTSTANDING], &s->process);
    double seen = looks(s, r);
    for (enum measure_id id = 0; id < MEASURE_COUNT; id++) {
        uint64_t met = occasions(id, c, s->count, r->shortages);
        r->measure[id] = rare(id, r->measure[id], met, seen);
        if (id <= MEASURE_WAIT_PROBABILITY)
            r->measure[id] = seldom(r->measure[id], s, c, seen);
        if (id != MEASURE_OUTSTANDING)
            r->measure[id] = scaled(id, r->measure[id], &s->process);
        if (idle(id, &s->process))
            r->measure[id] = (struct estimate){ESTIMATE_NONE, NAN, NAN, 0};
    }
}

static void hour_means(const struct simulation *s, int h, struct simulation_hour *out)
{
    double times = (double)s->count * s->days, swaps = 0, waiting = 0, stock = 0, busy = 0;
    for (int i = 0; i < s->count; i++) {
        const struct hour_tally *t = &s->record[i].hour[h];
        swaps += (double)t->swaps;
        waiting += t->waiting;
        stock += t->stock;
        busy += t->busy;
    }
    out->swaps = swaps / times;
    out->waiting = waiting / times;
    out->stock = stock / times;
    out->busy = busy / times;
}

/* Replications are the occasions here, where not all of them saw a wait, and days the looks. */
static struct estimate hour_wait(const struct simulation *s, int h, const struct columns *c)
{
    uint64_t met = 0;
    for (int i = 0; i < s->count; i++) {
        c->x[i] = (double)s->record[i].hour[h].waits;
        c->swaps[i] = (double)s->record[i].hour[h].swaps;
        met += c->x[i] > 0;
    }
    struct estimate e = estimate_ratio(c->x, c->swaps, s->count);
    double looks = (double)s->count * s->days;
    if (isnan(e.value))
        e.kind = ESTIMATE_NONE;
    else if (met < (uint64_t)s->count)
        e = estimate_rare(e, met, looks);
    return seldom_served(e, c->x, c->swaps, s->count, looks);
}

static void hours(const struct simulation *s, const struct columns *c,
                  struct simulation_result *r)
{
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        struct simulation_hour *out = &r->hour[h];
        hour_means(s, h, out);
        out->wait = hour_wait(s, h, c);
        out->stock_low = spread_quantile(&s->spreads.stock[h], 0.05);
        out->stock_middle = spread_quantile(&s->spreads.stock[h], 0.5);
        out->stock_high = spread_quantile(&s->spreads.stock[h], 0.95);
        out->riders_high = spread_quantile(&s->spreads.riders[h], 0.95);
    }
}

/* By the bound where that is all that is known; a rare wait is no candidate. */
static int worst_hour(const struct process *p, const struct simulation_hour *hour)
{
    double most = 0;
    int worst = -1;
    for (int h = 0; process_daily(p) && h < HOURS_PER_DAY; h++) {
        enum estimate_kind kind = hour[h].wait.kind;
        bool known = kind == ESTIMATE_INTERVAL || kind == ESTIMATE_ABOVE;
        if (known && hour[h].wait.value > most) {
            most = hour[h].wait.value;
            worst = h;
        }
    }
    return worst;
}

static void sums(const struct simulation *s, struct simulation_result *r)
{
    for (int i = 0; i < s->count; i++) {
        r->events += s->record[i].events;
        r->shortages += s->record[i].shortages;
        for (int h = 0; h < HOURS_PER_DAY; h++)
            r->swaps += s->record[i].hour[h].swaps;
    }
}

/* Those served at once and those who gave up are not in the spread; the latter waited too. */
static double wait_95(const struct simulation *s, const struct columns *c)
{
    double served = 0;
    for (int i = 0; i < s->count; i++)
        served += (double)(c->day[i].swaps - c->day[i].lost);
    double longer = 0.05 * served, waited = (double)spread_total(&s->spreads.wait);
    if (waited <= longer)
        return 0;
    return spread_quantile(&s->spreads.wait, 1 - longer / waited) * WAIT_UNIT;
}

bool simulation_result(const struct simulation *s, struct simulation_result *r)
{
    struct columns c;
    if (!columns_open(&c, s))
        return false;
    *r = (struct simulation_result){
        .replications = s->count,
        .days = s->days,
        .warm_up = s->warm_up,
        .warm_up_found = s->warm_up_found,
        .settled = s->settled,
    };
    sums(s, r);
    measures(s, &c, r);
    r->wait_95 = wait_95(s, &c);
    hours(s, &c, r);
    r->worst_hour = worst_hour(&s->process, r->hour);
    const struct estimate *wait = &r->measure[MEASURE_WAIT_PROBABILITY];
    bool narrow = wait->half <= s->plan.precision * wait->value; /* NAN is not */
    r->precise = wait->kind == ESTIMATE_ABOVE || (wait->kind == ESTIMATE_INTERVAL && narrow);
    columns_close(&c);
    return true;
}
