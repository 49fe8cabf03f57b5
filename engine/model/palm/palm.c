/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/palm/palm.h"

#include <math.h>

#include "engine/model/palm/palm_day.h"
#include "engine/model/palm/palm_wait.h"
#include "engine/model/palm/poisson.h"

static const metric_set STOCK =
    METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_SAFETY) |
    METRIC_BIT(METRIC_RATIO) | METRIC_BIT(METRIC_SURPLUS) | METRIC_BIT(METRIC_COST_STOCK) |
    METRIC_BIT(METRIC_COST_STOCKOUT) | METRIC_BIT(METRIC_COST_TOTAL);

static const metric_set SERVICE =
    METRIC_BIT(METRIC_ACHIEVED) | METRIC_BIT(METRIC_WAIT_PROBABILITY);

static const metric_set WORST = METRIC_BIT(METRIC_WORST_HOUR) |
                                METRIC_BIT(METRIC_WORST_HOUR_WAIT) |
                                METRIC_BIT(METRIC_NEED_WORST_HOUR);

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
    result_set(out, METRIC_SAFETY, spares - day->mean);
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

static void worst_hour(const struct params *p, const struct palm_day *day, struct results *out)
{
    int i = palm_worst(day);
    double spares = poisson_first(day->out[i], allowed_wait(p)), wait = 1;
    if (spares_owned(p) >= 1) {
        struct poisson_count owned = poisson_count(spares_owned(p));
        wait = poisson_at(&owned, day->out[i]).at_least;
    }
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

static void now_at(double mean, double spares, struct course_now *now)
{
    *now = (struct course_now){.wait = 1};
    for (int band = 0; band < BANDS; band++) {
        double most_out = poisson_first(mean, course_share[band]) - 1;
        now->stock[band] = fmax(0, spares - most_out);
    }
    if (spares >= 1) {
        struct poisson_count owned = poisson_count(spares);
        now->wait = poisson_at(&owned, mean).at_least;
    }
}

static void fill_times(const struct palm_day *day, double spares, struct day_course *out)
{
    double last = -1;
    for (int i = 0; i < COURSE_TIMES; i++) {
        double mean = palm_out(day, course_time(i));
        if (mean == last)
            out->now[i] = out->now[i - 1];
        else
            now_at(mean, spares, &out->now[i]);
        last = mean;
    }
}

static void worst_time(const struct palm_load *load, const struct palm_day *day, double spares,
                       struct day_course *out)
{
    struct course_now worst;
    int i = palm_worst(day);
    now_at(day->out[i], spares, &worst);
    out->worst_hour = load->flat ? (double)NAN : day->hour[i];
    out->worst_wait = load->flat ? (double)NAN : worst.wait;
}

void palm_course(const struct params *p, struct day_course *out)
{
    struct palm_load load = palm_load(p);
    struct palm_day day;
    palm_day(&load, &day);
    out->ports = out->endless = false;
    fill_times(&day, spares_owned(p), out);
    worst_time(&load, &day, spares_owned(p), out);
    palm_rates(&load, out->demand);
    palm_hour_waits(&day, spares_owned(p), out->wait);
    out->moments = day.breaks;
    for (int i = 0; i < day.breaks; i++) {
        out->hour[i] = day.hour[i];
        out->out[i] = day.out[i];
    }
}
