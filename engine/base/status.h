/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The status table: states of metrics and kinds of failure. */
#ifndef SWAPDECK_STATUS_H
#define SWAPDECK_STATUS_H

#include <stdbool.h>
#include <stddef.h>

enum metric_state {
    STATE_OK,
    STATE_UNDEFINED,
    STATE_UNLIMITED,
    STATE_IMPOSSIBLE,
    STATE_FAILED,
    STATE_COUNT
};

enum status_id {
#define STATUS(id, ...) STATUS_##id,
#include "engine/base/status.def"
#undef STATUS
    STATUS_COUNT
};

struct status_row {
    enum metric_state state;
    int exit_code;
    const char *sentence;
    const char *word; /* in the place of a figure; NULL: the state's name */
};

const struct status_row *status_row(enum status_id id);

/* In the place of a figure: what is missing, as in "more ports", or the state; "-" where
 * nothing was asked. */
const char *status_word(enum status_id id);

/* "ok", "undefined", "unlimited", "impossible", "failed". */
const char *state_name(enum metric_state state);

#endif
