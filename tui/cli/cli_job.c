/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/cli_job.h"

#include <stdio.h>
#include <string.h>

#include "engine/base/names.h"
#include "engine/report/sensitivity.h"
#include "tui/cli/cli_list.h"
#include "tui/cli/cli_merge.h"
#include "tui/cli/cli_operand.h"
#include "tui/cli/cli_screen.h"
#include "tui/cli/cli_simulate.h"
#include "tui/cli/cli_unknown.h"

enum { WORD = 128 };

static const char *model_at(int i)
{
    return i < MODEL_COUNT ? model_row((enum model_id)i)->key : NULL;
}

static const char *format_at(int i)
{
    return i < FORMAT_COUNT ? format_name((enum report_format)i) : NULL;
}

/* The number of name among those of at; -1 and a sentence that names the option. */
static int choose(const char *name, const char *what, const char *(*at)(int), struct error *err)
{
    for (int i = 0; at(i); i++)
        if (strcmp(at(i), name) == 0)
            return i;
    cli_unknown_of(err, name, what, at);
    return -1;
}

static bool read_format(const struct order *o, struct job *job, struct error *err)
{
    const char *name = o->value[OPTION_FORMAT];
    int found = FORMAT_COUNT;
    if (name)
        found = choose(name, "format", format_at, err);
    else if (job->output)
        found = (int)format_of_path(job->output);
    job->format = found == FORMAT_COUNT ? FORMAT_TEXT : (enum report_format)found;
    return found >= 0;
}

static bool read_model(const struct order *o, struct job *job, struct error *err)
{
    const char *name = o->value[OPTION_MODEL];
    int found = name ? choose(name, "model", model_at, err) : (int)MODEL_JUDGE;
    job->model = (enum model_id)found;
    return found >= 0;
}

static bool add_metric(const char *key, struct job *job, struct error *err)
{
    enum metric_id id = metric_find(key);
    if (!*key)
        return error_set(err, STATUS_USAGE, "--metric",
                         "a metric between two commas is missing");
    if (id == METRIC_COUNT)
        return cli_unknown(err, key, "metric", metric_nearest(key),
                           "\"swapdeck list metrics\" names them all");
    if (metric_row(id)->plan_only)
        return error_set(err, STATUS_USAGE, key,
                         "this metric belongs to the expansion table; sweep another one");
    job->metrics |= METRIC_BIT(id);
    return true;
}

static bool read_metrics(const struct order *o, struct job *job, struct error *err)
{
    const char *s = o->value[OPTION_METRIC];
    job->metrics = s ? 0 : sensitivity_metrics();
    while (s) {
        char key[WORD];
        size_t n = strcspn(s, ",");
        snprintf(key, sizeof key, "%.*s", (int)n, s);
        if (!add_metric(key, job, err))
            return false;
        s = s[n] ? s + n + 1 : NULL;
    }
    return true;
}

static int read_list(const struct order *o, struct job *job, struct error *err)
{
    int found;
    if (!o->operands) {
        error_set(err, STATUS_USAGE, "list", "say what: %s", verb_row(VERB_LIST)->operands);
        return 0;
    }
    found = choose(o->operand[0], "list", cli_list_name, err);
    job->list = found;
    return found < 0 ? 0 : 1;
}

/* The operands of the command itself; false and err when they are not right. */
static bool own_operands(const struct order *o, struct job *job, int *used, struct error *err)
{
    *used = 0;
    if (o->verb == VERB_SWEEP)
        return (*used = cli_sweep_operand(o, job, err)) > 0;
    if (o->verb == VERB_SEEK)
        return (*used = cli_seek_operands(o, job, err)) > 0;
    if (o->verb == VERB_LIST)
        return (*used = read_list(o, job, err)) > 0;
    if (o->verb == VERB_SIMULATE)
        return cli_simulate_options(o, job, err);
    if (o->verb == VERB_MERGE)
        return (*used = cli_merge_operands(o, err)) > 0;
    return true;
}

/* What is left is a file, or one word too many. */
static bool read_file(const struct order *o, struct job *job, int used, struct error *err)
{
    int files = o->verb == VERB_LIST || o->verb == VERB_MERGE ? 0 : 1;
    if (o->operands - used > files) {
        const char *word = o->operand[used + files];
        const char *near = verb_nearest(o->operand[0]);
        if (o->verb == VERB_DASHBOARD && near)
            return cli_unknown(err, o->operand[0], "command", near, "");
        return error_set(err, STATUS_USAGE, word, "one word too many; swapdeck%s%s takes %s",
                         o->verb == VERB_DASHBOARD ? "" : " ", verb_row(o->verb)->name,
                         verb_row(o->verb)->operands);
    }
    job->file = used < o->operands ? o->operand[used] : NULL;
    return true;
}

bool cli_job(const struct order *o, struct job *job, struct error *err)
{
    int used;
    *job = (struct job){.order = o, .output = o->value[OPTION_OUTPUT]};
    return read_model(o, job, err) && read_format(o, job, err) &&
           read_metrics(o, job, err) && cli_screen_options(o, job, err) &&
           own_operands(o, job, &used, err) && read_file(o, job, used, err);
}
