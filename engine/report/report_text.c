/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_text.h"

#include <stdio.h>
#include <string.h>

#include "engine/advice/advise.h"
#include "engine/advice/judgement.h"
#include "engine/advice/verdict.h"
#include "engine/base/number.h"
#include "engine/report/metric_grid.h"
#include "engine/report/report_costs.h"
#include "engine/report/report_day.h"
#include "engine/report/report_frontier.h"
#include "engine/report/sensitivity.h"
#include "engine/study/expansion.h"
#include "engine/table/figures.h"
#include "engine/table/sentence.h"

enum { SENTENCE = 512 };

static const char *unit_of(const struct answers *k, const char *unit, char buf[NUMBER_TEXT])
{
    return unit_text(unit, k->of.scenario.currency, buf, NUMBER_TEXT);
}

static void title(struct page *p, const struct answers *k)
{
    const struct model_row *model = model_row(k->of.model);
    char line[SENTENCE];
    page_heading(p, 1, k->of.scenario.name);
    page_paragraph(p, k->of.scenario.note);
    snprintf(line, sizeof line, "Figures by the %s (--model %s). %s", model_phrase(k->of.model),
             model->key, model->doc);
    page_paragraph(p, line);
}

/* The one answer: its grade, and what stands behind it. */
static void judged(struct page *p, const struct answers *k)
{
    struct judgement j;
    const struct params *params = &k->of.scenario.params;
    char line[2 * JUDGEMENT_TEXT];
    judge_plan(params, k->results, k->of.model, &j);
    judgement_sentence(&j, params, k->results, line);
    page_paragraph(p, line);
}

static void verdicts(struct page *p, const struct answers *k)
{
    char sentence[SENTENCE], line[SENTENCE + 64];
    page_heading(p, 2, "Verdict");
    judged(p, k);
    text_add(p->out, "\n");
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        verdict(&k->of.scenario.params, &k->results[m], sentence, sizeof sentence);
        snprintf(line, sizeof line, "%s (%s): %s", model_row(m)->label, model_row(m)->key,
                 sentence);
        page_item(p, line);
    }
}

static void list_text(const struct params *p, enum param_id id, struct text *out)
{
    const double *v = p->v + param_row(id)->slot;
    int count = p->count[id];
    bool same = true;
    char value[NUMBER_TEXT];
    for (int i = 1; i < count; i++)
        same = same && v[i] == v[0];
    for (int i = 0; i < (same ? 1 : count); i++)
        text_addf(out, "%s%s", i ? ", " : "", param_text(id, v[i], value));
    if (same && count > 1)
        text_addf(out, " throughout (%d values)", count);
}

/* Lists find no room in a table: a sentence each. */
static void parameter_lists(struct page *p, const struct answers *k)
{
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        char unit[NUMBER_TEXT];
        struct text line;
        if (!param_is_list(id))
            continue;
        text_init(&line);
        text_addf(&line, "%s (%s): ", param_row(id)->label,
                  unit_of(k, param_row(id)->unit, unit));
        list_text(&k->of.scenario.params, id, &line);
        text_add(&line, ".");
        page_paragraph(p, line.failed ? "" : line.data);
        p->out->failed = p->out->failed || line.failed;
        text_free(&line);
    }
}

static void parameters(struct page *p, const struct answers *k)
{
    struct grid g;
    grid_init(&g);
    grid_column(&g, "Parameter", true);
    grid_column(&g, "Value", false);
    grid_column(&g, "Unit", true);
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        char buf[NUMBER_TEXT];
        if (param_is_list(id))
            continue;
        grid_add(&g, param_row(id)->label);
        grid_add(&g, param_text(id, param_get(&k->of.scenario.params, id), buf));
        grid_add(&g, param_unit_text(id, answers_param(k, id), k->of.scenario.currency, buf,
                                     sizeof buf));
    }
    page_heading(p, 2, "Parameters");
    page_grid(p, &g);
    parameter_lists(p, k);
    grid_free(&g);
}

