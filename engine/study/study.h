/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The studies: loops over models. Everything a screen or a report shows comes
 * from these calls; none allocates beyond its result, prints or keeps state.
 */
#ifndef SWAPDECK_STUDY_H
#define SWAPDECK_STUDY_H

#include "engine/base/error.h"
#include "engine/study/models.h"

/*
 * One model's answers to one scenario: clears out, fills every wanted metric
 * with value and status. Metrics outside want are left NOT_ASKED; their values
 * may hold figures that sentences of other metrics quote.
 */
void evaluate(enum model_id model, const struct params *p, metric_set want,
              struct results *out);

/* All metrics of a report (all but the plan_only ones). */
metric_set metrics_all(void);

/* Seek: the value of a parameter at which a metric meets a target. */
enum seek_op { SEEK_EQUAL, SEEK_AT_LEAST, SEEK_AT_MOST };

struct seek_query {
    enum model_id model;
    enum metric_id metric;
    enum param_id param;
    enum seek_op op;
    double target;
};

struct seek_answer {
    double value;    /* of the parameter: the crossing nearest the present value */
    double achieved; /* the metric there */
};

/*
 * Finds the crossing nearest the present value over the parameter's whole
 * range. False and a sentence with the closest miss when there is none.
 */
bool seek(const struct params *p, const struct seek_query *query, struct seek_answer *out,
          struct error *err);

/* Expansion: one row per planned fleet size. */
enum { EXPANSION_MAX = SLOT_LAST_FLEETS - SLOT_FLEETS + 1 };

struct expansion_row {
    double vehicles;
    struct results r; /* NEED, NEED_WHOLE, RATIO, PORTS_NEED and the plan_only ones */
};

/* Fills rows (EXPANSION_MAX of them) and returns how many. */
int expansion(enum model_id model, const struct params *p, struct expansion_row *rows);

/* The metrics of an expansion row, in the order of its columns. */
metric_set expansion_metrics(void);

/* Advice: what the figures say, in words. */
enum tone { TONE_GOOD, TONE_NOTE, TONE_WARNING, TONE_BAD };

enum { ADVICE_MAX = 48, ADVICE_TEXT = 360 };

struct advice {
    const char *id; /* stable, for tests and other programs */
    enum tone tone;
    char text[ADVICE_TEXT];
};

/*
 * Sentences that are true of this scenario: bad ones first, then warnings,
 * then good news and notes, each in the order of a planner's questions. all
 * holds the answers of every model to it, computed with metrics_all(). Returns
 * how many.
 */
int advise(const struct params *p, const char *currency, const struct results *all,
           enum model_id model, struct advice out[ADVICE_MAX]);

/* The ids that advice may carry; NULL past the last. */
const char *advice_id(size_t i);

/* The verdict on what is owned, in one sentence, for a pane's head. */
enum tone verdict(const struct params *p, const struct results *r, char *buf, size_t size);

/*
 * Where the models part on what is owned: "the rule of thumb says 95.30 %, the
 * exact model 58.19 %: the ports queue". all holds every model's answers; the
 * chosen model is one side. False, and buf untouched, when all agree.
 */
bool models_part(const struct params *p, const struct results *all, enum model_id chosen,
                 char *buf, size_t size);

/*
 * What --check asks: batteries < stock.need_whole, or ports < ports.need
 * rounded up, or either impossible.
 */
bool plan_suffices(const struct params *p, const struct results *r);

/* Whole units lacking up to METRIC_NEED_WHOLE or METRIC_PORTS_NEED; 0 where the model
 * asks for none or no number is enough. */
double plan_lacks(const struct params *p, const struct results *r, enum metric_id need);

#endif
