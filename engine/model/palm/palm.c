/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/palm/palm.h"

#include <math.h>

#include "engine/model/palm/palm_day.h"
#include "engine/model/palm/palm_wait.h"
#include "engine/model/palm/poisson.h"
#include "engine/model/wait_quantile.h"

static const metric_set STOCK =
    METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_SAFETY) |
    METRIC_BIT(METRIC_RATIO) | METRIC_BIT(METRIC_SURPLUS) | METRIC_BIT(METRIC_COST_STOCK) |
    METRIC_BIT(METRIC_COST_STOCKOUT) | METRIC_BIT(METRIC_COST_TOTAL);

static const metric_set SERVICE =
    METRIC_BIT(METRIC_ACHIEVED) | METRIC_BIT(METRIC_WAIT_PROBABILITY);

static const metric_set WORST = METRIC_BIT(METRIC_WORST_HOUR) |
                                METRIC_BIT(METRIC_WORST_HOUR_WAIT) |
                                METRIC_BIT(METRIC_NEED_WORST_HOUR);

/* One swap in twenty. */
#define LATE 0.05

static double spares_owned(const struct params *p)
{
    return param_get(p, PARAM_BATTERIES) - param_get(p, PARAM_VEHICLES);
}

static void demand(const struct params *p, struct results *out)
{
    result_set(out, METRIC_DEMAND_RATE, demand_rate(p));
    result_set(out, METRIC_CYCLE_TIME, cycle_time(p));
    result_set(out, METRIC_IN_VEHICLES, param_get(p, PARAM_VEHICLES));
    result_set(out, METRIC_CIRCULATING, demand_rate(p) * cycle_time(p));
}

static void stock(const struct params *p, const struct palm_day *day, struct results *out)
{
    double vehicles = param_get(p, PARAM_VEHICLES);
    double spares = palm_spares(day, allowed_wait(p)), need = vehicles + spares;
    result_set(out, METRIC_NEED, need);
    result_set(out, METRIC_NEED_WHOLE, need);
    result_set(out, METRIC_SAFETY, spares - demand_rate(p) * cycle_time(p));
    result_set(out, METRIC_RATIO, need / vehicles);
    result_set(out, METRIC_SURPLUS, param_get(p, PARAM_BATTERIES) - need);
    model_costs(p, need, out);
}

static void service(const struct params *p, const struct palm_day *day, struct results *out)
{
    double wait = palm_wait(day, spares_owned(p)).value;
    result_set(out, METRIC_ACHIEVED, 1 - wait);
    result_set(out, METRIC_WAIT_PROBABILITY, wait);
}

/* The day of all that is out, whatever wait is allowed. */
static struct palm_load cycle_load(const struct params *p)
{
    struct palm_load load = palm_load(p);
    load.lead = cycle_time(p);
    return load;
}

static double most_out(const struct palm_day *day, double share)
{
    double most = 0;
    for (int i = 0; i < day->breaks; i++)
        most = fmax(most, day->out[i]);
    return poisson_first(most, share) - 1;
}

static void ready(const struct params *p, struct results *out)
{
    struct palm_load load = cycle_load(p);
    struct palm_day day;
    palm_day(&load, &day);
    double least = spares_owned(p) - most_out(&day, course_share[BAND_LOW]);
    result_set(out, METRIC_READY_MIN, fmax(0, least));
}

/* Those who wait longer than this. */
static double late(const void *context, double within)
{
    const struct params *p = context;
    struct palm_load load = palm_load(p);
    struct palm_day day;
    load.lead = fmax(0, cycle_time(p) - within);
    palm_day(&load, &day);
    return palm_wait(&day, spares_owned(p)).value;
}

static void longest_wait(const struct params *p, struct results *out)
{
    if (spares_owned(p) < 1)
        result_fail(out, METRIC_WAIT_95, STATUS_NO_SPARE, 0);
    else
        result_set(out, METRIC_WAIT_95, wait_quantile(late, p, LATE, 0.5 * cycle_time(p)));
}

static double wait_now(double mean, double spares)
{
    if (spares < 1)
        return 1;
    struct poisson_count owned = poisson_count(spares);
    return poisson_at(&owned, mean).at_least;
}

