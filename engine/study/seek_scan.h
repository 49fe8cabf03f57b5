/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a seek looks: three points of a monotone metric, a scan of any other. */
#ifndef SWAPDECK_SEEK_SCAN_H
#define SWAPDECK_SEEK_SCAN_H

#include "engine/study/seek_probe.h"

/*
 * Fills h->at: the ends and the present value where the metric is known to
 * rise or fall throughout, else points that crowd at the ends and around the
 * present value, and the turning points between them.
 */
void hunt_scan(struct hunt *h);

/* True when the metric rises or falls throughout in this parameter, in every model. */
bool monotone(enum metric_id metric, enum param_id param);

#endif
