/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/cli_parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/names.h"
#include "tui/cli/cli_unknown.h"

static const char *option_at(int i)
{
    return i < OPTION_COUNT ? option_row((enum option)i)->name : NULL;
}

static bool unknown_option(struct error *err, const char *arg)
{
    char name[64], nearest[64];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(arg, "="), arg);
    const char *near = name[1] == '-' ? nearest_name(name + 2, option_at) : NULL;
    snprintf(nearest, sizeof nearest, "--%s", near ? near : "");
    return cli_unknown(err, name, "option", near ? nearest : NULL,
                       "swapdeck --help shows all");
}

/* The words still to be read. */
struct reader {
    int argc, at;
    char **argv;
};

static bool take_value(struct reader *r, struct order *o, enum option id, const char *value,
                       struct error *err)
{
    const char *word = r->argv[r->at];
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(word, "="), word);
    if (!option_row(id)->argument && value)
        return error_set(err, STATUS_USAGE, name, "this option takes no value");
    if (option_row(id)->argument && !value) {
        if (r->at + 1 >= r->argc)
            return error_set(err, STATUS_USAGE, name, "a value is missing: %s",
                             option_row(id)->argument);
        value = r->argv[++r->at];
    }
    if (id == OPTION_SET)
        o->set[o->sets++] = value;
    o->value[id] = value ? value : "";
    return true;
}

static bool take_long(struct reader *r, struct order *o, const char *name, struct error *err)
{
    size_t n = strcspn(name, "=");
    for (enum option id = 0; id < OPTION_COUNT; id++)
        if (strlen(option_row(id)->name) == n && strncmp(option_row(id)->name, name, n) == 0)
            return take_value(r, o, id, name[n] ? name + n + 1 : NULL, err);
    return unknown_option(err, r->argv[r->at]);
}

/* The value may stand behind the letter, "-oFILE", as the long form's does, "-o=FILE", or in
 * the next word. */
static bool take_short(struct reader *r, struct order *o, const char *letters,
                       struct error *err)
{
    const char *value = letters[1] == '=' ? letters + 2 : letters + 1;
    for (enum option id = 0; id < OPTION_COUNT; id++)
        if (option_row(id)->letter == *letters)
            return take_value(r, o, id, letters[1] ? value : NULL, err);
    return unknown_option(err, r->argv[r->at]);
}

/* "-5" and "-.5" are numbers, "-" is standard input. */
static bool is_option(const char *arg)
{
    const char *digit = arg + 1 + (arg[0] == '-' && arg[1] == '.');
    return arg[0] == '-' && arg[1] && !(*digit >= '0' && *digit <= '9');
}

static enum verb verb_find(const char *word)
{
    for (enum verb v = VERB_DASHBOARD + 1; v < VERB_COUNT; v++)
        if (strcmp(verb_row(v)->name, word) == 0)
            return v;
    return VERB_DASHBOARD;
}

static void take_operand(struct order *o, const char *word, bool *first)
{
    enum verb verb = *first ? verb_find(word) : VERB_DASHBOARD;
    *first = false;
    if (verb != VERB_DASHBOARD)
        o->verb = verb;
    else
        o->operand[o->operands++] = word;
}

static bool takes(enum verb verb, enum option id)
{
    return (option_row(id)->verbs >> verb & 1U) != 0;
}

/* Every option given belongs to the command. */
static bool check_options(const struct order *o, struct error *err)
{
    for (enum option id = 0; id < OPTION_COUNT; id++) {
        char name[64], where[128] = "";
        if (!o->value[id] || takes(o->verb, id))
            continue;
        for (enum verb v = VERB_DASHBOARD + 1; v < VERB_COUNT; v++)
            if (takes(v, id))
                snprintf(where + strlen(where), sizeof where - strlen(where), "%s%s",
                         *where ? ", " : "", verb_row(v)->name);
        snprintf(name, sizeof name, "--%s", option_row(id)->name);
        return error_set(err, STATUS_USAGE, name, "%s does not take this option; %s does",
                         o->verb == VERB_DASHBOARD ? "the dashboard" : verb_row(o->verb)->name,
                         where);
    }
    return true;
}

static bool start_order(struct order *o, int argc, struct error *err)
{
    *o = (struct order){.verb = VERB_DASHBOARD};
    o->operand = calloc((size_t)argc + 1, sizeof *o->operand);
    o->set = calloc((size_t)argc + 1, sizeof *o->set);
    return (o->operand && o->set) ||
           error_set(err, STATUS_NO_MEMORY, NULL, "there is not enough memory");
}

bool cli_parse(int argc, char **argv, struct order *o, struct error *err)
{
    struct reader r = {argc, 1, argv};
    bool ended = false, first = true;
    if (!start_order(o, argc, err))
        return false;
    for (; r.at < argc; r.at++) {
        const char *arg = argv[r.at];
        bool fine = true;
        if (ended || !is_option(arg))
            take_operand(o, arg, &first);
        else if (strcmp(arg, "--") == 0)
            ended = true;
        else
            fine = arg[1] == '-' ? take_long(&r, o, arg + 2, err)
                                 : take_short(&r, o, arg + 1, err);
        if (!fine)
            return false;
        if (o->value[OPTION_HELP] || o->value[OPTION_VERSION])
            return true;
    }
    return check_options(o, err);
}
