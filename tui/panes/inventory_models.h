/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The models beside each other: blocks of the inventory pane. */
#ifndef SWAPDECK_INVENTORY_MODELS_H
#define SWAPDECK_INVENTORY_MODELS_H

#include "tui/panes/inventory_parts.h"

/* What each model says, side by side, and where they part. */
void inventory_models_head(const struct answers *k, struct canvas *c, struct rect r);
void inventory_models(const struct answers *k, struct canvas *c, struct rect r);
int inventory_models_height(const struct answers *k, struct canvas *c, int width);
void inventory_parting(const struct answers *k, struct canvas *c, struct rect r);
int inventory_parting_height(const struct answers *k, struct canvas *c, int width);

#endif
