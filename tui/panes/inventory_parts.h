/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the blocks of the inventory pane share. */
#ifndef SWAPDECK_INVENTORY_PARTS_H
#define SWAPDECK_INVENTORY_PARTS_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

enum { INVENTORY_LABEL = 11 }; /* columns of the names at the left */

/* The chosen model's answers. */
static inline const struct results *inventory_results(const struct app *a)
{
    return &a->board.results[a->board.model];
}

#endif
