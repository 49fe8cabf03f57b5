/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/advice/disagreement.h"

#include <math.h>
#include <stdio.h>

#include "engine/base/number.h"
#include "engine/table/figures.h"

/* The answers of all models to one scenario, and the model that is read. */
struct answers {
    const struct params *p;
    const struct results *all;
    enum model_id chosen;
};

static bool peaks(const struct params *p)
{
    for (int i = 1; i < p->count[PARAM_PROFILE]; i++)
        if (p->v[SLOT_PROFILE + i] != p->v[SLOT_PROFILE])
            return true;
    return false;
}

/* Why the model that promises least differs from the one that promises most. */
static const char *reason(const struct answers *a, enum model_id least)
{
    const struct results *r = &a->all[least];
    double queue = r->v[METRIC_OUTSTANDING] - r->v[METRIC_CIRCULATING];
    if (result_ok(r, METRIC_OUTSTANDING) && queue > 1)
        return "the ports queue";
    if (result_ok(r, METRIC_WORST_HOUR) && peaks(a->p))
        return "the day has peaks";
    return "demand varies otherwise than assumed";
}

/* What a model promises at what is owned; NAN when it does not say. */
static double promise(const struct answers *a, enum model_id m)
{
    const struct results *r = &a->all[m];
    return result_ok(r, METRIC_ACHIEVED) ? r->v[METRIC_ACHIEVED] : (double)NAN;
}

/* The model with the largest or smallest promise; of equals the chosen one. */
static enum model_id extreme(const struct answers *a, int sign)
{
    enum model_id found = a->chosen;
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        if (isnan(promise(a, found)) || sign * promise(a, m) > sign * promise(a, found))
            found = m;
    return found;
}

/* One model that finds enough is owned and one that does not, the chosen among them. */
static bool opponents(const struct answers *a, enum model_id *most, enum model_id *least)
{
    double level = param_get(a->p, PARAM_SERVICE_LEVEL), own = promise(a, a->chosen);
    *most = own >= level ? a->chosen : extreme(a, 1);
    *least = own < level ? a->chosen : extreme(a, -1);
    return promise(a, *most) >= level && promise(a, *least) < level;
}

bool models_disagreement(const struct params *p, const struct results *all,
                         enum model_id chosen, char *buf, size_t size)
{
    struct answers a = {p, all, chosen};
    enum model_id most, least;
    char high[NUMBER_TEXT], low[NUMBER_TEXT];
    if (!opponents(&a, &most, &least))
        return false;
    snprintf(buf, size, "the %s says %s, the %s %s: %s", model_row(most)->label,
             metric_text(METRIC_ACHIEVED, promise(&a, most), high), model_row(least)->label,
             metric_text(METRIC_ACHIEVED, promise(&a, least), low), reason(&a, least));
    return true;
}
