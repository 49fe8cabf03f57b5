/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice on the batteries owned, on the ports owned and on the service they give. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/advice/rules.h"

/* Needs that no number of units meets, or that could not be computed. */
static bool is_hopeless(const struct situation *s, enum metric_id need)
{
    enum metric_state state = status_row((enum status_id)s->r->status[need])->state;
    return state == STATE_IMPOSSIBLE || state == STATE_FAILED;
}

bool stock_hopeless(struct situation *s, struct advice *a)
{
    if (!is_hopeless(s, METRIC_NEED_WHOLE))
        return false;
    return speak(a, TONE_BAD, "No number of batteries reaches %s: %s.",
                 say_now(s, PARAM_SERVICE_LEVEL), say_status(s, METRIC_NEED_WHOLE));
}

bool ports_hopeless(struct situation *s, struct advice *a)
{
    if (!is_hopeless(s, METRIC_PORTS_NEED))
        return false;
    return speak(a, TONE_BAD, "No number of ports reaches %s: %s.",
                 say_now(s, PARAM_SERVICE_LEVEL), say_status(s, METRIC_PORTS_NEED));
}

bool stock_vehicles(struct situation *s, struct advice *a)
{
    double lacking = now(s, PARAM_VEHICLES) - now(s, PARAM_BATTERIES);
    const char *owned = say_count(s, now(s, PARAM_BATTERIES), "battery", "batteries");
    const char *vehicles = say_count(s, now(s, PARAM_VEHICLES), "vehicle", "vehicles");
    if (lacking < 0)
        return false;
    if (lacking > 0)
        return speak(a, TONE_BAD, "%s for %s: %s without any, and no spare to swap.", owned,
                     vehicles, say_count(s, lacking, "vehicle stands", "vehicles stand"));
    return speak(a, TONE_BAD, "%s for %s: all are in the vehicles, with no spare to swap.",
                 owned, vehicles);
}

bool stock_short(struct situation *s, struct advice *a)
{
    double lacking = value(s, METRIC_NEED_WHOLE) - now(s, PARAM_BATTERIES);
    if (!has(s, METRIC_NEED_WHOLE) || lacking <= 0)
        return false;
    return speak(a, TONE_BAD, "%s: %s owned, %s needed%s for a service level of %s.",
                 say_count(s, lacking, "battery is missing", "batteries are missing"),
                 say_now(s, PARAM_BATTERIES), say_metric(s, METRIC_NEED_WHOLE),
                 model_sees(s->model, SEES_QUEUE) ? " at the ports owned" : "",
                 say_now(s, PARAM_SERVICE_LEVEL));
}

bool stock_surplus(struct situation *s, struct advice *a)
{
    double need = value(s, METRIC_NEED), owned = now(s, PARAM_BATTERIES);
    double beyond = owned - value(s, METRIC_NEED_WHOLE);
    if (!has(s, METRIC_NEED_WHOLE) || beyond < 0)
        return false;
    if (beyond == 0)
        return speak(a, TONE_GOOD, "%s owned: exactly what a service level of %s needs.",
                     say_count(s, owned, "battery", "batteries"),
                     say_now(s, PARAM_SERVICE_LEVEL));
    return speak(a, TONE_GOOD,
                 "%s owned, %s needed for a service level of %s: a surplus of "
                 "%s, %s above the need.",
                 say_count(s, owned, "battery", "batteries"), say_batteries(s, need),
                 say_now(s, PARAM_SERVICE_LEVEL), say_batteries(s, owned - need),
                 say_share(s, owned / need - 1));
}

bool stock_ratio(struct situation *s, struct advice *a)
{
    double owned = now(s, PARAM_BATTERIES) / now(s, PARAM_VEHICLES);
    bool enough = now(s, PARAM_BATTERIES) >= value(s, METRIC_NEED_WHOLE);
    if (!has(s, METRIC_RATIO))
        return false;
    return speak(a, TONE_NOTE,
                 "%s batteries are owned for each vehicle and %s needed: the "
                 "ratio is %s.",
                 say_number(s, owned, 3), say_metric(s, METRIC_RATIO),
                 enough ? "high enough" : "too low");
}

bool stock_circulating(struct situation *s, struct advice *a)
{
    double vehicles = value(s, METRIC_IN_VEHICLES), out = value(s, METRIC_CIRCULATING);
    return speak(a, TONE_NOTE,
                 "%s batteries charge or travel at any time: %s swaps an hour, "
                 "each taking its battery away for %s h. With %s in vehicles "
                 "the bare minimum is %s.",
                 say_batteries(s, out), say_metric(s, METRIC_DEMAND_RATE),
                 say_metric(s, METRIC_CYCLE_TIME), say_number(s, vehicles, 0),
                 say_batteries(s, vehicles + out));
}

