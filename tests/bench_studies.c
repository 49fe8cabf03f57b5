/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every study costs from 100 to ten million vehicles: milliseconds of CPU
 * for each half decade, the exponent of growth from a thousand on, and the
 * steepest stretch between neighbours (a step shows there). Printed, not judged.
 *
 * Usage: bench_studies [PART OF A STUDY'S NAME [OF A SHAPE'S [OF A MODEL'S KEY]]]
 */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "engine/advice/advice.h"
#include "engine/advice/advise.h"
#include "engine/base/interrupt.h"
#include "engine/limit/fleet_ports.h"
#include "engine/limit/fleet_search.h"
#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_least.h"
#include "engine/model/fleet/fleet_need.h"
#include "engine/report/sensitivity.h"
#include "engine/report/report.h"
#include "engine/study/crossing.h"
#include "engine/study/day.h"
#include "engine/study/evaluate.h"
#include "engine/study/expansion.h"
#include "engine/study/frontier.h"
#include "engine/study/seek.h"
#include "tests/fleet_shapes.h"

enum { SIZES = 11, PLOT_POINTS = 61, FRONTIER_POINTS = 72 };

typedef double run_fn(const struct subject *at);

/* Keeps the compiler from dropping what is measured. */
static volatile double sink;

static double cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Seconds that so many runs take. */
static double batch(run_fn *run, const struct subject *at, long count)
{
    double start = cpu();
    for (long i = 0; i < count; i++)
        sink = run(at);
    return cpu() - start;
}

/* Milliseconds of one run: the best of some batches of 2 ms; long ones run once. */
static double milliseconds(run_fn *run, const struct subject *at)
{
    long count = 1;
    double best = batch(run, at, count);
    while (best < 1e-3) {
        count *= 2;
        best = batch(run, at, count);
    }
    for (int again = 0; again < 4 && best < 0.2; again++)
        best = fmin(best, batch(run, at, count));
    return 1e3 * best / (double)count;
}

/* The longest time between two looks at the interrupt, which bounds how soon work stops. */
struct looks {
    double last, longest; /* s */
};

static bool look(void *context)
{
    struct looks *l = context;
    double now = cpu();
    l->longest = fmax(l->longest, now - l->last);
    l->last = now;
    return false;
}

static double longest_gap(run_fn *run, const struct subject *at)
{
    struct looks looks = {cpu(), 0};
    struct interrupt stop;
    interrupt_init(&stop, look, &looks);
    interrupt_watch(&stop);
    sink = run(at);
    interrupt_watch(NULL);
    look(&looks);
    return 1e3 * looks.longest;
}

static double evaluation(const struct subject *at)
{
    return fleet_wait(&at->system);
}

static double need(const struct subject *at)
{
    return fleet_need(&at->system, at->wait);
}

static double ports_need(const struct subject *at)
{
    return fleet_ports_need(&at->system, at->wait);
}

static double metrics_of(const struct subject *at, metric_set want)
{
    struct results r;
    evaluate(at->model, &at->s.params, want, &r);
    return r.v[METRIC_NEED];
}

static const metric_set PLAN = METRIC_BIT(METRIC_BEST_BATTERIES) |
                               METRIC_BIT(METRIC_BEST_PORTS) |
                               METRIC_BIT(METRIC_BEST_PLAN_TOTAL);
static const metric_set LIMITS = METRIC_BIT(METRIC_SWAPS_BY_STOCK) |
                                 METRIC_BIT(METRIC_SWAPS_BY_PORTS) | METRIC_BIT(METRIC_SWAPS) |
                                 METRIC_BIT(METRIC_GROWTH) | METRIC_BIT(METRIC_LONGEST_CHARGE);

static double limits(const struct subject *at)
{
    return metrics_of(at, LIMITS);
}

static double by_stock(const struct subject *at)
{
    return metrics_of(at, METRIC_BIT(METRIC_SWAPS_BY_STOCK));
}

static double by_ports(const struct subject *at)
{
    return metrics_of(at, METRIC_BIT(METRIC_SWAPS_BY_PORTS));
}

static double by_charge(const struct subject *at)
{
    return metrics_of(at, METRIC_BIT(METRIC_LONGEST_CHARGE));
}

static double plan(const struct subject *at)
{
    return metrics_of(at, PLAN);
}

static double own_metrics(const struct subject *at)
{
    return metrics_of(at, metrics_all() & ~(LIMITS | PLAN));
}

static double all_metrics(const struct subject *at)
{
    return metrics_of(at, metrics_all());
}

static double growth_plan(const struct subject *at)
{
    struct expansion_row rows[EXPANSION_MAX];
    return expansion(at->model, &at->s.params, rows);
}

static double pair(const struct subject *at)
{
    struct plan cheapest;
    fleet_pair(&at->s.params, &cheapest);
    return cheapest.batteries;
}

static double frontier(const struct subject *at)
{
    static struct frontier_study study;
    frontier_study(at->model, &at->s.params, FRONTIER_POINTS, &study);
    return study.cheapest.cost;
}

static double frontier_ends(const struct subject *at)
{
    struct port_range range;
    fleet_port_range(&at->s.params, &range);
    return range.enough;
}

static double day(const struct subject *at)
{
    struct day_study study;
    day_study(at->model, &at->s.params, &study);
    return study.course.wait[0];
}

/* One sweep as a plot has it. */
static struct sweep swept;

static void sweep_over(const struct subject *at, enum param_id param, metric_set want)
{
    double from, to;
    param_sweep_range(&at->s.params, param, &from, &to);
    sweep_spread(&swept, &at->s.params, param, from, to, PLOT_POINTS);
    sweep_run(&swept, &at->s.params, at->model, want);
}

static double sweep_need(const struct subject *at)
{
    sweep_over(at, PARAM_SWAPS_PER_DAY, METRIC_BIT(METRIC_NEED));
    return sweep_value(&swept, METRIC_NEED, 0);
}

static double sweep_charge(const struct subject *at)
{
    sweep_over(at, PARAM_CHARGE_TIME, sensitivity_metrics());
    return sweep_value(&swept, METRIC_NEED, 0);
}

/* The sweep and the crossings; the former is measured on its own, too. */
static double crossings(const struct subject *at)
{
    double x[4], owned = param_get(&at->s.params, PARAM_BATTERIES);
    sweep_need(at);
    return sweep_crossings(&swept, &at->s.params, METRIC_NEED, owned, x, 4);
}

static double seek_charge(const struct subject *at)
{
    struct seek_query query = {at->model, METRIC_NEED, PARAM_CHARGE_TIME, SEEK_AT_MOST,
                               param_get(&at->s.params, PARAM_BATTERIES)};
    struct seek_answer answer = {0};
    seek(&at->s.params, &query, &answer, NULL);
    return answer.value;
}

/* Answers are computed beforehand. */
static struct results answers[MODEL_COUNT];
static const struct subject *answered;

static double advice(const struct subject *at)
{
    static struct advice out[ADVICE_MAX];
    if (answered != at)
        for (enum model_id m = 0; m < MODEL_COUNT; m++)
            evaluate(m, &at->s.params, metrics_all() & ~PLAN, &answers[m]);
    answered = at;
    struct advice_basis basis = {.p = &at->s.params, .currency = "USD", .model = at->model,
                                 .all = answers};
    return advise(&basis, out);
}

static double report(const struct subject *at)
{
    struct text out = {0};
    struct error err;
    text_init(&out);
    report_write(&at->s, at->model, FORMAT_JSON, &out, &err);
    double length = (double)out.length;
    text_free(&out);
    return length;
}

/* fleet: a search of random charging alone; the rest follows every model. */
static const struct study {
    const char *name;
    run_fn *run;
    bool fleet;
} studies[] = {
    {"evaluation", evaluation, true},
    {"need", need, true},
    {"ports need", ports_need, true},
    {"cheapest pair", pair, true},
    {"frontier ends", frontier_ends, true},
    {"swaps by stock", by_stock, false},
    {"swaps by ports", by_ports, false},
    {"longest charge", by_charge, false},
    {"all limits", limits, false},
    {"cheapest plan", plan, false},
    {"own metrics", own_metrics, false},
    {"all metrics", all_metrics, false},
    {"expansion", growth_plan, false},
    {"frontier", frontier, false},
    {"sweep of need", sweep_need, false},
    {"sweep of charge", sweep_charge, false},
    {"crossings", crossings, false},
    {"seek", seek_charge, false},
    {"advice", advice, false},
    {"day", day, false},
    {"report", report, false},
};

static double size_of(int i)
{
    return round(pow(10, 2 + i / 2.0));
}

/* Slope of ln time over ln vehicles, from 1,000 vehicles on. */
static double exponent(const double *time)
{
    double x = 0, y = 0, xx = 0, xy = 0, n = 0;
    for (int i = 2; i < SIZES; i++, n++) {
        double at = log(size_of(i));
        x += at;
        xx += at * at;
        y += log(time[i]);
        xy += at * log(time[i]);
    }
    return (n * xy - x * y) / (n * xx - x * x);
}

static double steepest(const double *time, int *where)
{
    double most = -HUGE_VAL;
    for (int i = 3; i < SIZES; i++) {
        double slope = log(time[i] / time[i - 1]) / log(size_of(i) / size_of(i - 1));
        if (slope > most) {
            most = slope;
            *where = i;
        }
    }
    return most;
}

static void measure(const struct study *study, enum model_id model, struct subject *subjects)
{
    double time[SIZES];
    int where = 0;
    printf("%-6s %-16s", model_row(model)->key, study->name);
    for (int i = 0; i < SIZES; i++) {
        subjects[i].model = model;
        time[i] = milliseconds(study->run, &subjects[i]);
        printf(time[i] < 0.01 ? " %8.5f" : time[i] < 10 ? " %8.4f" : " %8.1f", time[i]);
        fflush(stdout);
    }
    double most = steepest(time, &where);
    printf("  %5.2f  %5.2f at %.0e %6.2f\n", exponent(time), most, size_of(where),
           longest_gap(study->run, &subjects[SIZES - 1]));
}

static void measure_all(const char *wanted, const char *key, struct subject *subjects)
{
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        answered = NULL;
        for (size_t k = 0; k < sizeof studies / sizeof *studies; k++)
            if (strstr(studies[k].name, wanted) && strstr(model_row(m)->key, key) &&
                (!studies[k].fleet || m == MODEL_FLEET))
                measure(&studies[k], m, subjects);
    }
}

int main(int argc, char **argv)
{
    static struct subject subjects[SIZES];
    const char *wanted = argc > 1 ? argv[1] : "", *shape = argc > 2 ? argv[2] : "";
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        if (!strstr(shapes[i].name, shape))
            continue;
        printf("%s: milliseconds of CPU\n%-23s", shapes[i].name, "vehicles");
        for (int n = 0; n < SIZES; n++) {
            subject_of(&shapes[i], size_of(n), &subjects[n]);
            printf(" %8.0f", size_of(n));
        }
        printf("  growth    steepest    gap\n");
        measure_all(wanted, argc > 3 ? argv[3] : "", subjects);
        putchar('\n');
    }
    return 0;
}
