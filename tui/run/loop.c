/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/run/loop.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/answers/worker.h"
#include "engine/base/interrupt.h"
#include "tui/run/drawn.h"
#include "tui/run/effects.h"
#include "tui/run/update.h"
#include "tui/screen/view.h"
#include "tui/terminal/clock.h"
#include "tui/terminal/locale.h"
#include "tui/terminal/message.h"
#include "tui/terminal/rescue.h"
#include "tui/terminal/terminal.h"

enum { STARVED = 250 /* ms without complete figures while keys come, and no worker */ };

struct loop {
    struct app app;
    struct canvas canvas;
    char rescue[PATH_TEXT]; /* where unsaved work goes, "" not known yet */
    char rescued[PATH_TEXT]; /* the file that this name was made for */
    struct worker *worker;  /* NULL: slow figures are filled between keys */
    int64_t key_at;         /* the last key's time, ms */
    int64_t missing_at;     /* when slow figures were first missing without a worker, 0 none */
    int signal;             /* to die by, 0 none */
    struct drawn drawn;     /* what is on the screen */
    bool all;               /* the next frame sends every cell */
    bool done;
};

/* The name follows the file's; it is made when there is first something to keep. */
static bool find_rescue(struct loop *l, struct error *err)
{
    const char *path = l->app.document.path;
    if (*l->rescue && strcmp(l->rescued, path) == 0)
        return true;
    snprintf(l->rescued, sizeof l->rescued, "%s", path);
    if (rescue_path(path, l->rescue, sizeof l->rescue, err))
        return true;
    l->rescue[0] = 0;
    return false;
}

/* Keeps a copy of unsaved work ready for a crash. Called between keys. */
static void keep_work(struct loop *l)
{
    struct deck deck;
    bool unsaved = app_unsaved(&l->app) && find_rescue(l, NULL);
    if (!unsaved || !app_deck(&l->app, &deck)) {
        rescue_keep(NULL, NULL);
        return;
    }
    rescue_keep(&deck, l->rescue);
    deck_free(&deck);
}

/* At an end that nobody could be asked about. Fills text with what to tell. */
static void save_work(struct loop *l, char *text, size_t size)
{
    struct deck deck;
    struct error err = {0};
    text[0] = 0;
    if (!app_unsaved(&l->app))
        return;
    bool kept = find_rescue(l, &err) && app_deck(&l->app, &deck);
    if (kept) {
        kept = rescue_write(&deck, l->rescue, &err);
        deck_free(&deck);
    }
    if (kept)
        snprintf(text, size, "swapdeck: the unsaved work is in %s\n", l->rescue);
    else
        snprintf(text, size, "swapdeck: the unsaved work is lost: %s\n", err.text);
}

static void draw(struct loop *l)
{
    struct app *a = &l->app;
    if (!terminal_ready() || !canvas_resize(&l->canvas, a->w, a->h))
        return;
    app_view(a, &l->canvas);
    terminal_draw(&l->canvas, l->all);
    drawn_note(&l->drawn, a);
    l->all = false;
}

/* What the app cannot do itself. */
static void perform_rest(struct loop *l, unsigned effects)
{
    if (effects & FX_THEME)
        terminal_theme(&l->app.theme, l->app.colour);
    if (effects & FX_SUSPEND)
        terminal_suspend();
    if (effects & (FX_SUSPEND | FX_REDRAW))
        l->all = true;
    if (effects & FX_QUIT)
        l->done = true;
}

static bool key_waits(void *nothing)
{
    (void)nothing;
    return terminal_waiting();
}

/* Fills the rest of the figures here. A key gives it up, but not for ever: when figures have
 * been missing for long, all are filled before the next key is looked at. */
static unsigned fill(struct loop *l)
{
    int64_t now = clock_milliseconds();
    struct interrupt stop;
    if (l->missing_at == 0)
        l->missing_at = now;
    bool starved = now - l->missing_at > STARVED;
    interrupt_init(&stop, key_waits, NULL);
    interrupt_watch(starved ? NULL : &stop);
    unsigned left = effects_perform(&l->app, FX_FILL);
    while (starved && left & FX_FILL)
        left = effects_perform(&l->app, FX_FILL);
    interrupt_watch(NULL);
    return left;
}

/* Figures are computed once for all keys that wait already, unless something
 * else is to be done first. Without a worker slow ones are filled here. Returns what
 * of the figures is still to be done here. */
