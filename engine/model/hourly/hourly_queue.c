/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_queue.h"

#include <math.h>
#include <string.h>

/* Newton's steps from above, where two bounds of the root are known. */
double hourly_decay(double load, double ports)
{
    double share = load / ports;
    double theta = fmin(2 * (1 - share) / share, 2 - 2 * log(share));
    for (int turn = 0; turn < 60; turn++) {
        double change = (expm1(theta) * share - theta) / (exp(theta) * share - 1);
        theta -= change;
        if (fabs(change) <= 1e-15 * theta)
            break;
    }
    return theta;
}

double hourly_fading(double load, double ports)
{
    double spare = (ports - load) / ports;
    return ports * (-log1p(-spare) - spare);
}

double hourly_charges_after(double lead, double charge)
{
    return lead < 0 ? ceil(-lead / charge) : 0;
}

double hourly_queue_load(const struct hourly_queue *q, double t)
{
    return q->scale * hourly_swaps(&q->clock, t - q->charge, t);
}

static const struct hourly_law *blended(const struct hourly_queue *q,
                                        const struct hourly_blend *b, int i)
{
    return &q->law[(b->first + i) % q->grid.nodes];
}

/* Between which lattice points the laws of a blend lie, nothing in all masses; whether
 * any of them goes on. */
static void make_nil(const struct hourly_queue *q, const struct hourly_blend *b,
                     struct hourly_law *out)
{
    int low = blended(q, b, 0)->low, end = low;
    out->on = false;
    for (int i = 0; i < b->count; i++) {
        const struct hourly_law *law = blended(q, b, i);
        low = law->low < low ? law->low : low;
        end = law->low + law->count > end ? law->low + law->count : end;
        out->on = out->on || law->on;
    }
    out->low = low;
    out->count = end - low < 2 * q->width ? end - low : 2 * q->width;
    memset(out->mass, 0, (size_t)out->count * sizeof *out->mass);
}

static void add_law(const struct hourly_queue *q, const struct hourly_law *law, double weight,
                    struct hourly_law *sum)
{
    int k = law->low - sum->low, end = k + law->count;
    for (; k < end && k < sum->count; k++)
        sum->mass[k] += weight * law->mass[k - (end - law->count)];
    double mass = weight * law->mass[law->count - 1];
    for (; law->on && k < sum->count; k++)
        sum->mass[k] += mass *= q->ratio;
}

void hourly_queue_blend(const struct hourly_queue *q, const struct hourly_blend *blend,
                        int more, struct hourly_law *out)
{
    make_nil(q, blend, out);
    for (int i = 0; i < blend->count; i++)
        add_law(q, blended(q, blend, i), blend->weight[i], out);
    for (; out->on && more > 0; more--, out->count++)
        out->mass[out->count] = out->mass[out->count - 1] * q->ratio;
}

static struct hourly_blend blend_at(const struct hourly_queue *q, double t)
{
    struct hourly_blend b = {0, 1, {1}};
    if (q->grid.elements > 0)
        hourly_blend(&q->grid, t, &b);
    return b;
}

void hourly_queue_law(const struct hourly_queue *q, double t, int more, struct hourly_law *out)
{
    struct hourly_blend b = blend_at(q, t);
    hourly_queue_blend(q, &b, more, out);
}

/* Of one law, its end included. */
static double mean_of(const struct hourly_queue *q, const struct hourly_law *law)
{
    double sum = 0;
    for (int k = 0; k < law->count; k++)
        sum += (law->low + k) * law->mass[k];
    if (!law->on)
        return q->step * sum;
    double last = law->low + law->count - 1, more = q->ratio / (1 - q->ratio);
    return q->step * (sum + law->mass[law->count - 1] * more * (last + 1 + more));
}

double hourly_queue_mean(const struct hourly_queue *q, double t)
{
    struct hourly_blend b = blend_at(q, t);
    double mean = 0;
    for (int i = 0; i < b.count; i++)
        mean += b.weight[i] * mean_of(q, &q->law[(b.first + i) % q->grid.nodes]);
    return mean;
}
