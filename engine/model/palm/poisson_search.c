/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Searches on falling probabilities. ln P(X >= k) is concave in k and in the
 * logarithm of the mean, so Newton's steps on logarithms come from one side;
 * a bracket catches what is not concave or has run out of numbers.
 */
#include <config.h>

#include "engine/model/palm/poisson_search.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "engine/model/palm/poisson.h"

enum { NEWTON_STEPS = 12 };

/* A step decides about its neighbour but for this; then the neighbour is asked. */
static const double TIE = 1e-10;

/* Newton's proposal in ln value, whole and never k itself. */
static double newton(struct falling at, double share, double k)
{
    double steps = log(at.value / share) / log1p(at.step / at.value);
    return k + (at.value > share ? ceil(steps) : fmin(ceil(steps), -1));
}

/* Between the bounds when Newton leaves them or takes too long. */
static double middle(double low, double high)
{
    return isinf(high) ? 2 * low + 1 : low + floor((high - low) / 2);
}

double falling_first(falling_function *f, const void *context, double share, double start,
                     double high)
{
    double low = 0; /* value(low) > share >= value(high) */
    double k = fmin(fmax(floor(start), 1), high);
    for (int step = 0; high - low > 1; step++) {
        struct falling at = f(context, k);
        double less = (at.value + at.step) / share;
        if (at.value > share)
            low = k;
        else if (k <= 1 || less > 1 + TIE)
            return k;
        else
            high = less > 1 - TIE ? k : k - 1;
        k = newton(at, share, k);
        if (step > NEWTON_STEPS || !(k > low && k <= high))
            k = middle(low, high);
    }
    return high;
}

static struct falling at_least(const void *mean, double k)
{
    double m = *(const double *)mean;
    struct poisson_count count = poisson_count(k);
    struct poisson_point at = poisson_at(&count, m);
    return (struct falling){at.at_least, m > 0 ? at.mass * k / m : k <= 1};
}

/* Cornish-Fisher, with half a unit because the count is whole. */
double poisson_guess(double mean, double share)
{
    double z = gsl_cdf_ugaussian_Qinv(share), root = sqrt(mean);
    double skewed = mean + z * root + (z * z - 1) / 6;
    if (mean > 1)
        skewed += (z - z * z * z) / (72 * root);
    return fmax(1, ceil(skewed + 0.5));
}

double poisson_first(double mean, double share)
{
    return falling_first(at_least, &mean, share, poisson_guess(mean, share), INFINITY);
}

/* Wilson and Hilferty: the cube root of the mean is nearly normal. */
static double mean_guess(double k, double share)
{
    double z = gsl_cdf_ugaussian_Qinv(share);
    double root = 1 - 1 / (9 * k) - z / (3 * sqrt(k));
    return k * root * root * root;
}

double poisson_mean(double k, double share)
{
    if (k < 1)
        return 0;
    struct poisson_count count = poisson_count(k);
    double mean = mean_guess(k, share);
    int sign; /* lgamma() writes it where other threads see it */
    /* P(X >= k) < mean^k / k!, so the answer lies above this. */
    mean = fmax(mean, exp((log(share) + lgamma_r(k + 1, &sign)) / k));
    for (int step = 0; step < 60; step++) {
        struct poisson_point at = poisson_at(&count, mean);
        double change = log(share / at.at_least) * at.at_least / (k * at.mass);
        mean *= exp(fmin(fmax(change, -0.5), 0.5));
        if (fabs(change) < 1e-15)
            break;
    }
    while (poisson_at(&count, mean).at_least > share)
        mean *= 1 - 0x1p-52;
    return mean;
}
