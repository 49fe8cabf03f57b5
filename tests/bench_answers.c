/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the answers of a case cost: memory, how often a held key shows a whole view,
 * how soon work that nobody wants ends. Prints figures; asserts nothing.
 *
 * Usage: bench_answers [VEHICLES [SECONDS]]
 */
#include <config.h>

#include <math.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "engine/answers/fill.h"
#include "engine/base/interrupt.h"
#include "tui/edit/show.h"
#include "tui/panes/pane.h"
#include "tui/run/effects.h"
#include "tui/run/update.h"
#include "tui/screen/layout.h"
#include "tui/screen/view.h"

enum { WIDTH = 120, HEIGHT = 40, EVERY_PART = (1u << PART_COUNT) - 1, TIMES = 41 };

#define KEY_GAP (1.0 / 30) /* s between keys of one that is held */

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static double cpu_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static int64_t milliseconds(void)
{
    return (int64_t)(1e3 * seconds());
}

/* Kilobytes of this process that are in memory. */
static long resident(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file)
        return 0;
    if (fscanf(file, "%*d %ld", &pages) != 1)
        pages = 0;
    fclose(file);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

/* The default fleet, stock, ports and plans, this many times as large. */
static void enlarge(struct params *p, double factor)
{
    static const enum param_id scaled[] = {PARAM_VEHICLES, PARAM_BATTERIES, PARAM_PORTS};
    for (size_t i = 0; i < sizeof scaled / sizeof *scaled; i++)
        param_set(p, scaled[i], round(param_get(p, scaled[i]) * factor));
    double most = param_row(PARAM_FLEETS)->max;
    for (int i = 0; i < p->count[PARAM_FLEETS]; i++)
        p->v[SLOT_FLEETS + i] = fmin(p->v[SLOT_FLEETS + i] * factor, most);
}

static struct request grown(double factor, unsigned parts)
{
    struct request r = {.model = MODEL_FLEET, .plotted = PARAM_SWAPS_PER_DAY, .width = WIDTH,
                        .parts = parts};
    scenario_default(&r.scenario);
    enlarge(&r.scenario.params, factor);
    return r;
}

/* A case that has been edited with a worker, as on screen. */
static void fill_case(struct live_case *c, struct worker *w, int place, double factor)
{
    case_init(c);
    for (int edit = 0; edit < 2; edit++) {
        struct request r = grown(factor + edit, EVERY_PART);
        case_ask(c, &r);
        while (!case_complete(c)) {
            struct pollfd news = {.fd = w ? worker_file(w) : -1, .events = POLLIN};
            if (!w) {
                case_fill(c);
                continue;
            }
            case_conduct(c, w, place, 0, 0);
            poll(&news, 1, -1);
            case_take(c, w, place);
        }
    }
}

static void fill_places(struct worker *w, double factor)
{
    static struct live_case cases[WORKER_PLACES];
    long before = resident();
    for (int i = 0; i < WORKER_PLACES; i++) {
        fill_case(&cases[i], w, i, factor);
        printf("%.0f vehicles: %ld KB more with %d cases of everything, %ld KB in all\n",
               200 * factor, resident() - before, i + 1, resident());
    }
    for (int i = 0; i < WORKER_PLACES; i++)
        case_free(&cases[i]);
}

static void measure_memory(void)
{
    printf("a case's answers: %zu bytes, of which a sweep %zu; a case on screen: %zu\n",
           sizeof(struct answers), sizeof(struct sweep), sizeof(struct live_case));
    struct worker *w = worker_start();
    printf("resident before any case: %ld KB\n", resident());
    fill_places(w, 1);
    fill_places(w, 500);
    worker_end(w);
}

/* CPU of a part on its own, microseconds; what it reads is there. */
static double part_seconds(enum part part, const struct request *r)
{
    static struct answers a, before;
    double least = INFINITY, spent = 0;
    struct request sources = *r;
    sources.parts = request_parts(r) & ~(1u << part);
    answers_begin(&before, &sources);
    while (answers_step(&before))
        continue;
    before.filled &= ~(1u << part);
    for (int i = 0; i < 50 && spent < 0.3; i++) {
        a = before;
        a.of.parts = 1u << part;
        double start = cpu_seconds();
        answers_step(&a);
        least = fmin(least, cpu_seconds() - start);
        spent += cpu_seconds() - start;
    }
    return least;
}

