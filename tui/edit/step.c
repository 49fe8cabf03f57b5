/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stepping a value: one step, ten, or to a bound, which is said. */
#include <config.h>

#include "engine/base/number.h"
#include "engine/table/check.h"
#include "engine/table/figures.h"
#include "tui/command/command.h"
#include "tui/edit/change.h"
#include "tui/screen/layout.h"
#include "tui/state/selection.h"

enum { COARSE = 10 };

/* Steps of a command; the bounds are further than any range is wide. */
static double step_count(enum command_id id, const struct param_row *row)
{
    double all = (row->max - row->min) / row->step + 1;
    switch (id) {
    case CMD_INCREASE:
        return 1;
    case CMD_DECREASE:
        return -1;
    case CMD_INCREASE_MORE:
        return COARSE;
    case CMD_DECREASE_MORE:
        return -COARSE;
    case CMD_TO_MAXIMUM:
        return all;
    default:
        return -all;
    }
}

static void say_bound(struct app *a, enum param_id param, double value)
{
    const struct param_row *row = param_row(param);
    char text[NUMBER_TEXT], unit[64];
    const char *shown = param_unit_text(param, value, a->now.currency, unit, sizeof unit);
    app_say(a, TONE_NOTE, "%s stops at %s%s%s, its %s.", row->label,
            param_text(param, value, text), *shown ? " " : "", shown,
            value <= row->min ? "lower bound" : "upper bound");
}

/* The step of a parameter that no pane shows. */
static void say_step(struct app *a, enum param_id param, double before, double value)
{
    struct layout l;
    char from[NUMBER_TEXT], to[NUMBER_TEXT];
    layout_make(a, &l);
    if (layout_shows(&l, PANE_PARAMETERS) || before == value)
        return;
    app_say(a, TONE_NOTE, "%s %s, was %s.", param_row(param)->label,
            param_text(param, value, to), param_text(param, before, from));
}

unsigned run_step(struct app *a, enum command_id id, const char *argument)
{
    (void)argument;
    struct edited edited = edited_now(a);
    enum param_id param = edited.param;
    const struct param_row *row = param_row(param);
    struct params p = a->committed.params;
    struct error err = {0};
    bool stopped = false;
    if (edited.element < 0 && param_is_list(param)) {
        app_say(a, TONE_NOTE, "%s is a list; Enter opens it, then its values can be stepped.",
                row->label);
        return 0;
    }
    double *value = &p.v[row->slot + (edited.element < 0 ? 0 : edited.element)];
    double before = *value;
    *value = param_step(param, *value, step_count(id, row), &stopped);
    if (stopped)
        say_bound(a, param, *value);
    else if (edited.element < 0)
        say_step(a, param, before, *value);
    if (!params_check(&p, &err)) {
        app_say(a, TONE_BAD, "%s: %s", row->label, err.text);
        return 0;
    }
    return change_params(a, &p);
}
