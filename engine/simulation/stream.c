/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/stream.h"

#include <math.h>
#include <stdbool.h>

/* One step of SplitMix64: the state moves on, its scramble is returned. */
static uint64_t split(uint64_t *state)
{
    uint64_t x = *state += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

/* A scramble is one to one, so the keys of one seed differ until 2^60 replications. */
void stream_open(struct stream *s, uint64_t seed, uint64_t replication,
                 enum stream_purpose purpose)
{
    uint64_t key = split(&seed) + 16 * replication + purpose;
    key = split(&key);
    for (int i = 0; i < 4; i++)
        s->state[i] = split(&key);
}

/* True when a point of layer i at x lies under the density, whose value there is given. */
static bool under(struct stream *s, const struct ziggurat *z, uint64_t i, double density)
{
    return z->height[i] + stream_uniform(s) * (z->height[i + 1] - z->height[i]) < density;
}

/* Beyond the edge an exponential begins anew. */
double stream_exponential_rest(struct stream *s, uint64_t bits)
{
    const struct ziggurat *z = &ziggurat_exponential;
    double beyond = 0;
    for (;; bits = stream_bits(s)) {
        uint64_t place = bits >> 11, i = bits & (ZIGGURAT_LAYERS - 1);
        double x = (double)(int64_t)place * z->layer[i].unit;
        if (place < z->layer[i].inside || (i > 0 && under(s, z, i, exp(-x))))
            return beyond + x;
        if (i == 0)
            beyond += z->edge;
    }
}

/* Beyond the edge (Marsaglia 1964). */
static double normal_tail(struct stream *s)
{
    for (;;) {
        double x = stream_exponential(s) / ziggurat_normal.edge;
        if (2 * stream_exponential(s) > x * x)
            return ziggurat_normal.edge + x;
    }
}

double stream_normal_rest(struct stream *s, uint64_t bits)
{
    const struct ziggurat *z = &ziggurat_normal;
    for (;; bits = stream_bits(s)) {
        uint64_t place = bits >> 11, i = bits & (ZIGGURAT_LAYERS - 1);
        double x = (double)(int64_t)place * z->layer[i].unit;
        bool inside = place < z->layer[i].inside;
        if (!inside && i == 0)
            x = normal_tail(s);
        else if (!inside && !under(s, z, i, exp(-x * x / 2)))
            continue;
        return bits & ZIGGURAT_LAYERS ? -x : x;
    }
}

double stream_gamma(struct stream *s, double third, double root)
{
    for (;;) {
        double x = stream_normal(s), v = 1 + root * x;
        if (v <= 0)
            continue;
        v = v * v * v;
        double u = stream_uniform(s), square = x * x;
        if (u < 1 - 0.0331 * square * square ||
            log(u) < square / 2 + third * (1 - v + log(v)))
            return third * v;
    }
}
