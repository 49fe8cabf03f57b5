/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process as lines of text, a key and its numbers each, that read back the same. */
#ifndef SWAPDECK_PROCESS_TEXT_H
#define SWAPDECK_PROCESS_TEXT_H

#include "engine/base/text.h"
#include "engine/simulation/lines.h"
#include "engine/simulation/process.h"

/* A number, 24 of them, a law or a switch; what a field is not is NULL. */
struct process_field {
    const char *key;
    const double *number;
    int numbers;
    const struct law *law;
    const bool *on;
};

/* The i-th field of process.def; false past the last. */
bool process_field(const struct process *p, int i, struct process_field *out);

void process_write(const struct process *p, struct text *out);

/* False when the lines are not there or hold no numbers; does not check their range. */
bool process_read(struct lines *lines, struct process *p);

#endif
