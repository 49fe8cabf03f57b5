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
 *
 * Errors: the ratios keep 15 digits, so that of exp(-D) rules. D comes from a
 * series to about 3 units in the last place, from the logarithm to 6 where m
 * and k are far apart: at 1e-300, D = 690, that is 5e-13, and less above.
 */
#include <config.h>

#include "engine/model/palm/poisson.h"

#include <math.h>
#include <stdbool.h>

#include "engine/model/palm/poisson_table.h"
#include "engine/model/stirling.h"

/* Tail over mass, and its first moment, E|X - k| of that side, over mass. */
struct ratio {
    double tail, moment;
};

/* Even and odd powers apart: two chains of half the length. */
static double polynomial(const double *c, int terms, double x)
{
    double square = x * x, even = 0, odd = 0;
    int i = terms - 1;
    if (i % 2 == 0)
        even = c[i--];
    for (; i > 0; i -= 2) {
        odd = odd * square + c[i];
        even = even * square + c[i - 1];
    }
    return even + x * odd;
}

#define TERMS(table) ((int)(sizeof (table) / sizeof (table)[0]))

/* Row j of the expansion stands for 1 / k^j; row 0 is known beforehand. */
static void add_rows(struct poisson_count *c)
{
    double power = 1;
    for (int j = 1; j < UNIFORM_ROWS && power > 1e-17; j++) {
        power /= c->count;
        for (int n = 0; n < UNIFORM_LENGTH[j]; n++)
            c->rows[n] += power * UNIFORM[j][n];
    }
}

struct poisson_count poisson_count(double k)
{
    _Static_assert((int)POISSON_TERMS == (int)UNIFORM_TERMS, "as long as the first row");
    struct poisson_count c = {.count = k, .growth = 1, .height = 1};
    if (k > 0) {
        c.correction = stirling_error(k);
        c.growth = exp(c.correction);
        c.height = 1 / (c.growth * sqrt(2 * M_PI * k));
    }
    if (k >= UNIFORM_LEAST)
        add_rows(&c);
    return c;
}

/* 1/3, 1/5, ...: of the series of atanh(v) / v - 1 in v^2. */
static const double ODD[] = {
    1.0 / 3,  1.0 / 5,  1.0 / 7,  1.0 / 9,  1.0 / 11, 1.0 / 13, 1.0 / 15,
    1.0 / 17, 1.0 / 19, 1.0 / 21, 1.0 / 23, 1.0 / 25, 1.0 / 27, 1.0 / 29,
};

/* D for k, m > 0; the series keeps its digits near k = m. */
static double deviance(double k, double m)
{
    double v = (k - m) / (k + m), square = v * v;
    if (square > 0.0625)
        return k * log(k / m) + m - k;
    int terms = square < 1e-3 ? 6 : TERMS(ODD);
    return (k - m) * v + 2 * k * v * square * polynomial(ODD, terms, square);
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

static struct ratio uniform_near(const struct poisson_count *c, double m, double d)
{
    double k = c->count, side = m < k ? -1 : 1, x = sqrt(d);
    double eta = side * x * M_SQRT2 / sqrt(k);
    double rows = polynomial(UNIFORM[0], UNIFORM_TERMS, eta) +
                  polynomial(c->rows, UNIFORM_TERMS, eta);
    double scaled = polynomial(NORMAL_NEAR, TERMS(NORMAL_NEAR), 3 * (x - 1) / (x + 3));
    double normal = sqrt(M_PI / 2 * k) * scaled / (1 + 2 * x);
    struct ratio r = {.tail = c->growth * (normal + side * rows)};
    r.moment = k - fabs(k - m) * r.tail;
    return r;
}

static struct ratio uniform_far(const struct poisson_count *c, double m, double d)
{
    double k = c->count, side = m < k ? -1 : 1, away = fabs(k - m);
    double eta = sqrt(2 * d / k);
    double rows = polynomial(c->rows, UNIFORM_TERMS, side * eta);
    double defect = polynomial(NORMAL_FAR, TERMS(NORMAL_FAR), 2 * NORMAL_SPLIT / d - 1) / d;
    double small = c->growth * (defect / eta - side * rows);
    struct ratio r = {.tail = c->growth * k / away - small};
    r.moment = away * small - k * expm1(c->correction);
    return r;
}

static struct ratio ratio_at(const struct poisson_count *c, double m, double d)
{
    double k = c->count;
    if (k < UNIFORM_LEAST || fabs(k - m) > 0.55 * k)
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
