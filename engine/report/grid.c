/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/grid.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/utf8.h"

enum { INDENT = 2, GAP = 2, HEAD_LINES = 8, STRIP_COLUMNS = PAGE_WIDTH / GAP };

void grid_init(struct grid *g)
{
    memset(g, 0, sizeof *g);
}

void grid_free(struct grid *g)
{
    free(g->cell);
    free(g->column);
    grid_init(g);
}

void grid_column(struct grid *g, const char *head, bool left)
{
    struct grid_column *column =
        realloc(g->column, (size_t)(g->columns + 1) * sizeof *g->column);
    if (!column) {
        g->failed = true;
        return;
    }
    g->column = column;
    text_visible(head, column[g->columns].head, GRID_CELL);
    column[g->columns++].left = left;
}

static bool grow(struct grid *g)
{
    size_t room = g->room ? 2 * g->room : 64;
    char(*cell)[GRID_CELL] = realloc(g->cell, room * sizeof *cell);
    if (!cell) {
        g->failed = true;
        return false;
    }
    g->cell = cell;
    g->room = room;
    return true;
}

void grid_add(struct grid *g, const char *s)
{
    if (g->failed || (g->cells == g->room && !grow(g)))
        return;
    text_visible(s, g->cell[g->cells++], GRID_CELL);
}

static int grid_rows(const struct grid *g)
{
    return (int)(g->cells / (size_t)g->columns);
}

static const char *cell_at(const struct grid *g, int row, int column)
{
    return g->cell[(size_t)row * (size_t)g->columns + (size_t)column];
}

static int longest_word(const char *s)
{
    char word[GRID_CELL];
    int most = 0;
    while (*s) {
        size_t n = strcspn(s, " ");
        memcpy(word, s, n);
        word[n] = 0;
        int w = text_columns(word);
        most = w > most ? w : most;
        s += n + strspn(s + n, " ");
    }
    return most;
}

static int column_width(const struct grid *g, int column)
{
    int most = longest_word(g->column[column].head);
    for (int row = 0; row < grid_rows(g); row++) {
        int w = text_columns(cell_at(g, row, column));
        most = w > most ? w : most;
    }
    return most;
}

static void pad(struct text *out, int n)
{
    for (; n > 0; n--)
        text_add(out, " ");
}

static void trim_line(struct text *out)
{
    while (out->length && out->data[out->length - 1] == ' ')
        out->data[--out->length] = 0;
    text_add(out, "\n");
}

static void put_aligned(struct text *out, const char *s, int width, bool left)
{
    int rest = width - text_columns(s);
    if (!left)
        pad(out, rest);
    text_add(out, s);
    if (left)
        pad(out, rest);
}

/* The head of a column in lines of its width. */
struct stack {
    int lines;
    char line[HEAD_LINES][GRID_CELL];
};

static void stack_head(const char *s, int width, struct stack *k)
{
    k->lines = 0;
    while (*s) {
        size_t n = strcspn(s, " ");
        char *last = k->lines ? k->line[k->lines - 1] : NULL;
        if (last && (int)n + 1 + text_columns(last) <= width) {
            strcat(last, " ");
            strncat(last, s, n);
        } else if (k->lines < HEAD_LINES) {
            memcpy(k->line[k->lines], s, n);
            k->line[k->lines++][n] = 0;
        }
        s += n + strspn(s + n, " ");
    }
}

/* The columns of one strip of the table. */
struct strip {
    int count;
    int column[STRIP_COLUMNS];
};

static void strip_heads(const struct grid *g, const struct strip *s, struct text *out)
{
    struct stack stack[STRIP_COLUMNS];
    int tallest = 0;
    for (int i = 0; i < s->count; i++) {
        stack_head(g->column[s->column[i]].head, g->column[s->column[i]].width, &stack[i]);
        tallest = stack[i].lines > tallest ? stack[i].lines : tallest;
    }
    for (int line = 0; line < tallest; line++) {
        for (int i = 0; i < s->count; i++) {
            int own = line - (tallest - stack[i].lines);
            pad(out, i ? GAP : INDENT);
            put_aligned(out, own >= 0 ? stack[i].line[own] : "", g->column[s->column[i]].width,
                        g->column[s->column[i]].left);
        }
        trim_line(out);
    }
    for (int i = 0; i < s->count; i++) {
        pad(out, i ? GAP : INDENT);
        for (int n = 0; n < g->column[s->column[i]].width; n++)
            text_add(out, tallest ? "-" : "");
    }
    if (tallest)
        trim_line(out);
}

static void strip_rows(const struct grid *g, const struct strip *s, struct text *out)
{
    for (int row = 0; row < grid_rows(g); row++) {
        for (int i = 0; i < s->count; i++) {
            pad(out, i ? GAP : INDENT);
            put_aligned(out, cell_at(g, row, s->column[i]), g->column[s->column[i]].width,
                        g->column[s->column[i]].left);
        }
        trim_line(out);
    }
}

/* Takes the first column and as many from next on as fit; returns the new next. */
static int strip_fill(const struct grid *g, int next, struct strip *s)
{
    int used = INDENT + g->column[0].width;
    *s = (struct strip){.count = 1};
    while (next < g->columns && s->count < STRIP_COLUMNS &&
           (s->count == 1 || used + GAP + g->column[next].width <= PAGE_WIDTH)) {
        used += GAP + g->column[next].width;
        s->column[s->count++] = next++;
    }
    return next;
}

static void text_grid(struct grid *g, struct text *out)
{
    for (int i = 0; i < g->columns; i++)
        g->column[i].width = column_width(g, i);
    int next = 1;
    do {
        struct strip s;
        next = strip_fill(g, next, &s);
        text_add(out, out->length ? "\n" : "");
        strip_heads(g, &s, out);
        strip_rows(g, &s, out);
    } while (next < g->columns);
}

static void markdown_cell(struct text *out, const char *s)
{
    text_add(out, " ");
    markdown_escape(out, s);
    text_add(out, *s ? " |" : "|");
}

static void markdown_grid(const struct grid *g, struct text *out)
{
    text_add(out, out->length ? "\n|" : "|");
    for (int i = 0; i < g->columns; i++)
        markdown_cell(out, g->column[i].head);
    text_add(out, "\n|");
    for (int i = 0; i < g->columns; i++)
        text_add(out, g->column[i].left ? " :-- |" : " --: |");
    text_add(out, "\n");
    for (int row = 0; row < grid_rows(g); row++) {
        text_add(out, "|");
        for (int i = 0; i < g->columns; i++)
            markdown_cell(out, cell_at(g, row, i));
        text_add(out, "\n");
    }
}

void page_grid(struct page *p, struct grid *g)
{
    if (g->failed)
        p->out->failed = true;
    else if (p->markdown)
        markdown_grid(g, p->out);
    else
        text_grid(g, p->out);
}
