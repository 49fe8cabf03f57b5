/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Near names: what was perhaps meant by a misspelt word. */
#ifndef SWAPDECK_NAMES_H
#define SWAPDECK_NAMES_H

/* The candidate nearest to word by edit distance (transpositions count one),
 * or NULL when none is within a third of its length (at least one). next returns the i-th
 * candidate or NULL at the end. */
const char *nearest_name(const char *word, const char *(*next)(int i));

#endif
