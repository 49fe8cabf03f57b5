/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fleet model's row: what of the steady state and the needs is asked for. */
#include <config.h>

#include "engine/model/fleet/fleet_model.h"

#include <math.h>

#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_least.h"
#include "engine/model/fleet/fleet_need.h"

#define MEASURES \
    (METRIC_BIT(METRIC_OUTSTANDING) | METRIC_BIT(METRIC_PORTS_UTILISATION) | \
     METRIC_BIT(METRIC_ACHIEVED) | METRIC_BIT(METRIC_WAIT_PROBABILITY) | \
     METRIC_BIT(METRIC_MEAN_WAIT) | METRIC_BIT(METRIC_WAITING_VEHICLES) | \
     METRIC_BIT(METRIC_THROUGHPUT))
#define STOCK \
    (METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_SAFETY) | \
     METRIC_BIT(METRIC_RATIO) | METRIC_BIT(METRIC_SURPLUS) | METRIC_BIT(METRIC_COST_STOCK) | \
     METRIC_BIT(METRIC_COST_TOTAL))
#define PORTS (METRIC_BIT(METRIC_PORTS_NEED) | METRIC_BIT(METRIC_PORTS_SURPLUS))

static void demand(const struct params *p, struct results *out)
{
    result_set(out, METRIC_DEMAND_RATE, demand_rate(p));
    result_set(out, METRIC_CYCLE_TIME, cycle_time(p));
    result_set(out, METRIC_IN_VEHICLES, param_get(p, PARAM_VEHICLES));
    result_set(out, METRIC_CIRCULATING, demand_rate(p) * cycle_time(p));
    result_set(out, METRIC_PORTS_MINIMUM, demand_rate(p) * param_get(p, PARAM_CHARGE_TIME));
}

static void measures(const struct fleet_system *s, struct results *out)
{
    struct fleet_measures m;
    fleet_measure(s, &m);
    result_set(out, METRIC_OUTSTANDING, m.outstanding);
    result_set(out, METRIC_PORTS_UTILISATION, m.busy / s->ports);
    result_set(out, METRIC_ACHIEVED, m.served);
    result_set(out, METRIC_WAIT_PROBABILITY, m.wait);
    result_set(out, METRIC_MEAN_WAIT, m.mean_wait);
    result_set(out, METRIC_WAITING_VEHICLES, m.waiting);
    result_set(out, METRIC_THROUGHPUT, m.throughput);
}

/* Every metric of the set gets the same status and figure. */
static void fail_all(struct results *out, metric_set set, enum status_id status, double figure)
{
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (set & METRIC_BIT(id))
            result_fail(out, id, status, figure);
}

static void stock(const struct params *p, const struct fleet_system *s, double wait,
                  struct results *out)
{
    double need = fleet_need(s, wait);
    if (isinf(need)) {
        fail_all(out, STOCK, STATUS_PORTS_TOO_FEW, fleet_wait_limit(s));
        return;
    }
    result_set(out, METRIC_NEED, need);
    result_set(out, METRIC_NEED_WHOLE, need);
    result_set(out, METRIC_SAFETY, need - s->vehicles - demand_rate(p) * cycle_time(p));
    result_set(out, METRIC_RATIO, need / s->vehicles);
    result_set(out, METRIC_SURPLUS, s->batteries - need);
    model_costs(p, need, out);
}

static void ports(const struct fleet_system *s, double wait, struct results *out)
{
    double need = fleet_ports_need(s, wait);
    if (isinf(need)) {
        fail_all(out, PORTS, STATUS_STOCK_TOO_SMALL, fleet_wait_ample(s));
        return;
    }
    result_set(out, METRIC_PORTS_NEED, need);
    result_set(out, METRIC_PORTS_SURPLUS, s->ports - need);
}

void fleet_evaluate(const struct params *p, metric_set want, struct results *out)
{
    struct fleet_system s;
    double wait = allowed_wait(p);
    fleet_system_of(p, &s);
    demand(p, out);
    if (want & MEASURES)
        measures(&s, out);
    model_costs(p, 0, out);
    if (want & STOCK)
        stock(p, &s, wait, out);
    if (want & PORTS)
        ports(&s, wait, out);
    result_fail(out, METRIC_WORST_HOUR, STATUS_NO_PROFILE, 0);
    result_fail(out, METRIC_WORST_HOUR_WAIT, STATUS_NO_PROFILE, 0);
    result_fail(out, METRIC_NEED_WORST_HOUR, STATUS_NO_PROFILE, 0);
}

/* Measured: a need walks some multiple of the root of the vehicles and batteries out. */
double fleet_effort(const struct params *p)
{
    return 0.3 + 0.028 * sqrt(param_get(p, PARAM_VEHICLES) + demand_rate(p) * cycle_time(p));
}
