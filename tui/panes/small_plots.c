/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small multiples: the need against each parameter that moves it, batteries and ports. */
#include <config.h>

#include <stdio.h>

#include "tui/pane.h"
#include "tui/panes/draw.h"
#include "tui/panes/need_chart.h"

enum { LEAST_W = 24, LEAST_H = 7, GAP = 2 };

/* One chart: a parameter, batteries or ports. */
struct tile {
    const struct need_plot *plot;
    enum metric_id need;
};

static int list_tiles(const struct app *a, struct tile tiles[2 * BOARD_SMALL])
{
    static const enum metric_id needs[] = {METRIC_NEED, METRIC_PORTS_NEED};
    int count = 0;
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < a->board.small_count; i++)
            if (k == 0 || need_chart_has(&a->board.small[i], needs[k]))
                tiles[count++] = (struct tile){&a->board.small[i], needs[k]};
    return count;
}

struct grid {
    int columns, rows; /* rows: on screen */
    int w, h;          /* of a tile, its gap included */
};

static int divide_up(int a, int b)
{
    return (a + b - 1) / b;
}

/* Of the grids that show at least that many tiles the one whose tiles are largest
 * in their smaller way; columns are twice as good as rows are. */
static struct grid plan_grid(struct rect r, int tiles)
{
    struct grid best = {1, 1, r.w, r.h};
    double best_size = 0;
    for (int columns = 1; columns <= tiles && r.w / columns >= LEAST_W; columns++) {
        int rows = divide_up(tiles, columns);
        int most = r.h / LEAST_H > 0 ? r.h / LEAST_H : 1;
        bool all = rows <= most;
        rows = all ? rows : most;
        struct grid g = {columns, rows, r.w / columns, r.h / rows};
        double size = g.w < 3 * g.h ? g.w : 3 * g.h;
        if (!all)
            size *= (double)(columns * rows) / tiles / 2;
        if (size > best_size) {
            best = g;
            best_size = size;
        }
    }
    return best;
}

static bool shows_all(const struct grid *g, int tiles)
{
    return g->columns * g->rows >= tiles && g->w >= LEAST_W && g->h >= LEAST_H;
}

static void draw_tile(const struct app *a, struct canvas *c, struct rect r,
                      const struct tile *tile)
{
    const char *what = tile->need == METRIC_NEED ? "Batteries" : "Ports";
    char title[128];
    snprintf(title, sizeof title, "%s by %s", what, param_row(tile->plot->sweep.param)->label);
    canvas_text(c, r.x, r.y, r.w, ROLE_STRONG, title);
    need_chart_draw(a, c, (struct rect){r.x, r.y + 1, r.w, r.h - 1}, tile->plot, NULL,
                    tile->need);
}

static void draw(const struct app *a, struct canvas *c, struct rect r)
{
    struct tile tiles[2 * BOARD_SMALL];
    if (!(a->board.filled & BOARD_SMALL_PLOTS)) {
        draw_pending(c, r);
        return;
    }
    int count = list_tiles(a, tiles);
    struct grid g = plan_grid(r, count);
    if (!shows_all(&g, count) && a->board.small_count < count) {
        struct grid batteries = plan_grid(r, a->board.small_count);
        if (shows_all(&batteries, a->board.small_count))
            g = batteries;
    }
    int last = divide_up(count, g.columns) - g.rows;
    int first = a->scroll[PANE_SMALL_PLOTS] < last ? a->scroll[PANE_SMALL_PLOTS] : last;
    first = first > 0 ? first * g.columns : 0;
    for (int i = 0; i < g.columns * g.rows && first + i < count; i++)
        draw_tile(a, c,
                  (struct rect){r.x + i % g.columns * g.w, r.y + i / g.columns * g.h,
                                g.w - GAP, g.h - (g.h > LEAST_H)},
                  &tiles[first + i]);
}

static void note(const struct app *a, char *buf, size_t size)
{
    snprintf(buf, size, "%s: @ now, * crossing", model_row(a->board.model)->label);
}

const struct pane_ops pane_small_plots = {
    .name = "sensitivity", .title = "Need against each parameter", .min_w = 24, .min_h = 4,
    .draw = draw, .note = note,
};
