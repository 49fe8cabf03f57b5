/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/base/interrupt.h"

#include <stddef.h>

/* Each thread has its own; nothing is shared but what the caller shares. */
static _Thread_local struct interrupt *watched;

void interrupt_init(struct interrupt *i, interrupt_poll *poll, void *context)
{
    atomic_init(&i->asked, false);
    i->poll = poll;
    i->context = context;
}

void interrupt_ask(struct interrupt *i)
{
    atomic_store_explicit(&i->asked, true, memory_order_relaxed);
}

bool interrupt_asked(const struct interrupt *i)
{
    return atomic_load_explicit(&i->asked, memory_order_relaxed);
}

void interrupt_watch(struct interrupt *i)
{
    watched = i;
}

const struct interrupt *interrupt_watched(void)
{
    return watched;
}

bool interrupted(void)
{
    struct interrupt *i = watched;
    if (!i)
        return false;
    if (!interrupt_asked(i) && i->poll && i->poll(i->context))
        interrupt_ask(i);
    return interrupt_asked(i);
}
