/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table: names, keys and sentences of everything a person can do. */
#ifndef SWAPDECK_COMMAND_H
#define SWAPDECK_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

enum command_id {
#define COMMAND(id, ...) CMD_##id,
#include "tui/command/command.def"
#undef COMMAND
    COMMAND_COUNT
};

/* Groups with their titles; in the palette the last come first. */
#define COMMAND_GROUPS(GROUP)         \
    GROUP(MOVE, "Moving")             \
    GROUP(EDIT, "Editing")            \
    GROUP(VIEW, "Views and models")   \
    GROUP(FILE, "Files and leaving")

#define GROUP(id, title) GROUP_##id,
enum command_group { COMMAND_GROUPS(GROUP) GROUP_COUNT };
#undef GROUP

/* What the argument of a command names: Tab completes it. */
enum command_names {
    NAMES_NONE,
    NAMES_PARAMS,
    NAMES_SETTINGS, /* parameters and the texts of a scenario, a value follows */
    NAMES_VIEWS,
    NAMES_MODELS,
    NAMES_SCENARIOS,
    NAMES_THEMES,
    NAMES_PROFILES,
    NAMES_REPAIRS,
    NAMES_FILES
};

/* Where a command applies: what has the keys. */
enum command_context {
    IN_PARAMETERS = 1, /* the parameters pane */
    IN_PANE = 2,       /* any pane whose values are not edited */
    IN_LIST = 4,       /* the list editor */
    IN_DAY = 8,        /* the hours of the day view */
    IN_FRONTIER = 16,  /* the curve of batteries against ports */
    IN_ADVICE = 32,
    IN_EXPANSION = 64,
    IN_PLANS = IN_FRONTIER | IN_ADVICE | IN_EXPANSION, /* where a plan can be taken */
    IN_MAIN = IN_PARAMETERS | IN_PANE | IN_DAY | IN_PLANS,
    IN_ALL = IN_MAIN | IN_LIST
};

struct app;

/* Does a command; argument is "" when none was typed. Returns effects. */
typedef unsigned command_action(struct app *a, enum command_id id, const char *argument);

/* The actions, which the files of tui/edit and tui/entry define. */
#define COMMAND(id, action, ...) command_action action;
#include "tui/command/command.def"
#undef COMMAND

struct command_row {
    command_action *run;
    const char *name;      /* typed after ":" */
    const char *alias;     /* a second name, or NULL */
    const char *keys;      /* NULL: only by name */
    const char *plan_keys; /* instead of keys in IN_PLANS; NULL: the same */
    const char *argument;  /* of the typed form: "FILE", "[FILE]"; NULL when none */
    enum command_names names; /* what the argument is one of */
    enum command_group group;
    unsigned contexts;     /* bits of command_context */
    bool typed;            /* the key itself becomes the argument */
    const char *hint;      /* word of the hint line, or NULL */
    int hint_rank;         /* lower ones are shown first */
    unsigned hint_in;      /* contexts in which it is hinted at; 0: all of contexts */
    enum command_id pair;  /* whose key the hint shows beside its own; 0 none */
    unsigned effect;       /* returned by run_effect */
    const char *doc;       /* one sentence */
};

const struct command_row *command_row(enum command_id id);

/* "Moving", "Editing": heads of the groups in help and manual page. */
const char *command_group_title(enum command_group group);

/* The command with this name or alias, or COMMAND_COUNT. */
enum command_id command_find(const char *name);

/*
 * Commands whose name, alias or sentence holds the letters of text in order,
 * best first; returns how many. found has room for COMMAND_COUNT.
 */
int command_match(const char *text, enum command_id *found);

#endif
