/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Does what is owned suffice: as an answer and as a sentence. */
#ifndef SWAPDECK_VERDICT_H
#define SWAPDECK_VERDICT_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/advice/tone.h"
#include "engine/table/metrics.h"
#include "engine/table/params.h"

/* The verdict on what is owned, in one sentence, for a pane's head. */
enum tone verdict(const struct params *p, const struct results *r, char *buf, size_t size);

/*
 * What --check asks: batteries < stock.need_whole, or ports < ports.need
 * rounded up, or either impossible.
 */
bool plan_suffices(const struct params *p, const struct results *r);

/* Whole units lacking up to METRIC_NEED_WHOLE or METRIC_PORTS_NEED; 0 where the model
 * asks for none or no number is enough. */
double plan_lacks(const struct params *p, const struct results *r, enum metric_id need);

#endif
