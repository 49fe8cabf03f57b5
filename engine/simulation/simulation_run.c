/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/simulation_run.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "engine/simulation/crew.h"
#include "engine/simulation/warm_up.h"

/* The first round, from which the warm-up is found; how often that is tried; how many
 * replications a precise answer needs at least. */
enum { PILOT = 4, TRIES = 4, LEAST = 8 };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static enum simulation_end failure(bool failed)
{
    return failed ? SIMULATION_FAILED : SIMULATION_INTERRUPTED;
}

/* Hours that are looked at for the warm-up: three times as many, and what a method needs. */
static int pilot_hours(const struct simulation *s)
{
    double all = s->warm_up + (double)s->days * HOURS_PER_DAY;
    return (int)fmin(all, fmax(3 * s->warm_up, 5 * HOURS_PER_DAY));
}

/* The first replications, into pilot and seen; false with *end. */
static bool try_warm_up(struct simulation *s, struct crew *crew, struct tally *pilot,
                        struct spreads *seen, enum simulation_end *end)
{
    bool failed = true;
    int hours = pilot_hours(s);
    double *series = calloc((size_t)hours, sizeof *series);
    memset(seen, 0, sizeof *seen);
    bool made = series && crew_make(crew, 0, PILOT, pilot, seen, series, hours, &failed);
    *end = failure(failed);
    if (made && process_daily(&s->process))
        s->warm_up_found = mser5_daily(series, hours, &s->settled);
    else if (made)
        s->warm_up_found = mser5(series, hours, &s->settled);
    free(series);
    return made;
}

static bool find_warm_up(struct simulation *s, struct crew *crew, struct tally *pilot,
                         struct spreads *seen, enum simulation_end *end)
{
    for (int i = 0; i < TRIES; i++) {
        if (!try_warm_up(s, crew, pilot, seen, end))
            return false;
        s->settled = s->settled && s->warm_up_found <= s->warm_up;
        if (s->settled || i + 1 == TRIES)
            break;
        s->warm_up = fmin(2 * fmax(s->warm_up, s->warm_up_found), PLAN_WARM_UP);
    }
    return true;
}

/* With the warm-up found, the replications it was found by count, if they are wanted. */
static bool begin(struct simulation *s, struct crew *crew, enum simulation_end *end)
{
    struct tally pilot[PILOT];
    struct spreads *seen = malloc(sizeof *seen);
    *end = SIMULATION_FAILED;
    bool found = seen && find_warm_up(s, crew, pilot, seen, end);
    if (s->plan.replications == 0)
        s->most = simulation_most(&s->process, s->days, s->warm_up);
    bool wanted = s->first == 0 && s->most >= PILOT;
    if (found && wanted && !simulation_reserve(s, PILOT)) {
        *end = SIMULATION_FAILED;
        found = false;
    } else if (found && wanted) {
        memcpy(s->record, pilot, sizeof pilot);
        s->spreads = *seen;
        s->count = PILOT;
    }
    free(seen);
    return found;
}

static bool make_round(struct simulation *s, struct crew *crew, enum simulation_end *end)
{
    int all = s->most - s->first, more = s->count / 3 > PILOT ? s->count / 3 : PILOT;
    int to = all - s->count < more ? all : s->count + more;
    bool failed = true;
    if (simulation_reserve(s, to) &&
        crew_make(crew, s->first + s->count, s->first + to, s->record + s->count,
                  &s->spreads, NULL, 0, &failed)) {
        s->count = to;
        return true;
    }
    *end = failure(failed);
    return false;
}

/* Says what is known, and whether that will do. */
static bool enough(struct simulation *s, const struct simulation_control *c, double start,
                   enum simulation_end *end)
{
    struct simulation_result so_far;
    if (s->count > 0 && !simulation_result(s, &so_far)) {
        *end = SIMULATION_FAILED;
        return true;
    }
    if (s->count > 0 && c->publish && !c->publish(&so_far, c->user)) {
        *end = SIMULATION_INTERRUPTED;
        return true;
    }
    *end = SIMULATION_DONE;
    if (s->first + s->count >= s->most)
        return true;
    if (s->plan.replications == 0 && s->count >= LEAST && so_far.precise)
        return true;
    *end = SIMULATION_TIME_UP;
    return c->seconds > 0 && now() - start > c->seconds;
}

enum simulation_end simulation_run(struct simulation *s,
                                   const struct simulation_control *control)
{
    enum simulation_end end = SIMULATION_FAILED;
    double start = now();
    struct crew *crew = crew_open(s, control->threads);
    if (!crew)
        return end;
    if (s->plan.warm_up >= 0 && s->plan.replications == 0)
        s->most = simulation_most(&s->process, s->days, s->warm_up);
    if (s->plan.warm_up >= 0 || begin(s, crew, &end))
        while (!enough(s, control, start, &end) && make_round(s, crew, &end))
            ;
    crew_close(crew);
    return end;
}
