/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least of a price and what falls, against every number tried one by one. */
#include <config.h>

#include "tests/check.h"

#include "engine/limit/least_sum.h"
#include "tests/random_params.h"

enum { MOST = 300 };

/* fell[n] never rises; infinite before the first number that is enough. */
struct stairs {
    double fell[MOST];
    int asked;
};

static double fall(double n, void *context)
{
    struct stairs *s = context;
    s->asked++;
    return s->fell[(int)n];
}

/* Stairs of any shape: steep, level for long, or both; whole numbers tie often. */
static void build(struct stairs *s, int count, uint64_t *seed)
{
    double level = 0, chance = random_share(seed), largest = 1 + floor(9 * random_share(seed));
    int enough = (int)(random_share(seed) * count / 2);
    for (int n = count - 1; n >= 0; n--) {
        s->fell[n] = n < enough ? (double)INFINITY : level;
        if (random_share(seed) < chance)
            level += floor(largest * random_share(seed));
    }
    s->asked = 0;
}

static struct least_sum try_all(const struct stairs *s, double price, int from, int to)
{
    struct least_sum best = {NAN, INFINITY};
    for (int n = from; n <= to; n++) {
        double sum = price * n + s->fell[n], tie = 1e-12 * fabs(best.sum);
        if (isfinite(sum) &&
            (isinf(best.sum) || sum < best.sum - tie ||
             (sum <= best.sum + tie && s->fell[n] < s->fell[(int)best.n])))
            best = (struct least_sum){n, sum};
    }
    return best;
}

static void no_number_is_better(void **state)
{
    (void)state;
    uint64_t seed = 99;
    long asked = 0, numbers = 0;
    for (int i = 0; i < CASES(4000); i++) {
        struct stairs s;
        int count = 2 + (int)(random_share(&seed) * (MOST - 2));
        build(&s, count, &seed);
        double price = i % 5 == 0 ? 0 : floor(8 * random_share(&seed)) / 2;
        int from = (int)(random_share(&seed) * count / 3);
        struct least_sum best = least_sum(fall, &s, price, from, count - 1);
        struct least_sum all = try_all(&s, price, from, count - 1);
        assert_near(best.sum, all.sum, 1e-12);
        assert_near(best.n, all.n, 0);
        asked += s.asked;
        numbers += count - from;
    }
    assert_true(asked < numbers);
}

static void one_number_and_none(void **state)
{
    (void)state;
    struct stairs s = {{(double)INFINITY, 7, 3, 3}, 0};
    assert_near(least_sum(fall, &s, 1, 1, 1).sum, 8, 0);
    assert_near(least_sum(fall, &s, 1, 0, 3).n, 2, 0);
    assert_true(isnan(least_sum(fall, &s, 1, 0, 0).n));
    assert_true(isinf(least_sum(fall, &s, 1, 0, 0).sum));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_number_is_better),
        cmocka_unit_test(one_number_and_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
