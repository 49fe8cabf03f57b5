/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The state of the dashboard and its one way of data: a message changes the
 * state (update) and returns effects, the loop performs them, the view is
 * drawn from the state alone.
 */
#ifndef SWAPDECK_APP_H
#define SWAPDECK_APP_H

#include "tui/board.h"
#include "tui/canvas.h"
#include "tui/history.h"
#include "tui/prompt.h"
#include "tui/terminal.h"
#include "tui/theme.h"

enum pane_id {
    PANE_PARAMETERS,
    PANE_INVENTORY,
    PANE_SENSITIVITY,
    PANE_EXPANSION,
    PANE_COST,
    PANE_SMALL_PLOTS,
    PANE_ADVICE,
    PANE_HELP,
    PANE_COUNT
};

/* Effects of an update, done by effects_perform and the loop. */
enum effect {
    FX_RECOMPUTE = 1, /* the board is out of date */
    FX_QUIT = 2,
    FX_SAVE = 4,      /* to app->target */
    FX_LOAD = 8,      /* from app->target */
    FX_EXPORT = 16,   /* to app->target */
    FX_SUSPEND = 32,
    FX_REDRAW = 64,   /* send every cell again */
    FX_THEME = 128    /* the theme named in app->target */
};

enum { PATH_TEXT = 1024, MESSAGE_TEXT = 512 };

struct app {
    /* The work. */
    struct deck deck;
    int scenario;             /* index in the deck, -1 the base */
    struct scenario now;      /* on screen; the preview while a field is typed in */
    struct scenario committed; /* now without the preview */
    struct scenario saved;    /* as in the file: what differs is marked */
    char path[PATH_TEXT];     /* "" when it has no file yet */
    struct file_stamp stamp;
    struct history history;

    /* What is computed from it. */
    enum model_id model;
    enum param_id plotted;    /* the sensitivity plot's parameter */
    struct board board;

    /* The screen. */
    int w, h;
    enum view_id view;
    enum pane_id focus;
    bool zoomed;              /* the focused pane alone */
    int selected;             /* row of the parameters pane: a param_id */
    int scroll[PANE_COUNT];   /* wish; panes clamp it when they draw */
    struct prompt prompt;     /* the open field, list editor or question */
    char message[MESSAGE_TEXT];
    enum tone message_tone;
    char target[PATH_TEXT];   /* argument of an effect */
    bool ascii, colour;
    struct theme theme;
};

/* Takes over deck (moved out of the caller's). */
void app_init(struct app *a, struct deck *deck, int scenario, const char *path);
void app_free(struct app *a);

/* One message; returns effects. */
unsigned app_update(struct app *a, const struct message *m);

/* Performs file effects and recomputation; returns what is left for the loop. */
unsigned effects_perform(struct app *a, unsigned effects);

/* Draws everything into a canvas of the state's size. */
void app_view(const struct app *a, struct canvas *c);

bool app_unsaved(const struct app *a);

/* Tells the person something in the message line. */
void app_say(struct app *a, enum tone tone, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
