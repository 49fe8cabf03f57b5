/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_step.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Masses below this are nothing. */
#define NIL 1e-17

/* No more than this can be added to a number of lattice points in the charge before a
 * node. */
static double most_rise(const struct hourly_step *s, int node)
{
    return (hourly_poisson_most(s->q->load[node]) - s->q->ports) / s->q->step;
}

/* The kernel of a node, written when it is first asked for. */
static const struct hourly_law *kernel_of(struct hourly_step *s, int node)
{
    struct hourly_law *kernel = &s->kernel[node];
    if (kernel->count == 0)
        hourly_poisson(s->q->load[node], s->q->ports, s->q->step,
                       s->kernels + (size_t)node * s->room, kernel);
    return kernel;
}

bool hourly_step_make(struct hourly_step *s, struct hourly_queue *q)
{
    size_t nodes = (size_t)q->grid.nodes, width = (size_t)q->width;
    double most = q->load[0], least = most;
    for (int node = 1; node < q->grid.nodes; node++) {
        most = fmax(most, q->load[node]);
        least = fmin(least, q->load[node]);
    }
    *s = (struct hourly_step){.q = q, .room = (size_t)hourly_poisson_room(most, q->step)};
    double fall = (q->ports - hourly_poisson_least(least)) / q->step;
    s->more = (int)fmax(0, fall) + 2 * HOURLY_END;
    hourly_end_weights(q->step, s->end);
    s->kernel = calloc(nodes, sizeof *s->kernel);
    s->kernels = malloc(nodes * s->room * sizeof *s->kernels);
    s->from = malloc((2 * width + (size_t)s->more) * sizeof *s->from);
    s->out = malloc((2 * width + (size_t)s->more + s->room + HOURLY_LANES) * sizeof *s->out);
    return s->kernel && s->kernels && s->from && s->out;
}

void hourly_step_free(struct hourly_step *s)
{
    free(s->kernel);
    free(s->kernels);
    free(s->from);
    free(s->out);
}

/* The share that comes out at lattice point i or above, for one that starts there. */
static double share_above(const struct hourly_step *s, const struct hourly_law *kernel,
                          double sum, int i)
{
    for (int j = 1; j < HOURLY_END; j++) {
        int at = j - i - kernel->low;
        if (at >= 0 && at < kernel->count)
            sum += s->end[j] * kernel->mass[at];
    }
    return sum;
}

/* The mass at nought, by what cannot come above it; for laws that go on for ever. */
static double mass_at_nought(const struct hourly_step *s, const struct hourly_law *from,
                             const struct hourly_law *kernel)
{
    double mass = 0, above = 0;
    int last = kernel->low + kernel->count - 1;
    for (int rise = last; rise > 1; rise--)
        above += kernel->mass[rise - kernel->low];
    for (int i = 0; i < from->low + from->count; i++) {
        int at = 1 - i - kernel->low;
        if (at < -HOURLY_END)
            break;
        if (at >= 0 && at < kernel->count)
            above += kernel->mass[at];
        if (i >= from->low)
            mass += from->mass[i - from->low] * (1 - share_above(s, kernel, above, i));
    }
    return mass;
}

static double sum_of(const struct hourly_law *law)
{
    double sum = 0;
    for (int i = 0; i < law->count; i++)
        sum += law->mass[i];
    return sum;
}

/* Leaves out what is nothing at the upper end, where the law then stops. */
static void trim_top(struct hourly_law *law)
{
    while (law->count > 1 && fabs(law->mass[law->count - 1]) < NIL) {
        law->count--;
        law->on = false;
    }
}

static void trim_bottom(struct hourly_law *law)
{
    while (law->count > 1 && fabs(law->mass[0]) < NIL) {
        law->mass++;
        law->low++;
        law->count--;
    }
}

/* Goes on by the ratio, and sums to one with that. */
static void close_on(const struct hourly_step *s, const struct hourly_law *from,
                     const struct hourly_law *kernel, struct hourly_law *out)
{
    double ratio = s->q->ratio;
    if (out->low == 0)
        out->mass[0] = mass_at_nought(s, from, kernel);
    double sum = sum_of(out) + out->mass[out->count - 1] * ratio / (1 - ratio);
    for (int i = 0; i < out->count; i++)
        out->mass[i] /= sum;
}

static void close_off(struct hourly_law *out)
{
    if (out->low > 0)
        return;
    out->mass[0] = 0;
    double nought = 1 - sum_of(out);
    out->mass[0] = nought > 1e-15 ? nought : 0;
}

/* All of the law a charge later but for its mass at nought, which is left nil. A law that
 * goes on is whole only as far as what it came from was continued. */
static void convolve(const struct hourly_step *s, const struct hourly_law *from,
                     const struct hourly_law *kernel, struct hourly_law *out)
{
    int low = from->low + kernel->low, end = low + from->count;
    int first = low > 1 ? low : 1;
    if (!from->on)
        end += kernel->count - 1;
    out->on = from->on;
    out->low = first > 1 ? first : 0;
    out->count = end > first ? end - out->low : 1;
    out->mass[0] = 0;
    hourly_convolve(from, kernel, first - low, end - low, out->mass + (first - out->low));
    for (int j = first; j < HOURLY_END && j < end; j++)
        out->mass[j - out->low] *= 1 + s->end[j];
}

/* The law a charge later: what is above the ports waits on. */
static void advance(const struct hourly_step *s, const struct hourly_law *from,
                    const struct hourly_law *kernel, struct hourly_law *out)
{
    convolve(s, from, kernel, out);
    trim_top(out);
    if (out->low > 0)
        trim_bottom(out);
    if (out->count > s->q->width) {
        out->count = s->q->width;
        out->on = true;
    }
    if (out->on)
        close_on(s, from, kernel, out);
    else
        close_off(out);
    trim_bottom(out);
}

static double mass_of(const struct hourly_law *law, int i)
{
    return i >= law->low && i < law->low + law->count ? law->mass[i - law->low] : 0;
}

static double distance(const struct hourly_law *a, const struct hourly_law *b)
{
    int low = a->low < b->low ? a->low : b->low;
    int a_end = a->low + a->count, b_end = b->low + b->count;
    double sum = 0;
    for (int i = low; i < a_end || i < b_end; i++)
        sum += fabs(mass_of(a, i) - mass_of(b, i));
    return sum;
}

/* The law a charge before a node, copied only where it must be. */
static void law_before(struct hourly_step *s, int node, struct hourly_law *before)
{
    const struct hourly_queue *q = s->q;
    const struct hourly_blend *blend = &q->before[node];
    *before = q->law[blend->first];
    if (blend->count == 1 && !before->on)
        return;
    before->mass = s->from;
    hourly_queue_blend(q, blend, s->more, before);
}

double hourly_step_visit(struct hourly_step *s, int node)
{
    struct hourly_law before, out = {.count = 1, .mass = s->out};
    struct hourly_law *law = &s->q->law[node];
    law_before(s, node, &before);
    if (before.low + before.count + most_rise(s, node) < 1)
        out.mass[0] = 1;
    else
        advance(s, &before, kernel_of(s, node), &out);
    double change = distance(law, &out);
    law->low = out.low;
    law->count = out.count;
    law->on = out.on;
    memcpy(law->mass, out.mass, (size_t)out.count * sizeof *out.mass);
    s->q->visits++;
    return change;
}
