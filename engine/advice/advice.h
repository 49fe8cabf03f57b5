/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence of advice. */
#ifndef SWAPDECK_ADVICE_H
#define SWAPDECK_ADVICE_H

#include "engine/advice/tone.h"

enum { ADVICE_MAX = 48, ADVICE_TEXT = 360 };

struct advice {
    const char *id; /* stable, for tests and other programs */
    enum tone tone;
    char text[ADVICE_TEXT];
};

#endif
