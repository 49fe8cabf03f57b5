/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The hourly model against a simulation of its own. One for one and with constant
 * times batteries keep their order, so swap n waits for the battery of swap
 * n - stock, and a battery for the port of the one so many before it as there are
 * ports.
 */
#include <config.h>

#include "engine/model/hourly/hourly.h"

#include <math.h>
#include <stdlib.h>

#include "engine/model/wait_quantile.h"
#include "tests/check.h"
#include "tests/hourly_cases.h"

enum { CASES = 10, BATCHES = 50, DAYS = 120, WARM_DAYS = 60, LONG_WAITS = 6 };

/* What is measured of each batch of days. */
enum measure { WAITS, WAITS_LONG, WAITS_LONGEST, WAIT, MEASURES };

struct walk {
    struct hourly_hub hub;
    const struct hourly_queue *queue;
    double transport; /* h, after the charge */
    double late;      /* h, what counts as a long wait */
    double quantile;  /* h, what one wait in twenty should exceed */
    int stock;
    double *back; /* when the last batteries handed in are back, a ring */
    double *done; /* when the last ones left their ports, a ring */
    long swaps;
};

struct tally {
    double swaps, sum[MEASURES];
};

/* The next swap at or after t, hour by hour. */
static double next_swap(const struct hourly_hub *hub, double t, uint64_t *seed)
{
    double work = -log1p(-random_share(seed));
    for (;;) {
        double hour = floor(t), rate = hub->rate[(long)hour % HOURS_PER_DAY];
        if ((hour + 1 - t) * rate > work)
            return t + work / rate;
        work -= (hour + 1 - t) * rate;
        t = hour + 1;
    }
}

/* One swap at t: its battery goes to the hub, another is taken. Returns the wait. */
static double swap(struct walk *w, double t)
{
    int ports = (int)w->hub.ports;
    double *done = &w->done[w->swaps % ports];
    double *back = &w->back[w->swaps % w->stock];
    double wait = fmax(0, *back - t);
    *done = fmax(t, *done) + w->hub.charge;
    *back = *done + w->transport;
    w->swaps++;
    return wait;
}

static struct tally batch(struct walk *w, double *t, double until, uint64_t *seed)
{
    struct tally b = {0};
    for (*t = next_swap(&w->hub, *t, seed); *t < until; *t = next_swap(&w->hub, *t, seed)) {
        double wait = swap(w, *t);
        b.swaps++;
        b.sum[WAITS] += wait > 0;
        b.sum[WAITS_LONG] += wait > w->late;
        b.sum[WAITS_LONGEST] += wait > w->quantile;
        b.sum[WAIT] += wait;
    }
    return b;
}

/* Means over the batches with their standard errors. */
static void simulate(struct walk *w, uint64_t *seed, double mean[MEASURES],
                     double error[MEASURES])
{
    double sum[MEASURES] = {0}, square[MEASURES] = {0}, t = 0;
    w->back = calloc((size_t)w->stock, sizeof *w->back);
    w->done = calloc((size_t)w->hub.ports, sizeof *w->done);
    batch(w, &t, WARM_DAYS * 24.0, seed);
    for (int i = 0; i < BATCHES; i++) {
        struct tally b = batch(w, &t, (WARM_DAYS + (i + 1.0) * DAYS) * 24, seed);
        for (int m = 0; m < MEASURES; m++) {
            sum[m] += b.sum[m] / b.swaps;
            square[m] += b.sum[m] / b.swaps * b.sum[m] / b.swaps;
        }
    }
    for (int m = 0; m < MEASURES; m++) {
        mean[m] = sum[m] / BATCHES;
        error[m] = sqrt(fmax(0, square[m] / BATCHES - mean[m] * mean[m]) / (BATCHES - 1));
    }
    free(w->back);
    free(w->done);
}

/* A hub of 5 to 100 ports' load with a stock at which some percent wait; every fifth on
 * a flat day, and one whose waits outlast a charge. */
static struct walk random_walk(int number, uint64_t *seed)
{
    double weight[HOURS_PER_DAY], load = between(seed, 5, number < 4 ? 100 : 30);
    double charge = between(seed, 0.7, 7);
    random_weights(seed, weight);
    struct walk w = {.transport = between(seed, 0, 2.5), .late = between(seed, 0.1, 1)};
    bool long_waits = number == LONG_WAITS;
    double ports = ceil(load * (long_waits ? 1.05 : between(seed, 1.08, 1.5)) + !long_waits);
    if (long_waits)
        w.late += w.transport + charge;
    w.hub =
        hub_of(load / charge * HOURS_PER_DAY, number % 5 ? weight : FLAT_DAY, ports, charge);
    struct read_day r = read_day(&w.hub, charge + w.transport);
    w.stock = (int)hourly_spares(r.day, long_waits ? 0.9 : between(seed, 0.03, 0.3));
    close_day(&r);
    return w;
}

static void compare(double found, double expected, double error, int number, const char *what)
{
    if (fabs(found - expected) <= 3 * error + 1e-12)
        return;
    print_error("case %d, %s: %g by the model, %g +- %g simulated\n", number, what, found,
                expected, error);
    fail();
}

static double late_share_of(const void *context, double within)
{
    const struct walk *w = context;
    struct hourly_day *day = hourly_day_make(w->queue, w->hub.charge + w->transport - within);
    double share = hourly_wait(day, w->stock);
    hourly_day_free(day);
    return share;
}

static void test_cases(void **state)
{
    (void)state;
    uint64_t seed = 20240301;
    for (int i = 0; i < CASES; i++) {
        struct walk w = random_walk(i, &seed);
        double mean[MEASURES], error[MEASURES];
        struct read_day r = read_day(&w.hub, w.hub.charge + w.transport);
        w.queue = r.queue;
        w.quantile = wait_quantile(late_share_of, &w, 0.05, 0.3);
        simulate(&w, &seed, mean, error);
        compare(hourly_wait(r.day, w.stock), mean[WAITS], error[WAITS], i, "share that waits");
        compare(late_share_of(&w, w.late), mean[WAITS_LONG], error[WAITS_LONG], i,
                "share that waits long");
        if (w.quantile > 0)
            compare(0.05, mean[WAITS_LONGEST], error[WAITS_LONGEST], i, "one in twenty");
        compare(mean_wait(&r, w.stock), mean[WAIT], error[WAIT], i, "mean wait");
        close_day(&r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
