/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cost against service level: stock, missed swaps, both; the cheapest level exactly. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/table/figures.h"
#include "engine/table/sentence.h"
#include "tui/panes/draw.h"
#include "tui/panes/pane.h"
#include "tui/widget/chart.h"

enum { CURVES = 3, READOUT_H = 8, FAR_OFF = 3 /* times what it costs now */ };

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

static void add_points(const struct answers *k, struct chart *chart, char now[SENTENCE_TEXT],
                       char best[SENTENCE_TEXT])
{
    const struct results *r = answers_chosen(k);
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
    snprintf(money, sizeof money, "Cost, %s", k->of.scenario.currency);
    for (int i = 0; i < CURVES; i++) {
        sweep_values(s, curves[i].metric, y[i]);
        chart.curve[chart.curves++] = (struct chart_curve){
            .x = s->x, .y = y[i], .count = s->count, .role = curves[i].role,
            .mark = curves[i].mark, .label = curves[i].label};
    }
    add_points(k, &chart, now, best);
    fit_scale(&chart, result_ok(answers_chosen(k), METRIC_COST_TOTAL)
                          ? answers_chosen(k)->v[METRIC_COST_TOTAL] : (double)NAN);
    chart_draw(c, r, &chart);
}

/* "At 95 %: 123,174 stock + 109,500 missed swaps = 232,674 USD". */
static void draw_now(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = answers_chosen(k);
    double at = answers_param(k, PARAM_SERVICE_LEVEL);
    char level[NUMBER_TEXT], stock[NUMBER_TEXT], missed[NUMBER_TEXT], total[NUMBER_TEXT];
    char full[SENTENCE_TEXT], brief[SENTENCE_TEXT];
    param_text(PARAM_SERVICE_LEVEL, at, level);
    metric_shown(now, METRIC_COST_STOCK, stock);
    metric_shown(now, METRIC_COST_STOCKOUT, missed);
    metric_shown(now, METRIC_COST_TOTAL, total);
    snprintf(full, sizeof full, "@ At %s: %s for stock + %s for missed swaps = %s %s", level,
             stock, missed, total, k->of.scenario.currency);
    snprintf(brief, sizeof brief, "@ %s: %s %s", level, total, k->of.scenario.currency);
    draw_fitting(c, r.x, r.y, r.w, ROLE_TEXT, (const char *const[]){full, brief, total, NULL});
}

/* The cheapest level, or the cheapest plan, or why there is none. */
static void draw_best(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = answers_chosen(k);
    char level[NUMBER_TEXT], total[NUMBER_TEXT], saved[NUMBER_TEXT];
    char full[SENTENCE_TEXT], medium[PHRASE_TEXT], brief[PHRASE_TEXT], sentence[PHRASE_TEXT];
    if (!result_ok(now, METRIC_BEST_LEVEL)) {
        result_sentence(&k->of.scenario.params, now, METRIC_BEST_LEVEL, sentence, sizeof sentence);
        snprintf(full, sizeof full, "* No cheapest level: %s.", sentence);
        draw_fitting(c, r.x, r.y, r.w, ROLE_DIM,
                     (const char *const[]){full, "* No cheapest level here", "* -", NULL});
        return;
    }
    metric_shown(now, METRIC_BEST_LEVEL, level);
    metric_shown(now, METRIC_BEST_TOTAL, total);
    number_people(now->v[METRIC_COST_TOTAL] - now->v[METRIC_BEST_TOTAL], 0, saved);
    snprintf(medium, sizeof medium, "* Cheapest at %s: %s %s", level, total, k->of.scenario.currency);
    snprintf(full, sizeof full, "%s, %s less than now", medium, saved);
    snprintf(brief, sizeof brief, "* %s: %s", level, total);
    draw_fitting(c, r.x, r.y, r.w, ROLE_CROSSING,
                 (const char *const[]){full, medium, brief, level, NULL});
}

/* What the model that knows ports and queues buys. */
static bool draw_plan(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = answers_chosen(k);
    char batteries[NUMBER_TEXT], ports[NUMBER_TEXT], total[NUMBER_TEXT];
    char full[SENTENCE_TEXT], medium[PHRASE_TEXT], brief[PHRASE_TEXT];
    if (!answers_have(k, PART_BIT(PLAN)))
        return draw_fitting(c, r.x, r.y, r.w, ROLE_DIM,
                            (const char *const[]){"* Cheapest plan: being computed",
                                                  "* being computed", NULL});
    if (!result_ok(now, METRIC_BEST_PLAN_TOTAL))
        return false;
    metric_shown(now, METRIC_BEST_BATTERIES, batteries);
    metric_shown(now, METRIC_BEST_PORTS, ports);
    metric_shown(now, METRIC_BEST_PLAN_TOTAL, total);
    snprintf(full, sizeof full,
             "* Cheapest plan: %s batteries, %s ports; with waiting swaps %s %s", batteries,
             ports, total, k->of.scenario.currency);
    snprintf(medium, sizeof medium, "* Plan: %s batteries, %s ports: %s %s", batteries, ports,
             total, k->of.scenario.currency);
    snprintf(brief, sizeof brief, "* %s and %s ports: %s", batteries, ports, total);
    draw_fitting(c, r.x, r.y, r.w, ROLE_CROSSING,
                 (const char *const[]){full, medium, brief, total, NULL});
    return true;
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    if (!answers_have(k, PART_BIT(COST))) {
        draw_pending(c, r);
        return;
    }
    int lines = r.h >= READOUT_H ? 3 : r.h < 3 ? r.h : 2;
    struct rect line = {r.x, r.y + r.h - lines + (lines == 3), r.w, 1};
    if (r.h > lines)
        draw_chart(k, c, (struct rect){r.x, r.y, r.w, r.h - lines});
    draw_now(k, c, line);
    line.y++;
    if (line.y < r.y + r.h && !draw_plan(k, c, line))
        draw_best(k, c, line);
}

static unsigned parts(struct rect r)
{
    (void)r;
    return PART_BIT(COST) | PART_BIT(PLAN);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    const struct answers *k = s->shown;
    char horizon[NUMBER_TEXT];
    snprintf(buf, size, "%s, missed swaps over %s years", model_row(k->of.model)->label,
             param_text(PARAM_HORIZON, answers_param(k, PARAM_HORIZON), horizon));
}

const struct pane_ops pane_cost = {
    .name = "cost", .title = "Cost against service level", .min_w = 20, .min_h = 2,
    .parts = parts, .draw = draw, .subtitle = subtitle,
};
