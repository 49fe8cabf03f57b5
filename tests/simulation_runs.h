/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole simulations, and what they found. */
#ifndef SWAPDECK_SIMULATION_RUNS_H
#define SWAPDECK_SIMULATION_RUNS_H

#include "engine/simulation/simulation_run.h"
#include "tests/simulation_measure.h"

static const struct simulation_part whole = {1, 1};

static inline struct process muhanga(double batteries, double ports, struct law charge)
{
    struct process p = flat_process(200, 1. / 12, batteries - 200, .5, 3, ports, 0);
    p.charge = charge;
    return p;
}

static inline struct simulation *run_part(const struct process *p,
                                          const struct simulation_plan *plan,
                                   struct simulation_part part, int threads)
{
    struct error err = {0};
    struct simulation_control control = {.threads = threads};
    struct simulation *s = simulation_open(p, plan, part, &err);
    assert_string_equal(err.text, "");
    assert_non_null(s);
    assert_int_equal(simulation_run(s, &control), SIMULATION_DONE);
    return s;
}

static inline struct simulation_result result_of(const struct process *p,
                                          const struct simulation_plan *plan)
{
    struct simulation_result r;
    struct simulation *s = run_part(p, plan, whole, 1);
    assert_true(simulation_result(s, &r));
    simulation_free(s);
    return r;
}

#endif
