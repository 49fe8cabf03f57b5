/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing to a pipe or device. */
#ifndef SWAPDECK_DEVICE_H
#define SWAPDECK_DEVICE_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/base/error.h"

/* All bytes; false and the reason. An impatient one gives up what takes nothing for a
 * second. */
bool write_device(const char *path, const char *bytes, size_t n, bool patient,
                  struct error *err);

#endif
