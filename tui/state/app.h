/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The state of the dashboard and its one way of data: a message changes the
 * state (tui/run/update.h) and returns effects, the loop performs them
 * (tui/run/effects.h), the view is drawn from the state alone (tui/screen/view.h).
 */
#ifndef SWAPDECK_APP_H
#define SWAPDECK_APP_H

#include "engine/advice/tone.h"
#include "engine/answers/case.h"
#include "tui/canvas/theme.h"
#include "tui/state/effect.h"
#include "tui/state/history.h"
#include "tui/state/prompt.h"
#include "tui/state/views.h"

/* What follows once the changes are saved. */
enum after_save { AFTER_NOTHING, AFTER_QUIT, AFTER_OPEN };

/* What a person has agreed to lose; cleared when the write is done or given up. */
enum consent {
    CONSENT_OVERWRITE = 1,
    CONSENT_COMMENTS = 2,
    CONSENT_DISK = 4,
    CONSENT_IN_PLACE = 8,
};

enum { MESSAGE_TEXT = 640 };

/* The values of a list parameter, a row each, over the panes. */
struct list_editor {
    bool open;
    enum param_id param;
    int row;     /* selected value */
};

struct app {
    /* The work. */
    struct document document; /* deck, path and what the file holds */
    int scenario;             /* index in the deck, -1 the base */
    struct scenario now;      /* on screen; the preview while a field is typed in */
    struct scenario committed; /* now without the preview */
    struct scenario saved;    /* as in the file: what differs is marked */
    struct history history;

    /* What is computed from it. */
    enum model_id model;
    enum param_id plotted;    /* the sensitivity plot's parameter */
    bool plot_stays;          /* it does not follow the selected parameter */
    bool all_curves;          /* the plot shows the other models', too */
    struct live_case shown;   /* now with its figures */

    /* The screen. */
    int w, h;
    enum view_id view;
    enum view_id view_before; /* where leaving the help goes */
    enum pane_id focus;
    enum pane_id focus_before;
    bool zoomed;              /* the focused pane alone */
    bool going;               /* g was typed: the next key says where to */
    int selected;             /* row of the parameters pane: a param_id */
    int hour;                 /* selected in the day pane */
    double cursor_ports;      /* of the frontier's cursor; 0 on the cheapest pair */
    int cursor_steps;         /* that it took from there before there was a curve */
    bool all_advice;          /* also what waits until it is asked for */
    int repair, fleet;        /* selected in the advice and in the expansion */
    int scroll[PANE_COUNT];   /* wish; panes clamp it when they draw */
    struct prompt prompt;     /* the open field, command line or question */
    struct list_editor list;
    char search[LINE_TEXT];   /* what n and N look for */
    char message[MESSAGE_TEXT];
    enum tone message_tone;
    char target[PATH_TEXT];   /* argument of an effect */
    char next[PATH_TEXT];     /* file to open after saving */
    enum after_save after;
    unsigned consent;
    bool ascii, colour;
    struct theme theme;
};

/*
 * Takes over deck (moved out of the caller's) and starts on its scenario at
 * index. Nothing is computed: perform FX_RECOMPUTE before the first view.
 */
void app_init(struct app *a, struct deck *deck, int scenario, const char *path);
void app_free(struct app *a);

/* Forgets a preview and looks up what the file holds, after another scenario or
 * document came on screen. */
void app_settle(struct app *a);

/* True when something differs from the file, in any scenario of the deck. */
bool app_unsaved(const struct app *a);

/* The whole deck as it stands, the scenario on screen included. False when out
 * of memory; the caller frees it. */
bool app_deck(const struct app *a, struct deck *out);

/* True while the text of the open field is not valid: the figures are those from before
 * it was opened. */
bool app_stale(const struct app *a);

/* Tells the person something in the message line. */
void app_say(struct app *a, enum tone tone, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
