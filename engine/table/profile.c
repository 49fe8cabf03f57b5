/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/table/profile.h"

#include <string.h>

#include "engine/base/names.h"

static const struct profile_preset presets[] = {
    {"flat",
     "the same demand in every hour",
     {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}},
    {"station-day",
     "stylised arrivals at a swapping station, figure 4 of Optimal charging operation of "
     "battery swapping stations with QoS guarantee, SmartGridComm 2014",
     {2, 2, 2, 2, 2, 3, 3, 5, 6, 6, 6, 5, 5, 4, 4, 4, 5, 6, 6, 5, 5, 4, 2, 2}},
    {"nairobi-trips",
     "trips of motorcycle taxis in Nairobi, read from the example plot of the data set "
     "10.17632/nv3rkn24zv.1; trips stand for swaps",
     {0.14, 0.14, 0.14, 0.14, 0.14, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00,
      1.68, 1.68, 1.68, 1.68, 1.68, 1.51, 1.51, 1.51, 1.51, 1.51, 0.14, 0.14}},
};

enum { PRESETS = sizeof presets / sizeof *presets };

const struct profile_preset *profile_preset(int i)
{
    return i >= 0 && i < PRESETS ? &presets[i] : NULL;
}

static const char *name_at(int i)
{
    return profile_preset(i) ? presets[i].name : NULL;
}

const struct profile_preset *profile_find(const char *name)
{
    for (int i = 0; i < PRESETS; i++)
        if (strcmp(presets[i].name, name) == 0)
            return &presets[i];
    return NULL;
}

const char *profile_nearest(const char *name)
{
    return nearest_name(name, name_at);
}
