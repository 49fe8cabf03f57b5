/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From the room at hand to rectangles: four panes, three, two, one, none. Each
 * arrangement names the least room it is good for; the first that fits is taken.
 */
#include <config.h>

#include "tui/screen/layout.h"

#include "engine/base/clamp.h"
#include "tui/panes/pane.h"
#include "tui/state/selection.h"

enum {
    FRAME = 2,    /* rows or columns of a pane's frame */
    LEAST_W = 30, /* below, there is no pane at all */
    LEAST_H = 5,
    FOUR_W = 100, /* room for four panes */
    FOUR_H = 24,
    ANSWER_LINES = 3,
    LEAST_PLAN = 7,     /* rows of the expansion */
    LEAST_HEADINGS = 3, /* of groups of parameters */
    ALL_LINES_H = 9     /* from here on head, message and hint have a line each */
};

bool layout_shows(const struct layout *l, enum pane_id pane)
{
    for (int i = 0; i < l->count; i++)
        if (l->at[i].pane == pane)
            return true;
    return false;
}

struct rect placed_inside(const struct placed_pane *at)
{
    return at->bare ? at->r : rect_inside(at->r, 1);
}

unsigned layout_parts(const struct app *a)
{
    struct layout l;
    unsigned parts = PART_BIT(RESULTS);
    layout_make(a, &l);
    for (int i = 0; i < l.count; i++)
        parts |= pane_parts(a, l.at[i].pane, placed_inside(&l.at[i]));
    return parts;
}

/* Adds a pane unless its inside would be under its minimum. */
static bool place(struct layout *out, enum pane_id pane, int x, int y, int w, int h)
{
    const struct pane_ops *ops = pane_row(pane);
    if (w - FRAME < ops->min_w || h - FRAME < ops->min_h)
        return false;
    out->at[out->count++] = (struct placed_pane){pane, {x, y, w, h}, false};
    return true;
}

static void place_one(struct layout *out, enum pane_id focus, struct rect body)
{
    place(out, focus, body.x, body.y, body.w, body.h);
}

/* Parameters and one other pane side by side. */
static void place_two(struct layout *out, enum pane_id other, struct rect body, int left)
{
    place(out, PANE_PARAMETERS, body.x, body.y, left, body.h);
    place(out, other, body.x + left, body.y, body.w - left, body.h);
}

static int left_width(struct rect body)
{
    return clamp(body.w * 2 / 5, 32, 80);
}

/* Main view: parameters over expansion, inventory over sensitivity. */
static void place_four(struct layout *out, enum pane_id focus, struct rect body)
{
    (void)focus;
    int left = left_width(body), right = body.w - left;
    int rows = pane_row(PANE_PARAMETERS)->rows_wanted();
    int plan = clamp(body.h - rows - FRAME, LEAST_PLAN, body.h / 2);
    int inventory = clamp(body.h * 2 / 5, 10, 20);
    place(out, PANE_PARAMETERS, body.x, body.y, left, body.h - plan);
    place(out, PANE_INVENTORY, body.x + left, body.y, right, inventory);
    place(out, PANE_SENSITIVITY, body.x + left, body.y + inventory, right, body.h - inventory);
    place(out, PANE_EXPANSION, body.x, body.y + body.h - plan, left, plan);
}

/* Main view: parameters, inventory, and below it the plot or the pane with the keys. */
static void place_three(struct layout *out, enum pane_id focus, struct rect body)
{
    enum pane_id third = focus == PANE_EXPANSION ? PANE_EXPANSION : PANE_SENSITIVITY;
    int left = left_width(body), right = body.w - left;
    int inventory = (body.h * 4 + 3) / 7;
    place(out, PANE_PARAMETERS, body.x, body.y, left, body.h);
    place(out, PANE_INVENTORY, body.x + left, body.y, right, inventory);
    place(out, third, body.x + left, body.y + inventory, right, body.h - inventory);
}

static void place_pair(struct layout *out, enum pane_id focus, struct rect body)
{
    enum pane_id other = focus == PANE_PARAMETERS ? PANE_INVENTORY : focus;
    place_two(out, other, body, left_width(body));
}

static const struct arrangement {
    int w, h; /* least room of the body */
    void (*place)(struct layout *out, enum pane_id focus, struct rect body);
} arrangements[] = {
    {FOUR_W, FOUR_H, place_four},
    {76, 18, place_three},
    {58, 12, place_pair},
    {0, 0, place_one},
};

/* The answer over the full width: in a frame with a row a model where the panes below
 * keep their room, else in a few bare lines. Returns what is left. */
static struct rect place_answer(struct layout *out, struct rect body)
{
    int rows = pane_row(PANE_ANSWER)->rows_wanted() + FRAME;
    int parameters = PARAM_COUNT + LEAST_HEADINGS + FRAME;
    bool framed =
        body.w >= FOUR_W && body.h - rows >= FOUR_H && body.h - rows - LEAST_PLAN >= parameters;
    if (!framed)
        rows = body.h >= ANSWER_LINES + 18 ? ANSWER_LINES : body.h >= 12 ? 1 : 0;
    if (rows == 0)
        return body;
    out->at[out->count++] =
        (struct placed_pane){PANE_ANSWER, {body.x, body.y, body.w, rows}, .bare = !framed};
    return (struct rect){body.x, body.y + rows, body.w, body.h - rows};
}

static void place_main(struct layout *out, enum pane_id focus, struct rect body)
{
    const struct arrangement *way = arrangements;
    body = place_answer(out, body);
    int answers = out->count;
    while (body.w < way->w || body.h < way->h)
        way++;
    way->place(out, focus, body);
    if (layout_shows(out, focus))
        return;
    out->count = answers;
    place_one(out, focus, body);
}

/* Other views: the home alone, beside the parameters where both are at ease or the
 * parameters have the keys. */
static void place_view(struct layout *out, enum view_id view, enum pane_id focus,
                       struct rect body)
{
    const struct view_row *row = view_row(view);
    int left = clamp(body.w / 3, 34, 48);
    bool at_ease = body.w - left - FRAME >= row->wide_from;
    bool beside = view_shows(view, PANE_PARAMETERS) && row->home != PANE_PARAMETERS;
    if (beside && (focus != row->home || at_ease) && body.w >= 76)
        place_two(out, row->home, body, left);
    if (layout_shows(out, focus))
        return;
    out->count = 0;
    place_one(out, focus, body);
}

/* The lines around the panes; returns what is left for these. */
static struct rect place_lines(struct layout *out, int w, int h)
{
    bool all = h >= ALL_LINES_H && w >= LEAST_W;
    bool panes = h >= LEAST_H && w >= LEAST_W;
    int below = all ? 2 : 1, above = all ? 1 : 0;
    out->head = (struct rect){0, 0, w, (all || !panes) && h > 0 ? 1 : 0};
    out->message = (struct rect){0, h > below ? h - below : 0, w, h > 0 ? 1 : 0};
    out->hint = (struct rect){0, all ? h - 1 : 0, w, all ? 1 : 0};
    return (struct rect){0, above, w, panes ? h - above - below : 0};
}

void layout_make(const struct app *a, struct layout *out)
{
    *out = (struct layout){0};
    struct rect body = place_lines(out, a->w, a->h);
    enum pane_id focus = focus_now(a);
    if (body.h <= 0)
        return;
    if (a->zoomed)
        place_one(out, focus, body);
    else if (a->view == VIEW_MAIN)
        place_main(out, focus, body);
    else
        place_view(out, a->view, focus, body);
    if (out->count == 0)
        out->head = (struct rect){0, 0, a->w, 1};
}
