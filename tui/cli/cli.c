/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The jobs: report, sweep, seek, frame, simulate, merge, list, dashboard. */
#include <config.h>

#include "tui/cli/cli.h"

#include <stdlib.h>
#include <string.h>

#include "engine/advice/verdict.h"
#include "engine/file/file_read.h"
#include "engine/report/report.h"
#include "engine/report/report_seek.h"
#include "engine/report/report_sweep.h"
#include "engine/scenario/assign.h"
#include "engine/scenario/deck_file.h"
#include "engine/scenario/scenario.h"
#include "engine/study/evaluate.h"
#include "engine/table/check.h"
#include "tui/cli/cli_help.h"
#include "tui/cli/cli_job.h"
#include "tui/cli/cli_list.h"
#include "tui/cli/cli_merge.h"
#include "tui/cli/cli_operand.h"
#include "tui/cli/cli_output.h"
#include "tui/cli/cli_parse.h"
#include "tui/cli/cli_screen.h"
#include "tui/cli/cli_simulate.h"
#include "tui/cli/cli_unknown.h"

enum { EXIT_SHORT = 3 };

/* The scenario that a job is about, and the deck it came from. */
struct session {
    struct deck deck;
    int index;
    struct scenario scenario;
    struct file_stamp stamp;
};

static const struct deck *searched; /* by scenario_at, which nearest_name calls */

static const char *scenario_at(int i)
{
    if (i > searched->count)
        return NULL;
    return i ? searched->variants[i - 1].own.name : searched->base.name;
}

static bool choose_scenario(struct session *s, const char *name, struct error *err)
{
    s->index = name ? deck_find(&s->deck, name) : -1;
    if (s->index < -1) {
        searched = &s->deck;
        return cli_unknown_of(err, name, "scenario", scenario_at);
    }
    deck_scenario(&s->deck, s->index, &s->scenario);
    return true;
}

static bool apply_sets(const struct order *o, struct scenario *s, struct error *err)
{
    for (int i = 0; i < o->sets; i++)
        if (!cli_simulate_takes(o, o->set[i]) && !scenario_assign(s, o->set[i], err))
            return false;
    return params_check(&s->params, err);
}

/* What --set says of the scenario that was chosen; a name is its own. */
static bool apply_to_session(const struct order *o, struct session *s, struct error *err)
{
    char before[sizeof s->scenario.name];
    memcpy(before, s->scenario.name, sizeof before);
    if (!apply_sets(o, &s->scenario, err))
        return false;
    int other = deck_find(&s->deck, s->scenario.name);
    return strcmp(before, s->scenario.name) == 0 || other == -2 || other == s->index ||
           error_set(err, STATUS_BAD_VALUE, "name", "another scenario of the file is named %s",
                     s->scenario.name);
}

/* A name that is no file, but nearly a command. */
static const char *meant_command(const struct job *job)
{
    struct file_stamp stamp;
    const char *best = NULL;
    if (job->order->verb != VERB_DASHBOARD || strpbrk(job->file, "/."))
        return NULL;
    file_stamp(job->file, &stamp);
    if (!stamp.exists)
        best = verb_nearest(job->file);
    return best;
}

/* The file could not be taken. Wrong settings beside it are said too: 2 before 1. */
static int file_failed(const struct job *job, const struct error *why)
{
    struct error err;
    struct scenario plain;
    const char *command = why->status == STATUS_CANNOT_READ ? meant_command(job) : NULL;
    if (command) {
        error_set(&err, STATUS_USAGE, job->file,
                  "there is no such file or command; perhaps swapdeck %s is meant", command);
        return cli_complain(&err, NULL);
    }
    int code = cli_complain(why, job->file);
    scenario_default(&plain);
    if (code == 1 && !apply_sets(job->order, &plain, &err))
        return cli_complain(&err, NULL);
    return code;
}

static int open_session(const struct job *job, struct session *s)
{
    struct error err;
    if (!job->file)
        deck_init(&s->deck);
    else if (!deck_load(&s->deck, job->file, &s->stamp, &err))
        return file_failed(job, &err);
    if (!choose_scenario(s, job->order->value[OPTION_SCENARIO], &err))
        return cli_complain(&err, job->file);
    if (!apply_to_session(job->order, s, &err))
        return cli_complain(&err, NULL);
    return 0;
}

