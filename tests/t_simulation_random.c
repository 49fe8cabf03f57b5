/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random streams and laws: known answers, and samples against the laws' distributions. */
#include <config.h>

#include "tests/check.h"

#include <gsl/gsl_cdf.h>
#include <stdlib.h>

#include "engine/simulation/law.h"

enum { SAMPLES = 200000 };

/* The first numbers of the authors' xoshiro256plusplus.c from the state 1, 2, 3, 4. */
static void the_generator_is_the_published_one(void **state)
{
    (void)state;
    static const uint64_t expected[] = {
        41943041u, 58720359u, 3588806011781223u, 3591011842654386u, 9228616714210784205u,
        9973669472204895162u, 14011001112246962877u, 12406186145184390807u,
        15849039046786891736u, 10450023813501588000u};
    struct stream s = {{1, 2, 3, 4}};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_true(stream_bits(&s) == expected[i]);
}

/* By another program: SplitMix64 of the key, then the generator above. */
static void streams_have_their_key(void **state)
{
    (void)state;
    static const struct {
        uint64_t seed, replication;
        enum stream_purpose purpose;
        uint64_t bits[3];
    } known[] = {
        {0, 0, STREAM_DEMAND, {0x3ed1653f0682083a, 0x852cecd8e7418ff7, 0x8deb058ebaf6ffc3}},
        {1, 0, STREAM_DEMAND, {0x3f8506cb87cd7d91, 0x7141f0034b964604, 0x003b07bf3afad2e5}},
        {1, 7, STREAM_CHARGE, {0x1fd2b881dfb7e16a, 0x63bf50c7f0e942e7, 0x999070093a994f01}},
        {UINT64_MAX, 1000000000, STREAM_START,
         {0x70777ace352b2528, 0x2c1f76602cf79a32, 0xb5ed452f7bf3b5da}},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct stream s;
        stream_open(&s, known[i].seed, known[i].replication, known[i].purpose);
        for (int j = 0; j < 3; j++)
            assert_true(stream_bits(&s) == known[i].bits[j]);
    }
}

