/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes with their history: values, resets, undo, scenarios, documents. */
#include <config.h>

#include "tui/edit/change.h"

#include <stdio.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/scenario/assign.h"
#include "engine/table/figures.h"
#include "tui/command/command.h"
#include "tui/state/selection.h"

struct history_state change_state(struct app *a)
{
    return (struct history_state){&a->committed, &a->scenario, &a->document};
}

/* Records the present state; says so when that is not possible. */
static void record(struct app *a, bool texts)
{
    struct history_state state = change_state(a);
    if (!history_record(&a->history, &state, texts))
        app_say(a, TONE_WARNING, "There is no memory left to take this change back.");
}

unsigned change_params(struct app *a, const struct params *p)
{
    if (!params_equal(p, &a->committed.params)) {
        record(a, false);
        a->committed.params = *p;
    }
    a->now = a->committed;
    return FX_RECOMPUTE;
}

/* Another plan has other pairs, repairs and rows under the cursors. */
static void forget_cursors(struct app *a)
{
    a->cursor_ports = a->cursor_steps = 0;
    a->repair = a->fleet = 0;
}

unsigned change_scenario(struct app *a, int index)
{
    record(a, true);
    deck_store(&a->document.deck, a->scenario, &a->committed);
    a->scenario = index;
    deck_scenario(&a->document.deck, index, &a->committed);
    forget_cursors(a);
    app_settle(a);
    return FX_RECOMPUTE;
}

bool change_document(struct app *a, struct deck *deck, const char *path,
                     const struct file_stamp *stamp)
{
    struct history_state state = change_state(a);
    struct deck saved;
    deck_init(&saved);
    if (!deck_copy(&saved, deck) || !history_record_document(&a->history, &state)) {
        deck_free(&saved);
        return false;
    }
    a->document = (struct document){.deck = *deck, .saved = saved, .stamp = *stamp};
    snprintf(a->document.path, sizeof a->document.path, "%s", path);
    deck_init(deck);
    a->scenario = -1;
    deck_scenario(&a->document.deck, -1, &a->committed);
    forget_cursors(a);
    app_settle(a);
    return true;
}

/* The first parameter in which two sets differ, or PARAM_COUNT; *more tells of others. */
static enum param_id first_difference(const struct params *a, const struct params *b,
                                      bool *more)
{
    enum param_id first = PARAM_COUNT;
    *more = false;
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        if (!param_equal(a, b, id)) {
            *more = first != PARAM_COUNT;
            if (*more)
                break;
            first = id;
        }
    return first;
}

/* Tells what undo or redo did, and selects it. */
static void tell(struct app *a, const char *verb, const struct scenario *before,
                 const char *path)
{
    char from[NUMBER_TEXT], to[NUMBER_TEXT];
    bool more;
    enum param_id id = first_difference(&before->params, &a->committed.params, &more);
    if (strcmp(path, a->document.path) != 0)
        app_say(a, TONE_NOTE, "%s: back in %s.", verb,
                a->document.path[0] ? a->document.path : "a scenario without a file");
    else if (strcmp(before->name, a->committed.name) != 0)
        app_say(a, TONE_NOTE, "%s: %s.", verb, a->committed.name);
    else if (id == PARAM_COUNT)
        app_say(a, TONE_NOTE, "%s.", verb);
    else if (more || param_is_list(id))
        app_say(a, TONE_NOTE, "%s: %s%s.", verb, param_row(id)->label,
                more ? " and others" : "");
    else
        app_say(a, TONE_NOTE, "%s: %s %s, was %s.", verb, param_row(id)->label,
                param_text(id, param_get(&a->committed.params, id), to),
                param_text(id, param_get(&before->params, id), from));
    if (id != PARAM_COUNT && !a->list.open)
        a->selected = (int)id;
}

typedef bool direction(struct history *, const struct history_state *);

static unsigned travel(struct app *a, direction *go, const char *verb, const char *nothing)
{
    struct history_state state = change_state(a);
    struct scenario before = a->committed;
    char path[PATH_TEXT];
    memcpy(path, a->document.path, sizeof path);
    if (!go(&a->history, &state)) {
        app_say(a, TONE_NOTE, "%s", nothing);
        return 0;
    }
    app_settle(a);
    tell(a, verb, &before, path);
    return FX_RECOMPUTE;
}

