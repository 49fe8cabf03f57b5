/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The paper model: the notebook's rule of thumb. Result 1 (mean batteries out = cycle
 * time x demand rate) and a normal safety stock z(level) cv mu sqrt(T); T in hours, mu
 * in swaps/h.
 */
#ifndef SWAPDECK_PAPER_H
#define SWAPDECK_PAPER_H

#include "engine/model/model.h"

/* Batteries needed, a real number. */
double paper_need(const struct params *p);

/* Safety stock of one unit of demand: z(level) cv sqrt(T), batteries per swap/h. */
double paper_safety_factor(const struct params *p);

#endif
