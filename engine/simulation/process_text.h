/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process as lines of text, a key and its numbers each, that read back the same. */
#ifndef SWAPDECK_PROCESS_TEXT_H
#define SWAPDECK_PROCESS_TEXT_H

#include "engine/base/text.h"
#include "engine/simulation/lines.h"
#include "engine/simulation/process.h"

void process_write(const struct process *p, struct text *out);

/* False when the lines are not there or hold no numbers; does not check their range. */
bool process_read(struct lines *lines, struct process *p);

#endif
