/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Effects on files, and the computation of what is on screen. */
#include <config.h>

#include "tui/run/effects.h"

#include <string.h>

#include "engine/file/file_write.h"
#include "engine/report/report.h"
#include "engine/scenario/deck_file.h"
#include "tui/edit/change.h"
#include "tui/edit/files.h"
#include "tui/entry/complete.h"
#include "tui/screen/layout.h"
#include "tui/state/question.h"

static void say_error(struct app *a, const struct error *err, const char *file)
{
    error_format(err, file, a->message, sizeof a->message);
    a->message_tone = TONE_BAD;
}

static unsigned load(struct app *a)
{
    struct deck deck;
    struct file_stamp stamp = {0};
    struct error err = {0};
    files_give_up(a);
    deck_init(&deck);
    if (!deck_load(&deck, a->target, &stamp, &err)) {
        say_error(a, &err, a->target);
        return 0;
    }
    if (!change_document(a, &deck, a->target, &stamp)) {
        deck_free(&deck);
        app_say(a, TONE_BAD, "There is no memory left to open %s.", a->target);
        return 0;
    }
    app_say(a, TONE_GOOD, "%s is open: %s. u goes back to what was there before.", a->target,
            a->now.name);
    return FX_RECOMPUTE;
}

static bool same_file(const struct file_stamp *a, const struct file_stamp *b)
{
    return a->exists && b->exists && a->device == b->device && a->inode == b->inode;
}

/* Asks when the write would lose something that nobody agreed to lose. */
static bool must_ask(struct app *a)
{
    const struct document *d = &a->document;
    struct file_stamp there;
    file_stamp(a->target, &there);
    bool own = d->path[0] && (strcmp(d->path, a->target) == 0 || same_file(&there, &d->stamp));
    if (!there.exists)
        return false;
    if (!own && !(a->consent & CONSENT_OVERWRITE))
        question_ask(a, ASK_EXISTS);
    else if (own && !(a->consent & CONSENT_DISK) && !file_stamp_equal(&there, &d->stamp))
        question_ask(a, ASK_DISK);
    else if (own && !(a->consent & CONSENT_COMMENTS) && d->deck.has_comments)
        question_ask(a, ASK_COMMENTS);
    else
        return false;
    return true;
}

/* The deck that was written becomes what the file holds. */
static void settle_saved(struct app *a, struct deck *deck, const struct file_stamp *stamp,
                         bool in_place)
{
    struct document *d = &a->document;
    deck->has_comments = false;
    deck_free(&d->deck);
    d->deck = *deck;
    deck_copy(&d->saved, &d->deck);
    d->stamp = *stamp;
    d->in_place = in_place;
    memcpy(d->path, a->target, sizeof d->path);
    deck_scenario(&d->saved, a->scenario, &a->saved);
}

static unsigned go_on(struct app *a)
{
    enum after_save after = a->after;
    files_give_up(a);
    if (after == AFTER_QUIT)
        return FX_QUIT;
    if (after != AFTER_OPEN)
        return 0;
    memcpy(a->target, a->next, sizeof a->target);
    return load(a);
}

/* A pipe that nobody reads must not stop the dashboard. */
static unsigned way_to_write(const struct app *a)
{
    const struct document *d = &a->document;
    bool agreed = d->in_place && strcmp(d->path, a->target) == 0;
    return FILE_IMPATIENT | (agreed || a->consent & CONSENT_IN_PLACE ? FILE_IN_PLACE : 0);
}

/* Asks when there is another way, gives up with the sentence when there is none. */
static void not_written(struct app *a, const struct error *err, enum question_id question)
{
    if (err->status == STATUS_CANNOT_REPLACE) {
        question_ask(a, question);
        return;
    }
    files_give_up(a);
    say_error(a, err, a->target);
}

static unsigned save(struct app *a)
{
    struct deck deck;
    struct file_stamp stamp = {0};
    struct error err = {0};
    unsigned way = way_to_write(a);
    if (must_ask(a))
        return 0;
    if (!app_deck(a, &deck)) {
        files_give_up(a);
        app_say(a, TONE_BAD, "There is no memory left to save %s.", a->target);
        return 0;
    }
    if (!deck_save_how(&deck, a->target, way, &stamp, &err)) {
        deck_free(&deck);
        not_written(a, &err, ASK_IN_PLACE);
        return 0;
    }
    settle_saved(a, &deck, &stamp, way & FILE_IN_PLACE);
    app_say(a, TONE_GOOD, "Saved to %s.", a->target);
    return go_on(a);
}

static bool write_report(const struct app *a, enum report_format format, struct error *err)
{
    struct text out;
    text_init(&out);
    bool done = report_write(&a->now, a->model, format, &out, err) &&
                file_write_how(a->target, way_to_write(a), out.data, out.length, NULL, err);
    text_free(&out);
    return done;
}

static void export(struct app *a)
{
    enum report_format format = format_of_path(a->target);
    struct file_stamp there;
    struct error err = {0};
    if (format == FORMAT_COUNT) {
        app_say(a, TONE_BAD, "%s: the name must end in .txt, .md, .csv or .json, which decides "
                             "the format.", a->target);
        return;
    }
    file_stamp(a->target, &there);
    if (there.exists && !(a->consent & CONSENT_OVERWRITE)) {
        question_ask(a, ASK_EXPORT_EXISTS);
        return;
    }
    if (!write_report(a, format, &err)) {
        not_written(a, &err, ASK_EXPORT_IN_PLACE);
        return;
    }
    files_give_up(a);
    app_say(a, TONE_GOOD, "The report by the %s is in %s.", model_phrase(a->model),
            a->target);
}

/* True when the theme was changed. */
static bool take_theme(struct app *a)
{
    struct theme theme;
    struct error err = {0};
    if (!theme_load(&theme, a->target, &err)) {
        say_error(a, &err, NULL);
        return false;
    }
    a->theme = theme;
    app_say(a, TONE_NOTE, "Theme %s: %s", theme.name, theme.doc);
    return true;
}

/* Asks for what is on screen; true when that brought quick parts, to be shown at once. */
static bool ask(struct app *a)
{
    unsigned before = a->shown.now.filled;
    struct request r = {a->now, a->model, a->plotted, a->w, layout_parts(a)};
    case_ask(&a->shown, &r);
    return a->shown.now.filled != before;
}

unsigned effects_perform(struct app *a, unsigned effects)
{
    unsigned left = effects & (FX_QUIT | FX_SUSPEND | FX_REDRAW);
    if (effects & FX_LOAD)
        effects |= load(a);
    if (effects & FX_SAVE)
        effects |= save(a);
    if (effects & FX_EXPORT)
        export(a);
    if (effects & FX_COMPLETE)
        complete_path(a);
    if (effects & FX_THEME && take_theme(a))
        left |= FX_THEME | FX_REDRAW;
    if (effects & FX_RECOMPUTE)
        ask(a);
    else if (effects & FX_FILL && !ask(a))
        case_fill(&a->shown);
    if (!case_complete(&a->shown))
        left |= FX_FILL;
    return left | (effects & FX_QUIT);
}
