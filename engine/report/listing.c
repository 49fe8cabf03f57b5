/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Listings, and those of parameters and metrics. */
#include <config.h>

#include "engine/report/listing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/report/csv.h"
#include "engine/report/json.h"
#include "engine/report/page.h"
#include "engine/table/quantity.h"

static void text_details(const struct listing *l, int row, struct text *line)
{
    char buf[LISTING_CELL];
    for (int i = 1; i + 1 < l->columns; i++) {
        const char *cell = l->cell(row, i, buf);
        if (*cell)
            text_addf(line, "%s%s %s", line->length ? "; " : "", l->column[i].name, cell);
    }
}

static void write_text(const struct listing *l, struct text *out)
{
    struct page page = {false, out};
    char buf[LISTING_CELL];
    for (int row = 0; l->cell(row, 0, buf); row++) {
        struct text line;
        text_init(&line);
        text_addf(out, "%s\n", l->cell(row, 0, buf));
        page_indented(&page, l->cell(row, l->columns - 1, buf));
        text_details(l, row, &line);
        if (line.length)
            page_indented(&page, line.data);
        text_free(&line);
    }
}

/* Names are code: they are to be typed as they stand. */
static void markdown_row(const struct listing *l, int row, struct text *out)
{
    char buf[LISTING_CELL];
    text_addf(out, "| `%s` ", l->cell(row, 0, buf));
    for (int i = 1; i < l->columns; i++) {
        text_add(out, "| ");
        markdown_escape(out, l->cell(row, i, buf));
        text_add(out, " ");
    }
    text_add(out, "|\n");
}

static void write_markdown(const struct listing *l, struct text *out)
{
    char buf[LISTING_CELL];
    for (int i = 0; i < l->columns; i++)
        text_addf(out, "| %s ", l->column[i].name);
    text_add(out, "|\n");
    for (int i = 0; i < l->columns; i++)
        text_add(out, l->column[i].number ? "| --: " : "| :-- ");
    text_add(out, "|\n");
    for (int row = 0; l->cell(row, 0, buf); row++)
        markdown_row(l, row, out);
}

static void write_csv(const struct listing *l, struct text *out)
{
    char buf[LISTING_CELL];
    for (int i = 0; i < l->columns; i++)
        text_addf(out, "%s%s", i ? "," : "", l->column[i].name);
    text_add(out, "\n");
    for (int row = 0; l->cell(row, 0, buf); row++) {
        for (int i = 0; i < l->columns; i++) {
            const char *cell = l->cell(row, i, buf);
            text_add(out, i ? "," : "");
            if (l->column[i].number)
                text_add(out, cell);
            else
                csv_text(out, cell);
        }
        text_add(out, "\n");
    }
}

static json_t *json_cell(bool number, const char *cell)
{
    double value;
    if (!number)
        return json_text(cell);
    return json_number_of(number_parse(cell, &value) ? value : (double)NAN);
}

static void write_json(const struct listing *l, struct text *out)
{
    json_t *array = json_array();
    char buf[LISTING_CELL];
    for (int row = 0; l->cell(row, 0, buf); row++) {
        json_t *object = json_object();
        for (int i = 0; i < l->columns; i++)
            json_object_set_new(object, l->column[i].name,
                                json_cell(l->column[i].number, l->cell(row, i, buf)));
        json_array_append_new(array, object);
    }
    json_finish(array, out);
}

bool listing_write(const struct listing *l, enum report_format format, struct text *out,
                   struct error *err)
{
    static void (*const write[FORMAT_COUNT])(const struct listing *, struct text *) = {
        [FORMAT_TEXT] = write_text,
        [FORMAT_MARKDOWN] = write_markdown,
        [FORMAT_CSV] = write_csv,
        [FORMAT_JSON] = write_json,
    };
    write[format](l, out);
    return report_done(out, err);
}

