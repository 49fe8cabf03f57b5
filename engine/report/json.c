/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report for other programs. */
#include <config.h>

#include "engine/report/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/advice/advice.h"
#include "engine/base/utf8.h"
#include "engine/report/curves.h"
#include "engine/study/evaluate.h"
#include "engine/study/expansion.h"
#include "engine/table/sentence.h"

enum { SENTENCE = 512 };

json_t *json_number_of(double x)
{
    if (!isfinite(x))
        return json_null();
    if (x == floor(x) && fabs(x) < 0x1p53)
        return json_integer((json_int_t)x);
    return json_real(x);
}

json_t *json_text(const char *s)
{
    json_t *text = json_string(s);
    char *visible;
    if (text)
        return text;
    visible = malloc(3 * strlen(s) + 1);
    if (!visible)
        return NULL;
    text = json_string(text_visible(s, visible, 3 * strlen(s) + 1));
    free(visible);
    return text;
}

static json_t *metric_number(const struct results *r, enum metric_id id)
{
    return json_number_of(result_ok(r, id) ? r->v[id] : (double)NAN);
}

json_t *json_sweep(enum model_id model, enum param_id param, metric_set want)
{
    json_t *metrics = json_object();
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(want, id))
            json_object_set_new(metrics, metric_row(id)->key, json_array());
    return json_pack("{s:s, s:s, s:[], s:o}", "param", param_row(param)->key, "model",
                     model_row(model)->key, "x", "metrics", metrics);
}

void json_sweep_add(json_t *element, double x, const struct results *r, metric_set want)
{
    json_t *metrics = json_object_get(element, "metrics");
    json_array_append_new(json_object_get(element, "x"), json_number_of(x));
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(want, id))
            json_array_append_new(json_object_get(metrics, metric_row(id)->key),
                                  metric_number(r, id));
}

static int add_bytes(const char *bytes, size_t n, void *out)
{
    text_add_bytes(out, bytes, n);
    return ((struct text *)out)->failed ? -1 : 0;
}

void json_finish(json_t *root, struct text *out)
{
    size_t flags = JSON_INDENT(2) | JSON_REAL_PRECISION(17);
    if (!root || json_dump_callback(root, add_bytes, out, flags) != 0)
        out->failed = true;
    text_add(out, "\n");
    json_decref(root);
}

static json_t *params_object(const struct params *p)
{
    json_t *object = json_object();
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        const double *v = p->v + param_row(id)->slot;
        json_t *list = param_is_list(id) ? json_array() : NULL;
        for (int i = 0; list && i < p->count[id]; i++)
            json_array_append_new(list, json_number_of(v[i]));
        json_object_set_new(object, param_row(id)->key, list ? list : json_number_of(*v));
    }
    return object;
}

static json_t *scenario_object(const struct scenario *s)
{
    json_t *object = json_object();
    json_object_set_new(object, "name", json_text(s->name));
    json_object_set_new(object, "note", json_text(s->note));
    json_object_set_new(object, "currency", json_text(s->currency));
    json_object_set_new(object, "params", params_object(&s->params));
    return object;
}

static json_t *metrics_object(const struct results *r)
{
    json_t *object = json_object();
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(metrics_all(), id))
            json_object_set_new(object, metric_row(id)->key, metric_number(r, id));
    return object;
}

static json_t *states_object(const struct params *p, const struct results *r)
{
    json_t *object = json_object();
    for (enum metric_id id = 0; id < METRIC_COUNT; id++) {
        char sentence[SENTENCE], state[SENTENCE + 32];
        if (!metric_wanted(metrics_all(), id) || result_ok(r, id))
            continue;
        result_sentence(p, r, id, sentence, sizeof sentence);
        snprintf(state, sizeof state, "%s: %s",
                 state_name(status_row((enum status_id)r->status[id])->state), sentence);
        json_object_set_new(object, metric_row(id)->key, json_text(state));
    }
    return object;
}

static json_t *sensitivity(const struct findings *f, enum param_id param, enum model_id model)
{
    struct sweep s;
    sensitivity_fill(f, param, model, false, &s);
    json_t *element = json_sweep(model, param, sweep_metrics(&s));
    for (int i = 0; i < s.count; i++) {
        struct results r;
        sweep_results(&s, i, &r);
        json_sweep_add(element, s.x[i], &r, sweep_metrics(&s));
    }
    return element;
}

static json_t *sensitivity_array(const struct findings *f)
{
    json_t *array = json_array();
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        for (enum model_id m = 0; param_row(id)->sensitive && m < MODEL_COUNT; m++)
            json_array_append_new(array, sensitivity(f, id, m));
    return array;
}

static json_t *expansion_object(enum model_id model, const struct expansion_row *row)
{
    json_t *object = json_object();
    json_object_set_new(object, "vehicles", json_number_of(row->vehicles));
    json_object_set_new(object, "model", json_string(model_row(model)->key));
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(expansion_metrics(), id))
            json_object_set_new(object, metric_row(id)->key, metric_number(&row->r, id));
    return object;
}

static json_t *expansion_array(const struct params *p)
{
    json_t *array = json_array();
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        struct expansion_row rows[EXPANSION_MAX];
        int count = expansion(m, p, rows);
        for (int i = 0; i < count; i++)
            json_array_append_new(array, expansion_object(m, &rows[i]));
    }
    return array;
}

static json_t *advice_array(const struct findings *f)
{
    struct advice advice[ADVICE_MAX];
    int count = advise(&f->scenario->params, f->scenario->currency, f->all, f->model, advice);
    json_t *array = json_array();
    for (int i = 0; i < count; i++) {
        json_t *object = json_object();
        json_object_set_new(object, "id", json_string(advice[i].id));
        json_object_set_new(object, "text", json_text(advice[i].text));
        json_array_append_new(array, object);
    }
    return array;
}

void json_write(const struct findings *f, struct text *out)
{
    json_t *metrics = json_object(), *states = json_object(), *root = json_object();
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        const char *key = model_row(m)->key;
        json_object_set_new(metrics, key, metrics_object(&f->all[m]));
        json_object_set_new(states, key, states_object(&f->scenario->params, &f->all[m]));
    }
    json_object_set_new(root, "swapdeck", json_string(PACKAGE_VERSION));
    json_object_set_new(root, "scenario", scenario_object(f->scenario));
    json_object_set_new(root, "metrics", metrics);
    json_object_set_new(root, "states", states);
    json_object_set_new(root, "sensitivity", sensitivity_array(f));
    json_object_set_new(root, "expansion", expansion_array(&f->scenario->params));
    json_object_set_new(root, "frontier", frontier_json(f));
    json_object_set_new(root, "day", day_json(&f->scenario->params));
    json_object_set_new(root, "advice", advice_array(f));
    json_finish(root, out);
}
