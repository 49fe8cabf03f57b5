/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every quantity is the mass at k times a ratio. The mass is Loader's
 * saddle-point form, exp(-D) / sqrt(2 pi k) with the deviance
 * D = k ln(k / m) + m - k and the error of Stirling's formula in front. The
 * ratios, of the tail that does not hold the mean and of its first moment,
 * are sums of positive terms where these fall quickly, else Temme's uniform
 * expansion (DLMF 8.12): with lambda = m / k and eta^2 / 2 = D / k,
 *
 *     tail / mass = exp(s) (sqrt(pi k / 2) erfcx(sqrt D) +- sum C_j(eta) / k^j),
 *
 * plus above the mean's side, minus below it. Far out the two parts cancel;
 * there erfcx(x) = (1 - g) / (x sqrt(pi)) and 1 / eta + C_0 = k / (m - k)
 * remove what cancels before it is computed.
 */
#include <config.h>

#include "engine/model/poisson.h"

#include <math.h>
#include <stdbool.h>

#include "engine/model/poisson_table.h"

/* Tail over mass, and its first moment, E|X - k| of that side, over mass. */
struct ratio {
    double tail, moment;
};

static double polynomial(const double *c, int terms, double x)
{
    double sum = c[terms - 1];
    for (int i = terms - 2; i >= 0; i--)
        sum = sum * x + c[i];
    return sum;
}

#define TERMS(table) ((int)(sizeof (table) / sizeof (table)[0]))

static double stirling_error(double k)
{
    if (k <= TERMS(STIRLING_ERROR))
        return STIRLING_ERROR[(int)k - 1];
    double r = 1 / (k * k);
    double series = 1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188 - r * 691 / 360360));
    return (1.0 / 12 - r * (1.0 / 360 - r * series)) / k;
}

struct poisson_count poisson_count(double k)
{
    struct poisson_count c = {.count = k, .growth = 1, .height = 1};
    if (k > 0) {
        c.correction = stirling_error(k);
        c.growth = exp(c.correction);
        c.height = 1 / (c.growth * sqrt(2 * M_PI * k));
    }
    return c;
}

/* D for k, m > 0; the series keeps its digits near k = m. */
static double deviance(double k, double m)
{
    double v = (k - m) / (k + m);
    if (fabs(v) > 0.25)
        return k * log(k / m) + m - k;
    double square = v * v, power = square / 3, sum = 0;
    for (int n = 5; sum + power != sum; n += 2) {
        sum += power;
        power = power * square * (n - 2) / n;
    }
    return (k - m) * v + 2 * k * v * sum;
}

/* The upper tail of a mean below k, term by term. */
static struct ratio sum_upward(double k, double m)
{
    struct ratio r = {.tail = 1};
    double term = 1;
    for (double j = 1; j * term > 1e-17 * r.moment; j++) {
        term *= m / (k + j);
        r.tail += term;
        r.moment += j * term;
    }
    return r;
}

/* The lower tail of a mean not below k; ends at k terms by itself. */
static struct ratio sum_downward(double k, double m)
{
    struct ratio r = {0};
    double inverse = 1 / m;
    double term = 1;
    for (double j = 1; j <= k && j * term > 1e-17 * r.moment; j++) {
        term *= (k - j + 1) * inverse;
        r.tail += term;
        r.moment += j * term;
    }
    return r;
}

/* Sum of C_j(eta) / k^j from j = 1, and C_0 into *first. */
static double uniform_rows(double k, double eta, double *first)
{
    const double *row = UNIFORM;
    double power = 1, sum = 0;
    *first = polynomial(row, UNIFORM_TERMS[0], eta);
    for (int j = 1; j < TERMS(UNIFORM_TERMS) && power > 1e-17; j++) {
        row += UNIFORM_TERMS[j - 1];
        power /= k;
        sum += power * polynomial(row, UNIFORM_TERMS[j], eta);
    }
    return sum;
}

static struct ratio uniform_near(const struct poisson_count *c, double m, double d)
{
    double k = c->count, side = m < k ? -1 : 1, first;
    double rest = uniform_rows(k, side * sqrt(2 * d / k), &first);
    double x = sqrt(d);
    double scaled = polynomial(NORMAL_NEAR, TERMS(NORMAL_NEAR), 3 * (x - 1) / (x + 3));
    double normal = sqrt(M_PI / 2 * k) * scaled / (1 + 2 * x);
    struct ratio r = {.tail = c->growth * (normal + side * (first + rest))};
    r.moment = k - fabs(k - m) * r.tail;
    return r;
}

static struct ratio uniform_far(const struct poisson_count *c, double m, double d)
{
    double k = c->count, side = m < k ? -1 : 1, away = fabs(k - m), first;
    double eta = sqrt(2 * d / k);
    double rest = uniform_rows(k, side * eta, &first);
    double defect = polynomial(NORMAL_FAR, TERMS(NORMAL_FAR), 2 * NORMAL_SPLIT / d - 1) / d;
    double small = c->growth * (defect / eta - side * rest);
    struct ratio r = {.tail = c->growth * k / away - small};
    r.moment = away * small - k * expm1(c->correction);
    return r;
}

static struct ratio ratio_at(const struct poisson_count *c, double m, double d)
{
    double k = c->count;
    if (k < UNIFORM_LEAST || fabs(k - m) > 0.4 * k)
        return m < k ? sum_upward(k, m) : sum_downward(k, m);
    return d < NORMAL_SPLIT ? uniform_near(c, m, d) : uniform_far(c, m, d);
}

/* Beyond this deviance every probability is below the least double. */
static const double NOTHING_LEFT = 746;

struct poisson_point poisson_at(const struct poisson_count *c, double mean)
{
    double k = c->count;
    double d = k > 0 && mean > 0 ? deviance(k, mean) : k > 0 ? INFINITY : mean;
    struct poisson_point at = {.mass = c->height * exp(-d)};
    struct ratio r = {0};
    if (d < NOTHING_LEFT)
        r = ratio_at(c, mean, d);
    double tail = at.mass * r.tail, moment = at.mass * r.moment;
    if (mean < k) {
        at.at_least = tail;
        at.below = 1 - tail;
        at.excess = moment;
        at.shortage = k - mean + moment;
    } else {
        at.at_least = 1 - tail;
        at.below = tail;
        at.excess = mean - k + moment;
        at.shortage = moment;
    }
    return at;
}
