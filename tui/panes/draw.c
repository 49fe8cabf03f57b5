/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/draw.h"

#include <math.h>
#include <stdio.h>

#include "engine/table/figures.h"

enum { BLOCKS_MAX = 32 };

static const struct {
    enum role role;
    enum glyph glyph;
    const char *word;
} tones[] = {
    [TONE_GOOD] = {ROLE_GOOD, GLYPH_GOOD, "good"},
    [TONE_NOTE] = {ROLE_NOTE, GLYPH_NOTE, "note"},
    [TONE_WARNING] = {ROLE_WARNING, GLYPH_WARNING, "watch"},
    [TONE_BAD] = {ROLE_BAD, GLYPH_BAD, "short"},
};

_Static_assert(sizeof tones / sizeof *tones == TONE_COUNT, "a look for every tone");

char *param_rounded(enum param_id id, double value, char buf[NUMBER_TEXT])
{
    const struct param_row *row = param_row(id);
    if (row->kind == KIND_SHARE)
        return metric_text(METRIC_ACHIEVED, value, buf);
    return number_people(value, row->kind == KIND_WHOLE ? 0 : row->decimals + 1, buf);
}

void model_and_blind_spot(enum model_id id, char *buf, size_t size)
{
    const char *blind = model_blind_text(id);
    snprintf(buf, size, "%s%s%s", model_row(id)->label, *blind ? ", " : "", blind);
}

enum role tone_role(enum tone tone)
{
    return tones[tone].role;
}

enum glyph tone_glyph(enum tone tone)
{
    return tones[tone].glyph;
}

const char *tone_word(enum tone tone)
{
    return tones[tone].word;
}

static const char *state_word(const struct results *r, enum metric_id id)
{
    return status_word((enum status_id)r->status[id]);
}

char *metric_shown(const struct results *r, enum metric_id id, char buf[NUMBER_TEXT])
{
    if (result_ok(r, id))
        return metric_text(id, r->v[id], buf);
    snprintf(buf, NUMBER_TEXT, "%s", state_word(r, id));
    return buf;
}

char *metric_rounded(const struct results *r, enum metric_id id, int decimals,
                     char buf[NUMBER_TEXT])
{
    if (result_ok(r, id))
        return number_people(r->v[id], decimals, buf);
    snprintf(buf, NUMBER_TEXT, "%s", state_word(r, id));
    return buf;
}

char *need_shown(const struct results *r, enum metric_id id, char buf[NUMBER_TEXT])
{
    bool whole = fabs(r->v[id] - round(r->v[id])) <= 1e-9 * fabs(r->v[id]);
    return whole ? metric_rounded(r, id, 0, buf) : metric_shown(r, id, buf);
}

char *param_shown(const struct scenario *s, enum param_id id, char *buf, size_t size)
{
    char figure[NUMBER_TEXT], unit[64];
    double value = param_get(&s->params, id);
    const char *shown = param_unit_text(id, value, s->currency, unit, sizeof unit);
    snprintf(buf, size, "%s%s%s", param_text(id, value, figure),
             *shown ? " " : "", shown);
    return buf;
}

int draw_tone(struct canvas *c, int x, int y, int width, enum tone tone, const char *text)
{
    if (width < 1)
        return 0;
    canvas_glyph(c, x, y, tone_glyph(tone), tone_role(tone));
    return width < 3 ? 1 : 2 + canvas_text(c, x + 2, y, width - 2, tone_role(tone), text);
}

int draw_fitting(struct canvas *c, int x, int y, int width, enum role role,
                 const char *const *texts)
{
    for (; *texts; texts++)
        if (text_width(*texts) <= width)
            return canvas_text(c, x, y, width, role, *texts);
    return 0;
}

/* Keeps blocks in the order of their priority while they fit; the height of the rest
 * becomes 0. A large block that does not fit leaves its room to smaller ones. */
static void choose_blocks(const struct block *blocks, int *height, int count, int room)
{
    for (int priority = 0; priority < BLOCK_PRIORITIES; priority++)
        for (int i = 0; i < count; i++) {
            if (blocks[i].priority != priority)
                continue;
            if (priority > 0 && height[i] > room)
                height[i] = 0;
            room -= height[i];
        }
}

/* Two empty blocks that meet are one; none opens or closes the stack. */
static void join_gaps(const struct block *blocks, int *height, int count)
{
    bool gap = true;
    int last = -1;
    for (int i = 0; i < count; i++) {
        if (height[i] == 0)
            continue;
        if (!blocks[i].draw && gap)
            height[i] = 0;
        gap = !blocks[i].draw;
        if (height[i] > 0)
            last = i;
    }
    if (last >= 0 && !blocks[last].draw)
        height[last] = 0;
}

void draw_stack(const struct answers *k, struct canvas *c, struct rect r,
                const struct block *blocks, int count)
{
    int height[BLOCKS_MAX], y = r.y;
    count = count < BLOCKS_MAX ? count : BLOCKS_MAX;
    for (int i = 0; i < count; i++)
        height[i] = blocks[i].height ? blocks[i].height(k, c, r.w) : 1;
    choose_blocks(blocks, height, count, r.h);
    join_gaps(blocks, height, count);
    for (int i = 0; i < count && y < r.y + r.h; y += height[i], i++) {
        int room = r.y + r.h - y;
        if (blocks[i].draw && height[i] > 0)
            blocks[i].draw(k, c, (struct rect){r.x, y, r.w,
                                               height[i] < room ? height[i] : room});
    }
}

void draw_pending(struct canvas *c, struct rect r)
{
    canvas_paragraph(c, r, ROLE_DIM, "These figures are being computed.");
}
