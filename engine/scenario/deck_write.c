/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a deck. Loading it and writing again gives the same bytes. */
#include <config.h>

#include "engine/scenario/deck_write.h"

#include <string.h>

#include "engine/base/number.h"
#include "engine/file/settings.h"

enum { WIDTH = 90, GROUP_WIDTH = 11 };

static void add_number(struct text *out, enum param_id id, double value)
{
    char buf[NUMBER_TEXT];
    text_add(out, param_row(id)->kind == KIND_WHOLE ? number_exact(value, buf)
                                                    : number_real(value, buf));
}

/* Columns since the last line end. */
static size_t column(const struct text *out)
{
    size_t n = out->length;
    while (n && out->data[n - 1] != '\n')
        n--;
    return out->length - n;
}

static void add_indent(struct text *out, size_t n)
{
    text_addf(out, "%*s", (int)n, "");
}

static void add_list(struct text *out, const struct params *p, enum param_id id)
{
    size_t indent = column(out) + 1;
    text_add(out, "[");
    for (int i = 0; i < p->count[id]; i++) {
        if (i)
            text_add(out, ",");
        if (i && column(out) > WIDTH - 12) {
            text_add(out, "\n");
            add_indent(out, indent);
        } else if (i) {
            text_add(out, " ");
        }
        add_number(out, id, p->v[param_row(id)->slot + i]);
    }
    text_add(out, "]");
}

static void add_param(struct text *out, const struct params *p, enum param_id id)
{
    text_addf(out, "%s = ", strchr(param_row(id)->key, '.') + 1);
    if (param_is_list(id))
        add_list(out, p, id);
    else
        add_number(out, id, param_get(p, id));
    text_add(out, ";");
}

static size_t group_length(enum param_id id)
{
    return strcspn(param_row(id)->key, ".");
}

/* One "group: { ... };" a line; sets NULL writes every parameter. */
static void add_params(struct text *out, const struct params *p, const bool *sets,
                       size_t indent)
{
    bool open = false;
    enum param_id last = 0;
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        if (sets && !sets[id])
            continue;
        if (open && !param_same_group(last, id)) {
            text_add(out, " };\n");
            open = false;
        }
        if (!open) {
            add_indent(out, indent);
            text_addf(out, "%.*s:", (int)group_length(id), param_row(id)->key);
            add_indent(out, GROUP_WIDTH - 1 - group_length(id));
            text_add(out, "{");
        }
        text_add(out, " ");
        add_param(out, p, id);
        open = true;
        last = id;
    }
    if (open)
        text_add(out, " };\n");
}

/* Bytes of the next piece of a long text: to a line end, or to a blank near the margin. */
static size_t piece_length(const char *s, size_t room)
{
    size_t line = strcspn(s, "\n"), blank = 0;
    line += s[line] == '\n';
    if (line <= room)
        return line;
    for (size_t i = 0; i < room; i++)
        if (s[i] == ' ')
            blank = i + 1;
    return blank ? blank : strcspn(s + room, " \n") + room;
}

/* A long text as pieces below each other, which the reader joins. */
static void add_text(struct text *out, size_t indent, const char *name, const char *s)
{
    char piece[NOTE_TEXT];
    add_indent(out, indent);
    text_addf(out, "%s = ", name);
    size_t at = column(out);
    do {
        size_t n = piece_length(s, WIDTH - at - 4);
        memcpy(piece, s, n);
        piece[n] = 0;
        settings_write_text(out, piece);
        s += n;
        if (*s) {
            text_add(out, "\n");
            add_indent(out, at);
        }
    } while (*s);
    text_add(out, ";\n");
}

static void add_variant(struct text *out, const struct variant *v, bool last)
{
    text_add(out, "    {\n");
    add_text(out, 8, "name", v->own.name);
    if (v->sets_note)
        add_text(out, 8, "note", v->own.note);
    if (v->sets_currency)
        add_text(out, 8, "currency", v->own.currency);
    add_params(out, &v->own.params, v->sets, 8);
    text_add(out, last ? "    }\n" : "    },\n");
}

void deck_write(const struct deck *d, struct text *out)
{
    text_add(out, "format = 1;\n");
    add_text(out, 0, "name", d->base.name);
    add_text(out, 0, "note", d->base.note);
    add_text(out, 0, "currency", d->base.currency);
    text_add(out, "\n");
    add_params(out, &d->base.params, NULL, 0);
    if (d->count)
        text_add(out, "\nscenarios = (\n");
    for (int i = 0; i < d->count; i++)
        add_variant(out, &d->variants[i], i == d->count - 1);
    text_add(out, d->count ? ");\n\nend_of_file = true;\n" : "\nend_of_file = true;\n");
}
