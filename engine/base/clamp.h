/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef SWAPDECK_CLAMP_H
#define SWAPDECK_CLAMP_H

/* x within least and most; least when they leave no room. */
static inline int clamp(int x, int least, int most)
{
    int capped = x > most ? most : x;
    return capped < least ? least : capped;
}

#endif
