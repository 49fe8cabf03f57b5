/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists, row by row: fleet sizes and the daily profile. Each change goes into the history
 * at once, so that undo takes it back. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "engine/table/profile.h"
#include "tui/command/command.h"
#include "tui/edit/change.h"
#include "tui/edit/field.h"

static bool same_day(const struct params *p, const struct profile_preset *preset)
{
    return memcmp(&p->v[SLOT_PROFILE], preset->weight, sizeof preset->weight) == 0;
}

/* The preset after the one in use, the first when none is. */
static const struct profile_preset *next_preset(const struct params *p)
{
    const struct profile_preset *preset;
    for (int i = 0; (preset = profile_preset(i)); i++)
        if (same_day(p, preset))
            return profile_preset(i + 1) ? profile_preset(i + 1) : profile_preset(0);
    return profile_preset(0);
}

unsigned run_list_preset(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    struct params p = a->committed.params;
    const struct profile_preset *preset = *argument ? profile_find(argument) : next_preset(&p);
    if (a->list.open && a->list.param != PARAM_PROFILE) {
        app_say(a, TONE_NOTE, "Presets are daily profiles; %s has none.",
                param_row(a->list.param)->label);
        return 0;
    }
    if (!preset) {
        app_say(a, TONE_BAD, "No profile is named %s; Tab shows the names.", argument);
        return 0;
    }
    param_set_list(&p, PARAM_PROFILE, preset->weight, HOURS_PER_DAY);
    app_say(a, TONE_NOTE, "%s: %s.", preset->name, preset->source);
    return change_params(a, &p);
}

static bool may_change_count(struct app *a, int by)
{
    const struct param_row *row = param_row(a->list.param);
    int count = a->committed.params.count[a->list.param];
    if (row->min_count == row->max_count)
        app_say(a, TONE_NOTE, "%s always has %d values.", row->label, row->max_count);
    else if (count + by > row->max_count)
        app_say(a, TONE_NOTE, "%s has room for %d values.", row->label, row->max_count);
    else if (count + by < row->min_count)
        app_say(a, TONE_NOTE, "%s needs at least %d value%s.", row->label, row->min_count,
                row->min_count == 1 ? "" : "s");
    else
        return true;
    return false;
}

static int remove_value(const struct list_editor *list, const struct params *p, double *values)
{
    const double *old = p->v + param_row(list->param)->slot;
    int count = p->count[list->param] - 1;
    for (int i = 0; i < count; i++)
        values[i] = old[i < list->row ? i : i + 1];
    return count;
}

unsigned run_list_row(struct app *a, enum command_id id, const char *argument)
{
    (void)argument;
    struct list_editor *list = &a->list;
    struct params p = a->committed.params;
    double values[PARAM_SLOTS];
    bool add = id == CMD_LIST_ADD;
    if (!list->open) {
        app_say(a, TONE_NOTE, "Open a list first: select one and press Enter.");
        return 0;
    }
    if (!may_change_count(a, add ? 1 : -1))
        return 0;
    if (add) {
        list->row++;
        return field_insert(a);
    }
    param_set_list(&p, list->param, values, remove_value(list, &p, values));
    unsigned effects = change_params(a, &p);
    app_settle(a);
    return effects;
}
