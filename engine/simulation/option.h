/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of what a simulation takes beside the parameters of a scenario. */
#ifndef SWAPDECK_PROCESS_OPTION_H
#define SWAPDECK_PROCESS_OPTION_H

#include "engine/simulation/process.h"

enum { OPTION_TEXT = 48 };

struct process_option {
    const char *key, *unit, *doc;
};

/* The i-th row, NULL past the last. */
const struct process_option *process_option(int i);

/* What a row holds, as process_option_set() takes it. */
char *process_option_text(int i, const struct process_options *o, char buf[OPTION_TEXT]);

/* Is "KEY=VALUE" about a row? */
bool process_option_known(const char *assignment);

/*
 * Sets the row of "KEY=VALUE", which must be known: a number, "10%" for a share, "90min", "2h"
 * or "3d" for a time, the name of a law, yes or no. Ranges are those of process_check(). False
 * and a sentence when the value is none.
 */
bool process_option_set(struct process_options *o, const char *assignment, struct error *err);

#endif
