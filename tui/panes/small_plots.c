/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small multiples: the need against each parameter that moves it, batteries and ports. */
#include <config.h>

#include <stdio.h>

#include "tui/panes/draw.h"
#include "tui/panes/need_chart.h"
#include "tui/panes/pane.h"

enum { LEAST_W = 24, LEAST_H = 7, GAP = 2, EASE_W = 32, EASE_H = 9 };

/* One chart: a parameter, batteries or ports. */
struct tile {
    const struct need_plot *plot;
    enum metric_id need;
};

static int list_tiles(const struct answers *k, struct tile tiles[2 * SMALL_PLOTS])
{
    static const enum metric_id needs[] = {METRIC_NEED, METRIC_PORTS_NEED};
    int count = 0;
    for (int n = 0; n < 2; n++)
        for (int i = 0; i < k->small_count; i++)
            if (need_chart_moves(&k->small[i].sweep, needs[n]))
                tiles[count++] = (struct tile){&k->small[i], needs[n]};
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

/* What stands over a chart, in ever fewer words. */
enum title_form { TITLE_FULL, TITLE_BRIEF, TITLE_LABEL };

static const char *title_of(const struct tile *tile, enum title_form form,
                            char buf[PHRASE_TEXT])
{
    const char *what = tile->need == METRIC_NEED ? "Batteries" : "Ports";
    const char *label = param_row(tile->plot->sweep.param)->label;
    if (form == TITLE_FULL)
        snprintf(buf, PHRASE_TEXT, "%s against %s", what, label);
    else if (form == TITLE_BRIEF)
        snprintf(buf, PHRASE_TEXT, "%s: %s", label, what);
    else
        snprintf(buf, PHRASE_TEXT, "%s", label);
    return buf;
}

/* The fullest form that every chart has room for. */
static enum title_form title_form(const struct tile *tiles, int count, int width)
{
    char title[PHRASE_TEXT];
    enum title_form form = TITLE_FULL;
    for (int i = 0; i < count; i++)
        while (form < TITLE_LABEL && text_width(title_of(&tiles[i], form, title)) > width)
            form++;
    return form;
}

static void draw_tile(const struct answers *k, struct canvas *c, struct rect r,
                      const struct tile *tile, enum title_form form)
{
    char title[PHRASE_TEXT];
    canvas_text(c, r.x, r.y, r.w, ROLE_STRONG, title_of(tile, form, title));
    need_chart_draw(k, c, (struct rect){r.x, r.y + 1, r.w, r.h - 1}, tile->plot,
                    CHART_SMALL, tile->need);
}

/* Rows of tiles that do not fit. */
static int scroll_most(const struct scene *s, struct rect inside)
{
    const struct answers *k = s->shown;
    struct tile tiles[2 * SMALL_PLOTS];
    int count = list_tiles(k, tiles);
    struct grid g = plan_grid(inside, count);
    int over = g.columns > 0 ? divide_up(count, g.columns) - g.rows : 0;
    return over > 0 ? over : 0;
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    struct tile tiles[2 * SMALL_PLOTS];
    if (!answers_have(k, PART_BIT(SMALL_PLOTS))) {
        draw_pending(c, r);
        return;
    }
    int count = list_tiles(k, tiles);
    struct grid g = plan_grid(r, count);
    if (count == 0)
        canvas_paragraph(c, r, ROLE_NOTE, "No parameter moves the need here.");
    enum title_form form = title_form(tiles, count, g.w - GAP);
    int last = scroll_most(s, r), wish = s->app->scroll[PANE_SMALL_PLOTS];
    int first = (wish < last ? wish : last) * g.columns;
    for (int i = 0; i < g.columns * g.rows && first + i < count; i++)
        draw_tile(k, c,
                  (struct rect){r.x + i % g.columns * g.w, r.y + i / g.columns * g.h,
                                g.w - GAP, g.h - (g.h > LEAST_H)},
                  &tiles[first + i], form);
}

/* Ports where tiles for all that could move a need have room at ease. */
static unsigned parts(const struct app *a, struct rect r)
{
    (void)a;
    int sensitive = 0;
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        sensitive += param_row(id)->sensitive;
    bool ports = r.w / EASE_W * (r.h / EASE_H) >= 2 * sensitive;
    return PART_BIT(SMALL_PLOTS) | (ports ? PART_BIT(SMALL_PORTS) : 0);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    const struct answers *k = s->shown;
    char model[PHRASE_TEXT];
    model_and_blind_spot(k->of.model, model, sizeof model);
    snprintf(buf, size, "%s, @ now and * crossing", model);
}

const struct pane_ops pane_small_plots = {
    .name = "sensitivity", .title = "Need against each parameter", .min_w = 24, .min_h = 4,
    .parts = parts, .draw = draw, .scroll_most = scroll_most, .subtitle = subtitle,
};
