/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frontier in words: what is owned, what is cheapest, where it ends. */
#ifndef SWAPDECK_FRONTIER_WORDS_H
#define SWAPDECK_FRONTIER_WORDS_H

#include "tui/panes/phrase.h"

enum { FRONTIER_WORDS = 4 };

/* What is owned, the cheapest pair, the cheapest plan, the fewest ports. */
void frontier_words(const struct answers *k, struct phrase words[FRONTIER_WORDS]);

#endif
