/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frontier in words: the cursor's pair, the need, where it ends. */
#ifndef SWAPDECK_FRONTIER_WORDS_H
#define SWAPDECK_FRONTIER_WORDS_H

#include "tui/panes/phrase.h"

enum { FRONTIER_WORDS = 3 };

/*
 * The pair at the place `at` of the curve, -1 none, the need at the ports owned, why there
 * is a fewest number of ports. Returns how many.
 */
int frontier_words(const struct answers *k, int at, struct phrase words[FRONTIER_WORDS]);

#endif
