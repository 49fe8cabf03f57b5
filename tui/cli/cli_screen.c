/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/cli_screen.h"

#include <stdio.h>
#include <string.h>

#include "tui/cli/cli_output.h"
#include "tui/cli/cli_unknown.h"
#include "tui/run/frame.h"
#include "tui/run/loop.h"
#include "tui/terminal/locale.h"
#include "tui/terminal/terminal.h"

enum { DEFAULT_W = 80, DEFAULT_H = 24, FRAME_SIDE = 1000 };

/* What prints or checks asks for a report, also on a terminal. */
bool cli_wants_dashboard(const struct job *job)
{
    const char *const *value = job->order->value;
    return job->order->verb == VERB_DASHBOARD && !value[OPTION_FORMAT] &&
           !value[OPTION_OUTPUT] && !value[OPTION_CHECK] && terminal_usable();
}

static const char *view_at(int i)
{
    return i < VIEW_COUNT ? view_row((enum view_id)i)->name : NULL;
}

static bool read_view(const struct order *o, struct job *job, struct error *err)
{
    const char *name = o->value[OPTION_VIEW];
    job->view = name ? view_find(name) : VIEW_MAIN;
    return job->view != VIEW_COUNT ||
           cli_unknown_of(err, name, "view", view_at);
}

/* "120x40": digits alone, so that no sign or blank slips through. */
static bool read_size(const struct order *o, struct job *job, struct error *err)
{
    const char *size = o->value[OPTION_SIZE];
    char more;
    job->w = DEFAULT_W;
    job->h = DEFAULT_H;
    if (!size)
        return true;
    if (strspn(size, "0123456789x") == strlen(size) &&
        sscanf(size, "%5dx%5d%c", &job->w, &job->h, &more) == 2 && job->w >= 1 &&
        job->w <= FRAME_SIDE && job->h >= 1 && job->h <= FRAME_SIDE)
        return true;
    return error_set(err, STATUS_USAGE, "--size",
                     "\"%s\" is not COLUMNSxROWS, such as 120x40, each from 1 to %d", size,
                     FRAME_SIDE);
}

bool cli_screen_options(const struct order *o, struct job *job, struct error *err)
{
    return read_view(o, job, err) && read_size(o, job, err);
}

int cli_load_theme(struct job *job)
{
    const char *name = job->order->value[OPTION_THEME];
    struct error err;
    if (theme_load(&job->theme, name ? name : THEME_FIRST, &err))
        return 0;
    return cli_complain(&err, name && strpbrk(name, "/.") ? name : NULL);
}

static struct dashboard_options start_options(const struct job *job,
                                              const struct scenario *values)
{
    return (struct dashboard_options){
        .path = job->file && strcmp(job->file, "-") == 0 ? NULL : job->file,
        .values = values,
        .model = job->model,
        .view = job->view,
        .theme = &job->theme,
        .ascii = job->order->value[OPTION_ASCII] != NULL || !terminal_unicode(),
    };
}

int cli_dashboard(const struct job *job, struct deck *deck, int scenario,
                  const struct scenario *values)
{
    struct dashboard_options options = start_options(job, values);
    return dashboard_run(deck, scenario, &options);
}

bool cli_frame(const struct job *job, struct deck *deck, int scenario,
               const struct scenario *values, struct text *out, struct error *err)
{
    struct dashboard_options options = start_options(job, values);
    return frame_print(deck, scenario, &options, job->w, job->h,
                       job->order->value[OPTION_KEYS], out, err);
}
