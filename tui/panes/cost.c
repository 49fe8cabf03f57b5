/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the plans cost, by the chosen model; below it the notebook's curve of cost against
 * the service level, by the rule of thumb: stock, missed swaps, both, and the least exactly.
 */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/table/figures.h"
#include "engine/table/sentence.h"
#include "tui/panes/cost_rows.h"
#include "tui/panes/draw.h"
#include "tui/panes/pane.h"
#include "tui/widget/chart.h"

enum { CURVES = 3, READOUTS = 2, LEAST_CHART_H = 6, FAR_OFF = 3 /* times what it costs now */ };

static const struct {
    enum metric_id metric;
    enum role role;
    char mark;
    const char *label;
} curves[CURVES] = {
    {METRIC_COST_TOTAL, ROLE_CURVE_1, 'T', "total"},
    {METRIC_COST_STOCK, ROLE_CURVE_2, 'S', "stock"},
    {METRIC_COST_STOCKOUT, ROLE_CURVE_3, 'M', "missed swaps"},
};

static const struct results *by_rule(const struct answers *k)
{
    return &k->results[CURVE_MODEL];
}

static void add_points(const struct answers *k, struct chart *chart, char now[SENTENCE_TEXT],
                       char best[SENTENCE_TEXT])
{
    const struct results *r = by_rule(k);
    double level = answers_param(k, PARAM_SERVICE_LEVEL);
    char figure[NUMBER_TEXT];
    if (result_ok(r, METRIC_COST_TOTAL)) {
        snprintf(now, SENTENCE_TEXT, "now %s", param_text(PARAM_SERVICE_LEVEL, level, figure));
        chart->point[chart->points++] = (struct chart_point){
            level, r->v[METRIC_COST_TOTAL], GLYPH_POINT, ROLE_POINT, now};
    }
    if (result_ok(r, METRIC_BEST_LEVEL) && result_ok(r, METRIC_BEST_TOTAL)) {
        snprintf(best, SENTENCE_TEXT, "cheapest %s",
                 metric_shown(r, METRIC_BEST_LEVEL, figure));
        chart->point[chart->points++] =
            (struct chart_point){r->v[METRIC_BEST_LEVEL], r->v[METRIC_BEST_TOTAL],
                                 GLYPH_CROSSING, ROLE_CROSSING, best};
    }
}

/* A scale for costs near those at hand: near the highest level that the ports can
 * serve the stock grows without end, and its curve leaves through the top. */
static void fit_scale(struct chart *chart, double now)
{
    struct chart part = *chart;
    const struct chart_curve *total = &chart->curve[0];
    double near[CURVES][SWEEP_MAX], most = now;
    for (int i = 0; i < total->count && isnan(most); i++)
        most = total->y[i];
    most = FAR_OFF * fmax(most, total->y[0]);
    for (int i = 0; i < chart->curves; i++) {
        const struct chart_curve *curve = &chart->curve[i];
        for (int k = 0; k < curve->count; k++)
            near[i][k] = curve->y[k] <= most ? curve->y[k] : (double)NAN;
        part.curve[i].y = near[i];
    }
    chart_fit_y(&part);
    chart->y = part.y;
}

static void draw_chart(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct sweep *s = &k->cost;
    double y[CURVES][SWEEP_MAX];
    char money[SENTENCE_TEXT], now[SENTENCE_TEXT], best[SENTENCE_TEXT];
    struct chart chart = {
        .x = {s->x[0], s->x[s->count - 1], "Service level", false, true},
        .y = {.label = money},
    };
    snprintf(money, sizeof money,
             r.w < 60 ? "By the rule of thumb, %s" :
             "By the rule of thumb: cost of meeting exactly a level, %s",
             k->of.scenario.currency);
    for (int i = 0; i < CURVES; i++) {
        sweep_values(s, curves[i].metric, y[i]);
        chart.curve[chart.curves++] = (struct chart_curve){
            .x = s->x, .y = y[i], .count = s->count, .role = curves[i].role,
            .mark = curves[i].mark, .label = curves[i].label};
    }
    add_points(k, &chart, now, best);
    fit_scale(&chart, result_ok(by_rule(k), METRIC_COST_TOTAL)
                          ? by_rule(k)->v[METRIC_COST_TOTAL] : (double)NAN);
    chart_draw(c, r, &chart);
}

/* The parts rounded first, so that they add up as printed. */
static double printed_total(const struct results *r)
{
    return nearbyint(r->v[METRIC_COST_STOCK]) + nearbyint(r->v[METRIC_COST_STOCKOUT]);
}

