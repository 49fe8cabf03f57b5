/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_seek.h"

#include <stdio.h>

#include "engine/base/number.h"
#include "engine/report/csv.h"
#include "engine/report/grid.h"
#include "engine/report/json.h"
#include "engine/table/figures.h"

const char *seek_op_text(enum seek_op op)
{
    return op == SEEK_AT_LEAST ? ">=" : op == SEEK_AT_MOST ? "<=" : "=";
}

static void seek_json(const struct seek_query *q, const struct seek_answer *a, struct text *out)
{
    json_t *root = json_object();
    json_put(root, "param", json_string(param_row(q->param)->key));
    json_put(root, "metric", json_string(metric_row(q->metric)->key));
    json_put(root, "op", json_string(seek_op_text(q->op)));
    json_put(root, "target", json_number_of(q->target));
    json_put(root, "model", json_string(model_row(q->model)->key));
    json_put(root, "value", json_number_of(a->value));
    json_put(root, "achieved", json_number_of(a->achieved));
    json_finish(root, out);
}

static void seek_csv(const struct scenario *s, const struct seek_query *q,
                     const struct seek_answer *a, struct text *out)
{
    char unit[NUMBER_TEXT];
    csv_head(out);
    csv_row(out, &(struct csv_row){"seek", param_row(q->param)->key, a->value,
                                   metric_row(q->metric)->key, NULL, a->achieved,
                                   unit_text(metric_row(q->metric)->unit, s->currency, unit,
                                             sizeof unit)});
}

static void seek_row(struct grid *g, const char *what, const char *key, const char *value,
                     const char *unit)
{
    grid_add(g, what);
    grid_add(g, key);
    grid_add(g, value);
    grid_add(g, unit);
}

static void seek_page(const struct scenario *s, const struct seek_query *q,
                      const struct seek_answer *a, struct page *page)
{
    static const char *const head[] = {"What", "Key", "Value", "Unit"};
    char value[NUMBER_TEXT], target[NUMBER_TEXT + 4], buf[NUMBER_TEXT];
    const struct metric_row *metric = metric_row(q->metric);
    const struct param_row *param = param_row(q->param);
    struct grid g;
    grid_init(&g);
    for (int i = 0; i < 4; i++)
        grid_column(&g, head[i], i != 2);
    seek_row(&g, param->label, param->key, param_text(q->param, a->value, value),
             param_unit_text(q->param, a->value, s->currency, buf, sizeof buf));
    const char *unit = unit_text(metric->unit, s->currency, buf, sizeof buf);
    seek_row(&g, metric->label, metric->key, metric_text(q->metric, a->achieved, value), unit);
    snprintf(target, sizeof target, "%s %s", seek_op_text(q->op),
             metric_text(q->metric, q->target, value));
    seek_row(&g, "Asked for", metric->key, target, unit);
    seek_row(&g, "Model", model_row(q->model)->key, "", model_row(q->model)->label);
    page_grid(page, &g);
    grid_free(&g);
}

bool report_seek(const struct scenario *s, const struct seek_query *query,
                 const struct seek_answer *answer, enum report_format format,
                 struct text *out, struct error *err)
{
    struct page page = {format == FORMAT_MARKDOWN, out};
    if (format == FORMAT_JSON)
        seek_json(query, answer, out);
    else if (format == FORMAT_CSV)
        seek_csv(s, query, answer, out);
    else
        seek_page(s, query, answer, &page);
    return text_done(out, err);
}
