/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the inventory pane, each a block of its stack. */
#ifndef SWAPDECK_INVENTORY_H
#define SWAPDECK_INVENTORY_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

enum { INVENTORY_LABEL = 11 }; /* columns of the names at the left */

/* The chosen model's answers. */
static inline const struct results *inventory_results(const struct app *a)
{
    return &a->board.results[a->board.model];
}

/* Bars of what is owned, and the figures and shares of their parts. */
void inventory_stock_bar(const struct app *a, struct canvas *c, struct rect r);
void inventory_stock_parts(const struct app *a, struct canvas *c, struct rect r);
int inventory_stock_height(const struct app *a, struct canvas *c, int width);
void inventory_ports_bar(const struct app *a, struct canvas *c, struct rect r);
int inventory_ports_bar_height(const struct app *a, struct canvas *c, int width);
void inventory_ports_parts(const struct app *a, struct canvas *c, struct rect r);
int inventory_ports_height(const struct app *a, struct canvas *c, int width);

/* What each model says, side by side, and where they part. */
void inventory_models_head(const struct app *a, struct canvas *c, struct rect r);
void inventory_models(const struct app *a, struct canvas *c, struct rect r);
int inventory_models_height(const struct app *a, struct canvas *c, int width);
void inventory_parting(const struct app *a, struct canvas *c, struct rect r);
int inventory_parting_height(const struct app *a, struct canvas *c, int width);

#endif
