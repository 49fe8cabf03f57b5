/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of what advice says of repairs, growth and what to watch; see advice_checks.h. */
#ifndef SWAPDECK_ADVICE_CHECKS_PLANS_H
#define SWAPDECK_ADVICE_CHECKS_PLANS_H

#include "tests/advice_checks.h"

/* One offer of a list is entered as it is told; enough then? */
static inline bool offer_holds(struct witness *w, const char *text)
{
    double b = owned(w, PARAM_BATTERIES), f = owned(w, PARAM_PORTS);
    char one[REPAIR_TEXT];
    snprintf(one, sizeof one, "%.*s", (int)strcspn(text, "("), text);
    if (one[strlen(one) - 1] == ' ')
        one[strlen(one) - 1] = 0;
    if (form(w, "# {battery|batteries} and # {port|ports}", one))
        return enough_with(w, b + w->f[0].value, f + w->f[1].value);
    if (form(w, "# {battery|batteries}", one))
        return enough_with(w, b + w->f[0].value, f);
    if (form(w, "# {port|ports}", one))
        return enough_with(w, b, f + w->f[0].value);
    if (form(w, "charging in # h", one))
        return enough_if(w, PARAM_CHARGE_TIME, w->f[0].value);
    if (form(w, "# h a leg", one))
        return enough_if(w, PARAM_TRANSPORT_TIME, w->f[0].value);
    if (form(w, "# {swap|swaps} a day", one))
        return enough_if(w, PARAM_SWAPS_PER_DAY, w->f[0].value);
    if (form(w, "# {vehicle|vehicles}", one))
        return enough_if(w, PARAM_VEHICLES, w->f[0].value);
    return form(w, "an aim of # %", one) &&
           enough_if(w, PARAM_SERVICE_LEVEL, w->f[0].value / 100);
}

/* "154 batteries (87,780 USD)": what is bought costs this. */
static inline bool offer_priced(struct witness *w, const char *text)
{
    char bought[REPAIR_TEXT];
    snprintf(bought, sizeof bought, "%s", text);
    if (form(w, "# {battery|batteries} and # {port|ports} (# USD)", bought))
        return is(w, 2, price(w, w->f[0].value, w->f[1].value));
    if (form(w, "# {battery|batteries} (# USD)", bought))
        return is(w, 1, price(w, w->f[0].value, 0));
    return !strchr(bought, '(') ||
           (form(w, "# {port|ports} (# USD)", bought) && is(w, 1, price(w, 0, w->f[0].value)));
}

static inline bool check_fix_any(struct witness *w, const char *text)
{
    char list[ADVICE_TEXT], *rest, *one;
    const char *colon = strchr(text, ':');
    int offers = 0;
    if (!colon || enough_by(w->model, &w->p))
        return false;
    snprintf(list, sizeof list, "%.*s", (int)(strlen(colon) - 3), colon + 2);
    for (rest = list; (one = strtok_r(rest, ";", &rest)) != NULL; offers++) {
        one += *one == ' ';
        if (!offer_holds(w, one) || !offer_priced(w, one))
            return false;
    }
    return strncmp(text, offers == 1 ? "This" : "Any one of these", 4) == 0 && offers > 0;
}

/* The difference to what is owned, as printed: figure i is the price of the plan. */
static inline bool beside_owned(const struct witness *w, int i, const char *text, double own)
{
    double saved = nearbyint(own) - w->f[i].value;
    if (strstr(text, "as much as"))
        return saved == 0;
    return strstr(text, saved > 0 ? " less than " : " more than ") &&
           fabs(w->f[i + 1].value - fabs(saved)) < 1e-6 + 1e-12 * own;
}

