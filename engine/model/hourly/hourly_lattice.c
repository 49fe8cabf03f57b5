/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_lattice.h"

#include <math.h>
#include <string.h>

/* Masses below this share of the largest are left out. */
#define NIL 1e-20

/* Deviations on either side by which a Poisson law has fallen to that, and
 * numbers by which its upper tail is longer. */
#define REACH 9.7
#define LONGER 26

/* A lattice this much wider than the deviation samples a law badly. */
#define NARROW 0.95

int hourly_poisson_room(double mean, double step)
{
    return (int)((2 * REACH * sqrt(mean) + LONGER) / step) + 2 * HOURLY_END + 2 * HOURLY_PAD;
}

double hourly_poisson_least(double mean)
{
    return fmax(0, floor(mean - REACH * sqrt(mean) - 3));
}

double hourly_poisson_most(double mean)
{
    return ceil(mean + REACH * sqrt(mean) + LONGER);
}

/* Term by term from the mode at x on; returns how many. */
static int climb(double mean, double x, double *to, int most)
{
    double mass = 1;
    int n = 0;
    for (; n < most && mass > NIL; n++) {
        to[n] = mass;
        x += 1;
        mass *= mean / x;
    }
    return n;
}

static int descend(double mean, double x, double *to, int most)
{
    double mass = x / mean, inverse = 1 / mean;
    int n = 0;
    for (; n < most && mass > NIL; n++) {
        to[-n] = mass;
        x -= 1;
        mass *= x * inverse;
    }
    return n;
}

/* Mass at x over that at the mean, by Stirling's formula: for means that are not small. */
static double relative(double mean, double x)
{
    double part = (x - mean) / mean, log_part = log1p(part);
    double fall = mean * ((1 + part) * log_part - part);
    return exp(-fall - 0.5 * log_part - (1 / x - 1 / mean) / 12);
}

/* Up by step whole numbers at a time. */
static int climb_by(double mean, double x, int step, double *to, int most)
{
    double mass = 1, power = pow(mean, step);
    int n = 0;
    for (; n < most && mass > NIL; n++) {
        double product = 1;
        to[n] = mass;
        for (int i = 0; i < step; i++)
            product *= x += 1;
        mass *= power / product;
    }
    return n;
}

static int descend_by(double mean, double x, int step, double *to, int most)
{
    double mass = 1, power = pow(mean, -step);
    int n = 0;
    for (; n < most; n++) {
        double product = power;
        for (int i = 0; i < step; i++, x -= 1)
            product *= x;
        mass *= product;
        if (mass <= NIL)
            break;
        to[-n] = mass;
    }
    return n;
}

static int sample(double mean, double x, double step, double *to, int most)
{
    int n = 0;
    for (; n < most && x > 0; n++, x += step) {
        double mass = relative(mean, x);
        if (mass <= NIL)
            break;
        to[step > 0 ? n : -n] = mass;
    }
    return n;
}

/* Solves sum of weight[j] j^r = right[r] in place (Bjorck and Pereyra 1970). */
static void vandermonde(double right[HOURLY_END])
{
    for (int k = 0; k < HOURLY_END - 1; k++)
        for (int r = HOURLY_END - 1; r > k; r--)
            right[r] -= k * right[r - 1];
    for (int k = HOURLY_END - 2; k >= 0; k--) {
        for (int r = k + 1; r < HOURLY_END; r++)
            right[r] /= k + 1;
        for (int r = k; r < HOURLY_END - 1; r++)
            right[r] -= right[r + 1];
    }
}

/* Moments about a point of mean / step more than it, from the cumulants. */
static void moments(double mean, double shift, double step, double moment[HOURLY_END])
{
    double cumulant[HOURLY_END], binomial[HOURLY_END] = {1};
    double power = step;
    cumulant[0] = shift;
    for (int r = 1; r < HOURLY_END; r++) {
        power *= step;
        cumulant[r] = mean / power;
    }
    moment[0] = 1;
    for (int r = 0; r < HOURLY_END - 1; r++) {
        moment[r + 1] = 0;
        for (int j = 0; j <= r; j++)
            moment[r + 1] += binomial[j] * cumulant[j] * moment[r - j];
        for (int j = r + 1; j > 0; j--)
            binomial[j] += binomial[j - 1];
    }
}

static void narrow(double mean, double base, double step, struct hourly_law *law)
{
    double place = (mean - base) / step;
    law->low = (int)floor(place) - HOURLY_END / 2 + 1;
    law->count = HOURLY_END;
    moments(mean, place - law->low, step, law->mass);
    vandermonde(law->mass);
}

