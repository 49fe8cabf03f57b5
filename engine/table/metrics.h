/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The metric table and the answers of one model to one scenario. */
#ifndef SWAPDECK_METRICS_H
#define SWAPDECK_METRICS_H

#include <limits.h>
#include <stdint.h>

#include "engine/base/status.h"
#include "engine/table/params.h"

enum metric_id {
#define METRIC(id, ...) METRIC_##id,
#include "engine/table/metrics.def"
#undef METRIC
    METRIC_COUNT
};

/* How a number is shown. */
enum notation {
    NOTATION_PLAIN,
    NOTATION_SHARE,
    NOTATION_MONEY,
    NOTATION_CLOCK,
    NOTATION_DURATION, /* hours told as hours and minutes */
};

/* Whether more of it is good news; colours and arrows follow. */
enum better { BETTER_NEITHER, BETTER_MORE, BETTER_LESS };

struct metric_row {
    const char *key;
    const char *label;   /* at most 24 columns */
    const char *unit;    /* "money" stands for the currency */
    const char *doc;     /* one sentence */
    enum notation notation;
    int decimals;        /* shown by default; of the percentage for a share */
    enum better better;
    bool plan_only;      /* a column of expansion rows, not of a report's metrics */
    bool monotone;       /* rises or falls throughout in every parameter, in every model, */
    uint64_t turns_in;   /* but for these bits of parameters; what is not so is scanned */
};

/* A set of metrics, one bit each. */
typedef uint64_t metric_set;
#define METRIC_BIT(id) ((metric_set)1 << (id))
_Static_assert(METRIC_COUNT <= 64, "a metric set holds 64 metrics");

static inline bool metric_wanted(metric_set set, enum metric_id id)
{
    return (set & METRIC_BIT(id)) != 0;
}
_Static_assert(STATUS_COUNT <= UCHAR_MAX, "a byte holds every status");

/*
 * Answers: v[m] is the value when status[m] is STATUS_OK, else the figure that
 * the status's sentence quotes as {value} (0 when it quotes none).
 */
struct results {
    double v[METRIC_COUNT];
    unsigned char status[METRIC_COUNT];
};

const struct metric_row *metric_row(enum metric_id id);

/* The metric with this key, or METRIC_COUNT; and the nearest known key or NULL. */
enum metric_id metric_find(const char *key);
const char *metric_nearest(const char *key);

/* Sets every metric to status NOT_ASKED. */
void results_clear(struct results *r);

static inline void result_set(struct results *r, enum metric_id id, double value)
{
    r->v[id] = value;
    r->status[id] = value - value == 0 ? STATUS_OK : STATUS_NOT_FINITE;
}

static inline void result_fail(struct results *r, enum metric_id id, enum status_id status,
                               double figure)
{
    r->v[id] = figure;
    r->status[id] = (unsigned char)status;
}

static inline bool result_ok(const struct results *r, enum metric_id id)
{
    return r->status[id] == STATUS_OK;
}

#endif
