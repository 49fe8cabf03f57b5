/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_csv.h"

#include <math.h>
#include <stdio.h>

#include "engine/advice/verdict.h"
#include "engine/base/number.h"
#include "engine/report/csv.h"
#include "engine/report/report_costs.h"
#include "engine/report/report_day.h"
#include "engine/report/report_frontier.h"
#include "engine/report/sensitivity.h"
#include "engine/study/evaluate.h"
#include "engine/study/expansion.h"
#include "engine/table/figures.h"
#include "engine/table/sentence.h"

enum { SENTENCE = 512 };

static void words(struct text *out, const char *section, const char *name, const char *metric,
                  const char *s)
{
    csv_row(out, &(struct csv_row){section, name, (double)NAN, metric, s, 0, ""});
}

static void parameters(struct text *out, const struct answers *k)
{
    const struct params *p = &k->of.scenario.params;
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        const struct param_row *row = param_row(id);
        char buf[NUMBER_TEXT];
        const char *unit = unit_text(row->unit, k->of.scenario.currency, buf, sizeof buf);
        for (int i = 0; i < p->count[id]; i++)
            csv_row(out, &(struct csv_row){"parameters", row->key,
                                           param_is_list(id) ? i : (double)NAN, "", NULL,
                                           p->v[row->slot + i], unit});
    }
}

static void states(struct text *out, const struct answers *k)
{
    const struct results *r = answers_chosen(k);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++) {
        char sentence[SENTENCE], line[SENTENCE + 32];
        if (!metric_wanted(metrics_all(), id) || result_ok(r, id))
            continue;
        result_sentence(&k->of.scenario.params, r, id, sentence, sizeof sentence);
        snprintf(line, sizeof line, "%s: %s",
                 state_name(status_row((enum status_id)r->status[id])->state), sentence);
        words(out, "states", model_row(k->of.model)->key, metric_row(id)->key, line);
    }
}

static void sensitivity(struct text *out, const struct answers *k, enum param_id param)
{
    struct sweep s;
    sensitivity_fill(&k->of.scenario.params, param, k->of.model, false, &s);
    for (int i = 0; i < s.count; i++) {
        struct results r;
        sweep_results(&s, i, &r);
        csv_point(out, "sensitivity", param, s.x[i], &r, sweep_metrics(&s),
                  k->of.scenario.currency);
    }
}

static void sensitivities(struct text *out, const struct answers *k)
{
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        if (param_row(id)->sensitive)
            sensitivity(out, k, id);
}

static void expansions(struct text *out, const struct answers *k)
{
    const struct expansion_row *rows = k->expansion;
    for (int i = 0; i < k->rows; i++)
        csv_metrics(out,
                (struct csv_row){.section = "expansion", .x = rows[i].vehicles,
                                 .name = param_row(PARAM_VEHICLES)->key},
                &rows[i].r, expansion_metrics(), k->of.scenario.currency);
}

static void advices(struct text *out, const struct answers *k)
{
    for (int i = 0; i < k->advice_count; i++)
        words(out, "advice", k->advice[i].id, "", k->advice[i].text);
}

void report_csv(const struct answers *k, struct text *out)
{
    const struct scenario *s = &k->of.scenario;
    const char *model = model_row(k->of.model)->key;
    csv_head(out);
    words(out, "scenario", "name", "", s->name);
    words(out, "scenario", "note", "", s->note);
    words(out, "scenario", "currency", "", s->currency);
    words(out, "scenario", "model", "", model);
    parameters(out, k);
    csv_metrics(out, (struct csv_row){.section = "metrics", .name = model, .x = (double)NAN},
            answers_chosen(k), metrics_all(), s->currency);
    states(out, k);
    sensitivities(out, k);
    expansions(out, k);
    costs_csv(k, out);
    frontier_csv(k, out);
    day_csv(k, out);
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        char sentence[SENTENCE];
        verdict(&s->params, &k->results[m], sentence, sizeof sentence);
        words(out, "verdict", model_row(m)->key, "", sentence);
    }
    advices(out, k);
}
