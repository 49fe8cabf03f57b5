/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice on the batteries owned, on the ports owned and on the service they give. */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "engine/advice/rules.h"
#include "engine/advice/verdict.h"
#include "engine/study/evaluate.h"
#include "engine/table/check.h"

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
    return speak(a, TONE_BAD, "%s for %s: all are in vehicles, with no spare to swap.", owned,
                 vehicles);
}

/* "at the ports owned", for models in which one makes up for the other. */
static const char *at_owned(const struct situation *s, const char *words)
{
    return model_sees(s->model, SEES_QUEUE) ? words : "";
}

bool stock_short(struct situation *s, struct advice *a)
{
    double lacking = plan_lacks(s->p, s->r, METRIC_NEED_WHOLE);
    if (lacking <= 0)
        return false;
    return speak(a, TONE_BAD, "%s: %s owned, %s needed%s for a service level of %s.",
                 say_count(s, lacking, "battery is missing", "batteries are missing"),
                 say_now(s, PARAM_BATTERIES), say_number(s, value(s, METRIC_NEED_WHOLE), 0),
                 at_owned(s, " at the ports owned"), say_now(s, PARAM_SERVICE_LEVEL));
}

bool ports_short(struct situation *s, struct advice *a)
{
    double lacking = plan_lacks(s->p, s->r, METRIC_PORTS_NEED);
    if (lacking <= 0)
        return false;
    return speak(
        a, TONE_BAD, "%s: %s owned, %s needed%s.",
        say_count(s, lacking, "charging port is missing", "charging ports are missing"),
        say_now(s, PARAM_PORTS), say_number(s, round_up(value(s, METRIC_PORTS_NEED)), 0),
        at_owned(s, " at the batteries owned"));
}

bool stock_surplus(struct situation *s, struct advice *a)
{
    double need = value(s, METRIC_NEED_WHOLE), owned = now(s, PARAM_BATTERIES);
    if (!has(s, METRIC_NEED_WHOLE) || owned < need)
        return false;
    if (owned == need)
        return speak(a, TONE_GOOD, "%s owned: exactly what a service level of %s needs%s.",
                     say_count(s, owned, "battery", "batteries"),
                     say_now(s, PARAM_SERVICE_LEVEL), at_owned(s, " at the ports owned"));
    return speak(a, TONE_GOOD, "%s owned, %s needed%s for a service level of %s: %s to spare.",
                 say_count(s, owned, "battery", "batteries"), say_number(s, need, 0),
                 at_owned(s, " at the ports owned"), say_now(s, PARAM_SERVICE_LEVEL),
                 say_number(s, owned - need, 0));
}

bool ports_surplus(struct situation *s, struct advice *a)
{
    double owned = now(s, PARAM_PORTS), need = round_up(value(s, METRIC_PORTS_NEED));
    if (!has(s, METRIC_PORTS_NEED) || !has(s, METRIC_PORTS_UTILISATION) || owned < need)
        return false;
    const char *ports = say_count(s, owned, "charging port", "charging ports");
    if (owned == need)
        return speak(a, TONE_GOOD, "%s owned: exactly enough%s, %s busy on average.", ports,
                     at_owned(s, " at the batteries owned"),
                     say_metric(s, METRIC_PORTS_UTILISATION));
    return speak(a, TONE_GOOD,
                 "%s owned, %s needed%s: %s to spare for repairs and maintenance, %s busy on "
                 "average.",
                 ports, say_number(s, need, 0), at_owned(s, " at the batteries owned"),
                 say_number(s, owned - need, 0), say_metric(s, METRIC_PORTS_UTILISATION));
}

/* Where the queue alone is to blame, ports or patience help and batteries hardly. */
bool ports_overload(struct situation *s, struct advice *a)
{
    double busy = value(s, METRIC_PORTS_MINIMUM), owned = now(s, PARAM_PORTS);
    if (s->suffices || is_hopeless(s, METRIC_NEED_WHOLE) || !has(s, METRIC_PORTS_MINIMUM) ||
        busy <= owned)
        return false;
    return speak(a, TONE_BAD,
                 "Demand asks for %s ports at work on average and %s owned: empty batteries "
                 "pile up at the hub.",
                 say_beside(s, busy, owned), say_count(s, owned, "is", "are"));
}

/* The same batteries with a port for each: is it the ports that hold the service back? */
bool ports_queue(struct situation *s, struct advice *a)
{
    struct params ample = *s->p;
    struct results r;
    if (s->suffices || !model_sees(s->model, SEES_QUEUE) || !has(s, METRIC_ACHIEVED))
        return false;
    param_set(&ample, PARAM_PORTS, fmax(now(s, PARAM_BATTERIES), now(s, PARAM_PORTS)));
    evaluate(s->model, &ample, METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_ACHIEVED), &r);
    if (!result_ok(&r, METRIC_NEED_WHOLE) || plan_lacks(&ample, &r, METRIC_NEED_WHOLE) > 0)
        return false;
    return speak(a, TONE_WARNING,
                 "Batteries wait for a port: with one always free %s of swaps would be served "
                 "at once, with the %s owned it is %s.",
                 say_share(s, r.v[METRIC_ACHIEVED]),
                 say_count(s, now(s, PARAM_PORTS), "port", "ports"),
                 say_share(s, value(s, METRIC_ACHIEVED)));
}

/* Swaps in a period, whole above a hundred, as few digits as tell something. */
static const char *say_swaps(struct situation *s, double n)
{
    return n >= 100 ? say_number(s, n, 0) : say_batteries(s, n);
}

bool service_waits(struct situation *s, struct advice *a)
{
    double daily = HOURS_PER_DAY * value(s, METRIC_DEMAND_RATE);
    double waiting = daily * value(s, METRIC_WAIT_PROBABILITY), days = waiting < 1 ? 365 : 1;
    const char *period = days > 1 ? "year" : "day";
    double allowed = 1 - now(s, PARAM_SERVICE_LEVEL);
    enum tone tone = s->suffices ? TONE_GOOD : TONE_BAD;
    if (!has(s, METRIC_WAIT_PROBABILITY))
        return false;
    if (days * waiting < 1)
        return speak(a, tone,
                     "Less than one swap a year has to wait; a service level of %s would let "
                     "%s wait.",
                     say_now(s, PARAM_SERVICE_LEVEL), say_swaps(s, 365 * daily * allowed));
    const char *many = say_swaps(s, days * waiting);
    return speak(a, tone,
                 "%s of %s swaps a %s %s to wait; a service level of %s lets %s wait.", many,
                 say_swaps(s, days * daily), period, strcmp(many, "1") == 0 ? "has" : "have",
                 say_now(s, PARAM_SERVICE_LEVEL), say_swaps(s, days * daily * allowed));
}
