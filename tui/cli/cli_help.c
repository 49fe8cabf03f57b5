/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/cli_help.h"

#include <stdio.h>
#include <string.h>

#include "engine/study/models.h"
#include "tui/state/views.h"

enum { NAME_WIDTH = 24 };

static void usage(enum verb verb, const char *lead, struct text *out)
{
    const struct verb_row *row = verb_row(verb);
    text_addf(out, "%s swapdeck %s%s[OPTION]... %s\n", lead, row->name, *row->name ? " " : "",
              row->operands);
}

static void option_line(enum option id, struct text *out)
{
    const struct option_row *row = option_row(id);
    char name[64], letter[8] = "    ";
    if (row->letter)
        snprintf(letter, sizeof letter, "-%c, ", row->letter);
    snprintf(name, sizeof name, "%s--%s%s%s", letter, row->name, row->argument ? "=" : "",
             row->argument ? row->argument : "");
    text_addf(out, "  %-*s  %s\n", NAME_WIDTH, name, row->doc);
}

static void option_lines(enum verb verb, struct text *out)
{
    text_add(out, "\nOptions:\n");
    for (enum option id = 0; id < OPTION_COUNT; id++)
        if (verb == VERB_DASHBOARD || (option_row(id)->verbs >> verb & 1U) != 0)
            option_line(id, out);
}

static void verb_lines(struct text *out)
{
    text_add(out, "\nCommands:\n");
    for (enum verb v = 0; v < VERB_COUNT; v++) {
        const struct verb_row *row = verb_row(v);
        char name[64];
        snprintf(name, sizeof name, "%s%s%s", row->name, *row->name ? " " : "", row->operands);
        if (strlen(name) > NAME_WIDTH)
            text_addf(out, "  %s\n  %-*s  %s\n", name, NAME_WIDTH, "", row->doc);
        else
            text_addf(out, "  %-*s  %s\n", NAME_WIDTH, name, row->doc);
    }
}

/* The names that --model and --view take. */
static void name_lines(enum verb verb, struct text *out)
{
    if (!(option_row(OPTION_MODEL)->verbs >> verb & 1U))
        return;
    text_add(out, "\nModels:\n");
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        text_addf(out, "  %-*s  %s\n", NAME_WIDTH, model_row(m)->key, model_row(m)->label);
    if (!(option_row(OPTION_VIEW)->verbs >> verb & 1U))
        return;
    text_add(out, "\nViews:\n ");
    for (enum view_id v = 0; v < VIEW_COUNT; v++)
        text_addf(out, "%s %s", v ? "," : "", view_row(v)->name);
    text_add(out, "\n");
}

static void example(enum verb verb, struct text *out)
{
    const struct verb_row *row = verb_row(verb);
    text_addf(out, "  swapdeck %s%s%s\n", row->name, *row->name ? " " : "", row->example);
}

/* Of one command, or of all. */
static void examples(enum verb verb, struct text *out)
{
    text_add(out, verb == VERB_DASHBOARD ? "\nExamples:\n" : "\nExample:\n");
    for (enum verb v = 0; v < VERB_COUNT; v++)
        if (verb == VERB_DASHBOARD || v == verb)
            example(v, out);
}

static const char tail[] =
    "\n"
    "PARAM, METRIC and KEY are names such as hub.ports and stock.need; the commands\n"
    "swapdeck list params and swapdeck list metrics name them all.\n"
    "FILE is a scenario file, - standard input; without it the defaults are taken.\n"
    "\n"
    "Exit status: 0 done; 1 could not (a file, or no solution); 2 wrong use or bad\n"
    "content; 3 with --check alone, when batteries or ports fall short.\n"
    "\n"
    "The manual page swapdeck(1) tells more, swapdeck.conf(5) explains files and\n"
    "swapdeck(7) the models.\n";

void cli_help(enum verb verb, struct text *out)
{
    usage(verb, "Usage:", out);
    if (verb == VERB_DASHBOARD) {
        for (enum verb v = VERB_DASHBOARD + 1; v < VERB_COUNT; v++)
            usage(v, "   or:", out);
        text_add(out, "Plan the batteries and charging ports of a battery-swapping fleet.\n");
        verb_lines(out);
    } else {
        text_addf(out, "swapdeck %s: %s.\n", verb_row(verb)->name, verb_row(verb)->doc);
    }
    examples(verb, out);
    option_lines(verb, out);
    name_lines(verb, out);
    text_add(out, tail);
}

void cli_version(struct text *out)
{
    text_add(out, PACKAGE_NAME " " PACKAGE_VERSION "\n"
                  "Copyright (C) 2026 the swapdeck authors\n"
                  "License GPL-3.0-or-later: GNU GPL version 3 or later\n"
                  "<https://gnu.org/licenses/gpl.html>.\n"
                  "This is free software: you are free to change and redistribute it.\n"
                  "There is NO WARRANTY, to the extent permitted by law.\n");
}
