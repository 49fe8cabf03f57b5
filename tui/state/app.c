/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state: start, end, and what differs from the file. */
#include <config.h>

#include "tui/state/app.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "engine/base/utf8.h"

void app_init(struct app *a, struct deck *deck, int scenario, const char *path)
{
    *a = (struct app){.scenario = scenario, .w = 80, .h = 24, .colour = true};
    prompt_close(&a->prompt);
    case_init(&a->shown);
    a->plotted = (enum param_id)a->selected;
    a->document.deck = *deck;
    deck_init(deck);
    deck_init(&a->document.saved);
    deck_copy(&a->document.saved, &a->document.deck);
    snprintf(a->document.path, sizeof a->document.path, "%s", path ? path : "");
    if (a->document.path[0])
        file_stamp(a->document.path, &a->document.stamp);
    deck_scenario(&a->document.deck, scenario, &a->committed);
    app_settle(a);
}

void app_free(struct app *a)
{
    document_free(&a->document);
    history_free(&a->history);
    prompt_free(&a->prompt);
    case_free(&a->shown);
}

void app_settle(struct app *a)
{
    int count = a->committed.params.count[a->list.param];
    a->now = a->committed;
    deck_scenario(&a->document.saved, a->scenario, &a->saved);
    if (a->list.row >= count)
        a->list.row = count - 1;
}

void app_say(struct app *a, enum tone tone, const char *format, ...)
{
    char sentence[sizeof a->message];
    va_list args;
    va_start(args, format);
    vsnprintf(sentence, sizeof sentence, format, args);
    va_end(args);
    if (tone == TONE_BAD) /* it may quote what was typed */
        text_quoted(sentence, a->message, sizeof a->message);
    else
        memcpy(a->message, sentence, sizeof sentence);
    a->message_tone = tone;
}

bool app_stale(const struct app *a)
{
    return a->prompt.kind == PROMPT_FIELD && a->prompt.bad;
}

bool app_deck(const struct app *a, struct deck *out)
{
    deck_init(out);
    if (!deck_copy(out, &a->document.deck))
        return false;
    deck_store(out, a->scenario, &a->committed);
    return true;
}

static bool scenario_same(const struct scenario *a, const struct scenario *b)
{
    return strcmp(a->name, b->name) == 0 && strcmp(a->note, b->note) == 0 &&
           strcmp(a->currency, b->currency) == 0 && params_equal(&a->params, &b->params);
}

bool app_unsaved(const struct app *a)
{
    const struct document *d = &a->document;
    if (d->deck.count != d->saved.count || !scenario_same(&a->committed, &a->saved))
        return true;
    for (int i = -1; i < d->deck.count; i++) {
        struct scenario now, saved;
        deck_scenario(&d->deck, i, &now);
        deck_scenario(&d->saved, i, &saved);
        if (i != a->scenario && !scenario_same(&now, &saved))
            return true;
    }
    return false;
}
