/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of what advice says of the verdict and why: each reads the sentence back and
 * computes its figures anew from the models. */
#ifndef SWAPDECK_ADVICE_CHECKS_H
#define SWAPDECK_ADVICE_CHECKS_H

#include <stdio.h>

#include "tests/advice_witness.h"

#define PORTS_HERE " at the ports owned"
#define STOCK_HERE " at the batteries owned"

static inline double daily(const struct witness *w)
{
    return owned(w, PARAM_VEHICLES) * owned(w, PARAM_SWAPS_PER_DAY);
}

static inline bool impossible(const struct results *r, enum metric_id id)
{
    return status_row((enum status_id)r->status[id])->state == STATE_IMPOSSIBLE;
}

/* The model objects and this much lacks by it. */
static inline bool objects(const struct witness *w, enum model_id m, double *lacking)
{
    const struct results *r = &w->all[m];
    bool out = impossible(r, METRIC_NEED_WHOLE);
    *lacking = out ? HUGE_VAL : r->v[METRIC_NEED_WHOLE] - owned(w, PARAM_BATTERIES);
    return (out || result_ok(r, METRIC_NEED_WHOLE)) && !enough_of(&w->p, r);
}

/* The words of one that objects, none of which lacks more. */
static inline bool check_if(struct witness *w, const char *text)
{
    double most = -HUGE_VAL, named = -HUGE_VAL, lacking;
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        if (m == w->model || !objects(w, m, &lacking))
            continue;
        most = fmax(most, fmax(0, lacking));
        if (strstr(text, model_row(m)->trust) && strstr(text, model_row(m)->doubt))
            named = fmax(0, lacking);
    }
    if (named < most)
        return false;
    const char *comma = strstr(text, ", ");
    for (const char *next; comma && (next = strstr(comma + 1, ", ")) != NULL;)
        comma = next;
    if (isinf(named) || named <= 0 || !comma)
        return true;
    return (form(w, ", # {battery|batteries} short.", comma) ||
            form(w, ", # {battery|batteries} @short.", comma)) &&
           is(w, 0, named);
}

/* "# batteries", "# ports" where they are said to be short. */
static inline bool check_short(struct witness *w, const char *text)
{
    const struct results *r = &w->all[w->model];
    double stock = r->v[METRIC_NEED_WHOLE] - owned(w, PARAM_BATTERIES);
    double ports = ceil(r->v[METRIC_PORTS_NEED] * (1 - 1e-12)) - owned(w, PARAM_PORTS);
    char head[ADVICE_TEXT];
    struct figure f;
    snprintf(head, sizeof head, "%.*s", (int)strcspn(text, ":"), text);
    size_t n = read_figure(head + strlen("SHORT of "), &f);
    if (n == 0)
        return impossible(r, METRIC_NEED_WHOLE) && impossible(r, METRIC_PORTS_NEED);
    bool batteries = strncmp(head + 9 + n, " batter", 7) == 0;
    if (!agrees(&f, batteries ? stock : ports) || (batteries ? stock : ports) <= 0)
        return false;
    const char *and = strstr(head, " or "), *also = strstr(head, " and ");
    and = and ? and + 4 : also ? also + 5 : NULL;
    return !batteries || !and || !read_figure(and, &f) || agrees(&f, ports);
}

/* "180 for 200 vehicles, 20 stand without any", where so it is. */
static inline bool check_afoot(struct witness *w, const char *text)
{
    double b = owned(w, PARAM_BATTERIES), v = owned(w, PARAM_VEHICLES);
    const char *without = strstr(text, " without any");
    if (!without || b >= v)
        return !without && b >= v;
    return form(w, ": # for # {vehicle|vehicles}, # {stands|stand} without any@",
                strchr(text, ':')) &&
           is(w, 0, b) && is(w, 1, v) && is(w, 2, v - b);
}

