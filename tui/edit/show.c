/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown: views, zoom, the plotted parameter, model, scenario, theme. */
#include <config.h>

#include "tui/edit/show.h"

#include <stdio.h>
#include <string.h>

#include "tui/command/command.h"
#include "tui/edit/change.h"
#include "tui/screen/layout.h"
#include "tui/state/selection.h"

unsigned run_effect(struct app *a, enum command_id id, const char *argument)
{
    (void)a, (void)argument;
    return command_row(id)->effect;
}

unsigned show_view(struct app *a, enum view_id view)
{
    if (view == VIEW_HELP && a->view != VIEW_HELP) {
        a->view_before = a->view;
        a->focus_before = focus_now(a);
    }
    a->view = view;
    a->focus = view_row(view)->home;
    a->zoomed = false;
    return FX_RECOMPUTE;
}

unsigned run_view(struct app *a, enum command_id id, const char *argument)
{
    const char *name = id == CMD_VIEW ? argument : command_row(id)->name;
    enum view_id view = view_find(name);
    if (view != VIEW_COUNT)
        return show_view(a, view);
    app_say(a, TONE_BAD, "No view is named \"%s\"; Tab shows the names.", name);
    return 0;
}

unsigned run_next_view(struct app *a, enum command_id id, const char *argument)
{
    (void)argument;
    int by = id == CMD_VIEW_NEXT ? 1 : VIEW_COUNT - 1;
    return show_view(a, (enum view_id)(((int)a->view + by) % VIEW_COUNT));
}

unsigned run_help(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    if (a->view != VIEW_HELP)
        return show_view(a, VIEW_HELP);
    show_view(a, a->view_before == VIEW_HELP ? VIEW_MAIN : a->view_before);
    a->focus = a->focus_before;
    return FX_RECOMPUTE;
}

unsigned run_zoom(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    a->zoomed = !a->zoomed;
    return 0;
}

unsigned run_all_advice(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    a->all_advice = !a->all_advice;
    a->scroll[PANE_ADVICE] = 0;
    return 0;
}

/* By key or label, in quotes or not. */
static enum param_id named(const char *text)
{
    size_t n = strlen(text);
    bool quoted = n >= 2 && *text == '"' && text[n - 1] == '"';
    return quoted ? param_named(text + 1, n - 2) : param_named(text, n);
}

/* True when the plot is on screen; else says where it is. */
static bool plot_in_sight(struct app *a)
{
    if (layout_parts(a) & PART_BIT(PLOT))
        return true;
    app_say(a, TONE_NOTE, "The plot is in the main view, on screens with room for it.");
    return false;
}

static unsigned release_plot(struct app *a)
{
    a->plot_stays = false;
    app_say(a, TONE_NOTE, "The plot follows the selected parameter again.");
    return 0;
}

unsigned run_plot(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    enum param_id param = *argument ? named(argument) : (enum param_id)a->selected;
    if (param == PARAM_COUNT) {
        const char *near = param_nearest(argument);
        app_say(a, TONE_BAD, "No parameter is named %s%s%s.", argument,
                near ? "; perhaps " : "", near ? near : "");
        return 0;
    }
    if (!plot_in_sight(a))
        return 0;
    if (!*argument && a->plot_stays)
        return release_plot(a);
    if (!param_row(param)->moves) {
        app_say(a, TONE_NOTE, "%s moves no need: there is nothing to plot.",
                param_row(param)->label);
        return 0;
    }
    a->plotted = param;
    a->plot_stays = true;
    app_say(a, TONE_NOTE, "The plot stays on %s, whatever is selected.",
            param_row(param)->label);
    return FX_RECOMPUTE;
}

unsigned run_curves(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    if (!plot_in_sight(a))
        return 0;
    a->all_curves = !a->all_curves;
    if (a->all_curves)
        app_say(a, TONE_NOTE, "The plot shows every model's curve.");
    else
        app_say(a, TONE_NOTE, "The plot shows the %s alone.", model_phrase(a->model));
    return FX_RECOMPUTE;
}

unsigned run_model(struct app *a, enum command_id id, const char *argument)
{
    int by = id == CMD_MODEL ? 1 : MODEL_COUNT - 1;
    enum model_id next = (enum model_id)(((int)a->model + by) % MODEL_COUNT);
    enum model_id model = *argument ? model_find(argument) : next;
    if (model == MODEL_COUNT) {
        app_say(a, TONE_BAD, "No model is named %s; Tab shows the names.", argument);
        return 0;
    }
    a->model = model;
    app_say(a, TONE_NOTE, "Now by the %s (%s). %s", model_phrase(model),
            model_row(model)->key, model_row(model)->doc);
    return FX_RECOMPUTE;
}

unsigned run_scenario(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    const struct deck *deck = &a->document.deck;
    int index = a->scenario + 1 < deck->count ? a->scenario + 1 : -1;
    if (*argument && strcmp(argument, a->committed.name) == 0)
        index = a->scenario;
    else if (*argument)
        index = deck_find(deck, argument);
    if (index == -2) {
        app_say(a, TONE_BAD, "No scenario is named \"%s\"; Tab shows the names.", argument);
        return 0;
    }
    if (index == a->scenario) {
        app_say(a, TONE_NOTE, deck->count ? "This scenario is on screen already."
                                          : "The file holds this one scenario.");
        return 0;
    }
    unsigned effects = change_scenario(a, index);
    app_say(a, TONE_NOTE, "%s, %d of %d.", a->now.name, index + 2, deck->count + 1);
    return effects;
}

static const char *next_theme(const char *name)
{
    for (int i = 0; theme_name(i); i++)
        if (strcmp(theme_name(i), name) == 0)
            return theme_name(i + 1) ? theme_name(i + 1) : theme_name(0);
    return theme_name(0);
}

unsigned run_theme(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    snprintf(a->target, sizeof a->target, "%s",
             *argument ? argument : next_theme(a->theme.name));
    return FX_THEME;
}