/* The metrics whose key starts with one of these belong under this heading. */
struct chapter {
    const char *heading, *prefix, *also;
    metric_set without;
};

static bool belongs(const struct chapter *c, enum metric_id id)
{
    const char *key = metric_row(id)->key;
    return !metric_row(id)->plan_only && !metric_wanted(c->without, id) &&
           (strncmp(key, c->prefix, strlen(c->prefix)) == 0 ||
            (c->also && strncmp(key, c->also, strlen(c->also)) == 0));
}

static void figure_row(struct grid *g, const struct answers *k, enum metric_id id)
{
    const struct metric_row *row = metric_row(id);
    char buf[NUMBER_TEXT];
    grid_add(g, row->label);
    grid_add(g, metric_text(id, answers_chosen(k)->v[id], buf));
    grid_add(g, row->notation >= NOTATION_CLOCK ? "" : unit_of(k, row->unit, buf));
}

/* The metrics of a chapter that lack a figure for the same reason as this one, the
 * first of them; in one sentence. */
static void missing(struct page *p, const struct answers *k, const struct chapter *c,
                    enum metric_id first)
{
    const struct results *r = answers_chosen(k);
    enum status_id status = (enum status_id)r->status[first];
    char sentence[SENTENCE];
    struct text line;
    text_init(&line);
    text_addf(&line, "%s", metric_row(first)->label);
    for (enum metric_id id = first + 1; id < METRIC_COUNT; id++)
        if (belongs(c, id) && r->status[id] == status && r->v[id] == r->v[first])
            text_addf(&line, "; %s", metric_row(id)->label);
    text_addf(&line, " (%s): %s.", state_name(status_row(status)->state),
              result_sentence(&k->of.scenario.params, r, first, sentence, sizeof sentence));
    page_paragraph(p, line.failed ? "" : line.data);
    p->out->failed = p->out->failed || line.failed;
    text_free(&line);
}

/* True when an earlier metric of the chapter has the same to say. */
static bool said_before(const struct results *r, const struct chapter *c, enum metric_id id)
{
    for (enum metric_id before = 0; before < id; before++)
        if (belongs(c, before) && r->status[before] == r->status[id] &&
            r->v[before] == r->v[id])
            return true;
    return false;
}

static void reasons(struct page *p, const struct answers *k, const struct chapter *c)
{
    const struct results *r = answers_chosen(k);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (belongs(c, id) && !result_ok(r, id) && !not_asked((enum status_id)r->status[id]) &&
            !said_before(r, c, id))
            missing(p, k, c, id);
}

/* True when the model was asked nothing of it. */
static bool has_nothing(const struct answers *k, const struct chapter *c)
{
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (belongs(c, id) && !not_asked((enum status_id)answers_chosen(k)->status[id]))
            return false;
    return true;
}

static void chapter(struct page *p, const struct answers *k, const struct chapter *c)
{
    struct grid g;
    if (has_nothing(k, c))
        return;
    grid_init(&g);
    grid_column(&g, "Figure", true);
    grid_column(&g, "Value", false);
    grid_column(&g, "Unit", true);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (belongs(c, id) && result_ok(answers_chosen(k), id))
            figure_row(&g, k, id);
    page_heading(p, 2, c->heading);
    if (g.cells || g.failed)
        page_grid(p, &g);
    reasons(p, k, c);
    grid_free(&g);
}

/* Metrics that this model answers at any point of a sweep. */
static metric_set answered(const struct sweep *s)
{
    metric_set set = 0;
    for (int i = 0; i < s->count; i++)
        for (enum metric_id id = 0; id < METRIC_COUNT; id++)
            if (!not_asked(sweep_status(s, id, i)))
                set |= METRIC_BIT(id);
    return set;
}

static void sensitivity_grid(struct grid *g, const struct sweep *s)
{
    metric_set metrics = answered(s);
    metric_columns(g, s->param, metrics);
    for (int i = 0; i < s->count; i++) {
        struct results r;
        sweep_results(s, i, &r);
        metric_cells(g, s->param, s->x[i], &r, metrics);
    }
}