static inline bool check_verdict_answer(struct witness *w, const char *text)
{
    const struct results *r = &w->all[w->model];
    bool yes = enough_of(&w->p, r), doubt = false;
    double lacking;
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        doubt = doubt || (m != w->model && objects(w, m, &lacking));
    const char *served = strstr(text, "% of swaps served");
    if (served) {
        while (served > text && !strchr(":;", served[-1]))
            served--;
        if (!form(w, " # % of swaps served at once, # % wanted.", served) ||
            !is_share(w, 0, r->v[METRIC_ACHIEVED]) || !is_level(w, 1))
            return false;
    }
    if (!yes)
        return strncmp(text, "SHORT of ", 9) == 0 && check_short(w, text) &&
               check_afoot(w, text);
    if (doubt)
        return strncmp(text, "ENOUGH, IF ", 11) == 0 && check_if(w, text);
    double beyond = owned(w, PARAM_BATTERIES) - r->v[METRIC_NEED_WHOLE];
    return (form(w, "ENOUGH: # {battery|batteries} to spare@", text) && is(w, 0, beyond)) ||
           (form(w, "ENOUGH: exactly the batteries needed@", text) && beyond == 0);
}

static inline bool check_stock_vehicles(struct witness *w, const char *text)
{
    double b = owned(w, PARAM_BATTERIES), v = owned(w, PARAM_VEHICLES);
    if (b == v)
        return form(w,
                    "# {battery|batteries} for # {vehicle|vehicles}: all are in vehicles, "
                    "with no spare to swap.",
                    text) &&
               is(w, 0, b) && is(w, 1, v);
    return form(w,
                "# {battery|batteries} for # {vehicle|vehicles}: # {vehicle stands|vehicles "
                "stand} without any, and no spare to swap.",
                text) &&
           is(w, 0, b) && is(w, 1, v) && is(w, 2, v - b) && b < v;
}

static inline bool check_service_waits(struct witness *w, const char *text)
{
    double wait = metric(w, METRIC_WAIT_PROBABILITY), swaps = daily(w);
    double allowed = swaps * (1 - owned(w, PARAM_SERVICE_LEVEL));
    if (form(w,
             "Less than one swap a year has to wait; a service level of # % would let # wait.",
             text))
        return 365 * swaps * wait < 1 && is_level(w, 0) && is(w, 1, 365 * allowed);
    bool year = strstr(text, "a year ") != NULL, verb = strstr(text, " has to ") != NULL;
    double days = year ? 365 : 1;
    return form(w, "# of # swaps a @ to wait; a service level of # % lets # wait.", text) &&
           is(w, 0, days * swaps * wait) && is(w, 1, days * swaps) && is_level(w, 2) &&
           is(w, 3, days * allowed) && year == (swaps * wait < 1) && verb == w->f[0].one;
}

/* What no number of batteries does, very many do not either. */
static inline bool check_stock_hopeless(struct witness *w, const char *text)
{
    double many = fmin(4e7, 200 * owned(w, PARAM_VEHICLES) + 20000);
    double wait = what_if_metric(w, PARAM_BATTERIES, many, METRIC_WAIT_PROBABILITY);
    return form(w, "No number of batteries reaches # %: @.", text) && is_level(w, 0) &&
           wait > 1 - owned(w, PARAM_SERVICE_LEVEL) - 1e-9;
}

static inline bool check_ports_hopeless(struct witness *w, const char *text)
{
    double b = fmax(owned(w, PARAM_BATTERIES), 1);
    double wait = what_if_metric(w, PARAM_PORTS, b, METRIC_WAIT_PROBABILITY);
    return form(w, "No number of ports reaches # %: @.", text) && is_level(w, 0) &&
           wait > 1 - owned(w, PARAM_SERVICE_LEVEL);
}