static int ascending(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void no_two_streams_are_alike(void **state)
{
    (void)state;
    static uint64_t first[4 * 5000 * STREAM_PURPOSES];
    size_t n = 0;
    for (uint64_t seed = 0; seed < 4; seed++)
        for (uint64_t replication = 0; replication < 5000; replication++)
            for (enum stream_purpose p = 0; p < STREAM_PURPOSES; p++) {
                struct stream s;
                stream_open(&s, seed, replication, p);
                first[n++] = stream_bits(&s);
            }
    qsort(first, n, sizeof *first, ascending);
    for (size_t i = 1; i < n; i++)
        assert_true(first[i] != first[i - 1]);
}

/* Neighbouring keys: correlations of n pairs have deviation 1 / sqrt(n). */
static void streams_are_independent(void **state)
{
    (void)state;
    struct stream base, replication, purpose, seed;
    double sum[3] = {0};
    stream_open(&base, 1, 0, 0);
    stream_open(&replication, 1, 1, 0);
    stream_open(&purpose, 1, 0, 1);
    stream_open(&seed, 2, 0, 0);
    for (int i = 0; i < SAMPLES; i++) {
        double x = stream_uniform(&base) - .5;
        sum[0] += x * (stream_uniform(&replication) - .5);
        sum[1] += x * (stream_uniform(&purpose) - .5);
        sum[2] += x * (stream_uniform(&seed) - .5);
    }
    for (int i = 0; i < 3; i++)
        assert_within(12 * sum[i] / SAMPLES, 0, 3.5 / sqrt(SAMPLES));
}

/* Boxes of one area: Marsaglia and Tsang's v. */
static void layers_have_one_area(void **state)
{
    (void)state;
    static const struct {
        const struct ziggurat *z;
        double area;
    } known[] = {{&ziggurat_exponential, 0.0039496598225815571993},
                 {&ziggurat_normal, 0.00492867323399}};
    for (int k = 0; k < 2; k++) {
        const struct ziggurat *z = known[k].z;
        assert_near(z->layer[0].unit * 0x1p53 * z->height[1], known[k].area, 1e-11);
        for (int i = 1; i < ZIGGURAT_LAYERS; i++)
            assert_near(z->layer[i].unit * 0x1p53 * (z->height[i + 1] - z->height[i]),
                        known[k].area, 1e-11);
        for (int i = 0; i + 1 < ZIGGURAT_LAYERS; i++)
            assert_within((double)z->layer[i].inside * z->layer[i].unit,
                          z->layer[i + 1].unit * 0x1p53, 1e-15 * z->edge);
        assert_true(z->layer[ZIGGURAT_LAYERS - 1].inside == 0);
        assert_near(z->height[ZIGGURAT_LAYERS], 1, 0);
    }
}

typedef double cumulative(double x, struct law law);

static double exponential_below(double x, struct law law)
{
    return gsl_cdf_exponential_P(x, law.mean);
}

static double gamma_below(double x, struct law law)
{
    double shape = 1 / (law.cv * law.cv);
    return gsl_cdf_gamma_P(x, shape, law.mean / shape);
}

static double lognormal_below(double x, struct law law)
{
    double variance = log(1 + law.cv * law.cv);
    return gsl_cdf_lognormal_P(x, log(law.mean) - variance / 2, sqrt(variance));
}

/* Half of the mean from each of two exponentials; their weights from the variance. */
static double hyperexponential_below(double x, struct law law)
{
    double square = law.cv * law.cv, p = .5 * (1 + sqrt((square - 1) / (square + 1)));
    return p * gsl_cdf_exponential_P(x, law.mean / (2 * p)) +
           (1 - p) * gsl_cdf_exponential_P(x, law.mean / (2 * (1 - p)));
}

static int rising(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

/* Kolmogorov and Smirnov: sqrt(n) D passes 1.95 once in a thousand. */
static double distance(double *sample, struct law law, cumulative *below)
{
    double most = 0;
    qsort(sample, SAMPLES, sizeof *sample, rising);
    for (int i = 0; i < SAMPLES; i++) {
        double p = below(sample[i], law);
        most = fmax(most, fmax(p - (double)i / SAMPLES, (i + 1.0) / SAMPLES - p));
    }
    return most * sqrt(SAMPLES);
}

static void laws_are_what_they_say(void **state)
{
    (void)state;
    static const struct {
        struct law law;
        cumulative *below;
    } cases[] = {
        {{LAW_EXPONENTIAL, 3, 1}, exponential_below},
        {{LAW_GAMMA, 3, .1}, gamma_below},
        {{LAW_GAMMA, .5, .7}, gamma_below},
        {{LAW_GAMMA, 2, 1}, exponential_below},
        {{LAW_GAMMA, 2, 2.5}, gamma_below},
        {{LAW_LOGNORMAL, 3, .3}, lognormal_below},
        {{LAW_LOGNORMAL, 1, 2}, lognormal_below},
        {{LAW_HYPEREXPONENTIAL, 3, 2}, hyperexponential_below},
        {{LAW_HYPEREXPONENTIAL, 3, 1}, exponential_below},
    };
    static double sample[SAMPLES];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sampler d = sampler_of(cases[i].law);
        struct stream s;
        stream_open(&s, 1, i, STREAM_CHARGE);
        for (int j = 0; j < SAMPLES; j++)
            sample[j] = sampler_draw(&d, &s);
        assert_true(distance(sample, cases[i].law, cases[i].below) < 1.95);
    }
}

static void normal_and_tails(void **state)
{
    (void)state;
    enum { MANY = 4000000 };
    struct stream s;
    double sum = 0, square = 0, beyond = 0, positive = 0, far = 0, further = 0;
    stream_open(&s, 1, 0, STREAM_CHARGE);
    for (int i = 0; i < MANY; i++) {
        double x = stream_normal(&s);
        sum += x;
        square += x * x;
        positive += x > 0;
        beyond += fabs(x) > ziggurat_normal.edge;
        further += fabs(x) > ziggurat_normal.edge + .3;
        far += stream_exponential(&s) > ziggurat_exponential.edge + .5;
    }
    assert_within(sum / MANY, 0, 3 / sqrt(MANY));
    assert_within(square / MANY, 1, 3 * sqrt(2. / MANY));
    assert_within(positive / MANY, .5, 1.5 / sqrt(MANY));
    double tail = 2 * gsl_cdf_ugaussian_Q(ziggurat_normal.edge);
    assert_within(beyond / MANY, tail, 3 * sqrt(tail / MANY));
    double rest = 2 * gsl_cdf_ugaussian_Q(ziggurat_normal.edge + .3);
    assert_within(further / MANY, rest, 3 * sqrt(rest / MANY));
    tail = exp(-ziggurat_exponential.edge - .5);
    assert_within(far / MANY, tail, 3 * sqrt(tail / MANY));
}

/* In each of 200 cells of one chance: a wedge drawn wrongly would show. */
static void no_layer_is_favoured(void **state)
{
    (void)state;
    enum { CELLS = 200, MANY = 2000000 };
    static double exponential[CELLS], normal[CELLS];
    struct stream s;
    double expected = (double)MANY / CELLS, off[2] = {0};
    stream_open(&s, 3, 0, STREAM_CHARGE);
    for (int i = 0; i < MANY; i++) {
        exponential[(int)(CELLS * exp(-stream_exponential(&s)) * (1 - 1e-16))]++;
        normal[(int)(CELLS * gsl_cdf_ugaussian_P(stream_normal(&s)) * (1 - 1e-16))]++;
    }
    for (int i = 0; i < CELLS; i++) {
        off[0] += (exponential[i] - expected) * (exponential[i] - expected) / expected;
        off[1] += (normal[i] - expected) * (normal[i] - expected) / expected;
    }
    for (int k = 0; k < 2; k++) {
        double chance = gsl_cdf_chisq_Q(off[k], CELLS - 1);
        assert_true(chance > 1e-3 && chance < 1 - 1e-3);
    }
}

static void uniform_never_ends(void **state)
{
    (void)state;
    /* All bits alike: xoshiro256++ gives rotl(s0 + s3, 23) + s0. */
    struct stream none = {{0, 1, 1, 0}}, all = {{0, 1, 1, UINT64_MAX}};
    assert_true(stream_uniform(&none) > 0);
    assert_true(stream_uniform(&all) < 1);
    struct stream s;
    stream_open(&s, 1, 0, STREAM_FAILURE);
    int seen[7] = {0};
    for (int i = 0; i < 70000; i++)
        seen[stream_below(&s, 7)]++;
    for (int i = 0; i < 7; i++)
        assert_within(seen[i], 10000, 3.5 * sqrt(10000));
}

static void plain_laws_are_seen(void **state)
{
    (void)state;
    struct stream s;
    stream_open(&s, 1, 0, STREAM_CHARGE);
    for (enum law_id id = 0; id < LAW_COUNT; id++) {
        struct sampler d = sampler_of((struct law){id, 0, .5});
        assert_near(sampler_draw(&d, &s), 0, 0);
        d = sampler_of((struct law){id, 3, 0});
        if (id != LAW_EXPONENTIAL && id != LAW_HYPEREXPONENTIAL)
            assert_near(sampler_draw(&d, &s), 3, 0);
        assert_true(law_row(id)->key && law_row(id)->doc);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_generator_is_the_published_one),
        cmocka_unit_test(streams_have_their_key),
        cmocka_unit_test(no_two_streams_are_alike),
        cmocka_unit_test(streams_are_independent),
        cmocka_unit_test(layers_have_one_area),
        cmocka_unit_test(laws_are_what_they_say),
        cmocka_unit_test(normal_and_tails),
        cmocka_unit_test(no_layer_is_favoured),
        cmocka_unit_test(uniform_never_ends),
        cmocka_unit_test(plain_laws_are_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
