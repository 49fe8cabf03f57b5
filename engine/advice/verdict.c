/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/advice/verdict.h"

#include <math.h>
#include <stdio.h>

#include "engine/base/number.h"
#include "engine/model/model.h"
#include "engine/table/figures.h"
#include "engine/table/sentence.h"

static enum metric_state state_of(const struct results *r, enum metric_id id)
{
    return status_row((enum status_id)r->status[id])->state;
}

double plan_lacks(const struct params *p, const struct results *r, enum metric_id need)
{
    enum param_id owned = need == METRIC_PORTS_NEED ? PARAM_PORTS : PARAM_BATTERIES;
    return result_ok(r, need) ? fmax(0, round_up(r->v[need]) - param_get(p, owned)) : 0;
}

/* The need that no number of units meets, or METRIC_COUNT. */
static enum metric_id hopeless(const struct results *r)
{
    static const enum metric_id needs[] = {METRIC_NEED_WHOLE, METRIC_PORTS_NEED};
    for (size_t i = 0; i < sizeof needs / sizeof *needs; i++) {
        enum metric_state state = state_of(r, needs[i]);
        if (state == STATE_IMPOSSIBLE || state == STATE_FAILED)
            return needs[i];
    }
    return METRIC_COUNT;
}

bool plan_suffices(const struct params *p, const struct results *r)
{
    return hopeless(r) == METRIC_COUNT &&
           plan_lacks(p, r, METRIC_NEED_WHOLE) == 0 &&
           plan_lacks(p, r, METRIC_PORTS_NEED) == 0;
}

static void short_of(const struct params *p, const struct results *r, char *buf, size_t size)
{
    char batteries[64], ports[64], tail[128] = "", figure[2][NUMBER_TEXT];
    /* A model that sees the queue asks for batteries at these ports or ports at these. */
    const char *joint = result_ok(r, METRIC_OUTSTANDING) ? " or " : " and ";
    double b = plan_lacks(p, r, METRIC_NEED_WHOLE);
    double f = plan_lacks(p, r, METRIC_PORTS_NEED);
    count_text(b, "battery", "batteries", batteries, sizeof batteries);
    count_text(f, "port", "ports", ports, sizeof ports);
    if (b > 0 && result_ok(r, METRIC_ACHIEVED))
        snprintf(tail, sizeof tail, ": %s served, %s wanted",
                 metric_text(METRIC_ACHIEVED, r->v[METRIC_ACHIEVED], figure[0]),
                 param_text(PARAM_SERVICE_LEVEL, param_get(p, PARAM_SERVICE_LEVEL), figure[1]));
    else if (f > 0)
        snprintf(tail, sizeof tail, ": %s needed, %s owned",
                 number_people(round_up(r->v[METRIC_PORTS_NEED]), 0, figure[0]),
                 param_text(PARAM_PORTS, param_get(p, PARAM_PORTS), figure[1]));
    snprintf(buf, size, "short of %s%s%s%s", b > 0 ? batteries : "",
             b > 0 && f > 0 ? joint : "", f > 0 ? ports : "", tail);
}

static void enough(const struct params *p, const struct results *r, char *buf, size_t size)
{
    char batteries[64];
    double beyond = param_get(p, PARAM_BATTERIES) - r->v[METRIC_NEED_WHOLE];
    count_text(beyond, "battery", "batteries", batteries, sizeof batteries);
    if (beyond > 0)
        snprintf(buf, size, "enough: %s beyond the need", batteries);
    else
        snprintf(buf, size, "enough: exactly the batteries needed");
}

/* No ports help so few batteries, but more batteries do. */
static bool batteries_repair(const struct params *p, const struct results *r)
{
    return hopeless(r) == METRIC_PORTS_NEED && plan_lacks(p, r, METRIC_NEED_WHOLE) > 0;
}

/* "short of 52 ports, no number of batteries is enough: ..." */
static void none_helps(const struct params *p, const struct results *r, enum metric_id none,
                       char *buf, size_t size)
{
    char reason[256], ports[64];
    double lacking = plan_lacks(p, r, METRIC_PORTS_NEED);
    count_text(lacking, "port", "ports", ports, sizeof ports);
    result_sentence(p, r, none, reason, sizeof reason);
    if (state_of(r, none) == STATE_FAILED)
        snprintf(buf, size, "%s: %s", state_name(STATE_FAILED), reason);
    else
        snprintf(buf, size, "short%s%s, no number of %s is enough: %s",
                 lacking > 0 ? " of " : "", lacking > 0 ? ports : "",
                 none == METRIC_PORTS_NEED ? "ports" : "batteries", reason);
}

enum tone verdict(const struct params *p, const struct results *r, char *buf, size_t size)
{
    enum metric_id none = hopeless(r);
    if (none != METRIC_COUNT && !batteries_repair(p, r)) {
        none_helps(p, r, none, buf, size);
        return TONE_BAD;
    }
    if (!result_ok(r, METRIC_NEED_WHOLE)) {
        result_sentence(p, r, METRIC_NEED_WHOLE, buf, size);
        return TONE_NOTE;
    }
    if (!plan_suffices(p, r)) {
        short_of(p, r, buf, size);
        return TONE_BAD;
    }
    enough(p, r, buf, size);
    return TONE_GOOD;
}
