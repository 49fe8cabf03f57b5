/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands typed by name. */
#ifndef SWAPDECK_PALETTE_H
#define SWAPDECK_PALETTE_H

#include "tui/state/app.h"

/* Runs "NAME ARGUMENT"; a shortened name is enough when only one fits. The name of a
 * view alone shows it. */
unsigned palette_run(struct app *a, const char *text);

#endif
