/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change of the state asks for beyond itself: done by effects_perform and the loop. */
#ifndef SWAPDECK_EFFECT_H
#define SWAPDECK_EFFECT_H

enum effect {
    FX_RECOMPUTE = 1,   /* the figures are out of date */
    FX_QUIT = 2,
    FX_SAVE = 4,        /* to app->target */
    FX_LOAD = 8,        /* from app->target */
    FX_EXPORT = 16,     /* to app->target */
    FX_SUSPEND = 32,
    FX_REDRAW = 64,     /* send every cell again */
    FX_THEME = 128,     /* the theme named in app->target */
    FX_COMPLETE = 256,  /* the path in the open line */
    FX_FILL = 512       /* parts of the figures in sight are still to be computed */
};

#endif
