/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The fleet model against the whole Markov chain, solved as linear equations:
 * no product form, batteries and vehicles counted one by one.
 */
#include <config.h>

#include "tests/check.h"

#include <gsl/gsl_linalg.h>
#include <stdbool.h>

#include "engine/model/fleet/fleet.h"

enum { STATES = 256 };

/* Batteries on the way in, at the hub, on the way out. */
struct place { int in, hub, out; };

struct chain {
    struct fleet_system system;
    int batteries, count;
    struct place state[STATES];
};

static void list_states(struct chain *c)
{
    c->count = 0;
    for (int in = 0; in <= c->batteries; in++)
        for (int hub = 0; in + hub <= c->batteries; hub++)
            for (int out = 0; in + hub + out <= c->batteries; out++) {
                bool travels = in + out > 0;
                if (travels && c->system.transport <= 0)
                    continue;
                assert_true(c->count < STATES);
                c->state[c->count++] = (struct place){in, hub, out};
            }
}

static int find(const struct chain *c, struct place s)
{
    for (int i = 0; i < c->count; i++)
        if (c->state[i].in == s.in && c->state[i].hub == s.hub && c->state[i].out == s.out)
            return i;
    fail_msg("a move leaves the list of states");
    return -1;
}

static int outstanding(struct place s)
{
    return s.in + s.hub + s.out;
}

/* A battery that is not outstanding drives as long as a vehicle is there for it. */
static double on_road(const struct chain *c, struct place s)
{
    return fmin(c->system.vehicles, c->batteries - outstanding(s));
}

static void move(const struct chain *c, gsl_matrix *q, int from, struct place to, double rate)
{
    int target = find(c, to);
    *gsl_matrix_ptr(q, (size_t)target, (size_t)from) += rate;
    *gsl_matrix_ptr(q, (size_t)from, (size_t)from) -= rate;
}

static void fill_moves(const struct chain *c, gsl_matrix *q)
{
    double leg = c->system.transport / 2;
    for (int i = 0; i < c->count; i++) {
        struct place s = c->state[i];
        double demand = on_road(c, s) * c->system.swaps_per_day / 24;
        double charge = fmin(s.hub, c->system.ports) / c->system.charge;
        bool far = leg > 0;
        if (demand > 0)
            move(c, q, i, (struct place){s.in + far, s.hub + !far, s.out}, demand);
        if (s.in > 0)
            move(c, q, i, (struct place){s.in - 1, s.hub + 1, s.out}, s.in / leg);
        if (s.hub > 0)
            move(c, q, i, (struct place){s.in, s.hub - 1, s.out + far}, charge);
        if (s.out > 0)
            move(c, q, i, (struct place){s.in, s.hub, s.out - 1}, s.out / leg);
    }
}

static void solve(const struct chain *c, double *probability)
{
    size_t n = (size_t)c->count;
    int sign;
    gsl_matrix *q = gsl_matrix_calloc(n, n);
    gsl_vector *right = gsl_vector_calloc(n), *x = gsl_vector_alloc(n);
    gsl_permutation *order = gsl_permutation_alloc(n);
    fill_moves(c, q);
    for (size_t i = 0; i < n; i++)
        gsl_matrix_set(q, 0, i, 1);
    gsl_vector_set(right, 0, 1);
    gsl_linalg_LU_decomp(q, order, &sign);
    gsl_linalg_LU_solve(q, order, right, x);
    for (size_t i = 0; i < n; i++)
        probability[i] = gsl_vector_get(x, i);
    gsl_permutation_free(order);
    gsl_vector_free(x);
    gsl_vector_free(right);
    gsl_matrix_free(q);
}

/* The measures by their meaning: a swap waits when no charged battery is in stock. */
static struct fleet_measures by_chain(const struct fleet_system *s)
{
    struct chain c = {.system = *s, .batteries = (int)s->batteries};
    double p[STATES], asked = 0, waits = 0;
    struct fleet_measures m = {0};
    list_states(&c);
    solve(&c, p);
    for (int i = 0; i < c.count; i++) {
        double road = on_road(&c, c.state[i]);
        double stock = c.batteries - outstanding(c.state[i]) - road;
        asked += road * p[i];
        waits += stock > 0 ? 0 : road * p[i];
        m.waiting += (s->vehicles - road) * p[i];
        m.outstanding += outstanding(c.state[i]) * p[i];
        m.busy += fmin(c.state[i].hub, s->ports) * p[i];
    }
    m.wait = waits / asked;
    m.throughput = asked * s->swaps_per_day / 24;
    return m;
}

static void compare(struct fleet_system s)
{
    struct fleet_measures m, chain = by_chain(&s);
    fleet_measure(&s, &m);
    assert_near(m.wait, chain.wait, 1e-10);
    assert_near(m.waiting, chain.waiting, 1e-10);
    assert_near(m.outstanding, chain.outstanding, 1e-10);
    assert_near(m.throughput, chain.throughput, 1e-10);
    assert_near(m.busy, chain.busy, 1e-10);
    assert_near(m.mean_wait, chain.waiting / chain.throughput, 1e-10);
}

static void every_small_network(void **state)
{
    (void)state;
    for (int vehicles = 1; vehicles <= 5; vehicles += 2)
        for (int batteries = 1; batteries <= 7; batteries += 2)
            for (int ports = 1; ports <= 4; ports++) {
                compare((struct fleet_system){vehicles, batteries, ports, 9, 2.5, 1.5});
                compare((struct fleet_system){vehicles, batteries, ports, 3, 1.5, 6});
            }
}

static void more_vehicles_than_batteries(void **state)
{
    (void)state;
    for (int missing = 1; missing <= 40; missing *= 3)
        for (int ports = 1; ports <= 5; ports += 2) {
            compare((struct fleet_system){4 + missing, 4, ports, 12, 1.3, .9});
            compare((struct fleet_system){6 + missing, 6, ports, 2, 4, 0});
        }
}

static void no_transport(void **state)
{
    (void)state;
    for (int batteries = 2; batteries <= 40; batteries += 9)
        for (int ports = 1; ports <= 9; ports += 4) {
            compare((struct fleet_system){6, batteries, ports, 6, 3, 0});
            compare((struct fleet_system){15, batteries, ports, 8, .8, 0});
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_small_network),
        cmocka_unit_test(more_vehicles_than_batteries),
        cmocka_unit_test(no_transport),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
