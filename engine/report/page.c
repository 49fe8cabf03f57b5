/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/page.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/utf8.h"

/* Columns of the first n bytes. */
static int columns_of(const char *s, size_t n)
{
    int columns = 0, used;
    uint32_t code;
    for (size_t at = 0; at < n && (used = utf8_decode(s + at, &code)) > 0; at += (size_t)used) {
        int width = code_width(code);
        columns += width > 0 ? width : 0;
    }
    return columns;
}

int text_columns(const char *s)
{
    return columns_of(s, strlen(s));
}

void markdown_escape(struct text *out, const char *s)
{
    for (; *s; s++) {
        if (strchr("\\`*_[]<>|#&~$", *s))
            text_add(out, "\\");
        text_add_bytes(out, s, 1);
    }
}

/* Where a line needs one more escape, because it would start a list or a rule. */
static size_t list_mark(const char *s)
{
    size_t digits = strspn(s, "0123456789");
    if (digits ? s[digits] == '.' || s[digits] == ')' : *s && strchr("-+=", *s) != NULL)
        return digits;
    return SIZE_MAX;
}

static void markdown_line(struct text *out, const char *s)
{
    size_t mark = list_mark(s);
    if (mark != SIZE_MAX) {
        text_add_bytes(out, s, mark);
        text_add(out, "\\");
        text_add_bytes(out, s + mark, 1);
        s += mark + 1;
    }
    markdown_escape(out, s);
    text_add(out, "\n");
}

/* Bytes of s that fit into width columns; at least one character. */
static size_t fitting(const char *s, size_t n, int width)
{
    size_t at = 0;
    uint32_t code;
    while (at < n) {
        size_t next = at + (size_t)utf8_decode(s + at, &code);
        if (at && columns_of(s, next) > width)
            break;
        at = next;
    }
    return at;
}

struct wrapping {
    struct text *out;
    int indent; /* of the lines after the first */
    int column; /* where the line ends now */
    bool empty; /* no word on this line yet */
};

static void wrap_line(struct wrapping *w)
{
    text_addf(w->out, "\n%*s", w->indent, "");
    w->column = w->indent;
    w->empty = true;
}

/* One word; a word longer than a line is broken. */
static void wrap_word(struct wrapping *w, const char *s, size_t n)
{
    if (!w->empty && w->column + 1 + columns_of(s, n) > PAGE_WIDTH)
        wrap_line(w);
    if (!w->empty) {
        text_add(w->out, " ");
        w->column++;
    }
    for (;;) {
        size_t fit = fitting(s, n, PAGE_WIDTH - w->column);
        text_add_bytes(w->out, s, fit);
        w->column += columns_of(s, fit);
        w->empty = false;
        s += fit;
        n -= fit;
        if (!n)
            return;
        wrap_line(w);
    }
}

/* Bytes of the word at s; a percentage keeps its sign. */
static size_t word_length(const char *s)
{
    size_t n = strcspn(s, " ");
    return strncmp(s + n, " %", 2) == 0 ? n + 1 + strcspn(s + n + 1, " ") : n;
}

/* Breaks s at blanks; the first line starts at column first. */
static void wrap(struct text *out, const char *s, int first, int indent)
{
    struct wrapping w = {out, indent, first, true};
    for (s += strspn(s, " "); *s; s += strspn(s, " ")) {
        size_t n = word_length(s);
        wrap_word(&w, s, n);
        s += n;
    }
    text_add(out, "\n");
}

/* A copy with control characters made visible; NULL (and failed) without memory. */
static char *visible(struct text *out, const char *s)
{
    size_t size = 3 * strlen(s) + 1;
    char *copy = malloc(size);
    if (!copy) {
        out->failed = true;
        return NULL;
    }
    return text_visible(s, copy, size);
}

static void block(struct page *p, const char *s, int first, int indent)
{
    char *copy = visible(p->out, s);
    if (!copy)
        return;
    if (p->markdown)
        markdown_line(p->out, copy);
    else
        wrap(p->out, copy, first, indent);
    free(copy);
}

/* A rule under the last line of what begins at begin and ends with a line end. */
static void underline(struct text *out, size_t begin, const char *with)
{
    if (out->failed)
        return;
    size_t end = out->length - 1, start = end;
    while (start > begin && out->data[start - 1] != '\n')
        start--;
    for (int n = columns_of(out->data + start, end - start); n > 0; n--)
        text_add(out, with);
    text_add(out, "\n");
}

void page_heading(struct page *p, int level, const char *s)
{
    if (p->out->length)
        text_add(p->out, "\n");
    if (p->markdown)
        text_add(p->out, level == 1 ? "# " : "## ");
    size_t begin = p->out->length;
    block(p, s, 0, 0);
    if (!p->markdown)
        underline(p->out, begin, level == 1 ? "=" : "-");
}

void page_paragraph(struct page *p, const char *s)
{
    while (*s) {
        size_t n = strcspn(s, "\n");
        char *part = strndup(s, n);
        if (!part) {
            p->out->failed = true;
            return;
        }
        if (n) {
            text_add(p->out, p->out->length ? "\n" : "");
            block(p, part, 0, 0);
        }
        free(part);
        s += n + (s[n] == '\n');
    }
}

void page_item(struct page *p, const char *s)
{
    text_add(p->out, p->markdown ? "- " : "  - ");
    block(p, s, 4, 4);
}

void page_indented(struct page *p, const char *s)
{
    text_add(p->out, "    ");
    block(p, s, 4, 4);
}
