/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wait probability as a function of the spares alone, read off a curve. */
#ifndef SWAPDECK_FLEET_SHARE_H
#define SWAPDECK_FLEET_SHARE_H

#include "engine/model/fleet/fleet_curve.h"

/* D(first + i), i below count, walking on for weights not kept yet. */
double fleet_curve_short(struct fleet_curve *curve, int i);

/*
 * The wait probability of s at so many spares; s must be the network the curve
 * was started with. Falls back on an evaluation where the curve does not reach.
 */
double fleet_curve_wait(struct fleet_curve *curve, const struct fleet_system *s,
                        double spares);

/*
 * A share of swaps that surely waits at so many spares, for the cost of a
 * logarithm: D/V is log-convex in S, so that outside two numbers of spares at
 * which it is known it lies above the line through them. Nearly the wait
 * probability itself close to the anchor, 0 where nothing is known.
 */
double fleet_curve_floor(struct fleet_curve *curve, double spares);

/* Anchors the bound at so many spares and one more, by two evaluations. */
void fleet_curve_anchor(struct fleet_curve *curve, double spares);

#endif
