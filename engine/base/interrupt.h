/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Gives up work that nobody wants to wait for any more.
 *
 *     struct interrupt stop;
 *     interrupt_init(&stop, NULL, NULL);
 *     interrupt_watch(&stop);        the thread that works, before its studies
 *     ... interrupt_ask(&stop) ...   any other thread, at any time
 *     interrupt_watch(NULL);         and whether interrupt_asked(&stop)
 */
#ifndef SWAPDECK_INTERRUPT_H
#define SWAPDECK_INTERRUPT_H

#include <stdatomic.h>
#include <stdbool.h>

/* Whether to give up; called by the thread that works, often, so it must be quick. */
typedef bool interrupt_poll(void *context);

/* The wish to stop one piece of work; of the caller, who keeps it while it is watched. */
struct interrupt {
    atomic_bool asked;
    interrupt_poll *poll; /* NULL: only interrupt_ask() stops the work */
    void *context;
};

/* Nothing is asked for yet. Not while a thread watches it. */
void interrupt_init(struct interrupt *i, interrupt_poll *poll, void *context);

/* Stops the work that watches i, now or as soon as it begins; from any thread. */
void interrupt_ask(struct interrupt *i);

/* Whether i has been asked or its poll has once said so; from any thread. */
bool interrupt_asked(const struct interrupt *i);

/*
 * From now on work of the calling thread looks to i; NULL: to nobody, which is
 * how a thread starts. Other threads' work does not notice.
 */
void interrupt_watch(struct interrupt *i);

/* What the calling thread watches, or NULL: for threads that help it, which may ask
 * interrupt_asked() but must leave the poll alone. */
const struct interrupt *interrupt_watched(void);

/*
 * For those who work: true as soon as what the calling thread watches has been
 * asked. What a model or study then returns is valid in form, but its figures
 * are not to be used. Asked at least once in some 100,000 steps of a loop.
 */
bool interrupted(void);

#endif
