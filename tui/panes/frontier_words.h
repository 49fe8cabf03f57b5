/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frontier in words: what is owned, what is cheapest, where it ends. */
#ifndef SWAPDECK_FRONTIER_WORDS_H
#define SWAPDECK_FRONTIER_WORDS_H

#include "tui/panes/phrase.h"

enum { FRONTIER_WORDS = 5 };

/*
 * The pair at the place `at` of the curve, -1 none, what is owned, the cheapest pair where
 * it is another, the cheapest plan, the fewest ports. Returns how many.
 */
int frontier_words(const struct answers *k, int at, struct phrase words[FRONTIER_WORDS]);

#endif