static unsigned perform(struct loop *l, unsigned effects)
{
    const unsigned figures = FX_RECOMPUTE | FX_FILL;
    if (effects & figures && !(effects & ~figures) && terminal_pending())
        return effects;
    if (l->worker && effects & FX_FILL)
        effects = (effects & ~(unsigned)FX_FILL) | FX_RECOMPUTE; /* asks, and that is all */
    unsigned left = effects == FX_FILL ? fill(l) : effects_perform(&l->app, effects);
    if (case_complete(&l->app.shown))
        l->missing_at = 0;
    perform_rest(l, left);
    return l->worker ? 0 : left & FX_FILL;
}

/* The screen as it is, and then, as long as nothing comes, the figures that took
 * too long to wait for. */
static unsigned show(struct loop *l, unsigned effects)
{
    while (!(effects & ~(unsigned)FX_FILL) && !terminal_pending()) {
        if (l->all || !drawn_same(&l->drawn, &l->app)) {
            draw(l);
            keep_work(l);
        }
        if (!effects || terminal_waiting())
            break;
        effects = perform(l, effects);
    }
    return effects;
}

/* Lets the worker begin what is asked for; returns the ms until it is to be looked at
 * again, -1 for ever. A key that waits has come, however late this is. */
static int conduct(struct loop *l)
{
    int64_t now = clock_milliseconds();
    if (!l->worker)
        return -1;
    if (terminal_waiting())
        l->key_at = now;
    return case_conduct(&l->app.shown, l->worker, 0, l->key_at, now);
}

/* ms until the screen is drawn anew while the worker computes, 0 now. */
static int patience(struct loop *l)
{
    return l->worker && !l->all ? drawn_wait(&l->drawn, &l->app, clock_milliseconds()) : 0;
}

/* What came while the loop waited. */
static void note_message(struct loop *l, const struct message *m)
{
    if (l->worker && case_take(&l->app.shown, l->worker, 0))
        l->drawn.known = false;
    if (m->kind == MESSAGE_KEY)
        l->key_at = clock_milliseconds();
}

static void run(struct loop *l)
{
    unsigned effects = FX_RECOMPUTE;
    effects = perform(l, effects);
    while (!l->done) {
        struct message m;
        int limit = conduct(l), put_off = patience(l);
        if (put_off > 0)
            limit = limit < 0 || put_off < limit ? put_off : limit;
        else
            effects = show(l, effects);
        terminal_wait(&m, effects ? 0 : limit);
        note_message(l, &m);
        l->all |= m.kind == MESSAGE_RESIZE;
        if (m.kind == MESSAGE_QUIT || m.kind == MESSAGE_HANGUP)
            l->signal = m.signal;
        effects = l->signal ? FX_QUIT : perform(l, effects | app_update(&l->app, &m));
        l->done |= l->signal != 0;
    }
}

static void set_up(struct loop *l, struct deck *deck, int scenario,
                   const struct dashboard_options *options)
{
    struct app *a = &l->app;
    const char *no_colour = getenv("NO_COLOR");
    start_app(a, deck, scenario, options);
    a->ascii = a->ascii || !terminal_unicode();
    a->colour = !no_colour || !*no_colour;
    canvas_init(&l->canvas);
    l->canvas.ascii = a->ascii;
}

static int complain(const struct error *err)
{
    char text[ERROR_TEXT + 200];
    fprintf(stderr, "swapdeck: %s\n", error_format(err, NULL, text, sizeof text));
    return 1;
}

static int finish(struct loop *l)
{
    char text[PATH_TEXT + ERROR_TEXT] = "";
    int signal_number = l->signal;
    if (signal_number)
        save_work(l, text, sizeof text);
    rescue_keep(NULL, NULL);
    worker_end(l->worker);
    terminal_stop();
    fputs(text, stderr);
    canvas_free(&l->canvas);
    app_free(&l->app);
    if (signal_number)
        terminal_die(signal_number);
    return 0;
}

int dashboard_run(struct deck *deck, int scenario, const struct dashboard_options *options)
{
    static struct loop loop; /* large: it holds the answers on screen */
    struct error err;
    set_up(&loop, deck, scenario, options);
    if (!terminal_start(&loop.app.theme, loop.app.colour, &err)) {
        app_free(&loop.app);
        return complain(&err);
    }
    terminal_size(&loop.app.w, &loop.app.h);
    loop.worker = worker_start();
    terminal_listen(loop.worker ? worker_file(loop.worker) : -1);
    run(&loop);
    return finish(&loop);
}