static void worst_hour(const struct params *p, const struct palm_day *day, struct results *out)
{
    int i = palm_worst(day);
    double spares = poisson_first(day->out[i], allowed_wait(p));
    double wait = wait_now(day->out[i], spares_owned(p));
    result_set(out, METRIC_WORST_HOUR, day->hour[i]);
    result_set(out, METRIC_WORST_HOUR_WAIT, wait);
    result_set(out, METRIC_NEED_WORST_HOUR, param_get(p, PARAM_VEHICLES) + spares);
}

static void no_worst_hour(struct results *out)
{
    result_fail(out, METRIC_WORST_HOUR, STATUS_FLAT_DAY, 0);
    result_fail(out, METRIC_WORST_HOUR_WAIT, STATUS_FLAT_DAY, 0);
    result_fail(out, METRIC_NEED_WORST_HOUR, STATUS_FLAT_DAY, 0);
}

static void unanswered(struct results *out)
{
    static const enum metric_id queue[] = {
        METRIC_OUTSTANDING,      METRIC_PORTS_MINIMUM,     METRIC_PORTS_NEED,
        METRIC_PORTS_SURPLUS,    METRIC_PORTS_UTILISATION, METRIC_MEAN_WAIT,
        METRIC_WAITING_VEHICLES, METRIC_THROUGHPUT,
    };
    for (size_t i = 0; i < sizeof queue / sizeof queue[0]; i++)
        result_fail(out, queue[i], STATUS_NO_QUEUE, 0);
}

void palm_evaluate(const struct params *p, metric_set want, struct results *out)
{
    struct palm_load load = palm_load(p);
    struct palm_day day;
    palm_day(&load, &day);
    demand(p, out);
    unanswered(out);
    if (want & STOCK)
        stock(p, &day, out);
    if (want & SERVICE)
        service(p, &day, out);
    if (want & METRIC_BIT(METRIC_READY_MIN))
        ready(p, out);
    if (want & METRIC_BIT(METRIC_WAIT_95))
        longest_wait(p, out);
    if (load.flat)
        no_worst_hour(out);
    else if (want & WORST)
        worst_hour(p, &day, out);
}

/* Measured: a day with peaks is integrated over its breaks. */
double palm_effort(const struct params *p)
{
    const double *weight = p->v + SLOT_PROFILE;
    for (int h = 1; h < HOURS_PER_DAY; h++)
        if (weight[h] != weight[0])
            return 8;
    return 0.3;
}

_Static_assert((int)PALM_BREAKS <= (int)COURSE_MOMENTS, "a course has room for a day's breaks");

static void stock_now(double mean, double spares, double stock[BANDS])
{
    for (int band = 0; band < BANDS; band++)
        stock[band] = fmax(0, spares - (poisson_first(mean, course_share[band]) - 1));
}

/* By all that is out, and by what is not back in the wait allowed. */
static void fill_times(const struct palm_day *cycle, const struct palm_day *day, double spares,
                       struct day_course *out)
{
    double last_out = -1, last = -1;
    for (int i = 0; i < COURSE_TIMES; i++) {
        double all = palm_out(cycle, course_time(i)), mean = palm_out(day, course_time(i));
        out->now[i] = i > 0 ? out->now[i - 1] : (struct course_now){0};
        if (all != last_out)
            stock_now(all, spares, out->now[i].stock);
        if (mean != last)
            out->now[i].wait = wait_now(mean, spares);
        last_out = all;
        last = mean;
    }
}

static void worst_time(const struct palm_load *load, const struct palm_day *day, double spares,
                       struct day_course *out)
{
    int i = palm_worst(day);
    out->worst_hour = load->flat ? (double)NAN : day->hour[i];
    out->worst_wait = load->flat ? (double)NAN : wait_now(day->out[i], spares);
}

void palm_course(const struct params *p, struct day_course *out)
{
    struct palm_load load = palm_load(p), cycle = cycle_load(p);
    struct palm_day day, all;
    palm_day(&load, &day);
    palm_day(&cycle, &all);
    out->ports = out->endless = false;
    fill_times(&all, &day, spares_owned(p), out);
    worst_time(&load, &day, spares_owned(p), out);
    palm_rates(&load, out->demand);
    palm_hour_waits(&day, spares_owned(p), out->wait);
    out->moments = all.breaks;
    for (int i = 0; i < all.breaks; i++) {
        out->hour[i] = all.hour[i];
        out->out[i] = all.out[i];
    }
}
