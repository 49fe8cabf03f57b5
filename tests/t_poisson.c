/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/palm/poisson.h"

#include <gsl/gsl_rng.h>
#include <math.h>

#include "engine/model/palm/poisson_search.h"
#include "engine/model/stirling.h"
#include "tests/check.h"
#include "tests/reference/poisson_values.h"

enum { VALUES = sizeof POISSON_VALUES / sizeof POISSON_VALUES[0], ROUNDS = 20000 };

static struct poisson_point point(double k, double mean)
{
    struct poisson_count count = poisson_count(k);
    return poisson_at(&count, mean);
}

static void test_reference(void **state)
{
    (void)state;
    assert_true(VALUES >= 200);
    for (int i = 0; i < VALUES; i++) {
        const double *row = POISSON_VALUES[i];
        struct poisson_point at = point(row[0], row[1]);
        assert_near(at.mass, row[2], 1e-12);
        assert_near(at.at_least, row[3], 1e-12);
        assert_near(at.below, row[4], 1e-12);
        assert_near(at.excess, row[5], 1e-12);
        assert_near(at.shortage, row[6], 1e-12);
    }
}

/* Loss functions published with the tests of the inventory library stockpyl,
 * and the expected backorders of base stocks 0 to 5. */
static void test_loss(void **state)
{
    (void)state;
    static const struct { double mean; double expected[6]; } table[] = {
        {1, {1, .367879, .103638, .023337, .004349, .000689}},
        {2, {2, 1.135335, .541341, .218018, .075141, .022488}},
        {92.8 * .02531, {2.348768, 1.444255, .764018, .347167, .136527, .046973}},
    };
    assert_near(point(220, 200).excess, 0.536005857158494, 1e-13);
    assert_near(point(5, 7).excess, 2.292600125697305, 1e-13);
    assert_near(point(50, 47).excess, 1.514546939496945, 1e-13);
    for (int i = 0; i < 3; i++)
        for (int k = 0; k < 6; k++)
            assert_within(point(k, table[i].mean).excess, table[i].expected[k], 5.1e-7);
}

static void test_edges(void **state)
{
    (void)state;
    struct poisson_point at = point(0, 0);
    assert_true(at.mass == 1 && at.at_least == 1 && at.below == 0 && at.excess == 0);
    at = point(3, 0);
    assert_true(at.mass == 0 && at.at_least == 0 && at.below == 1 && at.shortage == 3);
    at = point(0, 2.5);
    assert_near(at.mass, exp(-2.5), 1e-15);
    assert_true(at.at_least == 1 && at.below == 0 && at.excess == 2.5);
    at = point(1, 1e-300);
    assert_near(at.at_least, 1e-300, 1e-12);
}

static double log_uniform(gsl_rng *dice, double low, double high)
{
    return exp(log(low) + gsl_rng_uniform(dice) * (log(high) - log(low)));
}

/* Counts from far below to far above the mean, most of them near. */
static double some_count(gsl_rng *dice, double mean)
{
    double z = 80 * gsl_rng_uniform(dice) - 40;
    if (gsl_rng_uniform_int(dice, 2) == 0)
        z /= 20;
    return fmax(0, floor(mean + z * sqrt(mean) + z * z / 6));
}

static void check_identities(double k, double mean)
{
    struct poisson_point at = point(k, mean), next = point(k + 1, mean);
    assert_true(at.mass >= 0 && at.at_least >= 0 && at.below >= 0);
    assert_true(at.excess >= 0 && at.shortage >= 0);
    assert_true(at.excess < INFINITY && at.shortage < INFINITY);
    assert_within(at.at_least + at.below, 1, 3e-16);
    assert_within(next.at_least + at.mass, at.at_least, 1e-12 * at.at_least + 1e-307);
    assert_within(at.below + at.mass, next.below, 1e-12 * next.below + 1e-307);
    assert_within(at.excess - at.shortage, mean - k, 1e-15 * (mean + k));
    assert_within(at.excess - next.excess, next.at_least, 1e-9 * at.excess + 1e-307);
}

static void test_identities(void **state)
{
    (void)state;
    gsl_rng *dice = gsl_rng_alloc(gsl_rng_taus2);
    gsl_rng_set(dice, 71);
    for (int i = 0; i < ROUNDS; i++) {
        double mean = log_uniform(dice, 1e-9, 1e10);
        check_identities(some_count(dice, mean), mean);
    }
    gsl_rng_free(dice);
}

