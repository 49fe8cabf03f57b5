/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The need against the plotted parameter, by the chosen model or by all; ports beside it. */
#include <config.h>

#include <stdio.h>

#include "engine/answers/plots.h"
#include "tui/panes/draw.h"
#include "tui/panes/need_chart.h"
#include "tui/panes/pane.h"

enum { SIDE_BY_SIDE_W = 96, STACKED_H = 18, PLAIN_H = 5 };

static unsigned parts(const struct app *a, struct rect r)
{
    bool ports = r.w >= SIDE_BY_SIDE_W || r.h > STACKED_H;
    unsigned own = PART_BIT(PLOT) | (ports ? PART_BIT(PLOT_PORTS) : 0);
    unsigned others = PART_BIT(PLOT_OTHERS) | (ports ? PART_BIT(PLOT_PORTS_OTHERS) : 0);
    return a->all_curves ? own | others : own;
}

/* True when some curve on screen moves. */
static bool moves(const struct answers *k, enum need_chart_form form, enum metric_id metric)
{
    bool found = need_chart_moves(&k->plot.sweep, metric);
    for (int m = 0; form == CHART_ALL && m < MODEL_COUNT; m++)
        found |= k->overlay[m].count > 0 && need_chart_moves(&k->overlay[m], metric);
    return found;
}

static void say_still(const struct answers *k, struct canvas *c, struct rect r)
{
    char sentence[SENTENCE_TEXT];
    snprintf(sentence, sizeof sentence,
             "%s: by the %s the need for batteries does not depend on this.",
             param_row(k->plot.sweep.param)->label, model_phrase(k->of.model));
    canvas_paragraph(c, r, ROLE_NOTE, sentence);
}

/* Batteries, and where there is room the ports, beside or below. */
static void draw_charts(const struct answers *k, enum need_chart_form form, struct canvas *c,
                        struct rect r)
{
    const struct need_plot *plot = &k->plot;
    enum metric_id metric = plot_metric(plot->sweep.param);
    bool batteries = moves(k, form, metric), ports = moves(k, form, METRIC_PORTS_NEED);
    struct rect first = r, second = r;
    if (batteries && ports && r.w >= SIDE_BY_SIDE_W) {
        first.w = r.w * 3 / 5;
        second = (struct rect){r.x + first.w + 2, r.y, r.w - first.w - 2, r.h};
    } else if (batteries && ports && r.h >= STACKED_H) {
        first.h = r.h * 3 / 5;
        second = (struct rect){r.x, r.y + first.h, r.w, r.h - first.h};
    } else {
        ports = ports && !batteries;
    }
    if (batteries)
        need_chart_draw(k, c, first, plot, form, metric);
    if (ports)
        need_chart_draw(k, c, second, plot, form, METRIC_PORTS_NEED);
    if (!batteries && !ports)
        say_still(k, c, r);
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    bool all = s->app->all_curves && answers_have(k, parts(s->app, r));
    if (!answers_have(k, PART_BIT(PLOT))) {
        draw_pending(c, r);
        return;
    }
    int readout = r.h >= PLAIN_H || r.h < 3;
    if (r.h - readout > 0)
        draw_charts(k, all ? CHART_ALL : CHART_ALONE, c,
                    (struct rect){r.x, r.y, r.w, r.h - readout});
    if (readout)
        need_chart_readout(k, c, (struct rect){r.x, r.y + r.h - 1, r.w, 1}, &k->plot);
}

/* What against what, and what the curve cannot see. */
static void subtitle(const struct scene *s, char *buf, size_t size)
{
    const struct answers *k = s->shown;
    const char *blind = s->app->all_curves ? "every model" : model_blind_text(k->of.model);
    bool served = plot_metric(k->of.plotted) == METRIC_ACHIEVED;
    snprintf(buf, size, "%s against %s%s%s", served ? "served" : "need",
             param_row(k->of.plotted)->label, *blind ? ", " : "", blind);
}

const struct pane_ops pane_sensitivity = {
    .name = "sensitivity",
    .title = "Sensitivity",
    .min_w = 20,
    .min_h = 2,
    .parts = parts,
    .draw = draw,
    .subtitle = subtitle,
};