/* The file that is read must not be the one that is written. */
static int check_output(const struct job *job)
{
    struct file_stamp in, out;
    struct error err;
    if (!job->output || !job->file)
        return 0;
    file_stamp(job->file, &in);
    file_stamp(job->output, &out);
    if (!in.exists || !out.exists || in.device != out.device || in.inode != out.inode)
        return 0;
    error_set(&err, STATUS_USAGE, "--output",
              "this would replace the scenario file by a report; name another file");
    return cli_complain(&err, job->output);
}

static bool sweep(const struct job *job, const struct scenario *s, struct text *out,
                  struct error *err)
{
    double *x = malloc((size_t)job->points * sizeof *x);
    if (!x)
        return error_set(err, STATUS_NO_MEMORY, NULL, "there is not enough memory");
    for (int i = 0; i < job->points; i++)
        x[i] = cli_sweep_point(job, i);
    bool done = report_sweep(s, job->model, job->sweep_param, x, job->points, job->metrics,
                             job->format, out, err);
    free(x);
    return done;
}

static bool seek_value(const struct job *job, const struct scenario *s, struct text *out,
                       struct error *err)
{
    struct seek_answer answer;
    return seek(&s->params, &job->seek, &answer, err) &&
           report_seek(s, &job->seek, &answer, job->format, out, err);
}

/* What a command prints. */
static bool produce(const struct job *job, struct session *s, struct text *out,
                    struct error *err)
{
    switch (job->order->verb) {
    case VERB_SWEEP: return sweep(job, &s->scenario, out, err);
    case VERB_SEEK: return seek_value(job, &s->scenario, out, err);
    case VERB_FRAME:
        return cli_frame(job, &s->deck, s->index, &s->scenario, out, err);
    case VERB_SIMULATE: return cli_simulate(job, &s->scenario, out, err);
    case VERB_LIST: return cli_list(job->list, job->format, out, err);
    default: return report_write(&s->scenario, job->model, job->format, out, err);
    }
}

/* --check: 3 and a sentence when what is owned falls short. */
static int check_plan(const struct job *job, const struct scenario *s)
{
    struct results r;
    struct error err;
    char sentence[ERROR_TEXT];
    if (!job->order->value[OPTION_CHECK])
        return 0;
    evaluate(job->model, &s->params, metrics_all(), &r);
    if (plan_suffices(&s->params, &r))
        return 0;
    verdict(&s->params, &r, sentence, sizeof sentence);
    error_set(&err, STATUS_OK, "--check", "%s", sentence);
    cli_complain(&err, NULL);
    return EXIT_SHORT;
}

static int print_job(const struct job *job, struct session *s)
{
    struct text out;
    struct error err;
    text_init(&out);
    int code = produce(job, s, &out, &err) ? cli_write(job->output, &out)
                                           : cli_complain(&err, NULL);
    text_free(&out);
    return code ? code : check_plan(job, &s->scenario);
}

static int do_job(struct job *job)
{
    struct session s = {0};
    if (job->order->verb == VERB_MERGE)
        return cli_merge(job);
    int code = check_output(job);
    if (!code)
        code = cli_load_theme(job);
    if (!code)
        code = open_session(job, &s);
    if (!code && cli_wants_dashboard(job))
        code = cli_dashboard(job, &s.deck, s.index, &s.scenario);
    else if (!code)
        code = print_job(job, &s);
    deck_free(&s.deck);
    return code;
}

static int print_help(const struct order *o)
{
    struct text out;
    text_init(&out);
    if (o->value[OPTION_HELP])
        cli_help(o->verb, &out);
    else
        cli_version(&out);
    int code = cli_write(NULL, &out);
    text_free(&out);
    return code;
}

int cli_run(int argc, char **argv)
{
    struct order order;
    struct job job;
    struct error err;
    int code;
    if (!cli_parse(argc, argv, &order, &err))
        code = cli_complain(&err, NULL);
    else if (order.value[OPTION_HELP] || order.value[OPTION_VERSION])
        code = print_help(&order);
    else
        code = cli_job(&order, &job, &err) ? do_job(&job) : cli_complain(&err, NULL);
    order_free(&order);
    return code;
}
