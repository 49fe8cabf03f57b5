/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_json.h"

#include <math.h>
#include <stdio.h>

#include "engine/report/json.h"
#include "engine/report/report_costs.h"
#include "engine/report/report_day.h"
#include "engine/report/report_frontier.h"
#include "engine/report/sensitivity.h"
#include "engine/study/evaluate.h"
#include "engine/study/expansion.h"
#include "engine/table/sentence.h"

enum { SENTENCE = 512 };

static json_t *params_object(const struct params *p)
{
    json_t *object = json_object();
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        const double *v = p->v + param_row(id)->slot;
        json_t *list = param_is_list(id) ? json_array() : NULL;
        for (int i = 0; list && i < p->count[id]; i++)
            json_add(list, json_number_of(v[i]));
        json_put(object, param_row(id)->key, list ? list : json_number_of(*v));
    }
    return object;
}

static json_t *scenario_object(const struct scenario *s)
{
    json_t *object = json_object();
    json_put(object, "name", json_text(s->name));
    json_put(object, "note", json_text(s->note));
    json_put(object, "currency", json_text(s->currency));
    json_put(object, "params", params_object(&s->params));
    return object;
}

static json_t *metrics_object(const struct results *r)
{
    json_t *object = json_object();
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(metrics_all(), id))
            json_put(object, metric_row(id)->key, json_metric(r, id));
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
        json_put(object, metric_row(id)->key, json_text(state));
    }
    return object;
}

static json_t *sensitivity(const struct answers *k, enum param_id param, enum model_id model)
{
    struct sweep s;
    sensitivity_fill(&k->of.scenario.params, param, model, false, &s);
    json_t *element = json_sweep(model, param, sweep_metrics(&s));
    for (int i = 0; i < s.count; i++) {
        struct results r;
        sweep_results(&s, i, &r);
        json_sweep_add(element, s.x[i], &r, sweep_metrics(&s));
    }
    return element;
}

static json_t *sensitivity_array(const struct answers *k)
{
    json_t *array = json_array();
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        for (enum model_id m = 0; param_row(id)->sensitive && m < MODEL_COUNT; m++)
            json_add(array, sensitivity(k, id, m));
    return array;
}

static json_t *expansion_object(enum model_id model, const struct expansion_row *row)
{
    json_t *object = json_object();
    json_put(object, "vehicles", json_number_of(row->vehicles));
    json_put(object, "model", json_string(model_row(model)->key));
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(expansion_metrics(), id))
            json_put(object, metric_row(id)->key, json_metric(&row->r, id));
    return object;
}

static json_t *expansion_array(const struct params *p)
{
    json_t *array = json_array();
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        struct expansion_row rows[EXPANSION_MAX];
        int count = expansion(m, p, rows);
        for (int i = 0; i < count; i++)
            json_add(array, expansion_object(m, &rows[i]));
    }
    return array;
}

static json_t *advice_array(const struct answers *k)
{
    json_t *array = json_array();
    for (int i = 0; i < k->advice_count; i++) {
        json_t *object = json_object();
        json_put(object, "id", json_string(k->advice[i].id));
        json_put(object, "text", json_text(k->advice[i].text));
        json_put(object, "told", json_boolean(k->advice[i].told));
        json_add(array, object);
    }
    return array;
}

void report_json(const struct answers *k, struct text *out)
{
    json_t *metrics = json_object(), *states = json_object(), *root = json_object();
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        const char *key = model_row(m)->key;
        json_put(metrics, key, metrics_object(&k->results[m]));
        json_put(states, key, states_object(&k->of.scenario.params, &k->results[m]));
    }
    json_put(root, "swapdeck", json_string(PACKAGE_VERSION));
    json_put(root, "scenario", scenario_object(&k->of.scenario));
    json_put(root, "metrics", metrics);
    json_put(root, "states", states);
    json_put(root, "sensitivity", sensitivity_array(k));
    json_put(root, "expansion", expansion_array(&k->of.scenario.params));
    json_put(root, "plans", costs_json(k));
    json_put(root, "frontier", frontier_json(k));
    json_put(root, "day", day_json(&k->day));
    json_put(root, "advice", advice_array(k));
    json_finish(root, out);
}
