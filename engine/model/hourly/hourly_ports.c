/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_ports.h"

#include <math.h>

#include "engine/base/interrupt.h"
#include "engine/model/hourly/hourly_day.h"

double hourly_wait_at(const struct hourly_hub *hub, double lead, double stock)
{
    if (stock < 1 || hourly_overloaded(hub))
        return 1;
    struct hourly_queue *queue = hourly_queue_make(hub, lead);
    struct hourly_day *day = queue ? hourly_day_make(queue, lead) : NULL;
    double wait = day ? hourly_wait(day, stock) : (double)NAN;
    hourly_day_free(day);
    hourly_queue_free(queue);
    return wait;
}

/* No more can be at the hub than the busiest hour all along brings, and chance. */
double hourly_ample_ports(const struct hourly_hub *hub)
{
    double most = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        most = fmax(most, hub->rate[h] * hub->charge);
    return ceil(most + 12 * sqrt(most) + 48);
}

double hourly_wait_ample(const struct hourly_hub *hub, double lead, double stock)
{
    struct hourly_hub most = *hub;
    most.ports = hourly_ample_ports(hub);
    return hourly_wait_at(&most, lead, stock);
}

/* Ports too few and ports enough, with ln(wait / share) at each. */
struct bracket {
    double low, high;
    double at_low, at_high;
};

/* By the straight line between, or the middle where that would creep. */
static double next_ports(const struct bracket *b, int turn)
{
    double part = b->at_low / (b->at_low - b->at_high);
    if (turn % 3 == 2 || !(part > 0.05 && part < 0.95))
        part = 0.5;
    double ports = b->low + round(part * (b->high - b->low));
    return fmin(fmax(ports, b->low + 1), b->high - 1);
}

static double excess(struct hourly_hub hub, double ports, double lead, double stock,
                     double share)
{
    hub.ports = ports;
    double wait = hourly_wait_at(&hub, lead, stock);
    return isnan(wait) ? wait : log(fmax(wait, 1e-300) / share);
}

/* From the load upwards in strides that double, until the ports are enough. */
static struct bracket climb(const struct hourly_hub *hub, double lead, double stock,
                            double share)
{
    double load = hourly_load(hub), most = hourly_ample_ports(hub);
    double stride = fmax(1, floor(sqrt(load)));
    struct bracket b = {floor(load), floor(load), -log(share), -log(share)};
    do {
        b.low = b.high;
        b.at_low = b.at_high;
        b.high = fmin(b.low + stride, fmax(most, b.low + 1));
        b.at_high = excess(*hub, b.high, lead, stock, share);
        stride *= 2;
    } while (b.at_high > 0 && b.high < most && !interrupted());
    return b;
}

double hourly_ports_need(const struct hourly_hub *hub, double lead, double stock, double share)
{
    if (!(hourly_wait_ample(hub, lead, stock) <= share))
        return INFINITY;
    struct bracket b = climb(hub, lead, stock, share);
    for (int turn = 0; b.high - b.low > 1 && !interrupted(); turn++) {
        double ports = next_ports(&b, turn);
        double at = excess(*hub, ports, lead, stock, share);
        if (isnan(at))
            return at;
        if (at > 0) {
            b.low = ports;
            b.at_low = at;
        } else {
            b.high = ports;
            b.at_high = at;
        }
    }
    return b.high;
}
