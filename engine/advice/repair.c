/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The nearest single change of each kind with which a plan holds. */
#include <config.h>

#include "engine/advice/repair.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "engine/advice/purchase.h"
#include "engine/advice/verdict.h"
#include "engine/base/interrupt.h"
#include "engine/base/number.h"
#include "engine/table/check.h"
#include "engine/table/figures.h"

/* The id of what makes a plan enough by every model. */
#define REPAIR_SURE "sure"

#define MOST_EFFORT 5000 /* microseconds of a need */

/* What the levers look at. */
struct plight {
    const struct params *p;
    enum model_id judge;
    const struct results *r;
};

static double now(const struct plight *s, enum param_id id)
{
    return param_get(s->p, id);
}

/* Takes one change when the judge accepts it. */
static bool accept(const struct plight *s, struct repair *out, enum param_id id, double value)
{
    struct params other = *s->p;
    if (!param_check(id, value, NULL))
        return false;
    param_set(&other, id, value);
    if (!plan_holds(s->judge, &other) || interrupted())
        return false;
    out->count = 1;
    out->change[0].param = id;
    out->change[0].value = value;
    out->price = (double)NAN;
    return true;
}

/* A limit of the results, rounded down to a unit that divides one evenly. */
static bool down_to(const struct plight *s, struct repair *out, enum metric_id limit,
                    enum param_id id, double per_one)
{
    double value = floor(s->r->v[limit] * per_one) / per_one;
    return result_ok(s->r, limit) && value < now(s, id) && accept(s, out, id, value);
}

/* What a plan has more than is owned. */
static bool buy_plan(const struct plight *s, const struct plan *plan, struct repair *out)
{
    out->count = 0;
    if (plan->batteries > now(s, PARAM_BATTERIES)) {
        out->change[out->count].param = PARAM_BATTERIES;
        out->change[out->count++].value = plan->batteries;
    }
    if (plan->ports > now(s, PARAM_PORTS)) {
        out->change[out->count].param = PARAM_PORTS;
        out->change[out->count++].value = plan->ports;
    }
    out->price = plan->cost;
    return out->count > 0;
}

static bool buy(const struct plight *s, struct repair *out)
{
    struct plan plan;
    return cheapest_purchase(s->p, s->judge, &plan) && buy_plan(s, &plan, out);
}

/* Some dozens of needs of each model take no more than about a second. */
static bool all_are_quick(const struct params *p)
{
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        if (model_row(m)->effort && model_row(m)->effort(p) > MOST_EFFORT)
            return false;
    return true;
}

/* Buys what each model that objects asks for; what one has enough of, more does not hurt.
 * Nothing is offered where that would take long. */
static bool buy_for_all(const struct plight *s, struct repair *out)
{
    struct params all = *s->p;
    struct plan plan = {now(s, PARAM_BATTERIES), now(s, PARAM_PORTS), 0};
    if (!all_are_quick(s->p))
        return false;
    for (enum model_id m = 0; m < MODEL_COUNT && !interrupted(); m++) {
        struct plan more;
        if (plan_holds(m, &all))
            continue;
        if (!cheapest_purchase(&all, m, &more))
            return false;
        plan = (struct plan){more.batteries, more.ports, plan.cost + more.cost};
        param_set(&all, PARAM_BATTERIES, plan.batteries);
        param_set(&all, PARAM_PORTS, plan.ports);
    }
    if (!buy_plan(s, &plan, out))
        return false;
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        if (interrupted() || !plan_holds(m, &all))
            return false;
    return true;
}

static bool buy_one(const struct plight *s, struct repair *out, enum metric_id need,
                    enum param_id owned, enum param_id price)
{
    double whole = round_up(s->r->v[need]), more = whole - now(s, owned);
    if (!result_ok(s->r, need) || more <= 0 || !accept(s, out, owned, whole))
        return false;
    out->price = more * now(s, price);
    return true;
}

static bool batteries(const struct plight *s, struct repair *out)
{
    return buy_one(s, out, METRIC_NEED_WHOLE, PARAM_BATTERIES, PARAM_BATTERY_PRICE);
}

static bool ports(const struct plight *s, struct repair *out)
{
    return buy_one(s, out, METRIC_PORTS_NEED, PARAM_PORTS, PARAM_PORT_PRICE);
}

static bool charge(const struct plight *s, struct repair *out)
{
    return down_to(s, out, METRIC_LONGEST_CHARGE, PARAM_CHARGE_TIME, 100);
}

static bool swaps(const struct plight *s, struct repair *out)
{
    return down_to(s, out, METRIC_SWAPS, PARAM_SWAPS_PER_DAY, 1000);
}

static bool level(const struct plight *s, struct repair *out)
{
    return down_to(s, out, METRIC_ACHIEVED, PARAM_SERVICE_LEVEL, 1000);
}

