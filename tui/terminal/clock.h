/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef SWAPDECK_CLOCK_H
#define SWAPDECK_CLOCK_H

#include <stdint.h>

/* ms since some time in the past; never goes back. */
int64_t clock_milliseconds(void);

#endif
