/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three plans as one table, the same on every screen and in every report. */
#ifndef SWAPDECK_COST_TABLE_H
#define SWAPDECK_COST_TABLE_H

#include "engine/advice/cost_plans.h"

enum cost_column {
    COST_PLAN,
    COST_BATTERIES,
    COST_PORTS,
    COST_PRICE,
    COST_LOST,
    COST_TOTAL,
    COST_SERVED,
    COST_COLUMNS
};

enum { COST_TEXT = 64, COST_NOTE = 256, COST_NOTES = 5 };

/* "Batteries", "Total, USD". */
char *cost_head(enum cost_column column, const char *currency, char buf[COST_TEXT]);

/* "owned now", "cheapest for 95 %", "165,000"; what is printed adds up. "-" where there
 * is no such plan. p: the scenario of the study. */
char *cost_cell(const struct cost_study *s, const struct params *p, enum cost_plan_id id,
                enum cost_column column, char buf[COST_TEXT]);

/* Why there is no such plan, in words. */
char *cost_reason(const struct cost_study *s, const struct params *p, enum cost_plan_id id,
                  char *buf, size_t size);

/* The plan's name where there is little room: "for 95 %". */
char *cost_plan_brief(const struct params *p, enum cost_plan_id id, char buf[COST_TEXT]);

/*
 * What is to be said under the table: what is lost, a plan below the level wanted, why
 * there is none, ports that the model cannot price. Returns how many sentences.
 */
int cost_notes(const struct cost_study *s, const struct params *p, const char *currency,
               char notes[COST_NOTES][COST_NOTE]);

#endif
