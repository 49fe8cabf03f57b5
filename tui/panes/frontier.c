/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fewest batteries against ports at the service level, with what is owned and cheapest. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/table/figures.h"
#include "tui/panes/cost_rows.h"
#include "tui/panes/frontier_words.h"
#include "tui/panes/pane.h"
#include "tui/widget/chart.h"

enum { LABEL = 96, POINTS = FRONTIER_MAX + 4, LEAST_CHART_H = 4, GAP_H = 14 };

/* The chart with everything that it points to. */
struct frontier_chart {
    struct chart chart;
    int count;
    double ports[POINTS], batteries[POINTS], below[POINTS];
    bool shade[POINTS];
    char owned[LABEL], cheapest[LABEL], plan[LABEL], level[LABEL];
};

static double least_batteries(const struct answers *k)
{
    const struct frontier *f = &k->frontier.curve;
    return f->batteries[f->count - 1];
}

/* True when a value lies within three widths of a range. */
static bool close_by(double x, double from, double to)
{
    return x >= from - 3 * (to - from) && x <= to + 3 * (to - from);
}

/* All ports that matter, and what is owned unless it would crush the rest. */
static void fit_ports(const struct answers *k, struct chart_axis *x)
{
    const struct port_range *range = &k->frontier.range;
    double span = fmax(range->enough - range->fewest, 8), margin = ceil(span / 8);
    double owned = answers_param(k, PARAM_PORTS);
    x->from = range->fewest - margin;
    x->to = range->enough + margin;
    if (close_by(owned, range->fewest, range->fewest + span)) {
        x->from = fmin(x->from, owned - margin);
        x->to = fmax(x->to, owned + margin);
    }
    x->from = fmax(0, x->from);
}

/* The bend of the curve, not its steep end; and what is owned, as above. */
static void fit_batteries(const struct answers *k, struct chart_axis *y)
{
    const struct frontier_study *s = &k->frontier;
    double low = least_batteries(k), high = low + fmax(8, 0.05 * low);
    double owned = answers_param(k, PARAM_BATTERIES);
    for (int i = s->curve.count / 6; i < s->curve.count; i++)
        high = fmax(high, s->curve.batteries[i]);
    high = fmin(high, low + 0.5 * low);
    double margin = (high - low) / 4;
    y->from = low - margin;
    y->to = high + margin;
    if (close_by(owned, low, high)) {
        y->from = fmin(y->from, owned - margin);
        y->to = fmax(y->to, owned + margin);
    }
    y->from = fmax(0, y->from);
}

static void add_sample(struct frontier_chart *n, double ports, double batteries)
{
    n->ports[n->count] = ports;
    n->batteries[n->count] = isfinite(batteries) ? batteries : (double)NAN;
    n->below[n->count] = batteries;
    n->shade[n->count++] = true;
}

/* No port, too few of them, the curve, and its level end. */
static void add_curve(const struct answers *k, struct frontier_chart *n)
{
    const struct frontier_study *s = &k->frontier;
    add_sample(n, fmin(n->chart.x.from, s->range.fewest - 1), INFINITY);
    add_sample(n, s->range.fewest - 1, INFINITY);
    for (int i = 0; i < s->curve.count; i++)
        add_sample(n, s->curve.ports[i], s->curve.batteries[i]);
    if (n->chart.x.to > s->range.enough)
        add_sample(n, n->chart.x.to, least_batteries(k));
    n->chart.curve[n->chart.curves++] = (struct chart_curve){
        .x = n->ports, .y = n->batteries, .count = n->count, .stairs = true,
        .role = ROLE_CURVE_1, .label = ""};
    n->chart.shade_x = n->ports;
    n->chart.shade = n->shade;
    n->chart.shade_below = n->below;
    n->chart.shade_count = n->count;
}

static void add_point(struct frontier_chart *n, double ports, double batteries,
                      enum glyph glyph, enum role role, const char *label)
{
    n->chart.point[n->chart.points++] =
        (struct chart_point){ports, batteries, glyph, role, label};
}

/* What is owned stands at the edge when it lies outside, and says so. */
static void add_points(const struct answers *k, struct frontier_chart *n)
{
    const struct plan *best = &k->frontier.cheapest;
    const struct results *r = &k->results[k->frontier.model];
    char figure[NUMBER_TEXT];
    double ports = answers_param(k, PARAM_PORTS);
    double batteries = answers_param(k, PARAM_BATTERIES);
    double x = fmin(fmax(ports, n->chart.x.from), n->chart.x.to);
    double y = fmin(fmax(batteries, n->chart.y.from), n->chart.y.to);
    snprintf(n->owned, sizeof n->owned, "owned%s: %s",
             x == ports && y == batteries ? "" : " (off the plot)",
             metric_shown(r, METRIC_ACHIEVED, figure));
    snprintf(n->cheapest, sizeof n->cheapest, "cheapest to buy: %s",
             number_people(best->cost, 0, figure));
    add_point(n, x, y, GLYPH_POINT, ROLE_POINT, n->owned);
    add_point(n, best->ports, best->batteries, GLYPH_CROSSING, ROLE_CROSSING, n->cheapest);
    if (result_ok(r, METRIC_BEST_PLAN_TOTAL))
        add_point(n, r->v[METRIC_BEST_PORTS], r->v[METRIC_BEST_BATTERIES], GLYPH_PLAN,
                  ROLE_POINT, "cheapest in total");
}

