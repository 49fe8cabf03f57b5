/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/crew.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_THREADS = 256 };

/* A thread and its lane. */
struct hand {
    struct crew *crew;
    struct lane lane;
    pthread_t thread;
    bool started;
};

struct crew {
    const struct simulation *s;
    struct hand *hand; /* the first is the caller's */
    int size;
    struct tally *record; /* of replication `from` on */
    int from, to;
    atomic_int next;
    atomic_bool stop;     /* one of them gave up */
    atomic_bool failed;   /* for want of memory */
};

struct crew *crew_open(const struct simulation *s, int threads)
{
    struct crew *crew = calloc(1, sizeof *crew);
    int size = threads < MOST_THREADS ? threads : MOST_THREADS;
    if (crew)
        crew->hand = calloc((size_t)size, sizeof *crew->hand);
    if (!crew || !crew->hand) {
        free(crew);
        return NULL;
    }
    crew->s = s;
    for (; crew->size < size; crew->size++) {
        struct hand *hand = &crew->hand[crew->size];
        hand->crew = crew;
        if (!lane_open(&hand->lane, &s->process))
            break;
        hand->lane.stop = &crew->stop;
    }
    if (crew->size > 0)
        return crew;
    crew_close(crew);
    return NULL;
}

void crew_close(struct crew *crew)
{
    for (int i = 0; i < crew->size; i++)
        lane_close(&crew->hand[i].lane);
    free(crew->hand);
    free(crew);
}

static void *work(void *context)
{
    struct hand *hand = context;
    struct crew *crew = hand->crew;
    const struct simulation *s = crew->s;
    for (;;) {
        int i = atomic_fetch_add(&crew->next, 1);
        if (i >= crew->to || atomic_load(&crew->stop))
            return NULL;
        if (!replicate(&hand->lane, s->plan.seed, (uint64_t)i, s->warm_up, s->days,
                       &crew->record[i - crew->from])) {
            if (hand->lane.network.failed)
                atomic_store(&crew->failed, true);
            atomic_store(&crew->stop, true);
            return NULL;
        }
    }
}

/* With all signals blocked, so that they go to the caller's thread. Who cannot be had does
 * not help. */
static void start_others(struct crew *crew)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    for (int i = 1; i < crew->size && i < crew->to - crew->from; i++) {
        struct hand *hand = &crew->hand[i];
        hand->lane.asked = interrupt_watched();
        hand->started = pthread_create(&hand->thread, NULL, work, hand) == 0;
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void await_others(struct crew *crew)
{
    for (int i = 1; i < crew->size; i++) {
        if (crew->hand[i].started)
            pthread_join(crew->hand[i].thread, NULL);
        crew->hand[i].started = false;
    }
}

/* A series for each hand; false without memory. */
static bool begin_series(struct crew *crew, int hours)
{
    for (int i = 0; i < crew->size; i++) {
        struct lane *lane = &crew->hand[i].lane;
        lane->hours = hours;
        lane->series = calloc((size_t)hours, sizeof *lane->series);
        if (!lane->series)
            return false;
    }
    return true;
}

/* Quarters of whole numbers: their sum is exact, and the same in any order. */
static void end_series(struct crew *crew, double *series, int hours)
{
    for (int i = 0; i < crew->size; i++) {
        struct lane *lane = &crew->hand[i].lane;
        for (int h = 0; lane->series && h < hours; h++)
            series[h] += lane->series[h];
        free(lane->series);
        lane->series = NULL;
    }
}

static void collect(struct crew *crew, bool good, struct spreads *seen)
{
    for (int i = 0; i < crew->size; i++) {
        struct spreads *mine = &crew->hand[i].lane.spreads;
        if (good)
            spreads_merge(seen, mine);
        memset(mine, 0, sizeof *mine);
    }
}

bool crew_make(struct crew *crew, int from, int to, struct tally *record,
               struct spreads *seen, double *series, int hours, bool *failed)
{
    crew->record = record;
    crew->from = from;
    crew->to = to;
    atomic_store(&crew->next, from);
    atomic_store(&crew->stop, false);
    atomic_store(&crew->failed, series && !begin_series(crew, hours));
    if (!atomic_load(&crew->failed)) {
        start_others(crew);
        work(&crew->hand[0]);
        await_others(crew);
    }
    if (series)
        end_series(crew, series, hours);
    *failed = atomic_load(&crew->failed);
    bool good = !*failed && !atomic_load(&crew->stop);
    collect(crew, good, seen);
    return good;
}