/* Masses around the mode, at law->mass and on either side of it, to sum to one. */
static void wide(double mean, double base, double step, int below, int most,
                 struct hourly_law *law)
{
    double mode = base + step * floor((floor(mean) - base) / step);
    double *middle = law->mass + below;
    int up, down = 0;
    if (step > 1 && step < 16) {
        up = climb_by(mean, mode, (int)step, middle, most - below);
        down = descend_by(mean, mode, (int)step, middle - 1, below);
    } else if (step > 1) {
        up = sample(mean, mode, step, middle, most - below);
        down = sample(mean, mode - step, -step, middle - 1, below);
    } else {
        up = climb(mean, mode, middle, most - below);
        if (mode > 0)
            down = descend(mean, mode, middle - 1, below);
    }
    law->mass = middle - down;
    law->count = up + down;
    law->low = (int)((mode - base) / step) - down;
    double sum = 0;
    for (int i = 0; i < law->count; i++)
        sum += law->mass[i];
    for (int i = 0; i < law->count; i++)
        law->mass[i] /= sum;
}

void hourly_poisson(double mean, double base, double step, double *room, struct hourly_law *law)
{
    int most = hourly_poisson_room(mean, step) - 2 * HOURLY_PAD;
    law->mass = room + HOURLY_PAD;
    if (step > 1 && sqrt(mean) < NARROW * step)
        narrow(mean, base, step, law);
    else
        wide(mean, base, step, (int)((REACH * sqrt(mean) + 3) / step), most, law);
    memset(law->mass - HOURLY_PAD, 0, HOURLY_PAD * sizeof *law->mass);
    memset(law->mass + law->count, 0, HOURLY_PAD * sizeof *law->mass);
}

/* Two doubles fit the registers of every machine; written out, the sums stay there. */
typedef double lane __attribute__((vector_size(16), aligned(8), may_alias));

static void lanes(const double *a, const double *k, int count, double *out)
{
    lane s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0}, s4 = {0}, s5 = {0}, s6 = {0}, s7 = {0};
    for (int i = 0; i < count; i++, k--) {
        lane x = {a[i], a[i]};
        const lane *at = (const lane *)k;
        s0 += x * at[0];
        s1 += x * at[1];
        s2 += x * at[2];
        s3 += x * at[3];
        s4 += x * at[4];
        s5 += x * at[5];
        s6 += x * at[6];
        s7 += x * at[7];
    }
    const lane sums[] = {s0, s1, s2, s3, s4, s5, s6, s7};
    memcpy(out, sums, sizeof sums);
}

typedef void lanes_fn(const double *a, const double *k, int count, double *out);

#if defined __x86_64__ && defined __GNUC__
/* The same sums to the last digit, four to a register, where the machine can. */
typedef double wide_lane __attribute__((vector_size(32), aligned(8), may_alias));

static __attribute__((target("avx2"))) void wide_lanes(const double *a, const double *k,
                                                       int count, double *out)
{
    wide_lane s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
    for (int i = 0; i < count; i++, k--) {
        wide_lane x = {a[i], a[i], a[i], a[i]};
        const wide_lane *at = (const wide_lane *)k;
        s0 += x * at[0];
        s1 += x * at[1];
        s2 += x * at[2];
        s3 += x * at[3];
    }
    wide_lane *to = (wide_lane *)out;
    to[0] = s0;
    to[1] = s1;
    to[2] = s2;
    to[3] = s3;
}

static lanes_fn *best_lanes(void)
{
    return __builtin_cpu_supports("avx2") ? wide_lanes : lanes;
}
#else
static lanes_fn *best_lanes(void)
{
    return lanes;
}
#endif

void hourly_convolve(const struct hourly_law *a, const struct hourly_law *k, int from, int to,
                     double *out)
{
    lanes_fn *sum = best_lanes();
    for (int j = from; j < to; j += HOURLY_LANES, out += HOURLY_LANES) {
        int first = j - k->count + 1 > 0 ? j - k->count + 1 : 0;
        int end = j + HOURLY_LANES < a->count ? j + HOURLY_LANES : a->count;
        sum(a->mass + first, k->mass + j - first, end > first ? end - first : 0, out);
    }
}

/* zeta(-r) = -B(r + 1) / (r + 1), what is left of a sum of n^r over n = 1, 2, ... */
static const double ZETA[HOURLY_END] = {
    -1.0 / 2, -1.0 / 12, 0, 1.0 / 120, 0, -1.0 / 252, 0, 1.0 / 240,
};

void hourly_end_weights(double step, double weight[HOURLY_END])
{
    double power = 1 / step;
    for (int r = 0; r < HOURLY_END; r++, power /= step)
        weight[r] = ZETA[r] * (power - 1);
    vandermonde(weight);
}

void hourly_sum_weights(double weight[HOURLY_END])
{
    memcpy(weight, ZETA, sizeof ZETA);
    weight[0] = 0.5;
    vandermonde(weight);
}
