/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typing a value: the whole view follows, and goes back when it is given up. */
#include <config.h>

#include "tui/edit/field.h"

#include <stdio.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/table/check.h"
#include "engine/table/figures.h"
#include "engine/table/quantity.h"
#include "engine/table/quantity_list.h"
#include "tui/command/command.h"
#include "tui/edit/change.h"
#include "tui/state/selection.h"

unsigned field_open(struct app *a, const char *text)
{
    struct edited edited = edited_now(a);
    prompt_open(&a->prompt, PROMPT_FIELD, text);
    a->prompt.param = edited.param;
    a->prompt.element = edited.element;
    a->message[0] = 0;
    return 0;
}

unsigned field_insert(struct app *a)
{
    field_open(a, "");
    a->prompt.inserts = true;
    return 0;
}

/* The value of a new row between the others. */
static bool read_inserted(const struct prompt *f, const char *currency, struct params *p,
                          struct error *err)
{
    double values[PARAM_SLOTS], *at = values + f->element;
    const double *old = p->v + param_row(f->param)->slot;
    int count = p->count[f->param];
    memcpy(values, old, (size_t)f->element * sizeof *values);
    memcpy(at + 1, old + f->element, (size_t)(count - f->element) * sizeof *values);
    if (!quantity_value(f->param, f->line.text, currency, at, err))
        return false;
    param_set_list(p, f->param, values, count + 1);
    return true;
}

/* A share of a whole is shown in per cent, and a plain number above one typed over it can
 * only mean that. */
static bool read_percent(const struct prompt *f, const char *currency, double *value)
{
    const struct param_row *row = param_row(f->param);
    char percent[LINE_TEXT + 1];
    size_t plain = strspn(f->line.text, "0123456789.");
    if (row->kind != KIND_SHARE || row->max > 1 || plain == 0 || f->line.text[plain])
        return false;
    snprintf(percent, sizeof percent, "%s%%", f->line.text);
    return quantity_parse(f->param, percent, *value, currency, value, NULL);
}

/* Reads the text into p, which holds the committed values. */
static bool read_text(const struct app *a, struct params *p, struct error *err)
{
    const struct prompt *f = &a->prompt;
    const char *currency = a->committed.currency;
    int slot = param_row(f->param)->slot + f->element;
    bool read;
    if (f->inserts)
        read = read_inserted(f, currency, p, err);
    else if (f->element < 0)
        read = quantity_assign(p, f->param, f->line.text, currency, err) ||
               read_percent(f, currency, &p->v[slot - f->element]);
    else
        read = quantity_parse(f->param, f->line.text, p->v[slot], currency, &p->v[slot], err);
    return read && params_check(p, err);
}

unsigned field_preview(struct app *a)
{
    struct params p = a->committed.params;
    struct error err = {0};
    a->message[0] = 0;
    a->prompt.bad = a->prompt.line.length > 0 && !read_text(a, &p, &err);
    if (a->prompt.bad) /* what was valid before one more key was never meant */
        app_say(a, TONE_BAD, "%s: %s", param_row(a->prompt.param)->label, err.text);
    a->now.params = a->prompt.bad ? a->committed.params : p;
    return FX_RECOMPUTE;
}

bool field_commit(struct app *a, unsigned *effects)
{
    struct prompt *f = &a->prompt;
    struct params typed;
    bool bare = f->line.length == 0, inserts = f->inserts;
    *effects |= field_preview(a);
    if (f->bad)
        return false;
    if (bare && inserts) {
        *effects |= field_cancel(a);
        app_say(a, TONE_NOTE, "Nothing was typed; no row is added.");
        return true;
    }
    typed = a->now.params;
    prompt_remember(f);
    prompt_close(f);
    *effects |= change_params(a, &typed);
    if (bare)
        app_say(a, TONE_NOTE, "Nothing was typed; the value stays.");
    return true;
}

unsigned field_cancel(struct app *a)
{
    if (a->prompt.inserts)
        a->list.row--;
    prompt_close(&a->prompt);
    a->message[0] = 0;
    a->now = a->committed;
    return FX_RECOMPUTE;
}

unsigned run_type(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    struct edited edited = edited_now(a);
    if (edited.element < 0 && param_row(edited.param)->min_count > 1)
        list_open(a, edited.param); /* too many to type as one text */
    return field_open(a, argument) | field_preview(a);
}

unsigned run_edit(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    struct edited edited = edited_now(a);
    char text[NUMBER_TEXT];
    if (edited.element < 0 && param_is_list(edited.param)) {
        list_open(a, edited.param);
        return 0;
    }
    int slot = param_row(edited.param)->slot + (edited.element < 0 ? 0 : edited.element);
    field_open(a, param_edit_text(edited.param, a->committed.params.v[slot], text));
    line_select(&a->prompt.line);
    return 0;
}

unsigned run_edit_empty(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    return field_open(a, "");
}
