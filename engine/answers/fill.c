/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/answers/fill.h"

#include "engine/answers/parts.h"
#include "engine/answers/plots.h"
#include "engine/base/interrupt.h"

/* Microseconds of part_effort() that a key may wait for, all parts together. */
enum { QUICK = 8000 };

static const struct part_row {
    void (*fill)(struct answers *a);
    unsigned after; /* parts that it reads */
    bool of_plot;   /* it depends on the plotted parameter */
    double chosen, others, drawn, fleets; /* its effort, see part.def */
} rows[PART_COUNT] = {
#define PART(id, fill_part, ...) [PART_##id] = {.fill = fill_part, __VA_ARGS__},
#include "engine/answers/part.def"
#undef PART
};

/* Microseconds of one need. */
static double need_effort(enum model_id model, const struct params *p)
{
    const struct model_row *row = model_row(model);
    return row->effort ? row->effort(p) : 0.2;
}

/* Microseconds of one need at each planned fleet together. */
static double fleets_effort(enum model_id model, struct params p)
{
    double effort = 0;
    for (int i = 0; i < p.count[PARAM_FLEETS]; i++) {
        param_set(&p, PARAM_VEHICLES, p.v[SLOT_FLEETS + i]);
        effort += need_effort(model, &p);
    }
    return effort;
}

double part_effort(enum part part, const struct request *r)
{
    const struct part_row *row = &rows[part];
    const struct params *p = &r->scenario.params;
    double effort = row->drawn * need_effort(frontier_model(r->model), p);
    if (row->fleets > 0)
        effort += row->fleets * fleets_effort(r->model, *p);
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        effort += (m == r->model ? row->chosen : row->others) * need_effort(m, p);
    return effort;
}

unsigned parts_of_plot(void)
{
    unsigned parts = 0;
    for (enum part part = 0; part < PART_COUNT; part++)
        parts |= rows[part].of_plot ? 1u << part : 0;
    return parts;
}

/* What a part reads stands before it in the table. */
unsigned request_parts(const struct request *r)
{
    unsigned parts = r->parts;
    for (int part = PART_COUNT - 1; part >= 0; part--)
        if (parts >> part & 1)
            parts |= rows[part].after;
    return parts | PART_BIT(RESULTS);
}

unsigned answers_missing(const struct answers *a)
{
    return request_parts(&a->of) & ~a->filled;
}

static void fill(struct answers *a, enum part part)
{
    rows[part].fill(a);
    if (!interrupted())
        a->filled |= 1u << part;
}

/* Those of the wanted parts that are quick enough together, in their order, whether
 * they are filled or not. */
static unsigned quick_parts(const struct request *r, unsigned filled)
{
    unsigned quick = 0, wanted = request_parts(r);
    double left = QUICK;
    for (enum part part = 0; part < PART_COUNT; part++) {
        double effort = part_effort(part, r);
        bool ready = (rows[part].after & ~(filled | quick)) == 0;
        if (wanted >> part & 1 && ready && effort <= left) {
            quick |= 1u << part;
            left -= effort;
        }
    }
    return quick;
}

bool request_quick(const struct request *r)
{
    return quick_parts(r, 0) == request_parts(r);
}

void answers_quick(struct answers *a)
{
    unsigned quick = quick_parts(&a->of, a->filled) & ~a->filled;
    for (enum part part = 0; part < PART_COUNT; part++)
        if (quick >> part & 1)
            fill(a, part);
}

bool answers_step(struct answers *a)
{
    unsigned before = a->filled, missing = answers_missing(a);
    for (enum part part = 0; part < PART_COUNT; part++)
        if (missing >> part & 1) {
            fill(a, part);
            break;
        }
    return a->filled != before;
}
