/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How good or bad the news is. */
#ifndef SWAPDECK_TONE_H
#define SWAPDECK_TONE_H

enum tone { TONE_GOOD, TONE_NOTE, TONE_WARNING, TONE_BAD, TONE_COUNT };

#endif