enum param_column { PC_KEY, PC_LABEL, PC_UNIT, PC_KIND, PC_VALUES, PC_DEFAULT, PC_MIN, PC_MAX,
                    PC_STEP, PC_DOC, PC_COUNT };

static const struct listing_column param_columns[PC_COUNT] = {
    [PC_KEY] = {"key", false},         [PC_LABEL] = {"label", false},
    [PC_UNIT] = {"unit", false},       [PC_KIND] = {"kind", false},
    [PC_VALUES] = {"values", false},   [PC_DEFAULT] = {"default", false},
    [PC_MIN] = {"min", true},          [PC_MAX] = {"max", true},
    [PC_STEP] = {"step", true},        [PC_DOC] = {"doc", false},
};

static const char *kind_name(enum param_kind kind)
{
    return kind == KIND_WHOLE ? "whole" : kind == KIND_SHARE ? "share" : "real";
}

/* How many values: "1", "24" or "1 to 32". */
static const char *values_text(const struct param_row *row, char buf[LISTING_CELL])
{
    if (row->min_count == row->max_count)
        snprintf(buf, LISTING_CELL, "%d", row->max_count);
    else
        snprintf(buf, LISTING_CELL, "%d to %d", row->min_count, row->max_count);
    return buf;
}

static const char *default_text(const struct param_row *row, char buf[LISTING_CELL])
{
    char value[NUMBER_TEXT];
    size_t n = 0;
    if (!row->def_list)
        return number_exact(row->def, buf);
    for (int i = 0; i < row->def_count && n < LISTING_CELL; i++)
        n += (size_t)snprintf(buf + n, LISTING_CELL - n, "%s%s", i ? " " : "",
                              number_exact(row->def_list[i], value));
    return buf;
}

static const char *param_cell(int id, int column, char buf[LISTING_CELL])
{
    if (id >= PARAM_COUNT)
        return NULL;
    const struct param_row *row = param_row((enum param_id)id);
    switch ((enum param_column)column) {
    case PC_KEY: return row->key;
    case PC_LABEL: return row->label;
    case PC_UNIT: return row->unit;
    case PC_KIND: return kind_name(row->kind);
    case PC_VALUES: return values_text(row, buf);
    case PC_DEFAULT: return default_text(row, buf);
    case PC_MIN: return number_exact(row->min, buf);
    case PC_MAX: return number_exact(row->max, buf);
    case PC_STEP: return number_exact(row->step, buf);
    default: return row->doc;
    }
}

bool report_params(enum report_format format, struct text *out, struct error *err)
{
    static const struct listing params = {PC_COUNT, param_columns, param_cell};
    return listing_write(&params, format, out, err);
}

enum metric_column { MC_KEY, MC_LABEL, MC_UNIT, MC_DECIMALS, MC_BETTER, MC_DOC, MC_COUNT };

static const struct listing_column metric_columns[MC_COUNT] = {
    [MC_KEY] = {"key", false},          [MC_LABEL] = {"label", false},
    [MC_UNIT] = {"unit", false},        [MC_DECIMALS] = {"decimals", true},
    [MC_BETTER] = {"better", false},    [MC_DOC] = {"doc", false},
};

static const char *metric_cell(int id, int column, char buf[LISTING_CELL])
{
    static const char *const better[] = {"neither", "more", "less"};
    if (id >= METRIC_COUNT)
        return NULL;
    const struct metric_row *row = metric_row((enum metric_id)id);
    switch ((enum metric_column)column) {
    case MC_KEY: return row->key;
    case MC_LABEL: return row->label;
    case MC_UNIT: return row->unit;
    case MC_DECIMALS: return number_exact(row->decimals, buf);
    case MC_BETTER: return better[row->better];
    default: return row->doc;
    }
}

bool report_metrics(enum report_format format, struct text *out, struct error *err)
{
    static const struct listing metrics = {MC_COUNT, metric_columns, metric_cell};
    return listing_write(&metrics, format, out, err);
}
