/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the rules of advice share. A rule speaks about one thing: it writes a
 * sentence that is true of the scenario and returns true, or stays silent and
 * returns false. Every figure is computed; study.h has the calls for others.
 */
#ifndef SWAPDECK_ADVICE_H
#define SWAPDECK_ADVICE_H

#include "engine/study/study.h"

enum { SAYINGS = 24, SAYING_TEXT = 96 };

/* What a rule looks at, and room for the figures of its sentence. */
struct situation {
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

typedef bool advice_rule(struct situation *s, struct advice *a);

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
const char *say_daily(struct situation *s, double x); /* swaps a day, also few of them */
const char *say_money(struct situation *s, double x);
const char *say_metric(struct situation *s, enum metric_id id);
const char *say_share(struct situation *s, double x);
const char *say_param(struct situation *s, enum param_id id, double x);
const char *say_now(struct situation *s, enum param_id id);
const char *say_status(struct situation *s, enum metric_id id);

/* Writes the sentence; always true, for a rule to return. */
bool speak(struct advice *a, enum tone tone, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The largest of 1, 2, 5 times a power of ten that is at most x > 0. */
double round_step(double x);

/* x without the noise of a sum: ten significant digits. */
double tidy(double x);

/* Stock. */
advice_rule stock_hopeless, stock_vehicles, stock_short, stock_surplus, stock_ratio,
    stock_circulating, stock_safety, demand_daily, service_achieved;
/* Ports. */
advice_rule ports_hopeless, ports_short, ports_overload, ports_surplus, ports_flow;
/* Repairs of a plan that fails, one change each. */
advice_rule fix_batteries, fix_ports, fix_both, fix_charge_time, fix_swaps, fix_level;
/* How far what is owned carries. */
advice_rule limit_swaps, limit_charge_time, monitor_swaps, monitor_largest, monitor_level,
    monitor_deviation;
/* Shorter cycles. */
advice_rule charge_slope, charge_faster, charge_slower, transport_faster, transport_slower,
    transport_legs, demand_smooth;
/* Growth and money. */
advice_rule expansion_planned, expansion_double, expansion_pooling, cost_best, cost_free,
    cost_loss, cost_plan;
/* What one model sees and another does not. */
advice_rule models_queue, models_disagree, peak_hour;

#endif
