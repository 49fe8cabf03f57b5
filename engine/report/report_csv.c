/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_csv.h"

#include <math.h>
#include <stdio.h>

#include "engine/advice/advice.h"
#include "engine/advice/advise.h"
#include "engine/advice/verdict.h"
#include "engine/base/number.h"
#include "engine/report/csv.h"
#include "engine/report/report_day.h"
#include "engine/report/report_frontier.h"
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

static void parameters(struct text *out, const struct findings *f)
{
    const struct params *p = &f->scenario->params;
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        const struct param_row *row = param_row(id);
        char buf[NUMBER_TEXT];
        const char *unit = unit_text(row->unit, f->scenario->currency, buf, sizeof buf);
        for (int i = 0; i < p->count[id]; i++)
            csv_row(out, &(struct csv_row){"parameters", row->key,
                                           param_is_list(id) ? i : (double)NAN, "", NULL,
                                           p->v[row->slot + i], unit});
    }
}

static void states(struct text *out, const struct findings *f)
{
    const struct results *r = findings_chosen(f);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++) {
        char sentence[SENTENCE], line[SENTENCE + 32];
        if (!metric_wanted(metrics_all(), id) || result_ok(r, id))
            continue;
        result_sentence(&f->scenario->params, r, id, sentence, sizeof sentence);
        snprintf(line, sizeof line, "%s: %s",
                 state_name(status_row((enum status_id)r->status[id])->state), sentence);
        words(out, "states", model_row(f->model)->key, metric_row(id)->key, line);
    }
}

static void sensitivity(struct text *out, const struct findings *f, enum param_id param)
{
    struct sweep s;
    sensitivity_fill(f, param, f->model, false, &s);
    for (int i = 0; i < s.count; i++) {
        struct results r;
        sweep_results(&s, i, &r);
        csv_point(out, "sensitivity", param, s.x[i], &r, sweep_metrics(&s),
                  f->scenario->currency);
    }
}

static void sensitivities(struct text *out, const struct findings *f)
{
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        if (param_row(id)->sensitive)
            sensitivity(out, f, id);
}

static void expansions(struct text *out, const struct findings *f)
{
    struct expansion_row rows[EXPANSION_MAX];
    int count = expansion(f->model, &f->scenario->params, rows);
    for (int i = 0; i < count; i++)
        csv_metrics(out,
                (struct csv_row){.section = "expansion", .x = rows[i].vehicles,
                                 .name = param_row(PARAM_VEHICLES)->key},
                &rows[i].r, expansion_metrics(), f->scenario->currency);
}

static void advices(struct text *out, const struct findings *f)
{
    struct advice advice[ADVICE_MAX];
    int count = advise(&f->scenario->params, f->scenario->currency, f->all, f->model, advice);
    for (int i = 0; i < count; i++)
        words(out, "advice", advice[i].id, "", advice[i].text);
}

void report_csv(const struct findings *f, struct text *out)
{
    const struct scenario *s = f->scenario;
    const char *model = model_row(f->model)->key;
    csv_head(out);
    words(out, "scenario", "name", "", s->name);
    words(out, "scenario", "note", "", s->note);
    words(out, "scenario", "currency", "", s->currency);
    words(out, "scenario", "model", "", model);
    parameters(out, f);
    csv_metrics(out, (struct csv_row){.section = "metrics", .name = model, .x = (double)NAN},
            findings_chosen(f), metrics_all(), s->currency);
    states(out, f);
    sensitivities(out, f);
    expansions(out, f);
    frontier_csv(f, out);
    day_csv(f, out);
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        char sentence[SENTENCE];
        verdict(&s->params, &f->all[m], sentence, sizeof sentence);
        words(out, "verdict", model_row(m)->key, "", sentence);
    }
    advices(out, f);
}
