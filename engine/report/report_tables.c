/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_tables.h"

#include <stdio.h>

#include "engine/base/number.h"
#include "engine/report/listing.h"
#include "engine/simulation/option.h"
#include "engine/study/models.h"
#include "engine/table/metrics.h"
#include "engine/table/params.h"

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

enum model_column {
    LC_KEY, LC_LABEL, LC_PEAKS, LC_QUEUE, LC_CHARGES, LC_FLEET, LC_DOC, LC_COUNT
};

static const struct listing_column model_columns[LC_COUNT] = {
    [LC_KEY] = {"key", false},         [LC_LABEL] = {"label", false},
    [LC_PEAKS] = {"peaks", false},     [LC_QUEUE] = {"queue", false},
    [LC_CHARGES] = {"charges", false}, [LC_FLEET] = {"fleet", false},
    [LC_DOC] = {"doc", false},
};

static const char *sees(enum model_id id, enum model_sight what)
{
    return model_sees(id, what) ? "yes" : "no";
}

static const char *model_cell(int i, int column, char buf[LISTING_CELL])
{
    (void)buf;
    if (i >= MODEL_COUNT)
        return NULL;
    enum model_id id = (enum model_id)i;
    switch ((enum model_column)column) {
    case LC_KEY: return model_row(id)->key;
    case LC_LABEL: return model_row(id)->label;
    case LC_PEAKS: return sees(id, SEES_PEAKS);
    case LC_QUEUE: return sees(id, SEES_QUEUE);
    case LC_CHARGES: return model_row(id)->charges;
    case LC_FLEET: return model_sees(id, SEES_FLEET) ? "finite" : "open";
    default: return model_row(id)->doc;
    }
}

bool report_models(enum report_format format, struct text *out, struct error *err)
{
    static const struct listing models = {LC_COUNT, model_columns, model_cell};
    return listing_write(&models, format, out, err);
}

static const struct listing_column option_columns[] = {
    {"key", false}, {"unit", false}, {"default", false}, {"doc", false}};

static const char *option_cell(int i, int column, char buf[LISTING_CELL])
{
    const struct process_option *row = process_option(i);
    struct process_options defaults = process_options_default();
    if (!row)
        return NULL;
    switch (column) {
    case 0: return row->key;
    case 1: return row->unit;
    case 2: return process_option_text(i, &defaults, buf);
    default: return row->doc;
    }
}

bool report_simulation_options(enum report_format format, struct text *out, struct error *err)
{
    static const struct listing options = {4, option_columns, option_cell};
    return listing_write(&options, format, out, err);
}
