/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps time and counts: rings, heaps, wheels, delays, riders, spreads. */
#include <config.h>

#include "tests/simulation_measure.h"

#include "tests/random_params.h"

static int rising(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

/* Pushes and pops at random against a sorted list; the wheel's times go on, as clocks do. */
static void heap_and_wheel_sort(void **state)
{
    (void)state;
    enum { MOST = 3000 };
    static double list[MOST];
    struct heap heap = {0};
    struct wheel wheel;
    uint64_t seed = 1;
    int count = 0;
    double now = -5;
    assert_true(heap_grow(&heap) && wheel_open(&wheel, 20, 3));
    wheel_clear(&wheel, now);
    for (int i = 0; i < 40000; i++) {
        bool grow = random_share(&seed) < (i / 4000 % 2 ? .3 : .7);
        if (count == 0 || (grow && count < MOST)) {
            double time = now + 40 * pow(random_share(&seed), 3);
            assert_true(heap_push(&heap, time) && wheel_push(&wheel, time));
            list[count++] = time;
            qsort(list, (size_t)count, sizeof *list, rising);
        } else {
            now = list[0];
            heap_pop(&heap);
            wheel_pop(&wheel);
            memmove(list, list + 1, (size_t)--count * sizeof *list);
        }
        assert_true(heap.count == count && wheel.soon.count + wheel.later == count);
        assert_near(heap.key[0], count ? list[0] : INFINITY, 0);
        assert_near(wheel.soon.key[0], count ? list[0] : INFINITY, 0);
    }
    while (count > 3) {
        int which = (int)(random_share(&seed) * count);
        double taken = heap_take(&heap, which), *at = list;
        while (*at != taken)
            at++;
        memmove(at, at + 1, (size_t)(list + count-- - at - 1) * sizeof *list);
        assert_near(heap.key[0], list[0], 0);
    }
    heap_close(&heap);
    wheel_close(&wheel);
}

static void ring_keeps_order(void **state)
{
    (void)state;
    struct ring ring;
    double in = 0, out = 0;
    assert_true(ring_open(&ring));
    ring.head = ring.tail = UINT32_MAX - 5; /* positions wrap */
    for (int i = 0; i < 5000; i++) {
        for (int j = 0; j < i % 7; j++)
            assert_true(ring_push(&ring, in++));
        for (int j = 0; j < i % 5 && ring_count(&ring) > 0; j++, ring.head++)
            assert_near(ring_first(&ring), out++, 0);
        assert_near(ring_count(&ring), in - out, 0);
    }
    assert_near(ring_take(&ring, 3), out + 3, 0);
    assert_near(ring_first(&ring), out, 0);
    assert_near(ring_take(&ring, 3), out + 4, 0);
    ring_close(&ring);
}

/* Whole numbers one by one, then as fine as a 128th; each bin starts where the last ended. */
static void spread_covers_all_numbers(void **state)
{
    (void)state;
    for (int bin = 0; bin < SPREAD_BINS; bin++) {
        double from = spread_from(bin), to = spread_from(bin + 1);
        assert_int_equal(spread_bin((int64_t)from), bin);
        assert_int_equal(spread_bin((int64_t)to - 1), bin);
        assert_true(to - from <= fmax(1, from / SPREAD_FINE));
    }
    assert_near(spread_from(SPREAD_BINS), 1 << SPREAD_BITS, 0);
    assert_int_equal(spread_bin(INT64_MAX), SPREAD_BINS - 1);
}


static struct delay open_delay(struct law law, bool own_times, double *next)
{
    struct delay d;
    struct stream stream;
    assert_true(delay_open(&d, law, 10, own_times, next));
    stream_open(&stream, 1, 2, STREAM_CHARGE);
    delay_clear(&d, &stream, 5);
    assert_near(*next, INFINITY, 0);
    return d;
}

/* Each kind lets as many out as went in, in order of time, after the time of its law. */
static void delays_keep_their_time(void **state)
{
    (void)state;
    enum { MANY = 20000 };
    static const struct law laws[] = {
        {LAW_CONSTANT, 3, 0}, {LAW_EXPONENTIAL, 3, 1}, {LAW_GAMMA, 3, .5}};
    for (int k = 0; k < 6; k++) {
        double next, now = 5, area = 0;
        struct delay d = open_delay(laws[k / 2], k % 2, &next);
        for (int in = 0, out = 0; out < MANY;) {
            double enters = 5 + in * .25, then = now;
            bool entering = in < MANY && enters <= next;
            now = entering ? enters : next;
            assert_true(now >= then);
            area += d.count * (now - then);
            if (entering)
                delay_enter(&d, now);
            else
                delay_leave(&d, now);
            in += entering;
            out += !entering;
            assert_int_equal(d.count, in - out);
            assert_true(isinf(next) == (d.count == 0));
        }
        /* Little: the mean time inside. */
        assert_within(area / MANY, 3, k < 2 ? 1e-9 : .08);
        delay_close(&d);
    }
}

/* As if they had entered all along: times left between now and the longest, half on average. */
static void filled_delays_are_in_the_middle(void **state)
{
    (void)state;
    enum { MANY = 4000 };
    struct stream stream;
    stream_open(&stream, 1, 0, STREAM_START);
    for (int k = 0; k < 3; k++) {
        static const struct law laws[] = {
            {LAW_CONSTANT, 3, 0}, {LAW_EXPONENTIAL, 3, 1}, {LAW_GAMMA, 3, .2}};
        static const double mean[] = {1.5, 3, 1.5};
        double next, sum = 0, last = 5;
        struct delay d = open_delay(laws[k], false, &next);
        delay_fill(&d, 5, MANY, &stream);
        assert_int_equal(d.count, MANY);
        while (d.count > 0) {
            assert_true(next >= last);
            last = next;
            sum += next - 5;
            delay_leave(&d, next);
        }
        assert_within(sum / MANY, mean[k], .15);
        assert_true(k > 0 || last <= 8);
        delay_close(&d);
    }
}

/* Out of the middle, with what was left; the others go on. */
static void some_leave_before_their_time(void **state)
{
    (void)state;
    double next;
    struct delay d = open_delay((struct law){LAW_GAMMA, 3, .3}, true, &next);
    for (int i = 0; i < 5; i++)
        delay_enter_for(&d, 5, 5 - i);
    assert_near(next, 6, 0);
    double left = delay_take(&d, 5.5, 0);
    assert_near(left, .5, 1e-15);
    assert_near(next, 7, 0);
    double sum = 0;
    for (; d.count > 0; sum += left) {
        left = delay_take(&d, 6, d.count - 1);
        assert_true(d.count == 0 ? isinf(next) : isfinite(next));
    }
    assert_near(sum, 1 + 2 + 3 + 4, 1e-15);
    delay_close(&d);
    d = open_delay((struct law){LAW_EXPONENTIAL, 3, 1}, false, &next);
    delay_enter(&d, 5);
    delay_enter(&d, 5);
    double both = next;
    assert_near(delay_take(&d, 5, 1), 0, 0);
    assert_near(next - 5, 2 * (both - 5), 1e-12);
    delay_close(&d);
}

/* Hundreds of riders: served in the order of their coming, but for those who gave up. */
static void riders_keep_their_line(void **state)
{
    (void)state;
    enum { MANY = 700 };
    struct riders r;
    struct stream stream;
    stream_open(&stream, 1, 0, STREAM_PATIENCE);
    assert_true(riders_open(&r, (struct law){LAW_GAMMA, 500, .5}));
    riders_clear(&r, &stream);
    assert_near(riders_next(&r), INFINITY, 0);
    for (int i = 0; i < MANY; i++)
        assert_true(riders_come_impatient(&r, i));
    int gone = 0, served = 0;
    for (double last = 0, end; (end = riders_next(&r)) < 600; last = end) {
        assert_true(end >= last);
        gone += riders_give_up(&r);
    }
    assert_true(gone > 100);
    double last = -1, came;
    for (; served < MANY - gone; served++, last = came) {
        came = riders_serve(&r);
        assert_true(came > last && came < MANY);
    }
    /* All others were served: their patience ends without them. */
    while (isfinite(riders_next(&r)))
        assert_false(riders_give_up(&r));
    riders_close(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(heap_and_wheel_sort),
        cmocka_unit_test(ring_keeps_order),
        cmocka_unit_test(spread_covers_all_numbers),
        cmocka_unit_test(delays_keep_their_time),
        cmocka_unit_test(filled_delays_are_in_the_middle),
        cmocka_unit_test(some_leave_before_their_time),
        cmocka_unit_test(riders_keep_their_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
