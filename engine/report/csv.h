/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV after RFC 4180, lines ending in a line feed. */
#ifndef SWAPDECK_CSV_H
#define SWAPDECK_CSV_H

#include "engine/base/text.h"
#include "engine/table/metrics.h"
#include "engine/table/params.h"

/*
 * Text as one field: quoted where it must be, and an apostrophe put before what a
 * spreadsheet would run as a formula.
 */
void csv_text(struct text *out, const char *s);

/* A number that reads back to the same double; nothing when it is not finite. */
void csv_number(struct text *out, double x);

/* A row of the tidy table section,name,x,metric,value,unit. */
struct csv_row {
    const char *section, *name;
    double x;            /* NAN: none */
    const char *metric;  /* "" where the row is about name itself */
    const char *words;   /* the value when it is text, else NULL */
    double value;        /* the value when it is a number; NAN: none */
    const char *unit;
};

void csv_head(struct text *out);
void csv_row(struct text *out, const struct csv_row *row);

/* A row like this for each wanted metric, with its figure. */
void csv_metrics(struct text *out, struct csv_row row, const struct results *r,
                 metric_set want, const char *currency);

/* The same where a parameter is x. currency stands for "money" in
 * units. */
void csv_point(struct text *out, const char *section, enum param_id param, double x,
               const struct results *r, metric_set want, const char *currency);

#endif