static inline bool check_ports_overload(struct witness *w, const char *text)
{
    double load = daily(w) / 24 * owned(w, PARAM_CHARGE_TIME), f = owned(w, PARAM_PORTS);
    return form(w,
                "Demand asks for # ports at work on average and # {is|are} owned: empty "
                "batteries pile up at the hub.",
                text) &&
           is(w, 0, load) && is(w, 1, f) && w->f[0].value > w->f[1].value;
}

static inline bool check_ports_queue(struct witness *w, const char *text)
{
    double ample = fmax(owned(w, PARAM_BATTERIES), owned(w, PARAM_PORTS));
    return form(w,
                "Batteries wait for a port: with one always free # % of swaps would be served "
                "at once, with the # {port|ports} owned it is # %.",
                text) &&
           is_share(w, 0, what_if_metric(w, PARAM_PORTS, ample, METRIC_ACHIEVED)) &&
           is(w, 1, owned(w, PARAM_PORTS)) && is_share(w, 2, metric(w, METRIC_ACHIEVED)) &&
           enough_if(w, PARAM_PORTS, ample) && !enough_by(w->model, &w->p);
}

/* Owned, needed and the difference, which add up as printed. */
static inline bool three(const struct witness *w, int lacking, int have, int need, double own,
                         double needed)
{
    return is(w, have, own) && is(w, need, needed) &&
           fabs(w->f[lacking].value - fabs(w->f[need].value - w->f[have].value)) < 1e-9;
}

static inline bool check_stock_short(struct witness *w, const char *text)
{
    return (form(w,
                 "# {battery is|batteries are} missing: # owned, # needed" PORTS_HERE
                 " for a service level of # %.",
                 text) ||
            form(w,
                 "# {battery is|batteries are} missing: # owned, # needed for a service level "
                 "of # %.",
                 text)) &&
           three(w, 0, 1, 2, owned(w, PARAM_BATTERIES), metric(w, METRIC_NEED_WHOLE)) &&
           is_level(w, 3) && w->f[2].value > w->f[1].value;
}

static inline bool check_ports_short(struct witness *w, const char *text)
{
    return (form(w, "# charging {port is|ports are} missing: # owned, # needed" STOCK_HERE ".",
                 text) ||
            form(w, "# charging {port is|ports are} missing: # owned, # needed.", text)) &&
           three(w, 0, 1, 2, owned(w, PARAM_PORTS),
                 ceil(metric(w, METRIC_PORTS_NEED) * (1 - 1e-12))) &&
           w->f[2].value > w->f[1].value;
}

static inline bool check_stock_surplus(struct witness *w, const char *text)
{
    double own = owned(w, PARAM_BATTERIES), need = metric(w, METRIC_NEED_WHOLE);
    if (form(w, "# {battery|batteries} owned: exactly what a service level of # % needs@.",
             text))
        return own == need && is(w, 0, own) && is_level(w, 1);
    return (form(w,
                 "# {battery|batteries} owned, # needed" PORTS_HERE " for a service level of "
                 "# %: # to spare.",
                 text) ||
            form(w,
                 "# {battery|batteries} owned, # needed for a service level of # %: # to "
                 "spare.",
                 text)) &&
           three(w, 3, 0, 1, own, need) && is_level(w, 2) && own > need;
}

static inline bool check_ports_surplus(struct witness *w, const char *text)
{
    double own = owned(w, PARAM_PORTS), need = ceil(metric(w, METRIC_PORTS_NEED) * (1 - 1e-12));
    double busy = metric(w, METRIC_PORTS_UTILISATION);
    if (form(w, "# charging {port|ports} owned: exactly enough@, # % busy on average.", text))
        return own == need && is(w, 0, own) && is_share(w, 1, busy);
    return (form(w,
                 "# charging {port|ports} owned, # needed" STOCK_HERE ": # to spare for "
                 "repairs and maintenance, # % busy on average.",
                 text) ||
            form(w,
                 "# charging {port|ports} owned, # needed: # to spare for repairs and "
                 "maintenance, # % busy on average.",
                 text)) &&
           three(w, 2, 0, 1, own, need) && is_share(w, 3, busy) && own > need;
}

