/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/run/start.h"

#include "tui/edit/show.h"

void start_app(struct app *a, struct deck *deck, int scenario,
               const struct dashboard_options *options)
{
    app_init(a, deck, scenario, options->path);
    a->model = options->model;
    a->theme = *options->theme;
    a->ascii = options->ascii;
    if (options->values) {
        a->committed = *options->values;
        a->now = a->committed;
    }
    show_view(a, options->view);
}
