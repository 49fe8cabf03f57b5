/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/option.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/number.h"

enum kind { OPTION_NUMBER, OPTION_SHARE, OPTION_HOURS, OPTION_LAW, OPTION_SWITCH };

static const struct row {
    struct process_option words;
    enum kind kind;
    size_t place;
} rows[] = {
#define OPTION(key, kind, member, unit, doc) \
    {{key, unit, doc}, OPTION_##kind, offsetof(struct process_options, member)},
#include "engine/simulation/option.def"
#undef OPTION
};

enum { ROWS = sizeof rows / sizeof *rows };

const struct process_option *process_option(int i)
{
    return i < ROWS ? &rows[i].words : NULL;
}

static char *place_of(const struct row *row, const struct process_options *o)
{
    return (char *)(uintptr_t)o + row->place;
}

char *process_option_text(int i, const struct process_options *o, char buf[OPTION_TEXT])
{
    const void *at = place_of(&rows[i], o);
    if (rows[i].kind == OPTION_LAW)
        snprintf(buf, OPTION_TEXT, "%s", law_row(*(const enum law_id *)at)->key);
    else if (rows[i].kind == OPTION_SWITCH)
        snprintf(buf, OPTION_TEXT, "%s", *(const bool *)at ? "yes" : "no");
    else
        number_exact(*(const double *)at, buf);
    return buf;
}

static const struct row *row_of(const char *assignment)
{
    size_t n = strcspn(assignment, "=");
    for (int i = 0; i < ROWS; i++)
        if (strlen(rows[i].words.key) == n && strncmp(rows[i].words.key, assignment, n) == 0)
            return assignment[n] ? &rows[i] : NULL;
    return NULL;
}

bool process_option_known(const char *assignment)
{
    return row_of(assignment) != NULL;
}

/* What a unit multiplies by; 0 where it does not belong. */
static double unit_factor(enum kind kind, const char *unit)
{
    static const struct {
        enum kind kind;
        const char *unit;
        double factor;
    } units[] = {
        {OPTION_SHARE, "%", 0.01},       {OPTION_HOURS, "h", 1},
        {OPTION_HOURS, "min", 1.0 / 60}, {OPTION_HOURS, "d", HOURS_PER_DAY},
        {OPTION_NUMBER, "h", 1},
    };
    unit += *unit == ' ';
    if (!*unit)
        return 1;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (units[i].kind == kind && strcmp(units[i].unit, unit) == 0)
            return units[i].factor;
    return 0;
}

static bool set_number(const struct row *row, const char *value, double *at)
{
    char *end;
    double x = strtod(value, &end), factor = unit_factor(row->kind, end);
    bool digits = strspn(value, "0123456789.") > 0;
    if (end == value || !digits || factor == 0 || !isfinite(x))
        return false;
    *at = x * factor;
    return true;
}

static bool set_law(const char *value, enum law_id *at)
{
    for (enum law_id id = 0; id < LAW_COUNT; id++)
        if (strcmp(law_row(id)->key, value) == 0) {
            *at = id;
            return true;
        }
    return false;
}

static bool set_switch(const char *value, bool *at)
{
    *at = strcmp(value, "yes") == 0;
    return *at || strcmp(value, "no") == 0;
}

static const char *expected(enum kind kind)
{
    switch (kind) {
    case OPTION_SHARE: return "a share, such as 0.3 or 30%";
    case OPTION_HOURS: return "a time, such as 0.5 or 30min";
    case OPTION_LAW: return "gamma, lognormal, exponential, hyperexponential or constant";
    case OPTION_SWITCH: return "yes or no";
    default: return "a number, such as 6";
    }
}

bool process_option_set(struct process_options *o, const char *assignment, struct error *err)
{
    const struct row *row = row_of(assignment);
    const char *value = assignment + strlen(row->words.key) + 1;
    struct process_options changed = *o;
    void *at = place_of(row, &changed);
    bool good;
    if (row->kind == OPTION_LAW)
        good = set_law(value, at);
    else if (row->kind == OPTION_SWITCH)
        good = set_switch(value, at);
    else
        good = set_number(row, value, at);
    if (good && row->kind == OPTION_SHARE && *(double *)at > SIMULATION_MOST_CV)
        return error_set(err, STATUS_OUT_OF_RANGE, row->words.key,
                         "%.60s is above the range 0 to %d", value, SIMULATION_MOST_CV);
    if (!good)
        return error_set(err, STATUS_BAD_VALUE, row->words.key, "\"%.60s\" is not %s", value,
                         expected(row->kind));
    *o = changed;
    return true;
}
