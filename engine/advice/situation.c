/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/advice/situation.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "engine/advice/verdict.h"
#include "engine/base/number.h"
#include "engine/study/evaluate.h"
#include "engine/table/figures.h"
#include "engine/table/sentence.h"

double now(const struct situation *s, enum param_id id)
{
    return param_get(s->p, id);
}

double value(const struct situation *s, enum metric_id id)
{
    return s->r->v[id];
}

bool has(const struct situation *s, enum metric_id id)
{
    return result_ok(s->r, id);
}

double what_if(const struct situation *s, enum param_id id, double x, enum metric_id metric)
{
    struct params other = *s->p;
    struct results r;
    param_set(&other, id, x);
    evaluate(s->model, &other, METRIC_BIT(metric), &r);
    return result_ok(&r, metric) ? r.v[metric] : (double)NAN;
}

bool would_suffice(const struct situation *s, enum param_id id, double x)
{
    struct params other = *s->p;
    struct results r;
    param_set(&other, id, x);
    evaluate(s->model, &other, METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_PORTS_NEED),
             &r);
    return plan_suffices(&other, &r);
}

char *say_place(struct situation *s)
{
    return s->saying[s->said < SAYINGS - 1 ? s->said++ : SAYINGS - 1];
}

const char *say_number(struct situation *s, double x, int decimals)
{
    return number_people(x, decimals, say_place(s));
}

const char *say_batteries(struct situation *s, double x)
{
    return amount_text(x, say_place(s));
}

const char *say_count(struct situation *s, double n, const char *one, const char *many)
{
    return count_text(n, one, many, say_place(s), SAYING_TEXT);
}

const char *say_beside(struct situation *s, double x, double other)
{
    return number_beside(x, other, 1, say_place(s));
}

bool noticeable(double x)
{
    return fabs(x) >= 0.005;
}

const char *say_money(struct situation *s, double x)
{
    char figure[NUMBER_TEXT], *buf = say_place(s);
    int decimals = fabs(x) < 100 && x != round(x) ? 2 : 0;
    snprintf(buf, SAYING_TEXT, "%s %s", number_people(x, decimals, figure), s->currency);
    return buf;
}

const char *say_metric(struct situation *s, enum metric_id id)
{
    return metric_text(id, value(s, id), say_place(s));
}

const char *say_share(struct situation *s, double x)
{
    return metric_text(METRIC_ACHIEVED, x, say_place(s));
}

const char *say_param(struct situation *s, enum param_id id, double x)
{
    return param_text(id, x, say_place(s));
}

const char *say_now(struct situation *s, enum param_id id)
{
    return say_param(s, id, now(s, id));
}

const char *say_status(struct situation *s, enum metric_id id)
{
    return result_sentence(s->p, s->r, id, s->reason, sizeof s->reason);
}

bool speak(struct advice *a, enum tone tone, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(a->text, sizeof a->text, format, args);
    va_end(args);
    a->tone = tone;
    return true;
}

double round_step(double x)
{
    double power = pow(10, floor(log10(x) + 1e-9));
    double digit = x / power * (1 + 1e-9);
    return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
}

double tidy(double x)
{
    char buf[32];
    snprintf(buf, sizeof buf, "%.10g", nearbyint(x * 1e6) / 1e6);
    return strtod(buf, NULL);
}
