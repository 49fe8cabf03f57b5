/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What one edit costs: every model's metrics, what the view shows, painted; and the bytes that
 * the main view of 120 by 40 sends for it. Prints CPU and bytes per edit and their ratio to the
 * budget; asserts nothing.
 */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "tests/frame_bytes.h"
#include "tui/run/effects.h"
#include "tui/run/update.h"
#include "tui/screen/layout.h"
#include "tui/screen/view.h"

enum { WIDTH = 120, HEIGHT = 40, EDITS = 40 };

static double cpu_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Slow studies of large fleets, each painted, as between keys. */
static double rest_seconds(struct app *a, struct canvas *c)
{
    double start = cpu_seconds();
    while (!case_complete(&a->shown)) {
        case_fill(&a->shown);
        app_view(a, c);
    }
    return cpu_seconds() - start;
}

/* Median CPU seconds of stepping the swaps a day up and down; *rest is what is
 * done afterwards, between keys, at the last of them. */
static double edit_seconds(struct app *a, struct canvas *c, double *rest)
{
    double taken[EDITS], swaps = param_get(&a->now.params, PARAM_SWAPS_PER_DAY);
    for (int i = 0; i < EDITS; i++) {
        param_set(&a->now.params, PARAM_SWAPS_PER_DAY, swaps * (1 + 0.01 * (i % 5)));
        double start = cpu_seconds();
        struct request r = {a->now, a->model, a->plotted, a->w, layout_parts(a)};
        case_ask(&a->shown, &r);
        app_view(a, c);
        taken[i] = cpu_seconds() - start;
    }
    *rest = rest_seconds(a, c);
    param_set(&a->now.params, PARAM_SWAPS_PER_DAY, swaps);
    qsort(taken, EDITS, sizeof *taken, by_value);
    return taken[EDITS / 2];
}

/* The same fleet, stock and ports, larger by a factor. */
static void enlarge(struct params *p, double factor)
{
    static const enum param_id scaled[] = {PARAM_VEHICLES, PARAM_BATTERIES, PARAM_PORTS};
    for (size_t i = 0; i < sizeof scaled / sizeof *scaled; i++)
        param_set(p, scaled[i], param_get(p, scaled[i]) * factor);
    for (int i = 0; i < p->count[PARAM_FLEETS]; i++)
        p->v[SLOT_FLEETS + i] *= factor;
}

static void measure(struct app *a, struct canvas *c, const char *size, double budget)
{
    for (a->model = 0; a->model < MODEL_COUNT; a->model++)
        for (a->view = 0; a->view < VIEW_COUNT; a->view++) {
            a->focus = view_row(a->view)->home;
            double rest, seconds = edit_seconds(a, c, &rest);
            printf("%-18s %-6s %-12s %8.3f ms  %5.2f of the budget of %.0f ms", size,
                   model_row(a->model)->key, view_row(a->view)->name, 1e3 * seconds,
                   seconds / budget, 1e3 * budget);
            printf(rest > 1e-4 ? "  then %.1f ms between keys\n" : "\n", 1e3 * rest);
        }
}

static void print_bytes(const struct frame_bytes *all, enum model_id model, const char *edit,
                        bool judged)
{
    static const enum pane_id panes[] = {PANE_PARAMETERS, PANE_ANSWER, PANE_INVENTORY,
                                         PANE_SENSITIVITY, PANE_EXPANSION};
    int bytes = median_bytes(all, model, edit, "");
    printf("%-6s %-10s %5d bytes", model_row(model)->key, edit ? edit : "every pane", bytes);
    for (size_t k = 0; k < sizeof panes / sizeof *panes; k++)
        printf("  %s %d", pane_row(panes[k])->name,
               median_bytes(all, model, edit, pane_row(panes[k])->name));
    if (judged)
        printf("  %.2f of the budget of %d", (double)bytes / BYTES_BUDGET, BYTES_BUDGET);
    printf("\n");
}

/* Medians of each kind of edit, whole and by pane, and of those that change every pane. */
static int measure_bytes(void)
{
    static struct frame_bytes all;
    if (!measure_frame_bytes(&all)) {
        fprintf(stderr, "the frames could not be drawn\n");
        return 1;
    }
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        for (int i = 0; i < BYTE_EDITS; i++)
            print_bytes(&all, m, byte_edits[i].name, byte_edits[i].judged);
        print_bytes(&all, m, NULL, true);
    }
    return 0;
}

int main(void)
{
    static struct app a;
    struct canvas c;
    struct deck deck;
    deck_init(&deck);
    canvas_init(&c);
    if (!canvas_resize(&c, WIDTH, HEIGHT))
        return 1;
    app_init(&a, &deck, -1, "");
    a.w = WIDTH;
    a.h = HEIGHT;
    param_set(&a.now.params, PARAM_TRANSPORT_LEGS, 1);
    measure(&a, &c, "200 vehicles", 1e-3);
    enlarge(&a.now.params, 500);
    measure(&a, &c, "100,000 vehicles", 16e-3);
    enlarge(&a.now.params, 10);
    measure(&a, &c, "1,000,000 vehicles", 33e-3);
    app_free(&a);
    canvas_free(&c);
    return measure_bytes();
}