/* On top of all others, at the edge where the pair lies outside. */
static void add_cursor(const struct answers *k, struct frontier_chart *n, int at)
{
    const struct frontier_study *s = &k->frontier;
    double ports = s->curve.ports[at];
    bool cheapest = ports == s->cheapest.ports;
    add_point(n, ports, fmin(s->curve.batteries[at], n->chart.y.to),
              cheapest ? GLYPH_CROSSING : GLYPH_CURSOR, ROLE_CURSOR, "");
}

static void draw_chart(const struct answers *k, int at, struct canvas *c, struct rect r)
{
    static const struct frontier_chart none;
    struct frontier_chart n = none;
    char level[NUMBER_TEXT];
    param_text(PARAM_SERVICE_LEVEL, answers_param(k, PARAM_SERVICE_LEVEL), level);
    snprintf(n.level, sizeof n.level, r.w < 50 ? "Batteries for %s" :
             "Fewest batteries for %s; too few where shaded", level);
    n.chart.x = (struct chart_axis){.label = "Ports", .whole = true};
    n.chart.y = (struct chart_axis){.label = n.level, .whole = true};
    fit_ports(k, &n.chart.x);
    fit_batteries(k, &n.chart.y);
    add_curve(k, &n);
    if (at >= 0)
        add_cursor(k, &n, at);
    add_points(k, &n);
    chart_draw(c, r, &n.chart);
}

/* The plans with the glyphs that mark them in the chart. */
static void draw_plans(const struct answers *k, struct canvas *c, struct rect r)
{
    static const char *const marks[COST_PLANS] = {"@ ", "* ", "o "};
    if (answers_have(k, PART_BIT(FRONTIER_COSTS)))
        cost_rows_draw(c, r, k, &k->frontier_costs, marks);
    else
        canvas_text(c, r.x, r.y, r.w, ROLE_DIM, "What the plans cost is being computed.");
}

/* What stands below the chart: how many rows of each. */
struct below {
    int words, notes, gap;
};

/* Words in full and the notes where the chart keeps half. */
static struct below measure(const struct answers *k, struct canvas *c, struct rect r,
                            const struct phrase *words, int count)
{
    struct below b = {.gap = r.h >= GAP_H};
    struct canvas none = {0};
    for (int i = 0; i < count; i++)
        b.words += phrase_rows(c, &words[i], r.w, 3);
    if (2 * (b.words + COST_ROWS) > r.h)
        b.words = count;
    if (answers_have(k, PART_BIT(FRONTIER_COSTS)))
        b.notes = cost_notes_draw(&none, (struct rect){0, 0, r.w, r.h}, k, &k->frontier_costs);
    if (2 * (b.words + COST_ROWS + b.notes + b.gap) > r.h)
        b.notes = 0;
    return b;
}

/* The first words, the table with its notes, the other words, as far as they go. */
static void draw_below(const struct answers *k, struct canvas *c, struct rect r,
                       const struct below *b, const struct phrase *words, int count)
{
    struct rect first = {r.x, r.y, r.w, 1 + b->words - count};
    int y = r.y + phrases_draw(c, first, words, 1), end = r.y + r.h;
    draw_plans(k, c, (struct rect){r.x, y, r.w, end - y < COST_ROWS ? end - y : COST_ROWS});
    y += COST_ROWS;
    if (b->notes > 0)
        cost_notes_draw(c, (struct rect){r.x, y, r.w, b->notes}, k, &k->frontier_costs);
    y += b->notes;
    if (y < end)
        phrases_draw(c, (struct rect){r.x, y, r.w, end - y}, words + 1, count - 1);
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    struct phrase words[FRONTIER_WORDS];
    if (!answers_have(k, PART_BIT(FRONTIER))) {
        draw_pending(c, r);
        return;
    }
    int at = frontier_cursor(&k->frontier, s->app->cursor_ports, s->app->cursor_steps);
    int count = frontier_words(k, at, words);
    struct below b = measure(k, c, r, words, count);
    int chart = r.h - b.words - COST_ROWS - b.notes - b.gap;
    if (chart >= LEAST_CHART_H)
        draw_chart(k, at, c, (struct rect){r.x, r.y, r.w, chart});
    int used = chart >= LEAST_CHART_H ? chart + b.gap : 0;
    draw_below(k, c, (struct rect){r.x, r.y + used, r.w, r.h - used}, &b, words, count);
}

static unsigned parts(const struct app *a, struct rect r)
{
    (void)a, (void)r;
    return PART_BIT(FRONTIER) | PART_BIT(FRONTIER_SERVED) | PART_BIT(FRONTIER_COSTS);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    model_and_blind_spot(frontier_model(s->shown->of.model), buf, size);
}

const struct pane_ops pane_frontier = {
    .name = "frontier", .title = "Batteries against ports", .min_w = 20, .min_h = 2,
    .parts = parts, .draw = draw, .subtitle = subtitle,
};
