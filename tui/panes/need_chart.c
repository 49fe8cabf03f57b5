/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/need_chart.h"

#include <math.h>
#include <stdio.h>

#include "engine/table/figures.h"
#include "tui/panes/draw.h"
#include "tui/panes/letter.h"
#include "tui/widget/chart.h"

#define RUNS_AWAY 2.5 /* a need of so many times what is owned or needed now is cut */
#define SHOWN 1.5     /* at about so many times */

enum { LABEL = 64, LEAST_SPAN = 8, COLOURED = 2 /* curves beside the chosen model's */ };

_Static_assert((int)MODEL_COUNT + 1 <= (int)CHART_CURVES,
               "room for every model and what is owned");

/* The chart with everything that it points to. */
struct need_chart {
    struct chart chart;
    int models;
    double y[MODEL_COUNT][SWEEP_MAX];
    bool impossible[SWEEP_MAX];
    char x_label[LABEL], owned[LABEL], present[LABEL];
    char crossing[CROSSINGS][LABEL];
};

static bool impossible_at(const struct sweep *s, enum metric_id need, int i)
{
    return status_row(sweep_status(s, need, i))->state == STATE_IMPOSSIBLE;
}

static enum param_id owned_of(enum metric_id need)
{
    return need == METRIC_PORTS_NEED ? PARAM_PORTS : PARAM_BATTERIES;
}

static const struct crossings *crossings_of(const struct need_plot *plot, enum metric_id need)
{
    return need == METRIC_PORTS_NEED ? &plot->ports : &plot->batteries;
}

bool need_chart_has(const struct need_plot *plot, enum metric_id need)
{
    for (int i = 0; i < plot->sweep.count; i++)
        if (sweep_status(&plot->sweep, need, i) == STATUS_OK)
            return true;
    return false;
}

bool need_chart_moves(const struct sweep *s, enum metric_id need)
{
    for (int i = 1; i < s->count; i++) {
        double first = sweep_value(s, need, 0), here = sweep_value(s, need, i);
        if (sweep_status(s, need, i) != sweep_status(s, need, 0) ||
            (!isnan(here) && here != first))
            return true;
    }
    return false;
}

/* Whole results climb stairs. */
static bool is_stairs(const double *y, int count)
{
    for (int i = 0; i < count; i++)
        if (!isnan(y[i]) && y[i] != floor(y[i]))
            return false;
    return true;
}

/* Colours are few: further curves take them again, dashed. The first one stays alone. */
static enum role curve_role(int i)
{
    static const enum role others[] = {ROLE_CURVE_2, ROLE_CURVE_3};
    return i == 0 ? ROLE_CURVE_1 : others[(i - 1) % COLOURED];
}

/* labelled: several curves share the plot, so each gets letter and name. */
static void add_curve(struct need_chart *n, const struct sweep *s, enum metric_id need,
                      bool labelled)
{
    int i = n->models++;
    sweep_values(s, need, n->y[i]);
    n->chart.curve[n->chart.curves++] = (struct chart_curve){
        .x = s->x, .y = n->y[i], .count = s->count,
        .stairs = is_stairs(n->y[i], s->count), .role = curve_role(i), .dashed = i > COLOURED,
        .mark = labelled ? model_letter(s->model) : 0,
        .label = labelled ? model_row(s->model)->label : "",
    };
}

static void add_others(struct need_chart *n, const struct answers *k, enum metric_id need)
{
    for (int m = 0; m < MODEL_COUNT; m++)
        if (k->overlay[m].count > 0)
            add_curve(n, &k->overlay[m], need, true);
}

/* What is owned, or the share that is wanted. */
static double goal_of(const struct answers *k, enum metric_id metric)
{
    return answers_param(k, metric == METRIC_ACHIEVED ? PARAM_SERVICE_LEVEL : owned_of(metric));
}

/* A line; over what is owned itself a slope. */
static void add_goal(struct need_chart *n, const struct sweep *s, enum metric_id metric,
                     double goal)
{
    char figure[NUMBER_TEXT];
    if (s->param == PARAM_PORTS && metric == METRIC_PORTS_NEED) {
        struct chart_curve slope = {.x = s->x, .y = s->x, .count = s->count,
                                    .role = ROLE_OWNED, .mark = 'o', .label = "owned"};
        n->chart.curve[n->chart.curves++] = slope;
        return;
    }
    if (metric == METRIC_ACHIEVED)
        snprintf(n->owned, sizeof n->owned, "%s wanted",
                 param_text(PARAM_SERVICE_LEVEL, goal, figure));
    else
        snprintf(n->owned, sizeof n->owned, "owned %s", number_people(goal, 0, figure));
    n->chart.line[n->chart.lines++] = (struct chart_line){goal, ROLE_OWNED, n->owned};
}