/* What tells beforehand whether a key may wait for a part, beside what it takes. */
static void measure_effort(void)
{
    static const double factor[] = {1, 50, 500, 5000};
    printf("\nms of each part by estimate and measured, at 200, 10,000, 100,000, 1,000,000\n");
    for (enum model_id model = 0; model < MODEL_COUNT; model++)
        for (enum part part = 0; part < PART_COUNT; part++) {
            printf("%-6s %2d", model_row(model)->key, (int)part);
            for (size_t i = 0; i < sizeof factor / sizeof *factor; i++) {
                struct request r = grown(factor[i], 1u << part);
                r.model = model;
                if (part == PART_REPAIRS) /* there are none for a plan that holds */
                    param_set(&r.scenario.params, PARAM_BATTERIES,
                              1.25 * param_get(&r.scenario.params, PARAM_VEHICLES));
                printf("   %8.3f %8.3f", 1e-3 * part_effort(part, &r),
                       1e3 * part_seconds(part, &r));
            }
            printf("\n");
            fflush(stdout);
        }
}

/* What a person sees while a key is held. */
struct watch {
    double latest;       /* vehicles of the whole view seen last */
    double seen_at;      /* s */
    int views;           /* whole views that differ */
    double longest;      /* s between two of them */
};

/* The vehicles that the oldest pane is about; 0 when something is being computed. */
static double oldest(const struct app *a)
{
    struct layout l;
    double least = INFINITY;
    layout_make(a, &l);
    for (int i = 0; i < l.count; i++) {
        struct rect inside = rect_inside(l.at[i].r, 1);
        unsigned parts = pane_parts(a, l.at[i].pane, inside);
        struct scene s = pane_scene(a, l.at[i].pane, inside);
        if (!answers_have(s.shown, parts))
            return 0;
        if (parts)
            least = fmin(least, answers_param(s.shown, PARAM_VEHICLES));
    }
    return least;
}

static void look(struct watch *o, const struct app *a, struct canvas *c)
{
    double vehicles = oldest(a), now = seconds();
    app_view(a, c);
    if (vehicles <= 0 || vehicles == o->latest)
        return;
    if (o->views++ > 0)
        o->longest = fmax(o->longest, now - o->seen_at);
    o->latest = vehicles;
    o->seen_at = now;
}

static bool key_is_due(void *at)
{
    return seconds() >= *(double *)at;
}

/* As the key + on the vehicles. */
static void press(struct app *a)
{
    double vehicles = param_get(&a->now.params, PARAM_VEHICLES);
    param_set(&a->committed.params, PARAM_VEHICLES,
              param_step(PARAM_VEHICLES, vehicles, 1, NULL));
    app_settle(a);
    effects_perform(a, FX_RECOMPUTE);
}

/* Without a worker: a key gives it up until figures have been missing for long. */
static void fill_here(struct app *a, double until)
{
    static double missing_at;
    struct interrupt stop;
    if (missing_at == 0)
        missing_at = seconds();
    bool starved = seconds() - missing_at > 0.25;
    interrupt_init(&stop, key_is_due, &until);
    interrupt_watch(starved ? NULL : &stop);
    do
        case_fill(&a->shown);
    while (starved && !case_complete(&a->shown));
    interrupt_watch(NULL);
    if (case_complete(&a->shown))
        missing_at = 0;
}

/* Until the next key, as the loop does: with the worker, or filling here. */
static void pass_time(struct app *a, struct worker *w, int64_t key_at, double until)
{
    struct pollfd news = {.fd = w ? worker_file(w) : -1, .events = POLLIN};
    int left = isinf(until) ? -1 : (int)fmax(0, ceil(1e3 * (until - seconds())));
    if (!w && !case_complete(&a->shown)) {
        fill_here(a, until);
        return;
    }
    int64_t now = milliseconds();
    if (left == 0) /* a key waits: it has come */
        key_at = now;
    int limit = w ? case_conduct(&a->shown, w, 0, key_at, now) : -1;
    poll(&news, 1, left < 0 || (limit >= 0 && limit < left) ? limit : left);
    if (w)
        case_take(&a->shown, w, 0);
}

/* Holds + for so long, and waits for what the last key asked for; returns the s that
 * this took. */
