/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans that the panes show become the parameters, as they are shown and in one step. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "engine/advice/verdict.h"
#include "engine/base/number.h"
#include "engine/table/check.h"
#include "engine/table/figures.h"
#include "engine/table/sentence.h"
#include "tui/command/command.h"
#include "tui/edit/change.h"
#include "tui/screen/layout.h"
#include "tui/state/selection.h"

enum { PLAN_TEXT = 240 };

/* The answers on screen when they belong to the parameters of this moment; else says
 * that they come. */
static const struct answers *plans_now(struct app *a, unsigned parts)
{
    const struct answers *k = &a->shown.now;
    if (answers_have(k, parts) && k->of.model == a->model &&
        params_equal(&k->of.scenario.params, &a->committed.params))
        return k;
    app_say(a, TONE_NOTE, "The plans for these figures are still being computed.");
    return NULL;
}

/* Takes the values; what is told of them stands in plan. */
static unsigned take(struct app *a, const struct params *p, const char *plan)
{
    struct error err = {0};
    if (!params_check(p, &err)) {
        app_say(a, TONE_BAD, "%s", err.text);
        return 0;
    }
    if (params_equal(p, &a->committed.params)) {
        app_say(a, TONE_NOTE, "The parameters are so already: %s.", plan);
        return 0;
    }
    app_say(a, TONE_GOOD, "Taken: %s; u takes it back.", plan);
    return change_params(a, p);
}

/* "783 batteries and 163 ports". */
static void pair_text(double batteries, double ports, char buf[PLAN_TEXT])
{
    char b[PLAN_TEXT], f[PLAN_TEXT];
    count_text(batteries, "battery", "batteries", b, PLAN_TEXT);
    count_text(ports, "port", "ports", f, PLAN_TEXT);
    snprintf(buf, PLAN_TEXT, "%.80s and %.80s", b, f);
}

static unsigned take_pair(struct app *a)
{
    const struct answers *k = plans_now(a, PART_BIT(FRONTIER));
    int at = k ? frontier_cursor(&k->frontier, a->cursor_ports, a->cursor_steps) : -1;
    char text[PLAN_TEXT];
    if (!k)
        return 0;
    if (at < 0) {
        app_say(a, TONE_NOTE, "No number of batteries and ports reaches the level.");
        return 0;
    }
    struct params p = a->committed.params;
    struct plan pair = frontier_pair(&p, &k->frontier, at);
    a->cursor_ports = pair.ports; /* stays there, whatever becomes cheapest */
    a->cursor_steps = 0;
    param_set(&p, PARAM_BATTERIES, pair.batteries);
    param_set(&p, PARAM_PORTS, pair.ports);
    pair_text(pair.batteries, pair.ports, text);
    return take(a, &p, text);
}

/* The fleet with what is bought for it; what is owned beyond its need stays. */
static unsigned take_fleet(struct app *a)
{
    const struct answers *k = plans_now(a, PART_BIT(EXPANSION));
    if (!k || k->rows < 1)
        return 0;
    const struct expansion_row *row =
        &k->expansion[a->fleet < k->rows ? a->fleet : k->rows - 1];
    struct params p = a->committed.params;
    char fleet[PLAN_TEXT], pair[PLAN_TEXT], text[PLAN_TEXT], reason[PLAN_TEXT];
    count_text(row->vehicles, "vehicle", "vehicles", fleet, PLAN_TEXT);
    if (!result_ok(&row->r, METRIC_BUY_BATTERIES)) {
        app_say(a, TONE_NOTE, "There is no plan for %s: %s.", fleet,
                result_sentence(&p, &row->r, METRIC_NEED_WHOLE, reason, sizeof reason));
        return 0;
    }
    param_set(&p, PARAM_VEHICLES, row->vehicles);
    param_set(&p, PARAM_BATTERIES,
              param_get(&p, PARAM_BATTERIES) + row->r.v[METRIC_BUY_BATTERIES]);
    if (result_ok(&row->r, METRIC_BUY_PORTS))
        param_set(&p, PARAM_PORTS, param_get(&p, PARAM_PORTS) + row->r.v[METRIC_BUY_PORTS]);
    pair_text(param_get(&p, PARAM_BATTERIES), param_get(&p, PARAM_PORTS), pair);
    snprintf(text, sizeof text, "%.80s with %.150s", fleet, pair);
    return take(a, &p, text);
}

/* The repair of this name, or the i-th; NULL when it is not offered. */
static const struct repair *offered(const struct answers *k, const char *name, int i)
{
    if (!*name)
        return &k->repairs[i < k->repair_count ? i : 0];
    for (int n = 0; n < k->repair_count; n++)
        if (strcmp(k->repairs[n].id, name) == 0)
            return &k->repairs[n];
    return NULL;
}

static unsigned take_repair(struct app *a, const char *name, int i)
{
    const struct answers *k = plans_now(a, PART_BIT(REPAIRS));
    struct params p = a->committed.params;
    char text[REPAIR_TEXT];
    if (!k)
        return 0;
    if (k->repair_count == 0) {
        bool enough = plan_suffices(&p, answers_chosen(k));
        app_say(a, TONE_NOTE,
                enough ? "What is owned is enough: there is nothing to repair."
                       : "No single change repairs this plan.");
        return 0;
    }
    const struct repair *repair = offered(k, name, i);
    if (!repair) {
        app_say(a, TONE_BAD, "No repair by \"%s\" is offered; Tab shows the names.", name);
        return 0;
    }
    repair_text(repair, &p, a->committed.currency, text);
    repair_apply(repair, &p);
    return take(a, &p, text);
}

unsigned run_take(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    switch (focus_now(a)) {
    case PANE_FRONTIER:
        return take_pair(a);
    case PANE_EXPANSION:
        return take_fleet(a);
    case PANE_ADVICE:
        return take_repair(a, "", a->repair);
    default:
        app_say(a, TONE_NOTE,
                "Plans are taken where they are shown: frontier, expansion, advice.");
        return 0;
    }
}

unsigned run_repair(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    if (!(layout_parts(a) & PART_BIT(REPAIRS))) {
        app_say(a, TONE_NOTE, "Repairs are offered in the main view and in the advice.");
        return 0;
    }
    return take_repair(a, argument, focus_now(a) == PANE_ADVICE ? a->repair : 0);
}

unsigned run_cheapest(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    a->cursor_ports = 0;
    a->cursor_steps = 0;
    if (focus_now(a) != PANE_FRONTIER)
        app_say(a, TONE_NOTE, "The cursor of the frontier view is on the cheapest pair.");
    return 0;
}
