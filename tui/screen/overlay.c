/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/screen/overlay.h"

#include <stdio.h>

#include "tui/canvas/canvas_text.h"
#include "tui/command/keys_text.h"
#include "tui/command/typed.h"
#include "tui/screen/list_view.h"

enum { PALETTE_ROWS = 12, NAME_COLUMNS = 24, KEY_COLUMNS = 14, CANDIDATE_ROWS = 6 };

/* A box of this many rows at the foot of the area; returns its inside. */
static struct rect open_box(struct canvas *c, struct rect area, int rows, const char *title)
{
    int height = rows + 2 < area.h ? rows + 2 : area.h;
    struct rect box = {area.x, area.y + area.h - height, area.w, height};
    canvas_fill(c, box, ' ', ROLE_TEXT);
    canvas_box(c, box, ROLE_FRAME_FOCUS, ROLE_TITLE_FOCUS, title);
    return rect_inside(box, 1);
}

static void draw_command(struct canvas *c, struct rect r, enum command_id id, bool chosen)
{
    const struct command_row *row = command_row(id);
    char form[64], keys[64];
    snprintf(form, sizeof form, "%s %s", row->name, row->argument ? row->argument : "");
    command_keys_text(id, keys, sizeof keys);
    canvas_text(c, r.x, r.y, NAME_COLUMNS - 1, ROLE_STRONG, form);
    canvas_text(c, r.x + NAME_COLUMNS, r.y, KEY_COLUMNS - 1, ROLE_KEY, keys);
    canvas_text(c, r.x + NAME_COLUMNS + KEY_COLUMNS, r.y, r.w - NAME_COLUMNS - KEY_COLUMNS,
                ROLE_DIM, row->doc);
    if (chosen)
        canvas_role(c, r, ROLE_CURSOR);
}

/* The commands that fit what is typed, the chosen one in sight. */
static void draw_palette(const struct app *a, struct canvas *c, struct rect area)
{
    const struct prompt *p = &a->prompt;
    enum command_id found[COMMAND_COUNT];
    int count = command_match(p->chosen < 0 ? p->line.text : p->draft, found);
    int rows = count < PALETTE_ROWS ? count : PALETTE_ROWS;
    if (count == 0)
        return;
    struct rect r = open_box(c, area, rows, "Commands");
    int top = p->chosen >= r.h ? p->chosen - r.h + 1 : 0;
    for (int y = 0; y < r.h && top + y < count; y++)
        draw_command(c, (struct rect){r.x, r.y + y, r.w, 1}, found[top + y],
                     top + y == p->chosen);
}

static void draw_candidates(const struct app *a, struct canvas *c, struct rect area)
{
    struct rect all = {0, 0, area.w - 2, 0};
    int rows = canvas_paragraph(c, all, ROLE_TEXT, a->prompt.candidates);
    struct rect r = open_box(c, area, rows < CANDIDATE_ROWS ? rows : CANDIDATE_ROWS, "Names");
    canvas_paragraph(c, r, ROLE_TEXT, a->prompt.candidates);
}

/* The command whose argument is being typed. */
static void draw_argument(const struct app *a, struct canvas *c, struct rect area)
{
    enum command_id id = typed_command(a->prompt.line.text);
    if (id == COMMAND_COUNT)
        return;
    struct rect r = open_box(c, area, 2, "Command");
    draw_command(c, (struct rect){r.x, r.y, NAME_COLUMNS + KEY_COLUMNS, 1}, id, false);
    canvas_text(c, r.x, r.y + 1, r.h > 1 ? r.w : 0, ROLE_DIM, command_row(id)->doc);
}

void overlay_draw(const struct app *a, struct canvas *c, struct rect area)
{
    bool palette = a->prompt.kind == PROMPT_PALETTE;
    if (area.h < 3 || area.w < 10)
        return;
    if (a->list.open)
        list_view_draw(a, c, area);
    if (prompt_typing(&a->prompt) && a->prompt.candidates[0])
        draw_candidates(a, c, area);
    else if (palette && typed_argument(a->prompt.line.text))
        draw_argument(a, c, area);
    else if (palette)
        draw_palette(a, c, area);
}
