/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/models.h"

#include <string.h>

#include "engine/limit/fleet_ports.h"
#include "engine/limit/fleet_search.h"
#include "engine/limit/hourly_search.h"
#include "engine/limit/palm_search.h"
#include "engine/limit/paper_limits.h"
#include "engine/model/fleet/fleet_model.h"
#include "engine/model/hourly/hourly_course.h"
#include "engine/model/palm/palm.h"

static const struct model_row rows[MODEL_COUNT] = {
#define MODEL(id, name, label_, doc_, charges_, trust_, doubt_, ...) \
    [MODEL_##id] = {.key = #name, .evaluate = name##_evaluate, .label = label_, .doc = doc_, \
                    .charges = charges_, .trust = trust_, .doubt = doubt_, __VA_ARGS__},
#include "engine/model/models.def"
#undef MODEL
};

const struct model_row *model_row(enum model_id id)
{
    return &rows[id];
}

enum model_id model_find(const char *key)
{
    for (enum model_id id = 0; id < MODEL_COUNT; id++)
        if (strcmp(rows[id].key, key) == 0)
            return id;
    return MODEL_COUNT;
}

const char *model_phrase(enum model_id id)
{
    return rows[id].phrase ? rows[id].phrase : rows[id].label;
}

/* Texts by what is seen: nothing, peaks, the queue, both. */
static const char *by_sight(enum model_id id, const char *const text[4])
{
    return text[(model_sees(id, SEES_PEAKS) ? 1 : 0) + (model_sees(id, SEES_QUEUE) ? 2 : 0)];
}

const char *model_sees_text(enum model_id id)
{
    static const char *const text[4] = {"neither peaks nor queue", "peaks, no port queue",
                                        "port queue, no peaks", "peaks and port queue"};
    return by_sight(id, text);
}

const char *model_blind_text(enum model_id id)
{
    static const char *const text[4] = {"no queue or peaks", "no port queue",
                                        "every hour alike", ""};
    return by_sight(id, text);
}
