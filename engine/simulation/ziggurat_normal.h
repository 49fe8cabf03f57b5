/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The layers of the normal density. */
#ifndef SWAPDECK_ZIGGURAT_NORMAL_H
#define SWAPDECK_ZIGGURAT_NORMAL_H

#include "engine/simulation/ziggurat.h"

extern const struct ziggurat ziggurat_normal;

#endif