static double hold(struct app *a, struct canvas *c, struct worker *w, double length,
                   struct watch *o)
{
    double next = seconds(), end = next + length, last = next;
    int64_t key_at = 0;
    while (next < end) {
        if (seconds() >= next) {
            press(a);
            key_at = milliseconds();
            last = seconds();
            next += KEY_GAP;
        }
        look(o, a, c);
        pass_time(a, w, key_at, next);
    }
    int views = o->views;
    look(o, a, c);
    while (!case_complete(&a->shown)) {
        pass_time(a, w, key_at, INFINITY);
        look(o, a, c);
    }
    o->views = views;
    return o->seen_at > last ? o->seen_at - last : 0;
}

static void hold_in(enum view_id view, enum model_id model, double vehicles, double length,
                    struct worker *w)
{
    static struct app a;
    struct canvas c;
    struct deck deck;
    struct watch o = {0};
    deck_init(&deck);
    canvas_init(&c);
    app_init(&a, &deck, -1, "");
    enlarge(&a.committed.params, vehicles / 200);
    app_settle(&a);
    a.w = WIDTH;
    a.h = HEIGHT;
    a.model = model;
    a.selected = PARAM_VEHICLES;
    if (canvas_resize(&c, WIDTH, HEIGHT)) {
        show_view(&a, view);
        double rest = hold(&a, &c, w, length, &o);
        printf("   %5.1f/s, gap at most %4.0f ms, last after %4.0f ms",
               o.views / length, 1e3 * o.longest, 1e3 * rest);
    }
    canvas_free(&c);
    app_free(&a);
}

/* With the worker, and as it is without threads. */
static void measure_held_key(double vehicles, double length)
{
    struct worker *w = worker_start();
    printf("\nwhole views while + is held, 30 keys/s, %.0f vehicles: %s, then between keys\n",
           vehicles, w ? "by the worker" : "without a worker");
    for (enum model_id model = 0; model < MODEL_COUNT; model++)
        for (enum view_id view = 0; view < VIEW_COUNT; view++) {
            if (view == VIEW_HELP) /* it has no figures */
                continue;
            printf("%-6s %-12s", model_row(model)->key, view_row(view)->name);
            for (int way = w ? 0 : 1; way < 2; way++)
                hold_in(view, model, vehicles, length, way ? NULL : w);
            printf("\n");
            fflush(stdout);
        }
    worker_end(w);
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Ms of CPU from asking for something else to its being there, when a part had been
 * under way for so many on the clock. */
static double give_up(struct worker *w, const struct answers *slow, const struct answers *quick,
                      int under_way, struct answers **mine)
{
    struct pollfd news = {.fd = worker_file(w), .events = POLLIN};
    worker_begin(w, 0, slow);
    poll(NULL, 0, under_way);
    double start = cpu_seconds();
    worker_begin(w, 0, quick);
    do {
        poll(&news, 1, -1);
        worker_take(w, 0, mine);
    } while ((*mine)->of.width != quick->of.width);
    return 1e3 * (cpu_seconds() - start);
}

static void cancel_parts(struct worker *w, double vehicles, enum model_id model,
                         const struct answers *quick, struct answers **mine)
{
    static struct answers slow;
    for (enum part part = 0; part < PART_COUNT; part++) {
        double taken[TIMES];
        struct request r = grown(vehicles / 200, 1u << part);
        r.model = model;
        answers_begin(&slow, &r);
        for (int i = 0; i < TIMES; i++)
            taken[i] = give_up(w, &slow, quick, i, mine);
        qsort(taken, TIMES, sizeof *taken, by_value);
        printf("%-6s %2d  %5.2f  %5.2f\n", model_row(model)->key, (int)part, taken[TIMES / 2],
               taken[TIMES - 1]);
    }
}

static void measure_cancelling(double vehicles)
{
    static struct answers quick;
    struct answers *mine = calloc(1, sizeof *mine);
    struct worker *w = worker_start();
    struct request r = grown(1, PART_BIT(RESULTS));
    if (!w || !mine)
        return;
    r.width = 1;
    answers_begin(&quick, &r);
    printf("\nms of CPU until work is given up, %.0f vehicles: part, median, most of %d\n",
           vehicles, TIMES);
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        cancel_parts(w, vehicles, m, &quick, &mine);
    worker_end(w);
    free(mine);
}

int main(int argc, char **argv)
{
    double vehicles = argc > 1 ? atof(argv[1]) : 1e6, length = argc > 2 ? atof(argv[2]) : 2;
    measure_memory();
    measure_effort();
    measure_cancelling(vehicles);
    measure_cancelling(10 * vehicles);
    measure_held_key(vehicles, length);
    return 0;
}
