/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_grid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/clamp.h"

/* Lobatto's nodes and weights on [0, 1], a row an order from 2 on. */
static const double PLACE[][HOURLY_ORDER] = {
    {0, 1},
    {0, 0.5, 1},
    {0, 0.27639320225002101, 0.72360679774997894, 1},
    {0, 0.17267316464601143, 0.5, 0.82732683535398854, 1},
    {0, 0.11747233803526766, 0.35738424175967748, 0.64261575824032258, 0.88252766196473231, 1},
    {0, 0.084888051860716532, 0.26557560326464291, 0.5, 0.73442439673535709,
     0.91511194813928343, 1},
    {0, 0.064129925745196686, 0.20414990928342885, 0.39535039104876057, 0.60464960895123943,
     0.7958500907165712, 0.93587007425480329, 1},
};

static const double WEIGHT[][HOURLY_ORDER] = {
    {0.5, 0.5},
    {0.16666666666666666, 0.66666666666666663, 0.16666666666666666},
    {0.083333333333333329, 0.41666666666666669, 0.41666666666666669, 0.083333333333333329},
    {0.050000000000000003, 0.2722222222222222, 0.35555555555555557, 0.2722222222222222,
     0.050000000000000003},
    {0.033333333333333333, 0.1892374781489235, 0.27742918851774317, 0.27742918851774317,
     0.1892374781489235, 0.033333333333333333},
    {0.023809523809523808, 0.13841302368078298, 0.21587269060493131, 0.24380952380952381,
     0.21587269060493131, 0.13841302368078298, 0.023809523809523808},
    {0.017857142857142856, 0.10535211357175302, 0.17056134624175218, 0.20622939732935194,
     0.20622939732935194, 0.17056134624175218, 0.10535211357175302, 0.017857142857142856},
};

/* Times closer than this are one (h). */
#define SAME HOURLY_SAME

/* Stretches as short (h) and flat (deviations) as this need no node between their ends. */
#define TINY 0.02

/* Elements are no longer than a charge, but for charges as short as this (h). */
#define SHORTEST 0.01

/* Kinks closer than this to others may be left out, where numbers drift by a
 * deviation in an hour (h). */
#define NEAR 0.02

enum { ECHOES = 24, PHASES = 10, MOST_BREAKS = HOURS_PER_DAY * (ECHOES + 2) };

/* Times in rising order, none twice. */
struct breaks {
    int count;
    double at[MOST_BREAKS];
};

/* A time within `near` of one in the list is left out. */
static void add_break(struct breaks *list, double t, double near)
{
    int i = list->count;
    while (i > 0 && list->at[i - 1] > t)
        i--;
    if (list->count == MOST_BREAKS || (i > 0 && t - list->at[i - 1] < near) ||
        (i < list->count && list->at[i] - t < near))
        return;
    memmove(list->at + i + 1, list->at + i, (size_t)(list->count - i) * sizeof *list->at);
    list->at[i] = t;
    list->count++;
}

static double part_of_hour(double t)
{
    double part = t - floor(t);
    return part < 1 - SAME ? part : 0;
}

static double part_of_day(double t)
{
    double part = hourly_of_day(t);
    return part < HOURS_PER_DAY - SAME ? part : 0;
}

/*
 * The parts of an hour on which full hours and kinks fall; false when a charge
 * later they fall on too many others. Where the elements of all hours are alike
 * and every kink is an end of one, a node's past consists of nodes.
 */
static bool find_phases(const struct hourly_motion *c, struct breaks *list)
{
    int most = (int)fmax(PHASES, fmin(2.5 / c->charge, MOST_BREAKS - 2));
    list->count = 0;
    for (int k = 0; list->count <= most; k++) {
        int before = list->count;
        add_break(list, part_of_hour(k * c->charge), SAME);
        add_break(list, part_of_hour(k * c->charge - c->lead), SAME);
        if (list->count == before)
            return true;
    }
    return false;
}

/* Least and largest rate of the day. */
struct span {
    double low, high;
};

