/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the command line to the dashboard. */
#include <config.h>

#include <string.h>

#include "tui/cli.h"
#include "tui/loop.h"
#include "tui/terminal.h"

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

bool cli_view(const struct order *o, enum view_id *view, struct error *err)
{
    const char *name = o->value[OPTION_VIEW];
    *view = name ? view_find(name) : VIEW_MAIN;
    return *view != VIEW_COUNT || cli_unknown(err, name, "view", nearest_name(name, view_at));
}

bool cli_theme(const struct order *o, struct theme *theme, struct error *err)
{
    const char *name = o->value[OPTION_THEME];
    return theme_load(theme, name ? name : theme_name(0), err);
}

/* The file that a theme error is about, for its sentence. */
static const char *theme_file(const char *name)
{
    return name && strpbrk(name, "/.") ? name : NULL;
}

int cli_dashboard(const struct job *job, struct deck *deck, int scenario,
                  const struct params *params)
{
    struct theme theme;
    struct error err;
    struct dashboard_options options = {
        .path = job->file, .params = params, .model = job->model, .theme = &theme,
        .ascii = job->order->value[OPTION_ASCII] != NULL,
    };
    if (!cli_view(job->order, &options.view, &err))
        return cli_complain(&err, NULL);
    if (!cli_theme(job->order, &theme, &err))
        return cli_complain(&err, theme_file(job->order->value[OPTION_THEME]));
    return dashboard_run(deck, scenario, &options);
}
