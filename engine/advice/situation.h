/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the rules of advice share: the scenario with its answers, what-ifs, and
 * figures as text. Every figure of a sentence is computed.
 */
#ifndef SWAPDECK_SITUATION_H
#define SWAPDECK_SITUATION_H

#include "engine/advice/advice.h"
#include "engine/advice/basis.h"
#include "engine/study/models.h"
#include "engine/table/metrics.h"

enum { SAYINGS = 24, SAYING_TEXT = 96 };

/* What a rule looks at, and room for the figures of its sentence. */
struct situation {
    const struct advice_basis *basis;
    const struct params *p;
    const char *currency;
    enum model_id model;
    const struct results *r;   /* of the model */
    const struct results *all; /* of every model */
    bool suffices;             /* the plan, by the model */
    int said;
    char saying[SAYINGS][SAYING_TEXT];
    char reason[256]; /* why a metric has no figure */
};

/* Present value of a parameter, value of a metric, is the metric ok. */
double now(const struct situation *s, enum param_id id);
double value(const struct situation *s, enum metric_id id);
bool has(const struct situation *s, enum metric_id id);

/* The metric when one parameter is another; NAN when it has no value then. */
double what_if(const struct situation *s, enum param_id id, double x, enum metric_id metric);

/* Would the plan hold if one parameter were another? */
bool would_suffice(const struct situation *s, enum param_id id, double x);

/* Room for SAYING_TEXT bytes, kept until the next rule; the last place is reused. */
char *say_place(struct situation *s);

/* Figures as text, in such places. */
const char *say_number(struct situation *s, double x, int decimals);
const char *say_batteries(struct situation *s, double x); /* "274", "3.15", "15.4" */
const char *say_count(struct situation *s, double n, const char *one, const char *many);
const char *say_beside(struct situation *s, double x, double other); /* told from it */
const char *say_money(struct situation *s, double x);
const char *say_metric(struct situation *s, enum metric_id id);
const char *say_share(struct situation *s, double x);
const char *say_param(struct situation *s, enum param_id id, double x);
const char *say_now(struct situation *s, enum param_id id);
const char *say_status(struct situation *s, enum metric_id id);

/* True when an amount is not told as nothing. */
bool noticeable(double x);

/* Writes the sentence; always true, for a rule to return. */
bool speak(struct advice *a, enum tone tone, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The largest of 1, 2, 5 times a power of ten that is at most x > 0. */
double round_step(double x);

/* x without the noise of a sum, as it is printed: ten significant digits, six decimals. */
double tidy(double x);

#endif
