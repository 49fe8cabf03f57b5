/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/model.h"

#include <math.h>

/* What rounding errors may add to a number, as a share of it. */
#define ROUNDING 1e-12

enum { DAYS_PER_YEAR = 365 };

double demand_rate(const struct params *p)
{
    return param_get(p, PARAM_VEHICLES) * param_get(p, PARAM_SWAPS_PER_DAY) / HOURS_PER_DAY;
}

double transport_time(const struct params *p)
{
    return param_get(p, PARAM_TRANSPORT_LEGS) * param_get(p, PARAM_TRANSPORT_TIME);
}

double cycle_time(const struct params *p)
{
    return param_get(p, PARAM_CHARGE_TIME) + transport_time(p);
}

double allowed_wait(const struct params *p)
{
    return (1 - param_get(p, PARAM_SERVICE_LEVEL)) * (1 + ROUNDING);
}

double lead_time(const struct params *p)
{
    return cycle_time(p) - param_get(p, PARAM_WITHIN);
}

double lost_value(const struct params *p)
{
    double swaps =
        DAYS_PER_YEAR * param_get(p, PARAM_VEHICLES) * param_get(p, PARAM_SWAPS_PER_DAY);
    return swaps * param_get(p, PARAM_LOST_SWAP) * param_get(p, PARAM_HORIZON);
}

void model_costs(const struct params *p, double need, struct results *out)
{
    double stock = need * param_get(p, PARAM_BATTERY_PRICE);
    double stockout = lost_value(p) * (1 - param_get(p, PARAM_SERVICE_LEVEL));
    result_set(out, METRIC_COST_STOCK, stock);
    result_set(out, METRIC_COST_STOCKOUT, stockout);
    result_set(out, METRIC_COST_TOTAL, stock + stockout);
}

double round_up(double x)
{
    return ceil(x - fabs(x) * ROUNDING);
}