static void add_present(struct need_chart *n, double x, const struct results *r,
                        enum metric_id metric)
{
    char figure[NUMBER_TEXT];
    if (!result_ok(r, metric))
        return;
    snprintf(n->present, sizeof n->present, "now %s",
             metric == METRIC_ACHIEVED ? metric_shown(r, metric, figure)
                                       : need_shown(r, metric, figure));
    n->chart.point[n->chart.points++] =
        (struct chart_point){x, r->v[metric], GLYPH_POINT, ROLE_POINT, n->present};
}

/* Where what is needed meets what there is: a number, or the parameter itself. */
static void add_crossings(struct need_chart *n, const struct need_plot *plot,
                          enum metric_id metric, double goal)
{
    const struct crossings *at = crossings_of(plot, metric);
    enum param_id param = plot->sweep.param;
    bool slope = param == PARAM_PORTS && metric == METRIC_PORTS_NEED;
    for (int i = 0; i < at->count; i++) {
        char figure[NUMBER_TEXT];
        snprintf(n->crossing[i], LABEL, metric == METRIC_ACHIEVED ? "%s is enough" : "%s",
                 param_rounded(param, at->x[i], figure));
        n->chart.point[n->chart.points++] =
            (struct chart_point){at->x[i], slope ? at->x[i] : goal, GLYPH_CROSSING,
                                 ROLE_CROSSING, n->crossing[i]};
    }
}

/* The next of some round numbers: a scale that seldom changes is seldom sent. */
static double roomy(double x)
{
    static const double round[] = {1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8};
    double power = pow(10, floor(log10(x)));
    for (size_t i = 0; i < sizeof round / sizeof *round; i++)
        if (x <= round[i] * power)
            return round[i] * power;
    return 10 * power;
}

/* Towards what is impossible, or far beyond what there is, where the last sample before says
 * nothing. */
static bool runs_away(const struct need_chart *n, double most)
{
    const struct chart_curve *curve = &n->chart.curve[0];
    for (int i = 0; i < curve->count; i++)
        if (n->impossible[i] || curve->y[i] > RUNS_AWAY * fmax(most, 1))
            return true;
    return false;
}

/* All that is shown has room, but a need that runs away is cut, so that the part that
 * matters keeps its shape; and a curve that hardly moves is not blown up. */
static void fit_needs(struct need_chart *n, double goal)
{
    struct chart *chart = &n->chart;
    double most = goal;
    for (int i = 0; i < chart->points; i++)
        most = fmax(most, chart->point[i].y);
    chart_fit_y_to(chart, runs_away(n, most) ? roomy(SHOWN * fmax(most, 1)) : INFINITY);
    double least = fmax(LEAST_SPAN, 0.1 * most);
    double lack = least - (chart->y.to - chart->y.from);
    if (lack <= 0)
        return;
    chart->y.from = fmax(0, floor(chart->y.from - lack / 2));
    chart->y.to = fmax(chart->y.to, ceil(chart->y.from + least));
}

static void fit(struct need_chart *n, enum metric_id metric, double goal)
{
    struct chart *chart = &n->chart;
    if (metric != METRIC_ACHIEVED) {
        fit_needs(n, goal);
        return;
    }
    chart->y.share = true;
    chart_fit_y(chart);
    chart->y.from = fmin(chart->y.from, floor(20 * goal - 2) / 20);
    chart->y.to = 1;
}

static void shade_impossible(struct need_chart *n, const struct sweep *s, enum metric_id need)
{
    static const char *const batteries[] = {"no number of batteries helps here",
                                            "no number helps", "none helps", NULL};
    static const char *const ports[] = {"no number of ports helps here", "no number helps",
                                        "none helps", NULL};
    for (int i = 0; i < s->count; i++)
        n->impossible[i] = impossible_at(s, need, i);
    n->chart.shade_x = s->x;
    n->chart.shade = n->impossible;
    n->chart.shade_count = s->count;
    n->chart.shade_rows = 1;
    n->chart.shade_words = need == METRIC_PORTS_NEED ? ports : batteries;
}

static const char *name_of(enum metric_id metric)
{
    return metric == METRIC_ACHIEVED     ? "Served at once"
           : metric == METRIC_PORTS_NEED ? "Ports needed"
                                         : "Batteries needed";
}

