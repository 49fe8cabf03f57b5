/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open field: a parameter, or one value of a list, while it is typed. */
#ifndef SWAPDECK_FIELD_H
#define SWAPDECK_FIELD_H

#include "tui/state/app.h"

/* Opens the selected value with a text. */
/* Opens an empty row of the list editor at its row, which goes again unless a value is
 * typed. */
unsigned field_insert(struct app *a);

unsigned field_open(struct app *a, const char *text);

/* The text changed: the view follows while it is valid. Returns effects. */
unsigned field_preview(struct app *a);

/* Takes the text; keeps the field open and false when it is not valid. */
bool field_commit(struct app *a, unsigned *effects);

/* Closes it; everything is as before. Returns effects. */
unsigned field_cancel(struct app *a);

#endif
