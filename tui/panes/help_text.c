/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of the help, made from the tables of commands, parameters, metrics,
 * models and views. */
#include <config.h>

#include "tui/panes/help_text.h"

#include <stdio.h>
#include <string.h>

#include "engine/table/figures.h"
#include "tui/command/keys_text.h"

enum { LEFT = 24, NARROW = 56, INDENT = 2 };

static void add_title(struct text *out, const char *title)
{
    text_addf(out, "%s%c%s\n", out->length ? "\n" : "", HELP_TITLE, title);
}

/* Bytes of s that go into a line of this width. */
static size_t line_bytes(const char *s, size_t width)
{
    size_t n = strlen(s), at;
    if (n <= width)
        return n;
    for (at = width; at > 0 && s[at] != ' '; at--)
        ;
    return at ? at : width;
}

/* A name and a sentence, the latter broken to what is left of the width. */
static void add_row(struct text *out, int width, const char *left, const char *right)
{
    bool narrow = width < NARROW;
    int room = width - (narrow ? INDENT : LEFT) - 1;
    if (narrow)
        text_addf(out, "%c%s\t\n", HELP_ROW, left);
    do {
        size_t n = line_bytes(right, (size_t)(room > 1 ? room : 1));
        text_addf(out, "%c%s\t%.*s\n", HELP_ROW, narrow ? "" : left, (int)n, right);
        right += n + strspn(right + n, " ");
        left = "";
    } while (*right);
}

static void add_commands(struct text *out, int width)
{
    for (enum command_group group = 0; group < GROUP_COUNT; group++) {
        add_title(out, command_group_title(group));
        for (enum command_id id = 0; id < COMMAND_COUNT; id++) {
            const struct command_row *row = command_row(id);
            char keys[64], doc[256];
            if (row->group != group)
                continue;
            command_keys_text(id, keys, sizeof keys);
            snprintf(doc, sizeof doc, row->typed ? "%s" : "%s  (:%s%s%s)", row->doc, row->name,
                     row->argument ? " " : "", row->argument ? row->argument : "");
            add_row(out, width, keys, doc);
        }
    }
}

static void add_grammar(struct text *out, int width)
{
    static const char *const rows[][2] = {
        {"36h 1.5d 90min", "A value in another unit of its kind."},
        {"95% 0.95", "A share, either way."},
        {"+10% -10%", "A change of the present value by a part of it."},
        {"*1.2 /2 +5", "The present value multiplied, divided, or raised."},
        {"-5", "Minus five itself, not a change."},
        {"1,200", "Commas may group thousands; decimals take a dot."},
        {"200 300 400", "A whole list, by blanks or commas."},
    };
    add_title(out, "Typing values");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        add_row(out, width, rows[i][0], rows[i][1]);
}

static void add_params(struct text *out, int width)
{
    add_title(out, "Parameters");
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        const struct param_row *row = param_row(id);
        char doc[512], range[128];
        snprintf(doc, sizeof doc, "%s Range %s. (%s)", row->doc,
                 param_range_text(id, range, sizeof range), row->key);
        add_row(out, width, row->label, doc);
    }
}

static void add_metrics(struct text *out, int width)
{
    add_title(out, "Metrics");
    for (enum metric_id id = 0; id < METRIC_COUNT; id++) {
        const struct metric_row *row = metric_row(id);
        char doc[512];
        snprintf(doc, sizeof doc, "%s (%s)", row->doc, row->key);
        add_row(out, width, row->label, doc);
    }
}

static void add_models(struct text *out, int width)
{
    add_title(out, "Models");
    for (enum model_id id = 0; id < MODEL_COUNT; id++) {
        char doc[512];
        snprintf(doc, sizeof doc, "%s. %s", model_row(id)->label, model_row(id)->doc);
        add_row(out, width, model_row(id)->key, doc);
    }
}

static void add_views(struct text *out, int width)
{
    add_title(out, "Views");
    for (enum view_id id = 0; id < VIEW_COUNT; id++)
        add_row(out, width, view_row(id)->name, view_row(id)->doc);
}

void help_text(int width, struct text *out)
{
    add_commands(out, width);
    add_grammar(out, width);
    add_views(out, width);
    add_models(out, width);
    add_params(out, width);
    add_metrics(out, width);
}

int help_lines(int width)
{
    struct text all;
    int count = 0;
    text_init(&all);
    help_text(width, &all);
    for (size_t i = 0; i < all.length; i++)
        count += all.data[i] == '\n';
    text_free(&all);
    return count;
}

/* True when a line of the help holds text. */
static bool line_holds(const char *line, const char *end, const char *text)
{
    size_t n = strlen(text);
    for (; line + n <= end; line++)
        if (strncasecmp(line, text, n) == 0)
            return true;
    return false;
}

static bool holds_at(const char *all, int number, const char *text)
{
    while (number-- > 0)
        all = strchr(all, '\n') + 1;
    return line_holds(all, strchr(all, '\n'), text);
}

int help_search(int width, const char *text, int from, int direction)
{
    struct text all;
    int count = help_lines(width), found = -1;
    text_init(&all);
    help_text(width, &all);
    for (int i = 0; i < count && found < 0 && !all.failed; i++) {
        int at = ((from + direction * i) % count + count) % count;
        if (holds_at(all.data, at, text))
            found = at;
    }
    text_free(&all);
    return found;
}
