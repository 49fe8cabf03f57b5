/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the dashboard starts with, on a terminal and for a frame. */
#ifndef SWAPDECK_START_H
#define SWAPDECK_START_H

#include "engine/scenario/deck.h"
#include "tui/state/app.h"

struct dashboard_options {
    const char *path;              /* of the deck, NULL: it has none yet */
    const struct scenario *values; /* with what the command line sets, NULL: as in the deck */
    enum model_id model;
    enum view_id view;
    const struct theme *theme;
    bool ascii;                    /* asked for; a terminal may ask for it, too */
};

/* Begins with a scenario of the deck, which it takes over; the view is shown as the
 * key of this view shows it. The caller frees with app_free. */
void start_app(struct app *a, struct deck *deck, int scenario,
               const struct dashboard_options *options);

#endif
