/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/pane_field.h"

#include <string.h>

#include "engine/base/utf8.h"
#include "tui/canvas/canvas_text.h"

enum role field_role(const struct app *a)
{
    return a->prompt.bad ? ROLE_EDIT_BAD : ROLE_EDIT;
}

/* The first byte shown, so that the cursor lies inside the width. */
static int first_shown(const struct line *line, int width)
{
    struct line head = *line;
    int from = 0;
    head.text[head.cursor] = 0;
    while (from < head.cursor && text_width(head.text + from) >= width) {
        uint32_t code;
        from += utf8_decode(head.text + from, &code);
    }
    return from;
}

void draw_line(struct canvas *c, int x, int y, int width, enum role role,
               const struct line *line)
{
    if (width <= 0)
        return;
    int from = first_shown(line, width);
    struct line head = *line;
    head.text[head.cursor] = 0;
    canvas_fill(c, (struct rect){x, y, width, 1}, ' ', role);
    int used = canvas_text(c, x, y, width, role, line->text + from);
    if (line->selected)
        canvas_reverse(c, (struct rect){x, y, used, 1});
    c->cursor_x = x + text_width(head.text + from);
    c->cursor_y = y;
}

uint32_t level_code(const struct canvas *c, int level)
{
    static const char ascii[] = " .:-=+*%#";
    if (level <= 0)
        return c->ascii ? '_' : 0x2581;
    return c->ascii ? (uint32_t)ascii[level] : 0x2580u + (uint32_t)level;
}
