/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/answers/worker.h"

#ifdef WITH_THREADS

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "engine/answers/fill.h"
#include "engine/base/interrupt.h"

struct place {
    bool pending;          /* there may be parts to fill */
    bool published;        /* something to take */
    struct answers *from;  /* what was begun and not yet copied into work */
    bool fresh;            /* from is newer than work */
    struct answers *work;  /* of the thread alone, while it is at this place */
    struct answers *ready; /* published */
};

struct worker {
    pthread_t thread;
    pthread_mutex_t lock;  /* over all that follows but work */
    pthread_cond_t wake;   /* of the thread */
    struct place place[WORKER_PLACES];
    int at;                /* the place that is being filled, -1 none */
    bool ending;
    struct interrupt stop; /* watched by the thread while it fills */
    int news[2];           /* a byte in the pipe: something is published */
};

static int next_place(const struct worker *w)
{
    for (int i = 0; i < WORKER_PLACES; i++)
        if (w->place[i].pending)
            return i;
    return -1;
}

static void swap(struct answers **a, struct answers **b)
{
    struct answers *kept = *a;
    *a = *b;
    *b = kept;
}

/* The pipe holds one byte at most; a full one is as good. */
static void tell(struct worker *w)
{
    while (write(w->news[1], "", 1) < 0 && errno == EINTR)
        continue;
}

static void publish(struct worker *w, struct place *p)
{
    *p->ready = *p->work;
    if (!p->published)
        tell(w);
    p->published = true;
}

/* Parts that are quick come together, so that nothing published has less than a screen
 * that filled them itself. */
static bool fill_more(struct answers *a)
{
    unsigned before = a->filled;
    answers_quick(a);
    return a->filled != before || answers_step(a);
}

/* One round at a place, with the lock held but while it fills. */
static void serve(struct worker *w, int at)
{
    struct place *p = &w->place[at];
    if (p->fresh)
        swap(&p->from, &p->work);
    p->fresh = false;
    w->at = at;
    interrupt_init(&w->stop, NULL, NULL);
    pthread_mutex_unlock(&w->lock);
    interrupt_watch(&w->stop);
    bool filled = fill_more(p->work);
    interrupt_watch(NULL);
    pthread_mutex_lock(&w->lock);
    w->at = -1;
    if (!interrupt_asked(&w->stop))
        p->pending = filled && answers_missing(p->work) != 0;
    if (filled && !p->fresh && (p->pending || !interrupt_asked(&w->stop)))
        publish(w, p);
}

static void *run(void *context)
{
    struct worker *w = context;
    pthread_mutex_lock(&w->lock);
    while (!w->ending) {
        int at = next_place(w);
        if (at >= 0)
            serve(w, at);
        else
            pthread_cond_wait(&w->wake, &w->lock);
    }
    pthread_mutex_unlock(&w->lock);
    return NULL;
}

static bool open_pipe(int file[2])
{
    if (pipe(file) != 0)
        return false;
    for (int i = 0; i < 2; i++) {
        fcntl(file[i], F_SETFD, FD_CLOEXEC);
        fcntl(file[i], F_SETFL, O_NONBLOCK);
    }
    return true;
}

/* Signals are for the thread that has the terminal; a fault kills where it happens. */
static bool start_thread(struct worker *w)
{
    static const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
    sigset_t blocked, before;
    sigfillset(&blocked);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        sigdelset(&blocked, faults[i]);
    pthread_sigmask(SIG_SETMASK, &blocked, &before);
    bool started = pthread_create(&w->thread, NULL, run, w) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

static void release(struct worker *w)
{
    for (struct place *p = w->place; p < w->place + WORKER_PLACES; p++) {
        free(p->from);
        free(p->work);
        free(p->ready);
    }
    pthread_cond_destroy(&w->wake);
    pthread_mutex_destroy(&w->lock);
    close(w->news[0]);
    close(w->news[1]);
    free(w);
}

struct worker *worker_start(void)
{
    struct worker *w = calloc(1, sizeof *w);
    if (!w || !open_pipe(w->news)) {
        free(w);
        return NULL;
    }
    w->at = -1;
    pthread_mutex_init(&w->lock, NULL);
    pthread_cond_init(&w->wake, NULL);
    if (!start_thread(w)) {
        release(w);
        return NULL;
    }
    return w;
}

void worker_end(struct worker *w)
{
    if (!w)
        return;
    pthread_mutex_lock(&w->lock);
    w->ending = true;
    interrupt_ask(&w->stop);
    pthread_cond_signal(&w->wake);
    pthread_mutex_unlock(&w->lock);
    pthread_join(w->thread, NULL);
    release(w);
}

int worker_file(const struct worker *w)
{
    return w->news[0];
}

static bool have_room(struct place *p)
{
    struct answers **room[] = {&p->from, &p->work, &p->ready};
    for (size_t i = 0; i < sizeof room / sizeof *room; i++)
        if (!*room[i] && !(*room[i] = malloc(sizeof **room[i])))
            return false;
    return true;
}

bool worker_begin(struct worker *w, int place, const struct answers *from)
{
    struct place *p = &w->place[place];
    pthread_mutex_lock(&w->lock);
    bool begun = have_room(p);
    if (begun) {
        *p->from = *from;
        p->fresh = p->pending = true;
        if (w->at >= place)
            interrupt_ask(&w->stop);
        pthread_cond_signal(&w->wake);
    }
    pthread_mutex_unlock(&w->lock);
    return begun;
}

void worker_stop(struct worker *w, int place)
{
    pthread_mutex_lock(&w->lock);
    w->place[place].pending = w->place[place].fresh = false;
    if (w->at == place)
        interrupt_ask(&w->stop);
    pthread_mutex_unlock(&w->lock);
}

bool worker_busy(struct worker *w, int place)
{
    pthread_mutex_lock(&w->lock);
    bool busy = w->place[place].pending || w->place[place].published;
    pthread_mutex_unlock(&w->lock);
    return busy;
}

bool worker_take(struct worker *w, int place, struct answers **mine)
{
    struct place *p = &w->place[place];
    char byte;
    pthread_mutex_lock(&w->lock);
    bool published = p->published;
    if (published) {
        swap(mine, &p->ready);
        p->published = false;
        while (read(w->news[0], &byte, 1) < 0 && errno == EINTR)
            continue;
    }
    pthread_mutex_unlock(&w->lock);
    return published;
}

#else

struct worker *worker_start(void)
{
    return NULL;
}

void worker_end(struct worker *w)
{
    (void)w;
}

int worker_file(const struct worker *w)
{
    (void)w;
    return -1;
}

bool worker_begin(struct worker *w, int place, const struct answers *from)
{
    (void)w, (void)place, (void)from;
    return false;
}

void worker_stop(struct worker *w, int place)
{
    (void)w, (void)place;
}

bool worker_busy(struct worker *w, int place)
{
    (void)w, (void)place;
    return false;
}

bool worker_take(struct worker *w, int place, struct answers **mine)
{
    (void)w, (void)place, (void)mine;
    return false;
}

#endif
