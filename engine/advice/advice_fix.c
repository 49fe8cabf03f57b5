/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Advice that repairs a plan which fails: for each lever the nearest single
 * change with which it holds. Figures are rounded to the safe side, and what
 * is said has been tried.
 */
#include <config.h>

#include <math.h>

#include "engine/advice/rules.h"
#include "engine/table/check.h"

/* Whole units to buy up to a need, 0 when it has no figure. */
static double lacking(const struct situation *s, enum metric_id need, enum param_id owned)
{
    return has(s, need) ? fmax(0, round_up(value(s, need)) - now(s, owned)) : 0;
}

/* The rounded-off value of a lever when it repairs the plan and lies in range. */
static bool repairs(const struct situation *s, enum param_id id, double x)
{
    return param_check(id, x, NULL) && would_suffice(s, id, x);
}

static bool buying_repairs(struct situation *s, enum metric_id need, enum param_id owned)
{
    double more = lacking(s, need, owned);
    return !s->suffices && more > 0 && repairs(s, owned, now(s, owned) + more);
}

bool fix_batteries(struct situation *s, struct advice *a)
{
    double more = lacking(s, METRIC_NEED_WHOLE, PARAM_BATTERIES);
    if (!buying_repairs(s, METRIC_NEED_WHOLE, PARAM_BATTERIES))
        return false;
    return speak(a, TONE_WARNING, "Repair by batteries: %s for %s.",
                 say_count(s, more, "more battery", "more batteries"),
                 say_money(s, more * now(s, PARAM_BATTERY_PRICE)));
}

bool fix_ports(struct situation *s, struct advice *a)
{
    double more = lacking(s, METRIC_PORTS_NEED, PARAM_PORTS);
    if (!buying_repairs(s, METRIC_PORTS_NEED, PARAM_PORTS))
        return false;
    return speak(a, TONE_WARNING, "Repair by ports: %s for %s.",
                 say_count(s, more, "more charging port", "more charging ports"),
                 say_money(s, more * now(s, PARAM_PORT_PRICE)));
}

/* Where neither alone is enough. */
bool fix_both(struct situation *s, struct advice *a)
{
    double b = lacking(s, METRIC_NEED_WHOLE, PARAM_BATTERIES);
    double f = lacking(s, METRIC_PORTS_NEED, PARAM_PORTS);
    double price = b * now(s, PARAM_BATTERY_PRICE) + f * now(s, PARAM_PORT_PRICE);
    struct situation bought = *s;
    struct params p = *s->p;
    if (s->suffices || b == 0 || f == 0 ||
        buying_repairs(s, METRIC_NEED_WHOLE, PARAM_BATTERIES) ||
        buying_repairs(s, METRIC_PORTS_NEED, PARAM_PORTS))
        return false;
    param_set(&p, PARAM_BATTERIES, now(s, PARAM_BATTERIES) + b);
    bought.p = &p;
    if (!repairs(&bought, PARAM_PORTS, now(s, PARAM_PORTS) + f))
        return false;
    return speak(a, TONE_WARNING, "Repair by buying both: %s and %s for %s.",
                 say_count(s, b, "battery", "batteries"), say_count(s, f, "port", "ports"),
                 say_money(s, price));
}

bool fix_charge_time(struct situation *s, struct advice *a)
{
    double most = floor(value(s, METRIC_LONGEST_CHARGE) * 1000) / 1000;
    if (s->suffices || !has(s, METRIC_LONGEST_CHARGE) || !repairs(s, PARAM_CHARGE_TIME, most))
        return false;
    return speak(a, TONE_WARNING,
                 "Repair by faster charging: %s h a charge or less, instead "
                 "of %s h.",
                 say_number(s, most, 3), say_now(s, PARAM_CHARGE_TIME));
}

bool fix_swaps(struct situation *s, struct advice *a)
{
    double most = floor(value(s, METRIC_SWAPS) * 1000) / 1000;
    if (s->suffices || !has(s, METRIC_SWAPS) || !repairs(s, PARAM_SWAPS_PER_DAY, most))
        return false;
    return speak(a, TONE_WARNING,
                 "Repair by fewer swaps: what is owned carries %s swaps a "
                 "vehicle and day, not %s.",
                 say_number(s, most, 3), say_now(s, PARAM_SWAPS_PER_DAY));
}

/* The level that what is owned reaches. */
bool fix_level(struct situation *s, struct advice *a)
{
    double most = floor(value(s, METRIC_ACHIEVED) * 1e4) / 1e4;
    if (s->suffices || !has(s, METRIC_ACHIEVED) || !repairs(s, PARAM_SERVICE_LEVEL, most))
        return false;
    return speak(a, TONE_WARNING,
                 "Repair by a lower aim: what is owned holds a service level "
                 "of %s %%, not %s.",
                 say_number(s, 100 * most, 2), say_now(s, PARAM_SERVICE_LEVEL));
}
