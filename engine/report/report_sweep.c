/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_sweep.h"

#include <stdio.h>

#include "engine/base/number.h"
#include "engine/report/csv.h"
#include "engine/report/json.h"
#include "engine/report/metric_grid.h"
#include "engine/study/evaluate.h"
#include "engine/table/figures.h"

/* Where the points of a sweep go, by format. */
struct sink {
    enum report_format format;
    enum param_id param;
    metric_set metrics;
    const char *currency;
    struct text *out;
    struct grid grid;
    json_t *element;
};

static void take_point(struct sink *k, double x, const struct results *r)
{
    if (k->format == FORMAT_JSON)
        json_sweep_add(k->element, x, r, k->metrics);
    else if (k->format == FORMAT_CSV)
        csv_point(k->out, "sweep", k->param, x, r, k->metrics, k->currency);
    else
        metric_cells(&k->grid, k->param, x, r, k->metrics);
}

/* What the table of a sweep is about. */
static void sweep_lead(const struct sink *k, enum model_id model)
{
    struct page page = {k->format == FORMAT_MARKDOWN, k->out};
    const struct param_row *row = param_row(k->param);
    char unit[NUMBER_TEXT], line[256];
    snprintf(line, sizeof line, "%s (%s)%s%s; money in %s; by the %s.", row->label, row->key,
             *row->unit ? " in " : "", unit_text(row->unit, k->currency, unit, sizeof unit),
             k->currency, model_phrase(model));
    page_paragraph(&page, line);
}

static void open_sink(struct sink *k, enum model_id model)
{
    grid_init(&k->grid);
    k->element = NULL;
    if (k->format == FORMAT_JSON)
        k->element = json_sweep(model, k->param, k->metrics);
    else if (k->format == FORMAT_CSV)
        csv_head(k->out);
    else {
        sweep_lead(k, model);
        metric_columns(&k->grid, k->param, k->metrics);
    }
}

static void close_sink(struct sink *k)
{
    struct page page = {k->format == FORMAT_MARKDOWN, k->out};
    if (k->format == FORMAT_JSON)
        json_finish(k->element, k->out);
    else if (k->format != FORMAT_CSV)
        page_grid(&page, &k->grid);
    grid_free(&k->grid);
}

bool report_sweep(const struct scenario *s, enum model_id model, enum param_id param,
                  const double *x, int count, metric_set metrics, enum report_format format,
                  struct text *out, struct error *err)
{
    struct sink k = {.format = format, .param = param, .metrics = metrics,
                     .currency = s->currency, .out = out};
    struct params varied = s->params;
    open_sink(&k, model);
    for (int i = 0; i < count; i++) {
        struct results r;
        param_set(&varied, param, x[i]);
        evaluate(model, &varied, metrics, &r);
        take_point(&k, x[i], &r);
    }
    close_sink(&k);
    return text_done(out, err);
}
