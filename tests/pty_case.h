/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dashboard on the Muhanga case in a pseudo-terminal, and an edit that shows. */
#ifndef SWAPDECK_PTY_CASE_H
#define SWAPDECK_PTY_CASE_H

#include <stdio.h>
#include <stdlib.h>

#include "tests/pty.h"

/* Enough of an edit to see it everywhere: 250 vehicles need 342.15 batteries. */
static const char edit[] = "250\r", edited[] = "343", unsaved[] = "not saved";

static inline const char *const *muhanga(void)
{
    static char case_path[1024];
    static const char *arguments[] = {case_path, NULL};
    const char *folder = getenv("srcdir");
    snprintf(case_path, sizeof case_path, "%s/conf/muhanga.conf",
             folder && *folder ? folder : ".");
    return arguments;
}

/* By the rule of thumb, whose figures are all there at once: a key is one frame. */
static inline void start_quick(struct pty *p, struct pty_options options)
{
    const char *arguments[] = {"--model", "paper", *muhanga(), NULL};
    options.arguments = arguments;
    pty_start(p, &options);
}

static inline void start(struct pty *p, struct pty_options options)
{
    options.arguments = muhanga();
    pty_start(p, &options);
}

#endif