/* The largest value on a grid of unit, below the present one, with which the plan
 * holds: less of the parameter never makes a plan worse. */
static bool less(const struct plight *s, struct repair *out, enum param_id id, double unit)
{
    double low = ceil(param_row(id)->min / unit), high = ceil(now(s, id) / unit);
    if (!accept(s, out, id, low * unit))
        return false;
    while (high - low > 1 && !interrupted()) {
        double middle = floor((low + high) / 2);
        if (accept(s, out, id, middle * unit))
            low = middle;
        else
            high = middle;
    }
    return accept(s, out, id, low * unit);
}

static bool transport(const struct plight *s, struct repair *out)
{
    return less(s, out, PARAM_TRANSPORT_TIME, 0.01);
}

static bool vehicles(const struct plight *s, struct repair *out)
{
    return less(s, out, PARAM_VEHICLES, 1);
}

/* In the order in which they are told. */
static const struct lever {
    const char *id;
    bool (*find)(const struct plight *s, struct repair *out);
} levers[] = {
    {"buy", buy},           {"batteries", batteries}, {"ports", ports},
    {"charge", charge},     {"transport", transport}, {"swaps", swaps},
    {"vehicles", vehicles}, {"level", level},
};

_Static_assert(sizeof levers / sizeof *levers <= REPAIRS_MAX, "every lever may help");

const char *repair_id(int i)
{
    const int last = sizeof levers / sizeof *levers;
    if (i == last)
        return REPAIR_SURE;
    return i >= 0 && i < last ? levers[i].id : NULL;
}

static bool same_changes(const struct repair *a, const struct repair *b)
{
    bool same = a->count == b->count;
    for (int i = 0; same && i < a->count; i++)
        same = a->change[i].param == b->change[i].param &&
               a->change[i].value == b->change[i].value;
    return same;
}

static bool told(const struct repair *repairs, int n)
{
    for (int i = 0; i < n; i++)
        if (same_changes(&repairs[i], &repairs[n]))
            return true;
    return false;
}

int repairs_find(const struct params *p, enum model_id judge, const struct results *r,
                 struct repair out[REPAIRS_MAX])
{
    struct plight s = {p, judge, r};
    int n = 0;
    if (plan_suffices(p, r)) {
        out[0].id = REPAIR_SURE;
        return buy_for_all(&s, &out[0]);
    }
    for (size_t i = 0; i < sizeof levers / sizeof *levers && !interrupted(); i++) {
        out[n].id = levers[i].id;
        if (levers[i].find(&s, &out[n]) && !told(out, n))
            n++;
    }
    return n;
}

bool repair_makes_sure(const struct repair *repair)
{
    return strcmp(repair->id, REPAIR_SURE) == 0;
}

void repair_apply(const struct repair *repair, struct params *p)
{
    for (int i = 0; i < repair->count; i++)
        param_set(p, repair->change[i].param, repair->change[i].value);
}

/* One change in words, as an item of a list. */
static void change_text(const struct params *p, enum param_id id, double value, char *buf)
{
    char figure[NUMBER_TEXT];
    param_text(id, value, figure);
    switch (id) {
    case PARAM_BATTERIES:
        count_text(value - param_get(p, id), "battery", "batteries", buf, REPAIR_TEXT);
        break;
    case PARAM_PORTS:
        count_text(value - param_get(p, id), "port", "ports", buf, REPAIR_TEXT);
        break;
    case PARAM_CHARGE_TIME:
        snprintf(buf, REPAIR_TEXT, "charging in %s h", figure);
        break;
    case PARAM_TRANSPORT_TIME:
        snprintf(buf, REPAIR_TEXT, "%s h a leg", figure);
        break;
    case PARAM_SWAPS_PER_DAY:
        snprintf(buf, REPAIR_TEXT, "%s swaps a day", figure);
        break;
    case PARAM_VEHICLES:
        count_text(value, "vehicle", "vehicles", buf, REPAIR_TEXT);
        break;
    default:
        snprintf(buf, REPAIR_TEXT, "an aim of %s", figure);
    }
}

char *repair_text(const struct repair *repair, const struct params *p, const char *currency,
                  char buf[REPAIR_TEXT])
{
    char part[REPAIR_CHANGES][REPAIR_TEXT] = {"", ""}, figure[NUMBER_TEXT];
    char price[NUMBER_TEXT + 32] = "";
    for (int i = 0; i < repair->count; i++)
        change_text(p, repair->change[i].param, repair->change[i].value, part[i]);
    if (repair->price > 0)
        snprintf(price, sizeof price, " (%s %s)", number_people(repair->price, 0, figure),
                 currency);
    snprintf(buf, REPAIR_TEXT, "%.40s%s%.40s%.60s", part[0], repair->count > 1 ? " and " : "",
             part[1], price);
    return buf;
}
