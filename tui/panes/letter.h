/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of the models' curves. */
#ifndef SWAPDECK_LETTER_H
#define SWAPDECK_LETTER_H

#include "engine/study/models.h"

/* A capital letter of its own for every model: the first letter of a word of its label that
 * no model before it has, else of any letter of the label, else of the alphabet. */
char model_letter(enum model_id id);

#endif
