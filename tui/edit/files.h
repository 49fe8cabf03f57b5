/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening, saving, exporting and leaving, up to the effects that do it. */
#ifndef SWAPDECK_FILES_H
#define SWAPDECK_FILES_H

#include "tui/state/app.h"

/* Saves where the work belongs, asking for a name when it has none, and then
 * goes on. Returns effects. */
unsigned files_save_then(struct app *a, enum after_save after);

/* Forgets what was agreed to and what should follow a save. */
void files_give_up(struct app *a);

/* Makes path the target of an effect, "~/" replaced; returns the effect, or 0
 * after saying that the path is too long. */
unsigned files_target(struct app *a, const char *path, unsigned effect);

/* "~/x" with the home folder in place of "~"; false when it does not fit. */
bool files_expand(const char *path, char *buf, size_t size);

#endif
