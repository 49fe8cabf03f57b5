/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The need against the plotted parameter, every model in one plot, ports beside it. */
#include <config.h>

#include <stdio.h>

#include "tui/panes/draw.h"
#include "tui/panes/need_chart.h"
#include "tui/panes/pane.h"

enum { SIDE_BY_SIDE_W = 96, STACKED_H = 18, PLAIN_H = 5 };

static unsigned parts(struct rect r)
{
    bool ports = r.w >= SIDE_BY_SIDE_W || r.h > STACKED_H;
    return PART_BIT(PLOT) | (ports ? PART_BIT(PLOT_PORTS) : 0);
}

/* Batteries, and where there is room the ports, beside or below. */
static void draw_charts(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct need_plot *plot = &k->plot;
    bool ports = need_chart_has(plot, METRIC_PORTS_NEED);
    struct rect first = r, second = r;
    if (ports && r.w >= SIDE_BY_SIDE_W) {
        first.w = r.w * 3 / 5;
        second = (struct rect){r.x + first.w + 2, r.y, r.w - first.w - 2, r.h};
    } else if (ports && r.h >= STACKED_H) {
        first.h = r.h * 3 / 5;
        second = (struct rect){r.x, r.y + first.h, r.w, r.h - first.h};
    } else {
        ports = false;
    }
    need_chart_draw(k, c, first, plot, k->overlay, METRIC_NEED);
    if (ports)
        need_chart_draw(k, c, second, plot, k->overlay, METRIC_PORTS_NEED);
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    if (!answers_have(k, PART_BIT(PLOT))) {
        draw_pending(c, r);
        return;
    }
    int readout = r.h >= PLAIN_H || r.h < 3;
    if (r.h - readout > 0)
        draw_charts(k, c, (struct rect){r.x, r.y, r.w, r.h - readout});
    if (readout)
        need_chart_readout(k, c, (struct rect){r.x, r.y + r.h - 1, r.w, 1}, &k->plot);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    const struct answers *k = s->shown;
    bool shaded = answers_have(k, PART_BIT(PLOT)) && need_chart_impossible(&k->plot);
    snprintf(buf, size, "need against %s%s", param_row(k->of.plotted)->label,
             shaded ? ", impossible where shaded" : "");
}

const struct pane_ops pane_sensitivity = {
    .name = "sensitivity", .title = "Sensitivity", .min_w = 20, .min_h = 2,
    .parts = parts, .draw = draw, .subtitle = subtitle,
};