bool stock_safety(struct situation *s, struct advice *a)
{
    double safety = value(s, METRIC_SAFETY);
    if (!has(s, METRIC_SAFETY) || safety <= 0)
        return false;
    return speak(a, TONE_NOTE,
                 "%s batteries of the need are safety stock: they lift the share "
                 "of swaps served at once to %s.",
                 say_batteries(s, safety), say_now(s, PARAM_SERVICE_LEVEL));
}

bool demand_daily(struct situation *s, struct advice *a)
{
    double daily = HOURS_PER_DAY * value(s, METRIC_DEMAND_RATE);
    return speak(a, TONE_NOTE, "%s at %s swaps a day each make %s swaps a day, %s an hour.",
                 say_count(s, now(s, PARAM_VEHICLES), "vehicle", "vehicles"),
                 say_now(s, PARAM_SWAPS_PER_DAY), say_batteries(s, daily),
                 say_metric(s, METRIC_DEMAND_RATE));
}

bool service_achieved(struct situation *s, struct advice *a)
{
    double level = now(s, PARAM_SERVICE_LEVEL), served = value(s, METRIC_ACHIEVED);
    double daily = HOURS_PER_DAY * value(s, METRIC_DEMAND_RATE) *
                   value(s, METRIC_WAIT_PROBABILITY);
    char ports[96] = ", with a port always free";
    if (!has(s, METRIC_ACHIEVED) || !has(s, METRIC_WAIT_PROBABILITY))
        return false;
    if (model_sees(s->model, SEES_QUEUE))
        snprintf(ports, sizeof ports, " and %s",
                 say_count(s, now(s, PARAM_PORTS), "port", "ports"));
    return speak(a, served < level ? TONE_BAD : TONE_GOOD,
                 "%s%s: %s of swaps are served at once, %s wanted; %s find no battery, "
                 "%s a day.",
                 say_count(s, now(s, PARAM_BATTERIES), "battery", "batteries"), ports,
                 say_metric(s, METRIC_ACHIEVED), say_now(s, PARAM_SERVICE_LEVEL),
                 say_metric(s, METRIC_WAIT_PROBABILITY), say_daily(s, daily));
}

bool ports_short(struct situation *s, struct advice *a)
{
    double owned = now(s, PARAM_PORTS);
    double lacking = round_up(value(s, METRIC_PORTS_NEED)) - owned;
    if (!has(s, METRIC_PORTS_NEED) || lacking <= 0)
        return false;
    return speak(
        a, TONE_BAD, "%s: %s owned, %s needed%s.",
        say_count(s, lacking, "charging port is missing", "charging ports are missing"),
        say_now(s, PARAM_PORTS), say_batteries(s, value(s, METRIC_PORTS_NEED)),
        model_sees(s->model, SEES_QUEUE) ? " at the batteries owned" : "");
}

bool ports_overload(struct situation *s, struct advice *a)
{
    if (!has(s, METRIC_PORTS_MINIMUM) || value(s, METRIC_PORTS_MINIMUM) <= now(s, PARAM_PORTS))
        return false;
    return speak(a, TONE_BAD,
                 "Demand asks for %s ports at work on average and %s are owned: "
                 "empty batteries pile up at the hub.",
                 say_metric(s, METRIC_PORTS_MINIMUM), say_now(s, PARAM_PORTS));
}

bool ports_surplus(struct situation *s, struct advice *a)
{
    double owned = now(s, PARAM_PORTS), need = value(s, METRIC_PORTS_NEED);
    if (!has(s, METRIC_PORTS_NEED) || !has(s, METRIC_PORTS_UTILISATION) ||
        owned < round_up(need))
        return false;
    if (owned == round_up(need))
        return speak(a, TONE_GOOD, "%s owned: exactly enough, %s busy on average.",
                     say_count(s, owned, "charging port", "charging ports"),
                     say_metric(s, METRIC_PORTS_UTILISATION));
    return speak(a, TONE_GOOD,
                 "%s owned, %s needed: %s to spare for peaks and maintenance, "
                 "%s busy on average.",
                 say_count(s, owned, "charging port", "charging ports"), say_batteries(s, need),
                 say_batteries(s, owned - need), say_metric(s, METRIC_PORTS_UTILISATION));
}

bool ports_flow(struct situation *s, struct advice *a)
{
    double rate = value(s, METRIC_DEMAND_RATE), charge = now(s, PARAM_CHARGE_TIME);
    return speak(a, TONE_NOTE,
                 "%s batteries an hour come to be charged; at %s h a charge they "
                 "keep %s ports busy.",
                 say_metric(s, METRIC_DEMAND_RATE), say_now(s, PARAM_CHARGE_TIME),
                 say_batteries(s, rate * charge));
}