static struct span rates(const struct hourly_clock *clock)
{
    struct span s = {clock->rate[0], clock->rate[0]};
    for (int h = 1; h < HOURS_PER_DAY; h++) {
        s.low = fmin(s.low, clock->rate[h]);
        s.high = fmax(s.high, clock->rate[h]);
    }
    return s;
}

/* Full hours as seen by those who read, and the kinks with their echoes. */
static void find_breaks(const struct hourly_motion *c, struct breaks *list)
{
    const double *rate = c->clock->rate;
    struct span s = rates(c->clock);
    double near = NEAR * fmin(c->deviation / (s.high - s.low), 1);
    int echoes = (int)fmin(ECHOES, fmax(HOURS_PER_DAY / c->charge, 4 * c->memory) + 1);
    list->count = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        add_break(list, part_of_day(h - c->lead), SAME);
    for (int echo = 0; echo <= echoes; echo++)
        for (int h = 0; h < HOURS_PER_DAY; h++)
            if (rate[h] != rate[(h + HOURS_PER_DAY - 1) % HOURS_PER_DAY])
                add_break(list, part_of_day(h + echo * c->charge), echo == 0 ? SAME : near);
}

/* How a stretch is filled. */
struct texture {
    double most;               /* drift of an element, in deviations */
    double least, hour, drift; /* nodes of one, for each hour and each deviation */
};

/* With nodes that need no interpolation, and with others. */
static const struct texture EXACT = {7, 2.7, 0.9, 0.6}, BETWEEN = {2, 3, 1, 1};

/* Only counts as long as the grid has no arrays. */
static void add_element(struct hourly_grid *grid, double from, double length, int order)
{
    if (grid->element) {
        grid->element[grid->elements] =
            (struct hourly_element){from, length, grid->nodes, order};
        for (int i = 0; i < order - 1; i++)
            grid->time[grid->nodes + i] = from + length * PLACE[order - 2][i];
    }
    grid->elements++;
    grid->nodes += order - 1;
}

static double longest_element(const struct hourly_motion *c)
{
    return fmax(SHORTEST, fmin(c->charge, 1));
}

/* A stretch in equal elements, none longer than a charge. */
static void add_stretch(struct hourly_grid *grid, const struct hourly_motion *c,
                        const struct texture *texture, double from, double length, double speed)
{
    double drift = speed * length / c->deviation;
    double parts = ceil(fmax(drift / texture->most, length / longest_element(c)) * (1 - SAME));
    parts = fmax(parts, 1);
    double nodes = texture->least + (texture->hour * length + texture->drift * drift) / parts;
    int order = clamp((int)ceil(nodes * c->fineness), 3, HOURLY_ORDER);
    if (length < TINY && drift < TINY)
        order = 2;
    for (int i = 0; i < parts; i++)
        add_element(grid, from + length * i / parts, length / parts, order);
}

static double stretch(const struct breaks *list, int i, double whole)
{
    double end = i + 1 < list->count ? list->at[i + 1] : list->at[0] + whole;
    return end - list->at[i];
}

static void all_hours_alike(struct hourly_grid *grid, const struct hourly_motion *c,
                            const struct breaks *phases)
{
    struct span s = rates(c->clock);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        for (int i = 0; i < phases->count; i++)
            add_stretch(grid, c, &EXACT, h + phases->at[i], stretch(phases, i, 1),
                        s.high - s.low);
}

/* Numbers drift by the difference between the rate now and at some time before. */
static void by_breaks(struct hourly_grid *grid, const struct hourly_motion *c,
                      const struct breaks *list)
{
    struct span s = rates(c->clock);
    struct texture texture = BETWEEN;
    texture.least += log(c->memory);
    for (int i = 0; i < list->count; i++) {
        double length = stretch(list, i, HOURS_PER_DAY), from = list->at[i];
        double rate = c->clock->rate[(int)hourly_of_day(from + length / 2)];
        add_stretch(grid, c, &texture, from, length, fmax(s.high - rate, rate - s.low));
    }
}

