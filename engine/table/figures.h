/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of parameters and metrics as text, by the rows of their tables. */
#ifndef SWAPDECK_FIGURES_H
#define SWAPDECK_FIGURES_H

#include "engine/base/number.h"
#include "engine/table/metrics.h"

/* A parameter's value as a person reads it: at least the row's decimals, and
 * as many more as it takes to be true to the value ("2.75", "95 %", "0.333333").
 * Without unit. */
char *param_text(enum param_id id, double value, char buf[NUMBER_TEXT]);

/* The text that an editor opens with and that reads back to the same value:
 * like param_text, but without separators; a share as "95%". */
char *param_edit_text(enum param_id id, double value, char buf[NUMBER_TEXT]);

/* The allowed range and unit of one value: "0.01 to 72 h", "0.5 to 0.9999999
 * (50% to 99.99999%)". */
char *param_range_text(enum param_id id, char *buf, size_t size);

/* A metric's value by notation and decimals: "273.7", "94.53 %", "123,174",
 * "18:00", "4 h 24 min". Without unit and currency. */
char *metric_text(enum metric_id id, double value, char buf[NUMBER_TEXT]);

/* A share of the swaps as the subject of a sentence: "30.8 % of swaps", with least "at
 * least 30.8 % of swaps"; "nearly all swaps", "all swaps". */
char *swaps_text(double share, bool least, char buf[NUMBER_TEXT]);

/* A share served as a person reads it, with as many digits as it takes to tell it from
 * the share wanted, both as printed: "94.96 %" beside "95 %". */
char *share_beside(double value, double wanted, char buf[NUMBER_TEXT]);

/* An amount to the digits that matter: whole, "3.15", "15.4". */
char *amount_text(double n, char buf[NUMBER_TEXT]);

/* The amount with its unit, one or many by what is printed: "1 port", "1,200 ports",
 * "1.50 batteries". */
char *count_text(double n, const char *one, const char *many, char *buf, size_t size);

/* The unit of a parameter as shown beside a value: "legs", "leg" beside 1, "USD". */
const char *param_unit_text(enum param_id id, double value, const char *currency, char *buf,
                            size_t size);

/* The unit as shown: the currency for "money", "USD/swap" for "money/swap". */
const char *unit_text(const char *unit, const char *currency, char *buf, size_t size);

#endif