/* Enough, at its price, and not with one battery or one port less. */
static inline bool check_cost_level(struct witness *w, const char *text)
{
    bool as_owned = strstr(text, "and the ports owned,") != NULL;
    bool same = strstr(text, "as much as") != NULL;
    if (!form(w,
              as_owned ? same ? "The cheapest to buy for # %: # {battery|batteries} and the "
                                "ports owned, # USD, as much as what is owned."
                              : "The cheapest to buy for # %: # {battery|batteries} and the "
                                "ports owned, # USD, # @ than what is owned."
              : same ? "The cheapest to buy for # %: # {battery|batteries} and # {port|ports}, "
                       "# USD, as much as what is owned."
                     : "The cheapest to buy for # %: # {battery|batteries} and # {port|ports}, "
                       "# USD, # @ than what is owned.",
              text))
        return false;
    double b = w->f[1].value, f = as_owned ? owned(w, PARAM_PORTS) : w->f[2].value;
    int at = as_owned ? 2 : 3;
    bool dear = owned(w, PARAM_BATTERY_PRICE) > 0 && owned(w, PARAM_PORT_PRICE) > 0;
    return is_level(w, 0) && enough_with(w, b, f) && is(w, at, price(w, b, f)) &&
           beside_owned(w, at, text,
                        price(w, owned(w, PARAM_BATTERIES), owned(w, PARAM_PORTS))) &&
           !(dear && b > 1 && enough_with(w, b - 1, f)) &&
           !(dear && !as_owned && f > 1 && enough_with(w, b, f - 1));
}

static inline double total_of(const struct witness *w, double batteries, double ports,
                              double *served)
{
    struct params p = with(w, PARAM_BATTERIES, batteries);
    param_set(&p, PARAM_PORTS, ports);
    *served = ask_metric(w, &p, METRIC_ACHIEVED);
    double losses = 365 * daily(w) * owned(w, PARAM_LOST_SWAP) * owned(w, PARAM_HORIZON) *
                    ask_metric(w, &p, METRIC_WAIT_PROBABILITY);
    return nearbyint(price(w, batteries, ports)) + nearbyint(losses);
}

/* Its total, none of its neighbours cheaper, and told as a comparison where it is one. */
static inline bool check_cost_losses(struct witness *w, const char *text)
{
    bool below = strstr(text, "a comparison, not a proposal") != NULL;
    double served, other;
    char first[ADVICE_TEXT];
    snprintf(first, sizeof first, "%.*s", (int)(strstr(text, "now.") + 4 - text), text);
    if (!form(w,
              "With the losses of # {year|years} counted the cheapest in total is # "
              "{battery|batteries} and # {port|ports}: # USD, # @ than what is owned now.",
              first) &&
        !form(w,
              "With the losses of # {year|years} counted the cheapest in total is # "
              "{battery|batteries} and # {port|ports}: # USD, as much as what is owned now.",
              first))
        return false;
    double b = w->f[1].value, f = w->f[2].value;
    double own = total_of(w, owned(w, PARAM_BATTERIES), owned(w, PARAM_PORTS), &other);
    double total = total_of(w, b, f, &served);
    bool cheapest = total_of(w, b + 1, f, &other) >= total - 1 &&
                    total_of(w, b, f + 1, &other) >= total - 1 &&
                    (f < 2 || total_of(w, b, f - 1, &other) >= total - 1);
    return is(w, 0, owned(w, PARAM_HORIZON)) &&
           fabs(w->f[3].value - total) < 1e-6 * total + 1 && beside_owned(w, 3, first, own) &&
           cheapest && below != enough_with(w, b, f);
}

/* The least of the curve of this model's own costs against the level. */
static inline bool check_cost_curve(struct witness *w, const char *text)
{
    double here = metric(w, METRIC_COST_TOTAL), level = metric(w, METRIC_BEST_LEVEL);
    if (!form(
            w,
            "If batteries were bought for exactly a level, ports left out, the cheapest level "
            "would be # %: with missed swaps # USD, # less than # %.",
            text) &&
        !form(
            w,
            "If batteries were bought for exactly a level, ports left out, the cheapest level "
            "would be # %, the @ that can be set: with missed swaps # USD, # less than # %.",
            text))
        return false;
    double best = what_if_metric(w, PARAM_SERVICE_LEVEL, level, METRIC_COST_TOTAL);
    for (double by = -1e-3; by <= 1e-3; by += 2e-3) {
        double near = fmin(0.9999999, fmax(0.5, level + by * (1 - level)));
        if (what_if_metric(w, PARAM_SERVICE_LEVEL, near, METRIC_COST_TOTAL) < best * (1 - 1e-9))
            return false;
    }
    return is_share(w, 0, level) && is(w, 1, best) &&
           fabs(w->f[2].value - (here - best)) <= 1.6 + 1e-9 * here && is_level(w, 3);
}

