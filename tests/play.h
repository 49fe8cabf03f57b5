/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dashboard without a terminal: keys in, effects performed, frames out. */
#ifndef SWAPDECK_PLAY_H
#define SWAPDECK_PLAY_H

#include <stdlib.h>

#include "engine/scenario/deck.h"
#include "tui/run/effects.h"
#include "tui/run/update.h"
#include "tui/screen/view.h"

struct play {
    struct app *app;
    struct canvas canvas;
    unsigned left; /* effects that the loop would have to do, since the last keys */
};

static inline void play_start(struct play *p, struct deck *deck, const char *path)
{
    p->app = malloc(sizeof *p->app);
    app_init(p->app, deck, -1, path);
    canvas_init(&p->canvas);
    p->left = effects_perform(p->app, FX_RECOMPUTE);
}

/* The defaults, as without a file. */
static inline void play_defaults(struct play *p)
{
    struct deck deck;
    deck_init(&deck);
    play_start(p, &deck, NULL);
}

static inline void play_end(struct play *p)
{
    app_free(p->app);
    canvas_free(&p->canvas);
    free(p->app);
}

static inline void play_message(struct play *p, struct message m)
{
    p->left |= effects_perform(p->app, app_update(p->app, &m));
    for (; p->left & FX_FILL; p->left &= ~(unsigned)FX_FILL)
        while (effects_perform(p->app, FX_FILL) & FX_FILL)
            continue;
}

static inline void play_size(struct play *p, int w, int h)
{
    play_message(p, (struct message){.kind = MESSAGE_RESIZE, .w = w, .h = h});
}

/* A key script as of `frame --keys`. */
static inline void play_keys(struct play *p, const char *script)
{
    p->left = 0;
    for (key_code key; *script && (key = key_next(&script)) != K_NONE;)
        play_message(p, (struct message){.kind = MESSAGE_KEY, .key = key});
}

static inline void play_frame(struct play *p, struct text *out)
{
    canvas_resize(&p->canvas, p->app->w, p->app->h);
    p->canvas.ascii = p->app->ascii;
    app_view(p->app, &p->canvas);
    canvas_print(&p->canvas, out);
}

#endif
