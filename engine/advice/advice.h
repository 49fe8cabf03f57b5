/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence of advice. */
#ifndef SWAPDECK_ADVICE_H
#define SWAPDECK_ADVICE_H

#include <stdbool.h>

#include "engine/advice/tone.h"

enum {
    ADVICE_MAX = 48,
    ADVICE_TOLD = 12, /* most sentences that are told unasked */
    ADVICE_TEXT = 480
};

/* The questions of a planner, in their order. */
enum advice_class { ADVICE_VERDICT, ADVICE_WHY, ADVICE_REPAIR, ADVICE_GROWTH, ADVICE_WATCH };

struct advice {
    const char *id; /* stable, for tests and other programs */
    enum advice_class class;
    bool told;      /* among the first; the others are told when asked for */
    enum tone tone;
    char text[ADVICE_TEXT];
};

#endif