unsigned run_undo(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    return travel(a, history_undo, "Taken back", "There is nothing to take back.");
}

unsigned run_redo(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    return travel(a, history_redo, "Done again", "There is nothing to do again.");
}

unsigned run_reset(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    enum param_id param = edited_now(a).param;
    const struct param_row *row = param_row(param);
    struct params p = a->committed.params;
    if (param_equal(&p, &a->saved.params, param)) {
        app_say(a, TONE_NOTE, "%s is as in the file.", row->label);
        return 0;
    }
    param_set_list(&p, param, a->saved.params.v + row->slot, a->saved.params.count[param]);
    app_say(a, TONE_NOTE, "%s is as in the file again; u takes that back.", row->label);
    unsigned effects = change_params(a, &p);
    app_settle(a);
    return effects;
}

unsigned run_reset_all(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    if (params_equal(&a->committed.params, &a->saved.params)) {
        app_say(a, TONE_NOTE, "Every parameter is as in the file.");
        return 0;
    }
    app_say(a, TONE_NOTE, "Every parameter is as in the file again; u takes that back.");
    return change_params(a, &a->saved.params);
}

/* Bytes of the key in front: in quotes, a label with blanks, or up to a blank. */
static size_t key_length(const char *argument)
{
    size_t longest = strcspn(argument, " =");
    const char *quote = *argument == '"' ? strchr(argument + 1, '"') : NULL;
    if (quote)
        return (size_t)(quote - argument) + 1;
    for (size_t n = longest; argument[n]; n++)
        if (strchr(" =", argument[n]) && param_named(argument, n) != PARAM_COUNT)
            longest = n;
    return longest;
}

/* "KEY VALUE" and "KEY=VALUE" to the latter. */
static void join_assignment(const char *argument, char *buf, size_t size)
{
    size_t key = key_length(argument);
    const char *value = argument + key;
    value += strspn(value, " ");
    if (*value == '=')
        value++;
    snprintf(buf, size, "%.*s=%s", (int)key, argument, value + strspn(value, " "));
}

/* Takes a scenario whose values or whose texts differ. */
static unsigned keep(struct app *a, const struct scenario *next)
{
    const struct scenario *now = &a->committed;
    int other = deck_find(&a->document.deck, next->name);
    bool renamed = strcmp(now->name, next->name) != 0;
    if (renamed && other != -2 && other != a->scenario) {
        app_say(a, TONE_BAD, "Another scenario of the file is named %s.", next->name);
        return 0;
    }
    if (!renamed && strcmp(now->note, next->note) == 0 &&
        strcmp(now->currency, next->currency) == 0)
        return change_params(a, &next->params);
    record(a, true);
    a->committed = *next;
    app_settle(a);
    return FX_RECOMPUTE;
}

static unsigned refuse(struct app *a, const struct error *err)
{
    char sentence[ERROR_TEXT + 80];
    app_say(a, TONE_BAD, "%s", error_format(err, NULL, sentence, sizeof sentence));
    return 0;
}

unsigned run_set(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    char assignment[LINE_TEXT + 2];
    struct scenario next = a->committed;
    struct error err = {0};
    join_assignment(argument, assignment, sizeof assignment);
    if (!strchr(argument, ' ') && !strchr(argument, '=')) {
        app_say(a, TONE_BAD, "Type a key and a value, for instance :set hub.charge_time 2.5h.");
        return 0;
    }
    return scenario_assign(&next, assignment, &err) ? keep(a, &next) : refuse(a, &err);
}

unsigned run_rename(struct app *a, enum command_id id, const char *argument)
{
    const char *name = command_row(id)->name;
    struct scenario next = a->committed;
    struct error err = {0};
    if (!*argument) {
        app_say(a, TONE_BAD, "Type a %s behind :%s.", name, name);
        return 0;
    }
    return scenario_set_text(&next, scenario_text_find(name), argument, &err)
               ? keep(a, &next)
               : refuse(a, &err);
}
