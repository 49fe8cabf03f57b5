/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/limit/interrupt.h"

#include <stddef.h>

static bool (*ask)(void);
static bool interrupted;

void study_watch(bool (*wanted)(void))
{
    ask = wanted;
    interrupted = false;
}

bool study_interrupted(void)
{
    if (ask && !interrupted)
        interrupted = ask();
    return interrupted;
}
