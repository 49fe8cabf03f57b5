/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_costs.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>

#include "engine/advice/cost_table.h"
#include "engine/report/csv.h"
#include "engine/report/grid.h"
#include "engine/report/json.h"
#include "engine/table/figures.h"

enum { SENTENCE = 512 };

/* The figures of a plan by their names in files. */
static const struct cost_figure {
    const char *key, *unit; /* "money" stands for the currency */
    size_t at;
} figures[] = {
    {"batteries", "batteries", offsetof(struct cost_plan, batteries)},
    {"ports", "ports", offsetof(struct cost_plan, ports)},
    {"price", "money", offsetof(struct cost_plan, price)},
    {"losses", "money", offsetof(struct cost_plan, losses)},
    {"total", "money", offsetof(struct cost_plan, total)},
    {"served", "", offsetof(struct cost_plan, served)},
};

enum { FIGURES = sizeof figures / sizeof *figures };

static double value_of(const struct cost_plan *plan, const struct cost_figure *figure)
{
    if (plan->status != STATUS_OK)
        return (double)NAN;
    return *(const double *)(const void *)((const char *)plan + figure->at);
}

void costs_page(struct page *p, const struct answers *k)
{
    const struct scenario *s = &k->of.scenario;
    char text[COST_TEXT], notes[COST_NOTES][COST_NOTE];
    struct grid g;
    grid_init(&g);
    for (enum cost_column i = 0; i < COST_COLUMNS; i++)
        grid_column(&g, cost_head(i, s->currency, text), i == COST_PLAN);
    for (enum cost_plan_id id = 0; id < COST_PLANS; id++)
        for (enum cost_column i = 0; i < COST_COLUMNS; i++)
            grid_add(&g, cost_cell(&k->costs, &s->params, id, i, text));
    page_grid(p, &g);
    grid_free(&g);
    int count = cost_notes(&k->costs, &s->params, s->currency, notes);
    for (int i = 0; i < count; i++)
        page_paragraph(p, notes[i]);
}

void costs_csv(const struct answers *k, struct text *out)
{
    for (enum cost_plan_id id = 0; id < COST_PLANS; id++)
        for (int i = 0; i < FIGURES; i++) {
            char buf[NUMBER_TEXT];
            csv_row(out, &(struct csv_row){
                             "plans", cost_plan_key(id), (double)NAN, figures[i].key, NULL,
                             value_of(&k->costs.plan[id], &figures[i]),
                             unit_text(figures[i].unit, k->of.scenario.currency, buf,
                                       sizeof buf)});
        }
}

static json_t *plan_object(const struct cost_study *s, const struct params *p,
                           enum cost_plan_id id)
{
    const struct cost_plan *plan = &s->plan[id];
    json_t *object = json_object();
    char reason[SENTENCE], state[SENTENCE + 32];
    json_put(object, "plan", json_string(cost_plan_key(id)));
    json_put(object, "model", json_string(model_row(s->model)->key));
    for (int i = 0; i < FIGURES; i++)
        json_put(object, figures[i].key, json_number_of(value_of(plan, &figures[i])));
    if (plan->status == STATUS_OK)
        json_put(object, "enough", json_boolean(plan->enough));
    if (plan->status == STATUS_OK)
        return object;
    snprintf(state, sizeof state, "%s: %s", state_name(status_row(plan->status)->state),
             cost_reason(s, p, id, reason, sizeof reason));
    json_put(object, "state", json_text(state));
    return object;
}

json_t *costs_json(const struct answers *k)
{
    const struct params *p = &k->of.scenario.params;
    json_t *array = json_array();
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        struct cost_study s = k->costs;
        if (m != k->of.model)
            cost_study(m, p, &k->results[m], &s);
        for (enum cost_plan_id id = 0; id < COST_PLANS; id++)
            json_add(array, plan_object(&s, p, id));
    }
    return array;
}
