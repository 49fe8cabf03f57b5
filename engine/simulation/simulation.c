/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/simulation.h"

#include <stdlib.h>

static bool check_part(const struct simulation_plan *plan, struct simulation_part part,
                       struct error *err)
{
    if (part.of < 1 || part.number < 1 || part.number > part.of)
        return error_set(err, STATUS_OUT_OF_RANGE, "--part",
                         "%d/%d is no part; K/N is the K-th of N, such as 1/8", part.number,
                         part.of);
    if (part.of > 1 && plan->replications < part.of)
        return error_set(err, STATUS_USAGE, "--part",
                         "parts need a number of replications to share, at least one each; "
                         "give --replications of %d or more", part.of);
    return true;
}

static void cut(struct simulation *s)
{
    int64_t all = s->plan.replications, number = s->part.number, of = s->part.of;
    s->first = (int)(all * (number - 1) / of);
    s->most = (int)(all * number / of);
}

struct simulation *simulation_open(const struct process *p, const struct simulation_plan *plan,
                                   struct simulation_part part, struct error *err)
{
    if (!process_check(p, err) || !simulation_plan_check(plan, err) ||
        !check_part(plan, part, err))
        return NULL;
    struct simulation *s = calloc(1, sizeof *s);
    if (!s) {
        error_set(err, STATUS_NO_MEMORY, "", "there is not enough memory to simulate this");
        return NULL;
    }
    s->process = *p;
    s->plan = *plan;
    s->part = part;
    s->days = plan->days ? plan->days : simulation_days(p);
    s->warm_up = plan->warm_up >= 0 ? plan->warm_up : ceil(process_memory(p));
    s->warm_up_found = -1;
    s->settled = true;
    cut(s);
    return s;
}

void simulation_free(struct simulation *s)
{
    if (s)
        free(s->record);
    free(s);
}

bool simulation_reserve(struct simulation *s, int count)
{
    if (count <= s->room)
        return true;
    int room = count < s->room / 2 * 3 ? s->room / 2 * 3 : count;
    struct tally *record = realloc(s->record, (size_t)room * sizeof *record);
    if (!record)
        return false;
    s->record = record;
    s->room = room;
    return true;
}
