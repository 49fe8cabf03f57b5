/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The command line: words to an order (cli_parse), the order to a job with
 * every name looked up and every number read (cli_job), the job done (cli_run).
 * Data goes to standard output, sentences to standard error.
 */
#ifndef SWAPDECK_CLI_H
#define SWAPDECK_CLI_H

#include "engine/base/error.h"
#include "engine/report/report.h"
#include "tui/canvas/theme.h"
#include "tui/state/views.h"

enum verb {
#define VERB(id, ...) VERB_##id,
#include "tui/cli/cli_verb.def"
#undef VERB
    VERB_COUNT
};

struct verb_row {
    const char *name, *operands, *doc, *example;
};

enum option {
#define OPTION(id, ...) OPTION_##id,
#include "tui/cli/cli_option.def"
#undef OPTION
    OPTION_COUNT
};

struct option_row {
    const char *name;
    char letter;          /* of the short form, 0 when there is none */
    const char *argument; /* NULL: takes none */
    unsigned verbs;       /* one bit for each command that takes it */
    const char *doc;
};

const struct verb_row *verb_row(enum verb verb);
const struct option_row *option_row(enum option option);

/* What was typed. Strings are those of argv. */
struct order {
    enum verb verb;
    const char *value[OPTION_COUNT]; /* "" for an option without argument; NULL: absent */
    int operands, sets;
    const char **operand;            /* owned, without the command; ends with NULL */
    const char **set;                /* owned: the arguments of --set, in order */
};

/* Reads argv. It stops at --help or --version. False and a sentence on wrong use. */
bool cli_parse(int argc, char **argv, struct order *o, struct error *err);
void order_free(struct order *o);

enum list_kind { LIST_PARAMS, LIST_METRICS, LIST_COMMANDS, LIST_THEMES, LIST_COUNT };

enum { SWEEP_POINTS = 100000 };

/* What is to be done. */
struct job {
    const struct order *order;
    const char *file;            /* NULL: the defaults */
    const char *output;          /* NULL: standard output */
    enum report_format format;
    enum model_id model;
    metric_set metrics;          /* of a sweep */
    enum param_id sweep_param;
    double from, step;
    int points;
    struct seek_query seek;
    enum list_kind list;
    enum view_id view;
    struct theme theme;
    int w, h;                    /* of a frame */
};

/* False and a sentence when a word of the order is not understood. */
bool cli_job(const struct order *o, struct job *job, struct error *err);

/* The operands of sweep and seek; each returns how many it used, or 0 and err. */
int cli_sweep_operand(const struct order *o, struct job *job, struct error *err);
int cli_seek_operands(const struct order *o, struct job *job, struct error *err);

/* The point of a sweep; never beyond the parameter's range by rounding alone. */
double cli_sweep_point(const struct job *job, int i);

/* err with "there is no such WHAT" and the nearest name, or what helps elsewhere when
 * nearest is NULL. Returns false. */
bool cli_unknown(struct error *err, const char *word, const char *what, const char *nearest,
                 const char *elsewhere);

/* The same for the names of at, which returns NULL behind the last: the nearest or all. */
bool cli_unknown_of(struct error *err, const char *word, const char *what,
                    const char *(*at)(int i));

/* The command that a word is a misspelling of, or NULL. */
const char *cli_nearest_verb(const char *word);

/* The help of a command (of all for the dashboard), and the version. */
void cli_help(enum verb verb, struct text *out);
void cli_version(struct text *out);

/* The tables of `list`: the engine's, the dashboard's commands, the themes. */
bool cli_list(enum list_kind kind, enum report_format format, struct text *out,
              struct error *err);

/* Says err on standard error, file (may be NULL) before it; returns its exit code. */
int cli_complain(const struct error *err, const char *file);

/* Writes to path, or to standard output for NULL and "-"; returns an exit code. */
int cli_write(const char *path, const struct text *out);

/* The view and the size; false and a sentence when they are wrong. */
bool cli_screen_options(const struct order *o, struct job *job, struct error *err);

/* Loads the theme that is asked for; returns an exit code. */
int cli_load_theme(struct job *job);

/* True when the order is for the dashboard and the terminal can show it. */
bool cli_wants_dashboard(const struct job *job);

/* The dashboard and a frame of it, on a scenario of the deck, which they take
 * over, with these values. */
int cli_dashboard(const struct job *job, struct deck *deck, int scenario,
                  const struct scenario *values);
bool cli_frame(const struct job *job, struct deck *deck, int scenario,
               const struct scenario *values, struct text *out, struct error *err);

/* The whole program after start-up; returns the exit code. */
int cli_run(int argc, char **argv);

#endif
