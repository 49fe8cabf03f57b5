/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/paper/paper.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

double paper_safety_factor(const struct params *p)
{
    /* The upper tail keeps its digits near one: 1 - level is exact there. */
    double z = gsl_cdf_ugaussian_Qinv(1 - param_get(p, PARAM_SERVICE_LEVEL));
    return z * param_get(p, PARAM_DEMAND_CV) * sqrt(cycle_time(p));
}

double paper_need(const struct params *p)
{
    return param_get(p, PARAM_VEHICLES) +
           demand_rate(p) * (cycle_time(p) + paper_safety_factor(p));
}

static double ports_minimum(const struct params *p)
{
    return demand_rate(p) * param_get(p, PARAM_CHARGE_TIME);
}

/* Margin included. */
static double ports_need(const struct params *p)
{
    return ports_minimum(p) * (1 + param_get(p, PARAM_PORT_MARGIN));
}

static void stock(const struct params *p, struct results *out)
{
    double vehicles = param_get(p, PARAM_VEHICLES);
    double need = paper_need(p);
    result_set(out, METRIC_DEMAND_RATE, demand_rate(p));
    result_set(out, METRIC_CYCLE_TIME, cycle_time(p));
    result_set(out, METRIC_IN_VEHICLES, vehicles);
    result_set(out, METRIC_CIRCULATING, demand_rate(p) * cycle_time(p));
    result_set(out, METRIC_SAFETY, demand_rate(p) * paper_safety_factor(p));
    result_set(out, METRIC_NEED, need);
    result_set(out, METRIC_NEED_WHOLE, round_up(need));
    result_set(out, METRIC_RATIO, need / vehicles);
    result_set(out, METRIC_SURPLUS, param_get(p, PARAM_BATTERIES) - need);
}

static void ports(const struct params *p, struct results *out)
{
    double owned = param_get(p, PARAM_PORTS);
    result_set(out, METRIC_PORTS_MINIMUM, ports_minimum(p));
    result_set(out, METRIC_PORTS_NEED, ports_need(p));
    result_set(out, METRIC_PORTS_SURPLUS, owned - ports_need(p));
    result_set(out, METRIC_PORTS_UTILISATION, ports_minimum(p) / owned);
}

/* Both tails by their own function, so that neither loses digits. */
static void service(const struct params *p, struct results *out)
{
    double batteries = param_get(p, PARAM_BATTERIES), vehicles = param_get(p, PARAM_VEHICLES);
    double circulating = demand_rate(p) * cycle_time(p);
    double spare = batteries - vehicles - circulating;
    double deviation = param_get(p, PARAM_DEMAND_CV) * demand_rate(p) * sqrt(cycle_time(p));
    bool enough = batteries >= round_up(vehicles + circulating); /* as the need is rounded */
    double served = enough, waits = !enough;
    if (deviation > 0) {
        served = gsl_cdf_ugaussian_P(spare / deviation);
        waits = gsl_cdf_ugaussian_Q(spare / deviation);
    }
    result_set(out, METRIC_ACHIEVED, served);
    result_set(out, METRIC_WAIT_PROBABILITY, waits);
}

static void unanswered(struct results *out)
{
    result_fail(out, METRIC_OUTSTANDING, STATUS_NO_QUEUE, 0);
    result_fail(out, METRIC_MEAN_WAIT, STATUS_NO_QUEUE, 0);
    result_fail(out, METRIC_WAITING_VEHICLES, STATUS_NO_QUEUE, 0);
    result_fail(out, METRIC_THROUGHPUT, STATUS_NO_QUEUE, 0);
    result_fail(out, METRIC_WORST_HOUR, STATUS_NO_PROFILE, 0);
    result_fail(out, METRIC_WORST_HOUR_WAIT, STATUS_NO_PROFILE, 0);
    result_fail(out, METRIC_NEED_WORST_HOUR, STATUS_NO_PROFILE, 0);
}

/* All but the tails is a handful of multiplications: cheaper to fill than to ask for. */
void paper_evaluate(const struct params *p, metric_set want, struct results *out)
{
    stock(p, out);
    ports(p, out);
    if (want & (METRIC_BIT(METRIC_ACHIEVED) | METRIC_BIT(METRIC_WAIT_PROBABILITY)))
        service(p, out);
    unanswered(out);
    model_costs(p, paper_need(p), out);
}
