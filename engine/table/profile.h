/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Daily profiles to start from: relative demand of each clock hour, with their sources. */
#ifndef SWAPDECK_PROFILE_H
#define SWAPDECK_PROFILE_H

#include "engine/table/params.h"

struct profile_preset {
    const char *name;
    const char *source;            /* what it is and where it comes from */
    double weight[HOURS_PER_DAY];
};

/* The i-th preset, NULL past the last. */
const struct profile_preset *profile_preset(int i);

/* The preset of this name, or NULL; the name nearest to a misspelt one, or NULL. */
const struct profile_preset *profile_find(const char *name);
const char *profile_nearest(const char *name);

#endif
