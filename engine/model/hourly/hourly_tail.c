/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_tail.h"

#include <math.h>
#include <string.h>

/*
 * What a sum over all whole numbers from a lattice point on is, beyond that
 * over lattice points, by Euler and Maclaurin's formula with central differences:
 * here[0] times the value there and here[k] times value(+k) - value(-k).
 */
struct correction {
    double here[HOURLY_MARGIN + 1];
};

static struct correction correction_of(double step)
{
    double square = 1 / (step * step);
    double first = (1 - square) / 12;
    double third = (square * square - 1) / 720;
    double fifth = (1 - square * square * square) / 30240;
    double d1 = first / 2, d3 = (third - first / 6) / 2;
    double d5 = (fifth - third / 4 + first / 30) / 2;
    return (struct correction){{(1 / step - 1) / 2, d1 - 2 * d3 + 5 * d5, d3 - 4 * d5, d5}};
}

static double correct(const struct correction *c, const double *at)
{
    double sum = c->here[0] * at[0];
    for (int k = 1; k <= HOURLY_MARGIN; k++)
        sum += c->here[k] * (at[k] - at[-k]);
    return sum;
}

void hourly_tail_of(const struct hourly_law *law, struct hourly_tail *tail)
{
    struct correction c = correction_of(tail->step);
    double *mass = law->mass, *end = mass + law->count;
    memset(mass - HOURLY_MARGIN, 0, HOURLY_MARGIN * sizeof *mass);
    for (int k = 0; k < HOURLY_MARGIN; k++)
        end[k] = end[k - 1] * tail->ratio;
    double sum = end[-1] * tail->ratio / (1 - tail->ratio);
    tail->low = law->low;
    tail->count = law->count;
    for (int i = law->count - 1; i >= 0; i--) {
        sum += mass[i];
        double value = tail->step > 1 ? sum + correct(&c, mass + i) : sum;
        tail->value[i] = value < 0 ? 0 : value < 1 ? value : 1;
    }
}

void hourly_tail_narrow(double mean, double *room, int most, struct hourly_tail *tail)
{
    struct hourly_law law;
    hourly_poisson(mean, 0, 1, room, &law);
    double sum = 0;
    int k = law.count - 1;
    int last = (int)((law.low + k) / tail->step);
    tail->low = 0;
    tail->ratio = 0;
    tail->count = last + 1 < most ? last + 1 : most;
    for (int i = last; i >= 0; i--) {
        for (; k >= 0 && law.low + k >= i * tail->step; k--)
            sum += law.mass[k];
        if (i < tail->count)
            tail->value[i] = sum < 1 ? sum : 1;
    }
}

/* A tail's value at any lattice point. */
static double value_at(const struct hourly_tail *t, int i)
{
    if (i < t->low)
        return 1;
    int past = i - t->low - t->count + 1;
    return past <= 0      ? t->value[i - t->low]
           : t->ratio > 0 ? t->value[t->count - 1] * pow(t->ratio, past)
                          : 0;
}

void hourly_excess_of(const struct hourly_tail *tail, struct hourly_tail *excess)
{
    struct correction c = correction_of(tail->step);
    double last = tail->value[tail->count - 1];
    double sum = last * tail->ratio / (1 - tail->ratio);
    *excess =
        (struct hourly_tail){tail->low, tail->count, tail->step, tail->ratio, excess->value};
    for (int i = tail->count - 1; i >= 0; i--) {
        double at[2 * HOURLY_MARGIN + 1];
        for (int k = -HOURLY_MARGIN; k <= HOURLY_MARGIN; k++)
            at[k + HOURLY_MARGIN] = value_at(tail, tail->low + i + k);
        sum += tail->value[i];
        double whole = tail->step * (sum + correct(&c, at + HOURLY_MARGIN));
        excess->value[i] = fmax(0, whole - tail->value[i]);
    }
}

enum { POINTS = 8 };

/* Between lattice points the logarithm runs smoothest: Lagrange's polynomial through
 * it at the points from first on. */
static double between(const struct hourly_tail *t, int first, double place)
{
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
        double weight = log(t->value[first + i]);
        for (int k = 0; k < POINTS; k++)
            if (k != i)
                weight *= (place - first - k) / (i - k);
        sum += weight;
    }
    return exp(sum);
}

/* At a place between the first and the last lattice point. */
static double inside(const struct hourly_tail *t, double place)
{
    int i = (int)place, first = i - POINTS / 2 + 1, end = t->count;
    double lower = t->value[i];
    if (place <= i)
        return lower;
    double upper = t->value[i + 1], part = place - i;
    while (end > 0 && !(t->value[end - 1] > 0))
        end--;
    if (first + POINTS > end)
        first = end - POINTS;
    if (first < 0)
        first = 0;
    double value = first + POINTS <= end && i + 1 < end ? between(t, first, place)
                                                        : lower + part * (upper - lower);
    return fmin(fmax(value, upper), lower);
}

/* Above the last lattice point, by this much. */
static double above(const struct hourly_tail *t, double by)
{
    double last = t->value[t->count - 1];
    return by == 0 ? last : t->ratio > 0 ? last * pow(t->ratio, by) : 0;
}

double hourly_tail_at(const struct hourly_tail *tail, double number)
{
    double place = number / tail->step - tail->low;
    if (place < 0)
        return 1;
    return place >= tail->count - 1 ? above(tail, place - (tail->count - 1))
                                    : inside(tail, place);
}

double hourly_excess_at(const struct hourly_tail *excess, double number)
{
    double place = number / excess->step - excess->low;
    if (place < 0)
        return excess->value[0] - place * excess->step;
    return place >= excess->count - 1 ? above(excess, place - (excess->count - 1))
                                      : inside(excess, place);
}

double hourly_tail_first(const struct hourly_tail *tail, double share)
{
    double low = fmax(0, floor((tail->low - 1) * tail->step));
    double high = low + 1, stride = 1;
    while (hourly_tail_at(tail, high) > share) {
        low = high;
        high += stride *= 2;
    }
    while (high - low > 1) {
        double middle = low + floor((high - low) / 2);
        if (hourly_tail_at(tail, middle) > share)
            low = middle;
        else
            high = middle;
    }
    return high;
}
