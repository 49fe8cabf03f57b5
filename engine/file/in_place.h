/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing into the file that is there, where it cannot be replaced. */
#ifndef SWAPDECK_IN_PLACE_H
#define SWAPDECK_IN_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/file/target.h"

/* All bytes, or the old text put back; false and the reason. A power cut spoils it. */
bool write_in_place(struct target *t, const char *bytes, size_t n, struct error *err);

#endif
