/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The judgement on what is owned: what the model that judges says, whether any
 * other model objects, and on which assumption an agreement rests. Screens,
 * reports and --check read it here and say the same. Pure; any thread.
 */
#ifndef SWAPDECK_JUDGEMENT_H
#define SWAPDECK_JUDGEMENT_H

#include "engine/advice/tone.h"
#include "engine/study/models.h"

/* How sure it is that the plan holds. */
enum grade {
    GRADE_ENOUGH,  /* the judge says yes, and nobody objects */
    GRADE_IF,      /* the judge says yes, another model says no */
    GRADE_SHORT,   /* the judge says no */
    GRADE_UNKNOWN, /* the judge has no answer */
};

struct judgement {
    enum grade grade;
    enum model_id judge;
    enum model_id objector; /* of GRADE_IF: whoever finds most lacking; else MODEL_COUNT */
    double batteries;       /* lacking by the judge or the objector; to spare when enough */
    double ports;           /* lacking likewise; 0 when enough */
    bool hopeless;          /* no number of batteries or ports is enough for them */
};

/* all: every model's needs for p (METRIC_NEED_WHOLE, METRIC_PORTS_NEED), as many as
 * MODEL_COUNT; what a model was not asked is no objection. */
void judge_plan(const struct params *p, const struct results *all, enum model_id judge,
                struct judgement *out);

/* Good, warning or bad, as a colour and a mark would tell; a note when unknown. */
enum tone grade_tone(enum grade grade);

enum { JUDGEMENT_TEXT = 320 };

/*
 * The judgement in few words: "enough: 15 batteries to spare", "enough, if charges
 * take equal times", "short of 154 batteries or 52 ports". r: the judge's answers.
 */
enum tone judgement_headline(const struct judgement *j, const struct params *p,
                             const struct results *all, char buf[JUDGEMENT_TEXT]);

/*
 * What stands behind it: the share that is served, and the price of a wrong assumption
 * ("if they vary as widely as exponential ones, 6 batteries are short"); "" when there
 * is nothing to add.
 */
char *judgement_reason(const struct judgement *j, const struct params *p,
                       const struct results *all, char buf[JUDGEMENT_TEXT]);

/* Headline and reason in one sentence with its stop. */
enum tone judgement_sentence(const struct judgement *j, const struct params *p,
                             const struct results *all, char buf[2 * JUDGEMENT_TEXT]);

#endif