static inline bool check_demand_peaks(struct witness *w, const char *text)
{
    struct params even = w->p;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        even.v[SLOT_PROFILE + h] = 1;
    return form(w,
                "The peaks of the day ask for # {battery|batteries} more: # are needed, # "
                "would be on an even day.",
                text) &&
           is(w, 2, ask_metric(w, &even, METRIC_NEED_WHOLE)) &&
           is(w, 1, metric(w, METRIC_NEED_WHOLE)) &&
           fabs(w->f[0].value - w->f[1].value + w->f[2].value) < 1e-9 && w->f[0].value > 0;
}

static inline bool check_peak_hour(struct witness *w, const char *text)
{
    double wait = metric(w, METRIC_WORST_HOUR_WAIT), need = metric(w, METRIC_NEED_WORST_HOUR);
    double more = need - owned(w, PARAM_BATTERIES);
    if (form(w, "Even at #:#, the worst hour, # % of swaps are served at once.", text))
        return more <= 0 && is_share(w, 2, 1 - wait);
    return form(w,
                "At #:#, the worst hour, # % of swaps wait; to serve # % then too takes # "
                "{battery|batteries} more than owned.",
                text) &&
           is_share(w, 2, wait) && is_level(w, 3) && is(w, 4, more) && more > 0;
}

static inline bool check_models_disagree(struct witness *w, const char *text)
{
    int yes = 0, no = 0;
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        const struct results *r = &w->all[m];
        if (!result_ok(r, METRIC_ACHIEVED))
            continue;
        const char *at = strstr(text, model_row(m)->label);
        struct figure f;
        size_t n = at ? read_figure(at + strlen(model_row(m)->label) + 1, &f) : 0;
        if (!n || !agrees_share(&f, r->v[METRIC_ACHIEVED]))
            return false;
        at += strlen(model_row(m)->label) + 1 + n;
        bool enough = enough_of(&w->p, r);
        if (strncmp(at, enough ? " % (enough)" : " % (not enough)", enough ? 11 : 15) != 0)
            return false;
        yes += enough;
        no += !enough;
    }
    return yes && no;
}

static inline bool check_demand_daily(struct witness *w, const char *text)
{
    bool one = owned(w, PARAM_VEHICLES) == 1;
    return form(w,
                one ? "# vehicle at # swaps a day makes # swaps a day, # an hour; their "
                      "charging keeps # ports busy on average."
                    : "# vehicles at # swaps a day each make # swaps a day, # an hour; their "
                      "charging keeps # ports busy on average.",
                text) &&
           is(w, 0, owned(w, PARAM_VEHICLES)) && is(w, 1, owned(w, PARAM_SWAPS_PER_DAY)) &&
           is(w, 2, daily(w)) && is(w, 3, daily(w) / 24) &&
           is(w, 4, daily(w) / 24 * owned(w, PARAM_CHARGE_TIME));
}

static inline bool check_stock_circulating(struct witness *w, const char *text)
{
    double cycle = owned(w, PARAM_CHARGE_TIME) +
                   owned(w, PARAM_TRANSPORT_LEGS) * owned(w, PARAM_TRANSPORT_TIME);
    return form(w,
                "# {battery charges or travels|batteries charge or travel} at any time: # "
                "swaps an hour, each taking its battery away for # h. With # in vehicles the "
                "bare minimum is #.",
                text) &&
           fabs(w->f[0].value - daily(w) / 24 * cycle) <= 0.0501 && is(w, 1, daily(w) / 24) &&
           is(w, 2, cycle) && is(w, 3, owned(w, PARAM_VEHICLES)) &&
           fabs(w->f[4].value - w->f[3].value - w->f[0].value) < 1e-6;
}

#endif