void need_chart_draw(const struct answers *k, struct canvas *c, struct rect r,
                     const struct need_plot *plot, enum need_chart_form form,
                     enum metric_id metric)
{
    static const struct need_chart none;
    struct need_chart n = none;
    const struct sweep *s = &plot->sweep;
    const struct param_row *row = param_row(s->param);
    double goal = goal_of(k, metric);
    char unit[LABEL];
    const char *shown = unit_text(row->unit, k->of.scenario.currency, unit, sizeof unit);
    snprintf(n.x_label, sizeof n.x_label, *shown ? "%s (%s)" : "%s", row->label, shown);
    n.chart.x = (struct chart_axis){s->x[0], s->x[s->count - 1], n.x_label,
                                    row->kind == KIND_WHOLE, row->kind == KIND_SHARE};
    n.chart.y.label = form == CHART_SMALL ? "" : name_of(metric);
    add_curve(&n, s, metric, form == CHART_ALL);
    add_goal(&n, s, metric, goal);
    if (form == CHART_ALL)
        add_others(&n, k, metric);
    add_present(&n, answers_param(k, s->param), answers_chosen(k), metric);
    add_crossings(&n, plot, metric, goal);
    shade_impossible(&n, s, metric);
    fit(&n, metric, goal);
    chart_draw(c, r, &n.chart);
}

/* "; enough up to 2.713" or "; enough from 1.20 on". */
static void crossing_words(const struct need_plot *plot, double owned, char *buf, size_t size)
{
    const struct sweep *s = &plot->sweep;
    char x[NUMBER_TEXT];
    bool below = s->param != PARAM_BATTERIES && sweep_value(s, METRIC_NEED, 0) <= owned;
    buf[0] = 0;
    if (plot->batteries.count != 1)
        return;
    param_rounded(s->param, plot->batteries.x[0], x);
    snprintf(buf, size, below ? "; enough up to %s" : "; enough from %s on", x);
}

/* "Batteries 820: 98.5 % served at once, 95 % wanted; enough from 805 on". */
static void served_readout(const struct answers *k, struct canvas *c, struct rect r,
                           const struct need_plot *plot)
{
    double level = answers_param(k, PARAM_SERVICE_LEVEL);
    char full[SENTENCE_TEXT], medium[SENTENCE_TEXT], brief[PHRASE_TEXT], crossing[PHRASE_TEXT];
    char x[NUMBER_TEXT], served[NUMBER_TEXT], wanted[NUMBER_TEXT];
    param_text(PARAM_BATTERIES, answers_param(k, PARAM_BATTERIES), x);
    metric_shown(answers_chosen(k), METRIC_ACHIEVED, served);
    param_text(PARAM_SERVICE_LEVEL, level, wanted);
    crossing_words(plot, 0, crossing, sizeof crossing);
    snprintf(full, sizeof full, "%s %s: %s served at once, %s wanted%s",
             param_row(PARAM_BATTERIES)->label, x, served, wanted, crossing);
    snprintf(medium, sizeof medium, "%s: %s served%s", x, served, crossing);
    snprintf(brief, sizeof brief, "%s: %s served", x, served);
    draw_fitting(c, r.x, r.y, r.w, ROLE_TEXT,
                 (const char *const[]){full, medium, brief, NULL});
}

void need_chart_readout(const struct answers *k, struct canvas *c, struct rect r,
                        const struct need_plot *plot)
{
    const struct results *now = answers_chosen(k);
    enum param_id param = plot->sweep.param;
    double owned = answers_param(k, PARAM_BATTERIES);
    double beyond = owned - now->v[METRIC_NEED_WHOLE];
    char x[NUMBER_TEXT], need[NUMBER_TEXT], have[NUMBER_TEXT], rest[NUMBER_TEXT];
    char full[SENTENCE_TEXT], medium[SENTENCE_TEXT], plain[PHRASE_TEXT], brief[PHRASE_TEXT];
    char crossing[PHRASE_TEXT];
    const char *label = param_row(param)->label, *side = beyond < 0 ? "short" : "beyond";
    if (param == PARAM_BATTERIES) {
        served_readout(k, c, r, plot);
        return;
    }
    param_text(param, answers_param(k, param), x);
    metric_shown(now, METRIC_NEED_WHOLE, need);
    param_text(PARAM_BATTERIES, owned, have);
    number_people(fabs(beyond), 0, rest);
    crossing_words(plot, owned, crossing, sizeof crossing);
    snprintf(medium, sizeof medium, "%s: need %s, own %s%s", x, need, have, crossing);
    snprintf(plain, sizeof plain, "%s %s: need %s, own %s", label, x, need, have);
    snprintf(full, sizeof full, "%s, %s %s%s", plain, rest, side, crossing);
    snprintf(brief, sizeof brief, "%s: %s of %s", x, need, have);
    bool known = result_ok(now, METRIC_NEED_WHOLE);
    draw_fitting(c, r.x, r.y, r.w, ROLE_TEXT,
                 (const char *const[]){known ? full : plain, medium, plain, brief, NULL});
}