/* Full hours as seen by those who read, kinks, and their echoes of an hour or of a charge. */
static void find_kinks(const struct hourly_motion *c, struct breaks *list)
{
    int echoes = (int)fmin(ceil(1 / c->charge), ECHOES);
    list->count = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        add_break(list, part_of_day(h - c->lead), SAME);
    for (int echo = 0; echo <= echoes; echo++)
        for (int h = 0; h < HOURS_PER_DAY; h++)
            add_break(list, part_of_day(h + echo * c->charge), SAME);
}

/* Short enough for the kinks that lie within, where nothing waits for the nodes' laws. */
static void by_kinks(struct hourly_grid *grid, const struct hourly_motion *c)
{
    struct breaks list;
    struct span s = rates(c->clock);
    double mean = hourly_daily(c->clock) / HOURS_PER_DAY;
    double speed = fmax(s.high - mean, mean - s.low);
    double longest = fmin(0.12 * fmax(c->deviation, sqrt(mean * c->lead)) / speed, 0.08);
    find_kinks(c, &list);
    for (int i = 0; i < list.count; i++) {
        double length = stretch(&list, i, HOURS_PER_DAY), from = list.at[i];
        double parts = fmax(1, ceil(length * c->fineness / longest * (1 - SAME)));
        for (int k = 0; k < parts; k++)
            add_element(grid, from + length * k / parts, length / parts, 3);
    }
}

static void fill(struct hourly_grid *grid, const struct hourly_motion *c)
{
    struct breaks list;
    grid->elements = grid->nodes = 0;
    if (c->known) {
        by_kinks(grid, c);
    } else if (find_phases(c, &list)) {
        all_hours_alike(grid, c, &list);
    } else {
        find_breaks(c, &list);
        by_breaks(grid, c, &list);
    }
}

/* Makes the arrays for what has been counted. */
static bool make_room(struct hourly_grid *grid)
{
    grid->element = malloc((size_t)grid->elements * sizeof *grid->element);
    grid->time = malloc((size_t)grid->nodes * sizeof *grid->time);
    if (grid->element && grid->time)
        return true;
    hourly_grid_free(grid);
    return false;
}

bool hourly_grid_make(struct hourly_grid *grid, const struct hourly_motion *motion)
{
    *grid = (struct hourly_grid){0};
    fill(grid, motion);
    if (!make_room(grid))
        return false;
    fill(grid, motion);
    return true;
}

/* From one of the ring's nodes to the next, with a full hour that lies between. */
static void add_step(struct hourly_grid *grid, double from, double to)
{
    double hour = ceil(from + SAME);
    bool between = hour < to - SAME;
    add_element(grid, from, (between ? hour : to) - from, 2);
    if (between)
        add_element(grid, hour, to - hour, 2);
}

static void fill_ring(struct hourly_grid *grid, int nodes)
{
    grid->elements = grid->nodes = 0;
    for (int i = 0; i < nodes; i++)
        add_step(grid, (double)HOURS_PER_DAY * i / nodes,
                 (double)HOURS_PER_DAY * (i + 1) / nodes);
}

bool hourly_grid_ring(struct hourly_grid *grid, int nodes)
{
    *grid = (struct hourly_grid){.ring = true};
    fill_ring(grid, nodes);
    if (!make_room(grid))
        return false;
    fill_ring(grid, nodes);
    return true;
}

bool hourly_grid_closes(const struct hourly_motion *motion)
{
    struct breaks list;
    return find_phases(motion, &list);
}

void hourly_grid_free(struct hourly_grid *grid)
{
    free(grid->element);
    free(grid->time);
    *grid = (struct hourly_grid){0};
}

const double *hourly_places(int order)
{
    return PLACE[order - 2];
}

const double *hourly_weights(int order)
{
    return WEIGHT[order - 2];
}

double hourly_grid_time(const struct hourly_grid *grid, double t)
{
    t = part_of_day(t);
    return t < grid->element[0].from - SAME ? t + HOURS_PER_DAY : t;
}

int hourly_grid_find(const struct hourly_grid *grid, double t)
{
    int low = 0, high = grid->elements;
    t = hourly_grid_time(grid, t);
    while (high - low > 1) {
        int middle = (low + high) / 2;
        if (grid->element[middle].from <= t + SAME)
            low = middle;
        else
            high = middle;
    }
    return low;
}
