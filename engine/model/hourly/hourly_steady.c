/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The queue is the largest of the sums of Poisson(load) - ports over 0, 1, 2, ...
 * charges, so that by Spitzer's identity (1956)
 *
 *     E z^Q = exp(sum of b(j) (z^j - 1) over j > 0),
 *     b(j) = sum of P(Poisson(n load) = n ports + j) / n over n > 0,
 *
 * all terms positive. From b the law follows by j q(j) = sum of i b(i) q(j - i).
 * Close to the ports b(j) tends to ratio^j / j, a geometric law's, slowly: that
 * factor is taken out and put back by hand, so that what is summed stays short.
 */
#include <config.h>

#include "engine/model/hourly/hourly_steady.h"

#include <math.h>
#include <stdlib.h>

#include "engine/model/stirling.h"

/* Lattice steps in a deviation of the load. */
#define STEPS 16

/* Natural logarithms after which terms and masses are nothing. */
#define NOTHING 45

/* Masses below this are nothing. */
#define LEAST 1e-22

/* Deviations of the load over which what is not geometric has gone. */
#define SHORT 20

/* Terms summed one by one; beyond them Gauss's formula sums octaves. */
enum { ONE_BY_ONE = 96, BEFORE_OCTAVES = 48, POINTS = 8 };

/* The exponents i b(i) being formed, and what they come from. */
struct sums {
    double load, ports, step;
    double fall; /* natural logarithms that P(Poisson(n load) = n ports) falls in a step of n */
    int count;
    double *b; /* at lattice points 0 .. count - 1 */
};

/* Adds weight P(Poisson(n load) = n ports + j) / n at all lattice points; n may be
 * broken where it is large. */
static void add_term(struct sums *s, double n, double weight)
{
    double mean = n * s->load, x = n * s->ports;
    double mass = exp(-n * s->fall - stirling_error(x)) / sqrt(2 * M_PI * x);
    double share = weight / n;
    for (int i = 0; i < s->count && mass > LEAST; i++) {
        s->b[i] += share * mass;
        for (double to = x + s->step; x < to - 0.5;) {
            x += 1;
            mass *= mean / x;
        }
    }
}

static void add_first(struct sums *s, double terms)
{
    for (double n = 1; n <= terms; n++)
        add_term(s, n, 1);
}

/* Gauss and Legendre's nodes and weights on [1, 2]. */
static const double PLACE[POINTS] = {
    1.0198550717512319, 1.1016667612931866, 1.2372337950418355, 1.4082826787521751,
    1.5917173212478249, 1.7627662049581645, 1.8983332387068134, 1.9801449282487681,
};
static const double WEIGHT[POINTS] = {
    0.050614268145188129, 0.11119051722668724, 0.15685332293894363, 0.181341891689181,
    0.181341891689181,    0.15685332293894363, 0.11119051722668724, 0.050614268145188129,
};

/* All terms from n on, by the integral and what a sum is more. */
static void add_rest(struct sums *s, double n)
{
    double end[HOURLY_END];
    hourly_sum_weights(end);
    for (int i = 0; i < HOURLY_END; i++)
        add_term(s, n + i, end[i]);
    for (double from = n; from * s->fall < NOTHING; from *= 2)
        for (int i = 0; i < POINTS; i++)
            add_term(s, from * PLACE[i], from * WEIGHT[i]);
}

static void add_terms(struct sums *s)
{
    double terms = ceil(NOTHING / s->fall);
    if (terms <= ONE_BY_ONE) {
        add_first(s, terms);
        return;
    }
    add_first(s, BEFORE_OCTAVES - 1);
    add_rest(s, BEFORE_OCTAVES);
}

/* From b to b on the lattice, without what a geometric law of this ratio has. */
static void to_lattice(struct sums *s, double ratio)
{
    double end[HOURLY_END], power = 1;
    hourly_end_weights(s->step, end);
    for (int i = 1; i < s->count; i++) {
        power *= ratio;
        s->b[i] *= s->step * (i < HOURLY_END ? 1 + end[i] : 1);
        s->b[i] -= power / i;
    }
}

/* The law whose exponents are b. */
static void compound(const struct sums *s, double *law)
{
    double total = 0;
    for (int i = 1; i < s->count; i++) {
        total += s->b[i];
        s->b[i] *= i;
        law[i] = 0;
    }
    law[0] = exp(-total);
    for (int j = 0; j < s->count; j++) {
        double mass = j > 0 ? law[j] / j : law[0];
        law[j] = mass;
        for (int i = 1; i < s->count - j; i++)
            law[j + i] += mass * s->b[i];
    }
}

static void trim(struct hourly_law *law)
{
    while (law->count > 1 && law->mass[law->count - 1] < 1e-21)
        law->count--;
}

static void fill_law(struct hourly_queue *q, double load, bool far)
{
    struct sums s = {load, q->ports, q->step, hourly_fading(load, q->ports), q->width, NULL};
    struct hourly_law *law = q->law;
    s.b = law->mass + q->width;
    for (int i = 0; i < s.count; i++)
        s.b[i] = 0;
    add_terms(&s);
    to_lattice(&s, far ? q->ratio : 0);
    compound(&s, law->mass);
    law->count = q->width;
    law->on = far;
    if (!far) {
        trim(law);
        return;
    }
    law->mass[0] *= 1 - q->ratio;
    for (int i = 1; i < law->count; i++)
        law->mass[i] = q->ratio * law->mass[i - 1] + (1 - q->ratio) * law->mass[i];
}

bool hourly_steady(struct hourly_queue *q, double load)
{
    double root = sqrt(load), decay = load > 0 ? hourly_decay(load, q->ports) : NOTHING;
    double room = SHORT * root + NOTHING, tail = NOTHING / decay;
    bool far = tail > 1.4 * room;
    q->step = fmax(1, floor(root / (STEPS * q->motion.fineness)));
    q->ratio = exp(-decay * q->step);
    q->width = (int)((far ? room : tail) / q->step) + 2 * HOURLY_END;
    q->grid.nodes = 1;
    q->law = malloc(sizeof *q->law);
    q->room = malloc(2 * (size_t)q->width * sizeof *q->room);
    if (!q->law || !q->room)
        return false;
    *q->law = (struct hourly_law){0, 1, false, q->room};
    q->law->mass[0] = 1;
    if (load > 0)
        fill_law(q, load, far);
    return true;
}
