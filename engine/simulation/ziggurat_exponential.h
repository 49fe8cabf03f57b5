/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The layers of the exponential density. */
#ifndef SWAPDECK_ZIGGURAT_EXPONENTIAL_H
#define SWAPDECK_ZIGGURAT_EXPONENTIAL_H

#include "engine/simulation/ziggurat.h"

extern const struct ziggurat ziggurat_exponential;

#endif
