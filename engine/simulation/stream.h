/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Streams of random numbers, one for each seed, replication and purpose.
 *
 * The generator is xoshiro256++ (Blackman and Vigna 2021, Scrambled linear
 * pseudorandom number generators), its state four outputs of SplitMix64 (Steele,
 * Lea and Flood 2014) from a key. Under one seed no two keys are equal; that two
 * of n streams of length m meet has a chance below n n m / 2^255.
 *
 * The samplers use additions, multiplications and comparisons of doubles only,
 * but where a density is compared or a power taken: those follow the C library.
 */
#ifndef SWAPDECK_STREAM_H
#define SWAPDECK_STREAM_H

#include <stdint.h>

#include "engine/simulation/ziggurat_exponential.h"
#include "engine/simulation/ziggurat_normal.h"

/* What the numbers are drawn for: a scenario that changes one of them leaves the others. */
enum stream_purpose {
    STREAM_DEMAND,
    STREAM_INBOUND,
    STREAM_CHARGE,
    STREAM_OUTBOUND,
    STREAM_PATIENCE,
    STREAM_FAILURE,
    STREAM_START,
    STREAM_PURPOSES
};

struct stream {
    uint64_t state[4];
};

void stream_open(struct stream *s, uint64_t seed, uint64_t replication,
                 enum stream_purpose purpose);

static inline uint64_t stream_rotate(uint64_t x, int by)
{
    return x << by | x >> (64 - by);
}

/* 64 random bits. */
static inline uint64_t stream_bits(struct stream *s)
{
    uint64_t *x = s->state, bits = stream_rotate(x[0] + x[3], 23) + x[0], shifted = x[1] << 17;
    x[2] ^= x[0];
    x[3] ^= x[1];
    x[1] ^= x[2];
    x[0] ^= x[3];
    x[2] ^= shifted;
    x[3] = stream_rotate(x[3], 45);
    return bits;
}

/* Uniform in (0, 1), never an end of it. */
static inline double stream_uniform(struct stream *s)
{
    return ((double)(int64_t)(stream_bits(s) >> 12) + 0.5) * 0x1p-52;
}

/* Uniform whole number below n, 1 <= n < 2^31 (Lemire 2019, biased below n / 2^63). */
static inline int stream_below(struct stream *s, int n)
{
    return (int)((double)n * ((double)(int64_t)(stream_bits(s) >> 11) * 0x1p-53));
}

/* What the layers do not settle at once; bits as drawn. Not to be called by others. */
double stream_exponential_rest(struct stream *s, uint64_t bits);
double stream_normal_rest(struct stream *s, uint64_t bits);

/* Exponential with mean 1. The layer takes the lowest eight bits, the place in it the
 * highest 53. */
static inline double stream_exponential(struct stream *s)
{
    uint64_t bits = stream_bits(s), place = bits >> 11, i = bits & (ZIGGURAT_LAYERS - 1);
    if (__builtin_expect(place < ziggurat_exponential.layer[i].inside, 1))
        return (double)(int64_t)place * ziggurat_exponential.layer[i].unit;
    return stream_exponential_rest(s, bits);
}

/* Normal with mean 0 and deviation 1; the ninth bit is the sign. */
static inline double stream_normal(struct stream *s)
{
    uint64_t bits = stream_bits(s), place = bits >> 11, i = bits & (ZIGGURAT_LAYERS - 1);
    if (__builtin_expect(place < ziggurat_normal.layer[i].inside, 1)) {
        double x = (double)(int64_t)place * ziggurat_normal.layer[i].unit;
        return bits & ZIGGURAT_LAYERS ? -x : x;
    }
    return stream_normal_rest(s, bits);
}

/* Gamma with shape `third` + 1/3 >= 1 and scale 1, root = 1 / sqrt(9 third)
 * (Marsaglia and Tsang 2000, A Simple Method for Generating Gamma Variables). */
double stream_gamma(struct stream *s, double third, double root);

#endif
