/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the blocks of the inventory pane share. */
#ifndef SWAPDECK_INVENTORY_PARTS_H
#define SWAPDECK_INVENTORY_PARTS_H

#include "engine/answers/answers.h"
#include "tui/canvas/canvas.h"

enum { INVENTORY_LABEL = 11 }; /* columns of the names at the left */

#endif