static void sensitivity(struct page *p, const struct answers *k, enum param_id param)
{
    const struct param_row *row = param_row(param);
    char present[NUMBER_TEXT], unit[NUMBER_TEXT], line[SENTENCE];
    struct sweep s;
    struct grid g;
    sensitivity_fill(&k->of.scenario.params, param, k->of.model, true, &s);
    grid_init(&g);
    sensitivity_grid(&g, &s);
    snprintf(line, sizeof line, "%s; at present %s%s%s.", row->label,
             param_text(param, param_get(&k->of.scenario.params, param), present),
             *row->unit ? " " : "", unit_of(k, row->unit, unit));
    page_paragraph(p, line);
    page_grid(p, &g);
    grid_free(&g);
}

static void sensitivities(struct page *p, const struct answers *k)
{
    page_heading(p, 2, "Sensitivity");
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        if (param_row(id)->sensitive)
            sensitivity(p, k, id);
}

static void expansion_grid(struct grid *g, const struct expansion_row *rows, int count)
{
    metric_set set = expansion_metrics();
    grid_column(g, param_row(PARAM_VEHICLES)->label, false);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(set, id))
            grid_column(g, metric_row(id)->label, false);
    for (int i = 0; i < count; i++) {
        char buf[NUMBER_TEXT];
        grid_add(g, param_text(PARAM_VEHICLES, rows[i].vehicles, buf));
        for (enum metric_id id = 0; id < METRIC_COUNT; id++)
            if (metric_wanted(set, id))
                grid_add(g, figure_or_word(&rows[i].r, id, buf));
    }
}

static void expansions(struct page *p, const struct answers *k)
{
    struct grid g;
    char line[SENTENCE];
    grid_init(&g);
    expansion_grid(&g, k->expansion, k->rows);
    page_heading(p, 2, "Expansion");
    page_grid(p, &g);
    snprintf(line, sizeof line, "Money in %s. What to buy is counted against what is owned.",
             k->of.scenario.currency);
    page_paragraph(p, line);
    grid_free(&g);
}

static void advices(struct page *p, const struct answers *k)
{
    page_heading(p, 2, "Advice");
    text_add(p->out, "\n");
    int told = advice_told(k->advice, k->advice_count);
    for (int i = 0; i < told; i++)
        page_item(p, k->advice[i].text);
    if (told < k->advice_count) {
        page_paragraph(p, "Beside these:");
        text_add(p->out, "\n");
    }
    for (int i = told; i < k->advice_count; i++)
        page_item(p, k->advice[i].text);
}

/* The plans, then what the notebook counts: batteries for exactly the level, no ports. */
static void costs(struct page *p, const struct answers *k)
{
    static const struct chapter notebook = {
        "Cost of exactly the level", "cost.", NULL,
        METRIC_BIT(METRIC_BEST_BATTERIES) | METRIC_BIT(METRIC_BEST_PORTS) |
            METRIC_BIT(METRIC_BEST_PLAN_TOTAL)};
    page_heading(p, 2, "Cost");
    costs_page(p, k);
    chapter(p, k, &notebook);
}

void report_text(const struct answers *k, bool markdown, struct text *out)
{
    static const struct chapter before[] = {{"Flow", "demand.", "cycle.", 0},
                                            {"Stock", "stock.", NULL, 0},
                                            {"Ports", "ports.", NULL, 0},
                                            {"Service", "service.", NULL, 0},
                                            {"Limits", "limit.", NULL, 0}};
    struct page p = {markdown, out};
    title(&p, k);
    verdicts(&p, k);
    parameters(&p, k);
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        chapter(&p, k, &before[i]);
    sensitivities(&p, k);
    expansions(&p, k);
    frontier_page(&p, k);
    day_page(&p, k);
    costs(&p, k);
    advices(&p, k);
}
