/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole screen from the state: head line, panes in their frames, lines below. */
#include <config.h>

#include "tui/screen/view.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "engine/table/figures.h"
#include "tui/panes/draw.h"
#include "tui/panes/pane.h"
#include "tui/screen/hint_line.h"
#include "tui/screen/layout.h"
#include "tui/screen/message_line.h"
#include "tui/screen/overlay.h"
#include "tui/screen/tabs.h"
#include "tui/state/selection.h"

/* The selected value, on the second line of a screen without panes. */
static void draw_selected(const struct app *a, struct canvas *c, struct rect line)
{
    enum param_id id = (enum param_id)a->selected;
    char value[96], full[SENTENCE_TEXT], figure[NUMBER_TEXT];
    if (param_is_list(id))
        return;
    param_shown(&a->now, id, value, sizeof value);
    snprintf(full, sizeof full, "%s %s", param_row(id)->label, value);
    draw_fitting(c, line.x, line.y, line.w, ROLE_TEXT,
                 (const char *const[]){full, value,
                                       param_text(id, param_get(&a->now.params, id), figure),
                                       NULL});
}

static void draw_without_panes(const struct app *a, struct canvas *c)
{
    verdict_line_draw(a, c, (struct rect){0, 0, a->w, 1});
    if (a->h > 2)
        draw_selected(a, c, (struct rect){0, 1, a->w, 1});
}

/* What stands behind the name when the figures or the file need a word. */
static const char *head_mark(const struct app *a, int room)
{
    if (app_stale(a))
        return room >= 44 ? " (figures as before)" : " (as before)";
    if (!app_unsaved(a))
        return "";
    return room >= 30 ? " (not saved)" : " *";
}

/* " swapdeck  Muhanga (not saved)      rule of thumb  Main ". */
static void draw_head(const struct app *a, struct canvas *c, struct rect r)
{
    char right[SENTENCE_TEXT], model[PHRASE_TEXT];
    canvas_fill(c, r, ' ', ROLE_STATUS);
    snprintf(model, sizeof model, "%s  %s ", model_row(a->model)->label,
             view_row(a->view)->title);
    snprintf(right, sizeof right, "model: %s", model);
    int width = text_width(right) + 24 <= r.w ? text_width(right) : text_width(model);
    if (width + 12 > r.w)
        width = 0;
    else
        canvas_text(c, r.x + r.w - width, r.y, width, ROLE_STATUS,
                    width == text_width(right) ? right : model);
    int room = r.w - width - 2, x = r.x + 1;
    const char *mark = head_mark(a, room);
    if (room >= 40 && (a->document.deck.count == 0 || room >= 80))
        x += canvas_text(c, x, r.y, 10, ROLE_STATUS, "swapdeck  ");
    x += tabs_draw(a, c, x, r.y, r.x + room - x - text_width(mark));
    canvas_text(c, x, r.y, text_width(mark), ROLE_STATUS, mark);
}

/* Cuts a subtitle at its last comma until it fits; nothing is left when no part does. */
static int shorten_subtitle(char *text, int room)
{
    while (*text && text_width(text) > room) {
        char *comma = strrchr(text, ',');
        *(comma ? comma : text) = 0;
    }
    return text_width(text);
}

/* The subtitle, as much as fits, stands at the right of the frame's top line; before it, a
 * word when the figures are those of a moment ago. */
static void draw_subtitle(const struct scene *s, struct canvas *c,
                          const struct pane_ops *ops, struct rect r)
{
    static const char mark[] = "being updated";
    char own[SENTENCE_TEXT] = "", text[SENTENCE_TEXT + sizeof mark];
    bool late = s->shown != &s->app->shown.now;
    if (ops->subtitle)
        ops->subtitle(s, own, sizeof own);
    snprintf(text, sizeof text, "%s%s%s", late ? mark : "", late && *own ? ", " : "", own);
    int width = shorten_subtitle(text, r.w - 9 - text_width(ops->title));
    int x = r.x + r.w - width - 3;
    if (late && width <= 0)
        canvas_glyph(c, r.x + r.w - 2, r.y, GLYPH_ELLIPSIS, ROLE_WARNING);
    if (width <= 0)
        return;
    canvas_text(c, x, r.y, 1, ROLE_DIM, " ");
    canvas_text(c, x + 1, r.y, width, ROLE_DIM, text);
    canvas_text(c, x + 1 + width, r.y, 1, ROLE_DIM, " ");
    if (late)
        canvas_role(c, (struct rect){x + 1, r.y, text_width(mark), 1}, ROLE_WARNING);
}

/* In the right side of the frame: there is more above, below. */
static void draw_scroll_marks(const struct scene *s, struct canvas *c, enum pane_id pane,
                              struct rect r)
{
    const struct pane_ops *ops = pane_row(pane);
    int most = ops->scroll_most ? ops->scroll_most(s, rect_inside(r, 1)) : 0;
    int scroll = s->app->scroll[pane];
    if (most > 0 && scroll > 0)
        canvas_glyph(c, r.x + r.w - 1, r.y + 1, GLYPH_UP, ROLE_KEY);
    if (scroll < most)
        canvas_glyph(c, r.x + r.w - 1, r.y + r.h - 2, GLYPH_DOWN, ROLE_KEY);
}

static void draw_frame(const struct scene *s, struct canvas *c, const struct placed_pane *at,
                       bool focused)
{
    const struct pane_ops *ops = pane_row(at->pane);
    canvas_box(c, at->r, focused ? ROLE_FRAME_FOCUS : ROLE_FRAME,
               focused ? ROLE_TITLE_FOCUS : ROLE_TITLE, ops->title);
    draw_subtitle(s, c, ops, at->r);
    draw_scroll_marks(s, c, at->pane, at->r);
}

static void draw_pane(const struct app *a, struct canvas *c, const struct placed_pane *at,
                      bool focused)
{
    const struct pane_ops *ops = pane_row(at->pane);
    struct rect inside = placed_inside(at);
    struct scene s = pane_scene(a, at->pane, inside);
    if (!at->bare)
        draw_frame(&s, c, at, focused);
    if (ops->parts && !answers_have(s.shown, PART_BIT(RESULTS)))
        draw_pending(c, inside);
    else
        ops->draw(&s, c, inside);
}

static struct rect body_of(const struct app *a, const struct layout *l)
{
    int top = l->head.h;
    return (struct rect){0, top, a->w, l->message.y - top};
}

void app_view(const struct app *a, struct canvas *c)
{
    struct layout l;
    layout_make(a, &l);
    canvas_clear(c);
    if (l.count == 0)
        draw_without_panes(a, c);
    else if (l.head.h > 0)
        draw_head(a, c, l.head);
    for (int i = 0; i < l.count; i++)
        draw_pane(a, c, &l.at[i], l.at[i].pane == focus_now(a));
    if (!message_is_long(a, l.hint.w))
        hint_line_draw(a, c, l.hint);
    message_line_draw(a, c, l.message);
    overlay_draw(a, c, body_of(a, &l));
}
