/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/plan.h"

#include <math.h>

/* Events: of a replication, so that a hundredth of a second brings some; of all of them. */
#define PART_EVENTS 1e5
#define ALL_EVENTS 2e8

enum { LEAST_DAYS = 2, MOST_DAYS = 365, LEAST_RUNS = 8, MOST_RUNS = 20000 };

struct simulation_plan simulation_plan_default(void)
{
    return (struct simulation_plan){.seed = 1, .warm_up = -1, .precision = 0.1};
}

static bool check(const char *key, double value, double min, double max, struct error *err)
{
    if (value >= min && value <= max)
        return true;
    return error_set(err, STATUS_OUT_OF_RANGE, key, "%g is out of the range %g to %g", value,
                     min, max);
}

bool simulation_plan_check(const struct simulation_plan *plan, struct error *err)
{
    return check("--days", plan->days, 0, PLAN_DAYS, err) &&
           check("--warm-up", fmax(plan->warm_up, 0), 0, PLAN_WARM_UP, err) &&
           check("--replications", plan->replications, 0, PLAN_REPLICATIONS, err) &&
           check("--precision", plan->precision, 1e-4, 1, err);
}

/* Of a closed network: demand, ports or batteries bound what goes round. */
static double throughput(const struct process *p)
{
    double rate = process_demand(p) / p->vehicles;
    double cycle = 1 / rate + p->inbound.mean + p->charge.mean + p->outbound.mean;
    return fmin(fmin(p->vehicles * rate, p->ports / p->charge.mean), p->batteries / cycle);
}

double process_events(const struct process *p)
{
    double stages = 2 + (p->inbound.mean > 0) + (p->outbound.mean > 0);
    return HOURS_PER_DAY * (stages * throughput(p) + 5);
}

/*
 * Below the load a queue of many ports forgets like exp(-(1 - sqrt(load))^2 t ports / charge)
 * (Karlin and McGregor 1958, Many server queueing processes); a network at its bound like the
 * slowest of its delays.
 */
double process_memory(const struct process *p)
{
    double demand = process_demand(p), rate = demand / p->vehicles;
    double cycle = p->inbound.mean + p->charge.mean + p->outbound.mean + p->van_interval;
    double load = fmin(demand * p->charge.mean / p->ports, 1);
    double gap = 1 - sqrt(load);
    double queue = p->charge.mean / (p->ports * gap * gap);
    double bound = 5 * (1 / rate + cycle);
    return fmax(HOURS_PER_DAY, fmin(fmax(2 * cycle, 2 * queue), bound));
}

int simulation_days(const struct process *p)
{
    double days = PART_EVENTS / process_events(p);
    double least = 2 * process_memory(p) / HOURS_PER_DAY;
    return (int)fmin(fmax(ceil(fmax(days, least)), LEAST_DAYS), MOST_DAYS);
}

int simulation_most(const struct process *p, int days, double warm_up)
{
    double events = process_events(p) * (days + warm_up / HOURS_PER_DAY);
    return (int)fmin(fmax(ALL_EVENTS / events, LEAST_RUNS), MOST_RUNS);
}
