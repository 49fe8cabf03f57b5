/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/expansion.h"

#include <math.h>

#include "engine/study/evaluate.h"

static const metric_set asked = METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_NEED_WHOLE) |
                                METRIC_BIT(METRIC_RATIO) | METRIC_BIT(METRIC_PORTS_NEED);

metric_set expansion_metrics(void)
{
    return asked | METRIC_BIT(METRIC_BUY_BATTERIES) | METRIC_BIT(METRIC_BUY_PORTS) |
           METRIC_BIT(METRIC_INVESTMENT) | METRIC_BIT(METRIC_BUY_COST);
}

/* Whole units to buy up to a need; carries over why the need has no figure. */
static void buy(struct results *r, enum metric_id to, enum metric_id need, double owned)
{
    if (result_ok(r, need))
        result_set(r, to, fmax(0, round_up(r->v[need]) - owned));
    else
        result_fail(r, to, (enum status_id)r->status[need], r->v[need]);
}

/* Batteries and, where the model asks for them, ports. */
static void buy_cost(const struct params *p, struct results *r)
{
    double ports = r->v[METRIC_BUY_PORTS] * param_get(p, PARAM_PORT_PRICE);
    enum metric_state state = status_row((enum status_id)r->status[METRIC_BUY_PORTS])->state;
    enum metric_id lacking =
        result_ok(r, METRIC_BUY_BATTERIES) ? METRIC_BUY_PORTS : METRIC_BUY_BATTERIES;
    if (state == STATE_UNDEFINED)
        ports = 0;
    if (result_ok(r, METRIC_BUY_BATTERIES) && (state == STATE_OK || state == STATE_UNDEFINED))
        result_set(r, METRIC_BUY_COST,
                   r->v[METRIC_BUY_BATTERIES] * param_get(p, PARAM_BATTERY_PRICE) + ports);
    else
        result_fail(r, METRIC_BUY_COST, (enum status_id)r->status[lacking], r->v[lacking]);
}

/* Fills the plan.* metrics of a row that holds its needs. */
static void plan(const struct params *p, struct results *r)
{
    buy(r, METRIC_BUY_BATTERIES, METRIC_NEED_WHOLE, param_get(p, PARAM_BATTERIES));
    buy(r, METRIC_BUY_PORTS, METRIC_PORTS_NEED, param_get(p, PARAM_PORTS));
    if (result_ok(r, METRIC_NEED))
        result_set(r, METRIC_INVESTMENT, r->v[METRIC_NEED] * param_get(p, PARAM_BATTERY_PRICE));
    else
        result_fail(r, METRIC_INVESTMENT, (enum status_id)r->status[METRIC_NEED],
                    r->v[METRIC_NEED]);
    buy_cost(p, r);
}

/* The needs of a fleet size: the cheapest pair where the model trades batteries for
 * ports, else its own answers. */
static void needs(enum model_id model, const struct params *p, struct results *r)
{
    const struct model_row *row = model_row(model);
    struct plan pair;
    if (!row->pair) {
        evaluate(model, p, asked, r);
        return;
    }
    row->pair(p, &pair);
    results_clear(r);
    result_set(r, METRIC_NEED, pair.batteries);
    result_set(r, METRIC_NEED_WHOLE, pair.batteries);
    result_set(r, METRIC_RATIO, pair.batteries / param_get(p, PARAM_VEHICLES));
    result_set(r, METRIC_PORTS_NEED, pair.ports);
}

int expansion(enum model_id model, const struct params *p, struct expansion_row *rows)
{
    struct params grown = *p;
    int count = p->count[PARAM_FLEETS];
    for (int i = 0; i < count; i++) {
        rows[i].vehicles = p->v[SLOT_FLEETS + i];
        param_set(&grown, PARAM_VEHICLES, rows[i].vehicles);
        needs(model, &grown, &rows[i].r);
        plan(p, &rows[i].r);
    }
    return count;
}
