/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a typed value that means nothing, or more than one thing. */
#ifndef SWAPDECK_QUANTITY_WORDS_H
#define SWAPDECK_QUANTITY_WORDS_H

#include "engine/table/quantity_parts.h"

/* Sentences. Each returns false; wrong is what is the matter with the quoted text. */
bool typing_refuse(const struct typing *t, const char *wrong);
bool typing_refuse_empty(const struct typing *t);
bool typing_refuse_number(const struct typing *t);
bool typing_refuse_comma(const struct typing *t);

/* True, with the sentence, when the one comma or point in the number may be either. */
bool typing_ambiguous(const struct typing *t, const struct parts *parts);

/* The sentence for a value out of range, put into the words that were typed. */
void typing_explain(const struct typing *t, const struct parts *parts, double value);

#endif
