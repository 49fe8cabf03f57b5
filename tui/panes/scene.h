/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pane draws from: never to be written through. */
#ifndef SWAPDECK_SCENE_H
#define SWAPDECK_SCENE_H

#include "tui/state/app.h"

struct scene {
    const struct app *app;       /* selection, scroll, what is being typed */
    const struct answers *shown; /* the case: its scenario with the figures that belong to
                                    it, which may be those of a moment ago */
};

#endif
