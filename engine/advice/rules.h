/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rules of advice. A rule speaks about one thing: it writes a sentence that
 * is true of the scenario and returns true, or stays silent and returns false.
 * Its files are advice_*.c; the table rules.def names it.
 */
#ifndef SWAPDECK_RULES_H
#define SWAPDECK_RULES_H

#include "engine/advice/situation.h"

typedef bool advice_rule(struct situation *s, struct advice *a);

#define RULE(group, name, ...) advice_rule group##_##name;
#include "engine/advice/rules.def"
#undef RULE

#endif