/* "At 95 %: 123,174 stock + 109,500 missed swaps = 232,674 USD". */
static void draw_now(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = by_rule(k);
    double at = answers_param(k, PARAM_SERVICE_LEVEL);
    char level[NUMBER_TEXT], stock[NUMBER_TEXT], missed[NUMBER_TEXT], total[NUMBER_TEXT];
    char full[SENTENCE_TEXT], brief[SENTENCE_TEXT];
    param_text(PARAM_SERVICE_LEVEL, at, level);
    metric_shown(now, METRIC_COST_STOCK, stock);
    metric_shown(now, METRIC_COST_STOCKOUT, missed);
    number_people(printed_total(now), 0, total);
    snprintf(full, sizeof full, "@ At %s: %s for stock + %s for missed swaps = %s %s", level,
             stock, missed, total, k->of.scenario.currency);
    snprintf(brief, sizeof brief, "@ %s: %s %s", level, total, k->of.scenario.currency);
    draw_fitting(c, r.x, r.y, r.w, ROLE_TEXT, (const char *const[]){full, brief, total, NULL});
}

/* The cheapest level, or the cheapest plan, or why there is none. */
static void draw_best(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = by_rule(k);
    char level[NUMBER_TEXT], total[NUMBER_TEXT], saved[NUMBER_TEXT];
    char wanted[NUMBER_TEXT];
    char full[SENTENCE_TEXT], medium[PHRASE_TEXT], brief[PHRASE_TEXT], sentence[PHRASE_TEXT];
    if (!result_ok(now, METRIC_BEST_LEVEL)) {
        result_sentence(&k->of.scenario.params, now, METRIC_BEST_LEVEL, sentence,
                        sizeof sentence);
        snprintf(full, sizeof full, "* No cheapest level: %s.", sentence);
        draw_fitting(c, r.x, r.y, r.w, ROLE_DIM,
                     (const char *const[]){full, "* No cheapest level here", "* -", NULL});
        return;
    }
    metric_shown(now, METRIC_BEST_LEVEL, level);
    metric_shown(now, METRIC_BEST_TOTAL, total);
    number_people(printed_total(now) - nearbyint(now->v[METRIC_BEST_TOTAL]), 0, saved);
    snprintf(medium, sizeof medium, "* Cheapest at %s: %s %s", level, total,
             k->of.scenario.currency);
    param_text(PARAM_SERVICE_LEVEL, answers_param(k, PARAM_SERVICE_LEVEL), wanted);
    snprintf(full, sizeof full, "%s, %s less than at %s", medium, saved, wanted);
    snprintf(brief, sizeof brief, "* %s: %s", level, total);
    draw_fitting(c, r.x, r.y, r.w, ROLE_CROSSING,
                 (const char *const[]){full, medium, brief, level, NULL});
}

/* The curve with two lines that read it, from y on. */
static void draw_curve(const struct answers *k, struct canvas *c, struct rect r)
{
    draw_chart(k, c, (struct rect){r.x, r.y, r.w, r.h - READOUTS});
    draw_now(k, c, (struct rect){r.x, r.y + r.h - 2, r.w, 1});
    draw_best(k, c, (struct rect){r.x, r.y + r.h - 1, r.w, 1});
}

/* The plans with their notes; returns the rows used. */
static int draw_plans(const struct answers *k, struct canvas *c, struct rect r)
{
    int used = r.h < COST_ROWS ? r.h : COST_ROWS;
    if (!answers_have(k, PART_BIT(COSTS))) {
        draw_pending(c, r);
        return used;
    }
    cost_rows_draw(c, (struct rect){r.x, r.y, r.w, used}, k, &k->costs, NULL);
    return used + cost_notes_draw(c, (struct rect){r.x, r.y + used, r.w, r.h - used}, k,
                                  &k->costs);
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    int used = draw_plans(k, c, r) + 1;
    struct rect rest = {r.x, r.y + used, r.w, r.h - used};
    if (rest.h >= LEAST_CHART_H + READOUTS && answers_have(k, PART_BIT(COST)))
        draw_curve(k, c, rest);
}

static unsigned parts(const struct app *a, struct rect r)
{
    (void)a, (void)r;
    return PART_BIT(COST) | PART_BIT(COSTS);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    const struct answers *k = s->shown;
    model_and_blind_spot(k->of.model, buf, size);
}

const struct pane_ops pane_cost = {
    .name = "cost", .title = "Cost", .min_w = 20, .min_h = 2,
    .parts = parts, .draw = draw, .subtitle = subtitle,
};