/* Figures change and need at another value of a parameter. */
static inline bool change(const struct witness *w, int need, int by, enum param_id id, double x,
                          int sign)
{
    double other = what_if_metric(w, id, x, METRIC_NEED);
    double change = sign * (other - metric(w, METRIC_NEED));
    return (need < 0 || is(w, need, other)) && is(w, by, change) && w->f[by].value > 0;
}

static inline bool check_charge_faster(struct witness *w, const char *text)
{
    return form(w,
                "Charging in # h instead of # needs # {battery|batteries}, # fewer; in # h # "
                "{battery|batteries}, # fewer.",
                text) &&
           is(w, 1, owned(w, PARAM_CHARGE_TIME)) &&
           change(w, 2, 3, PARAM_CHARGE_TIME, w->f[0].value, -1) &&
           change(w, 5, 6, PARAM_CHARGE_TIME, w->f[4].value, -1);
}

static inline bool check_charge_slower(struct witness *w, const char *text)
{
    return form(w, "Slower charging, in # h, needs # {battery|batteries}, # more.", text) &&
           w->f[0].value > owned(w, PARAM_CHARGE_TIME) &&
           change(w, 1, 2, PARAM_CHARGE_TIME, w->f[0].value, 1);
}

static inline bool check_transport_faster(struct witness *w, const char *text)
{
    double leg = owned(w, PARAM_TRANSPORT_TIME), faster = leg - fmin(leg, 1 / 6.0);
    return form(w, "Faster transport, # instead of # min a leg, saves # {battery|batteries}.",
                text) &&
           is(w, 0, 60 * faster) && is(w, 1, 60 * leg) &&
           change(w, -1, 2, PARAM_TRANSPORT_TIME, faster, -1);
}

static inline bool check_demand_smooth(struct witness *w, const char *text)
{
    return form(w,
                "Smoother demand, for instance by dearer swaps at peak hours: a deviation of # "
                "% instead of # % saves # {battery|batteries}.",
                text) &&
           fabs(w->f[1].value - 100 * owned(w, PARAM_DEMAND_CV)) < 1e-4 &&
           w->f[0].value < w->f[1].value &&
           change(w, -1, 2, PARAM_DEMAND_CV, w->f[0].value / 100, -1);
}

static inline bool check_monitor_deviation(struct witness *w, const char *text)
{
    return form(w,
                "Measure the swaps of each hour: the safety stock rests on a deviation of # %. "
                "At # % the need is #, # more.",
                text) &&
           fabs(w->f[0].value - 100 * owned(w, PARAM_DEMAND_CV)) < 1e-4 &&
           change(w, 2, 3, PARAM_DEMAND_CV, w->f[1].value / 100, 1);
}

static inline bool check_transport_legs(struct witness *w, const char *text)
{
    bool breaks = strstr(text, ", and the plan no longer holds.") != NULL;
    return form(
               w,
               "Only one way of the transport is counted, yet a battery travels to the hub and "
               "back: both ways need # {battery|batteries}, # more@.",
               text) &&
           owned(w, PARAM_TRANSPORT_LEGS) == 1 && change(w, 0, 1, PARAM_TRANSPORT_LEGS, 2, 1) &&
           breaks == (enough_by(w->model, &w->p) && !enough_if(w, PARAM_TRANSPORT_LEGS, 2));
}

#endif
