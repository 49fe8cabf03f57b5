/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/csv.h"

#include <math.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/base/utf8.h"
#include "engine/table/figures.h"

/* What spreadsheets run as a formula, blanks in front or not: signs of full width, too. */
static bool is_formula(const char *s)
{
    static const uint32_t signs[] = {'=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20};
    const char *begin = s;
    uint32_t code;
    int used;
    while ((used = utf8_decode(s, &code)) > 0 &&
           (code_is_blank(code) || code_width(code) <= 0)) /* line ends, joiners */
        s += used;
    bool found = *begin == '\t' || *begin == '\r';
    for (size_t i = 0; used && i < sizeof signs / sizeof *signs; i++)
        found |= code == signs[i];
    return found;
}

/* An apostrophe stands before a formula, at the start and where a spreadsheet that parts
 * cells at semicolons or tabs would start another. */
void csv_text(struct text *out, const char *s)
{
    bool start = true;
    bool quoted = strpbrk(s, ",;\"\t\r\n") || *s == ' ' || (*s && s[strlen(s) - 1] == ' ');
    text_add(out, quoted ? "\"" : "");
    for (; *s; s++) {
        text_add(out, start && is_formula(s) ? "'" : "");
        text_add_bytes(out, *s == '"' ? "\"\"" : s, *s == '"' ? 2 : 1);
        start = *s == ';' || *s == '\t';
    }
    text_add(out, quoted ? "\"" : "");
}

void csv_number(struct text *out, double x)
{
    char buf[NUMBER_TEXT];
    if (isfinite(x))
        text_add(out, number_exact(x, buf));
}

void csv_head(struct text *out)
{
    text_add(out, "section,name,x,metric,value,unit\n");
}

void csv_row(struct text *out, const struct csv_row *row)
{
    csv_text(out, row->section);
    text_add(out, ",");
    csv_text(out, row->name);
    text_add(out, ",");
    csv_number(out, row->x);
    text_add(out, ",");
    csv_text(out, row->metric);
    text_add(out, ",");
    if (row->words)
        csv_text(out, row->words);
    else
        csv_number(out, row->value);
    text_add(out, ",");
    csv_text(out, row->unit);
    text_add(out, "\n");
}

static double value_of(const struct results *r, enum metric_id id)
{
    return result_ok(r, id) ? r->v[id] : (double)NAN;
}

void csv_metrics(struct text *out, struct csv_row row, const struct results *r,
                 metric_set want, const char *currency)
{
    for (enum metric_id id = 0; id < METRIC_COUNT; id++) {
        char unit[NUMBER_TEXT];
        if (!metric_wanted(want, id))
            continue;
        row.metric = metric_row(id)->key;
        row.value = value_of(r, id);
        row.unit = unit_text(metric_row(id)->unit, currency, unit, sizeof unit);
        csv_row(out, &row);
    }
}

void csv_point(struct text *out, const char *section, enum param_id param, double x,
               const struct results *r, metric_set want, const char *currency)
{
    struct csv_row row = {.section = section, .name = param_row(param)->key, .x = x};
    csv_metrics(out, row, r, want, currency);
}