static void test_monotone(void **state)
{
    (void)state;
    gsl_rng *dice = gsl_rng_alloc(gsl_rng_taus2);
    gsl_rng_set(dice, 72);
    for (int i = 0; i < ROUNDS; i++) {
        double mean = log_uniform(dice, 1e-9, 1e10), k = some_count(dice, mean);
        double more = mean + 1e-6 * sqrt(mean);
        struct poisson_point at = point(k, mean), above = point(k + 1, mean);
        struct poisson_point later = point(k, more);
        assert_true(above.at_least <= at.at_least && above.below >= at.below);
        assert_true(later.at_least >= at.at_least && later.below <= at.below);
        assert_true(above.excess <= at.excess && later.excess >= at.excess);
    }
    gsl_rng_free(dice);
}

/* Where one formula gives way to another, neighbours must still agree. */
static void test_seams(void **state)
{
    (void)state;
    static const double counts[] = {15, 16, 31, 32, 33, 60, 500, 3000};
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        double k = counts[i];
        double seams[] = {0.45 * k, 1.55 * k, k, k - sqrt(18 * k), k + sqrt(18 * k)};
        for (int j = 0; j < 5; j++)
            for (double mean = seams[j] * 0.97; mean < seams[j] * 1.03; mean += seams[j] / 3e3)
                check_identities(k, mean);
    }
}

static void test_first(void **state)
{
    (void)state;
    gsl_rng *dice = gsl_rng_alloc(gsl_rng_taus2);
    gsl_rng_set(dice, 73);
    for (int i = 0; i < ROUNDS; i++) {
        double mean = log_uniform(dice, 1e-6, 1e10), share = log_uniform(dice, 1e-12, 0.9);
        double k = poisson_first(mean, share);
        assert_true(k >= 1 && k == floor(k));
        assert_true(point(k, mean).at_least <= share);
        assert_true(k == 1 || point(k - 1, mean).at_least > share);
    }
    assert_true(poisson_first(0, 0.05) == 1);
    assert_true(poisson_first(200.0 / 3, 0.05) == 81);
    assert_true(poisson_first(200.0 / 3, 0.01) == 87);
    gsl_rng_free(dice);
}

static void test_mean(void **state)
{
    (void)state;
    gsl_rng *dice = gsl_rng_alloc(gsl_rng_taus2);
    gsl_rng_set(dice, 74);
    for (int i = 0; i < ROUNDS; i++) {
        double k = floor(log_uniform(dice, 1, 1e10)), share = log_uniform(dice, 1e-12, 0.9);
        double mean = poisson_mean(k, share);
        assert_true(point(k, mean).at_least <= share);
        assert_true(point(k, mean * (1 + 1e-12)).at_least > share);
    }
    assert_true(poisson_mean(0, 0.05) == 0);
    assert_near(poisson_mean(1, 0.05), -log(0.95), 1e-14);
    gsl_rng_free(dice);
}

/* From any start the search ends at the same count. */
static struct falling tail_of(const void *mean, double k)
{
    struct poisson_point at = point(k, *(const double *)mean);
    return (struct falling){at.at_least, at.mass * k / *(const double *)mean};
}

static void test_any_start(void **state)
{
    (void)state;
    static const double means[] = {0.01, 3.7, 58.3, 1e4, 1e9};
    for (int i = 0; i < 5; i++)
        for (double start = 1; start < 1e12; start *= 3) {
            double found = falling_first(tail_of, &means[i], 0.03, start, INFINITY);
            assert_true(found == poisson_first(means[i], 0.03));
        }
}

/* Against the logarithm of the gamma function in long double. */
static void test_stirling(void **state)
{
    (void)state;
    for (int n = 1; n <= 200; n++) {
        long double x = n,
                    left = lgammal(x + 1) - (x * logl(x) - x + logl(2 * acosl(-1) * x) / 2);
        assert_near(stirling_error(n), (double)left, 1e-12);
    }
    assert_near(stirling_error(1e6), 1 / 12e6, 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reference), cmocka_unit_test(test_loss),
        cmocka_unit_test(test_edges),     cmocka_unit_test(test_identities),
        cmocka_unit_test(test_monotone),  cmocka_unit_test(test_seams),
        cmocka_unit_test(test_first),     cmocka_unit_test(test_mean),
        cmocka_unit_test(test_any_start), cmocka_unit_test(test_stirling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
