/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/base/status.h"

static const struct status_row rows[STATUS_COUNT] = {
#define STATUS(id, state_, code, ...) \
    [STATUS_##id] = {.state = state_, .exit_code = code, .sentence = __VA_ARGS__},
#include "engine/base/status.def"
#undef STATUS
};

const struct status_row *status_row(enum status_id id)
{
    return &rows[id];
}

const char *state_name(enum metric_state state)
{
    static const char *const name[STATE_COUNT] = {"ok", "undefined", "unlimited", "impossible",
                                                  "failed"};
    return name[state];
}

const char *status_word(enum status_id id)
{
    const struct status_row *row = status_row(id);
    if (row->state == STATE_UNDEFINED)
        return "-";
    return row->word ? row->word : state_name(row->state);
}
