/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice on larger fleets. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/advice/rules.h"
#include "engine/study/expansion.h"
#include "engine/table/check.h"

/* "111 batteries and 10 ports for 52,950 USD", or false when a figure lacks. */
static bool purchase(struct situation *s, const struct results *r, char *buf, size_t size)
{
    double b = r->v[METRIC_BUY_BATTERIES], f = r->v[METRIC_BUY_PORTS];
    char ports[96] = "", batteries[96] = "";
    if (!result_ok(r, METRIC_BUY_COST) || !result_ok(r, METRIC_BUY_BATTERIES))
        return false;
    if (result_ok(r, METRIC_BUY_PORTS) && f > 0)
        snprintf(ports, sizeof ports, "%s%s", b > 0 ? " and " : "",
                 say_count(s, f, "port", "ports"));
    if (b > 0)
        snprintf(batteries, sizeof batteries, "%s", say_count(s, b, "battery", "batteries"));
    if (*batteries || *ports)
        snprintf(buf, size, "%s%s more than owned, for %s", batteries, ports,
                 say_money(s, r->v[METRIC_BUY_COST]));
    else
        snprintf(buf, size, "nothing beyond what is owned");
    return true;
}

/* The smallest planned fleet for which the plan fails, and the largest that it covers. */
static void covered(const struct situation *s, double *covers, double *lacks)
{
    *covers = 0;
    *lacks = HUGE_VAL;
    for (int i = 0; i < s->p->count[PARAM_FLEETS]; i++) {
        double fleet = s->p->v[SLOT_FLEETS + i];
        if (would_suffice(s, PARAM_VEHICLES, fleet))
            *covers = fmax(*covers, fleet);
        else
            *lacks = fmin(*lacks, fleet);
    }
}

/* The expansion row of one fleet size. */
static void row_of(const struct situation *s, double fleet, struct expansion_row *row)
{
    struct expansion_row rows[EXPANSION_MAX];
    struct params one = *s->p;
    param_set_list(&one, PARAM_FLEETS, &fleet, 1);
    expansion(s->model, &one, rows);
    *row = rows[0];
}

bool expansion_planned(struct situation *s, struct advice *a)
{
    double covers, lacks;
    struct expansion_row row;
    char words[200], today[96] = "What is owned covers no planned fleet";
    covered(s, &covers, &lacks);
    if (isinf(lacks))
        return speak(a, TONE_GOOD, "What is owned covers every planned fleet, up to %s.",
                     say_count(s, covers, "vehicle", "vehicles"));
    row_of(s, lacks, &row);
    if (!purchase(s, &row.r, words, sizeof words))
        return false;
    if (covers > 0)
        snprintf(today, sizeof today, "What is owned covers a fleet of %s",
                 say_number(s, covers, 0));
    return speak(a, TONE_NOTE, "%s; %s would take %s.", today,
                 say_count(s, lacks, "vehicle", "vehicles"), words);
}

bool expansion_twice(struct situation *s, struct advice *a)
{
    double fleet = 2 * now(s, PARAM_VEHICLES);
    struct expansion_row row;
    char words[200];
    if (!param_check(PARAM_VEHICLES, fleet, NULL))
        return false;
    row_of(s, fleet, &row);
    if (!result_ok(&row.r, METRIC_NEED_WHOLE) || !purchase(s, &row.r, words, sizeof words))
        return false;
    return speak(a, TONE_NOTE, "Twice the fleet, %s, needs %s: %s.",
                 say_count(s, fleet, "vehicle", "vehicles"),
                 say_count(s, row.r.v[METRIC_NEED_WHOLE], "battery", "batteries"), words);
}

/* The rule of thumb cannot see that large fleets share their spares. */
bool expansion_pooling(struct situation *s, struct advice *a)
{
    double fleet = 2 * now(s, PARAM_VEHICLES);
    struct expansion_row here, there;
    if (!has(s, METRIC_RATIO) || !param_check(PARAM_VEHICLES, fleet, NULL))
        return false;
    if (model_sees(s->model, SEES_DEVIATION))
        return speak(a, TONE_NOTE,
                     "The need stays %s batteries a vehicle for every fleet: this "
                     "model lets the deviation grow with the mean, so a larger "
                     "fleet shares no spares.",
                     say_metric(s, METRIC_RATIO));
    row_of(s, now(s, PARAM_VEHICLES), &here);
    row_of(s, fleet, &there);
    if (!result_ok(&here.r, METRIC_RATIO) || !result_ok(&there.r, METRIC_RATIO) ||
        there.r.v[METRIC_RATIO] >= here.r.v[METRIC_RATIO])
        return false;
    if (here.r.v[METRIC_RATIO] - there.r.v[METRIC_RATIO] < 0.001)
        return false;
    return speak(a, TONE_NOTE,
                 "A larger fleet shares its spares: %sit needs %s batteries a vehicle today "
                 "and %s at %s.",
                 model_row(s->model)->pair ? "at the cheapest pair " : "",
                 say_number(s, here.r.v[METRIC_RATIO], 3),
                 say_number(s, there.r.v[METRIC_RATIO], 3),
                 say_count(s, fleet, "vehicle", "vehicles"));
}
