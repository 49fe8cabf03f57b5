/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/cli_simulate.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "engine/report/estimate_text.h"
#include "engine/report/report_simulation.h"
#include "engine/simulation/option.h"
#include "engine/simulation/part.h"
#include "engine/simulation/simulation_run.h"

enum { MOST_THREADS = 256, BAR = 30 };

/* The whole number of an option, present when it is not given. */
static bool read_whole(const struct order *o, enum option option, long least, long most,
                       int *value, struct error *err)
{
    const char *word = o->value[option];
    char name[32], *end;
    if (!word)
        return true;
    snprintf(name, sizeof name, "--%s", option_row(option)->name);
    long x = strtol(word, &end, 10);
    if (strspn(word, "0123456789") != strlen(word) || end == word || x < least || x > most)
        return error_set(err, STATUS_USAGE, name,
                         "\"%.40s\" is not a whole number from %ld to %ld", word, least, most);
    *value = (int)x;
    return true;
}

static bool read_seed(const struct order *o, uint64_t *seed, struct error *err)
{
    const char *word = o->value[OPTION_SEED];
    if (!word)
        return true;
    errno = 0;
    *seed = strtoull(word, NULL, 10);
    if (*word && strspn(word, "0123456789") == strlen(word) && errno == 0)
        return true;
    return error_set(err, STATUS_USAGE, "--seed",
                     "\"%.40s\" is not a whole number from 0 to 18446744073709551615", word);
}

/* "5%" or "0.05". */
static bool read_precision(const struct order *o, double *precision, struct error *err)
{
    const char *word = o->value[OPTION_PRECISION];
    char *end;
    if (!word)
        return true;
    double x = strtod(word, &end);
    if (strcmp(end, "%") == 0)
        x /= 100;
    else if (*end)
        x = NAN;
    *precision = x;
    if (strspn(word, "0123456789.") > 0 && x >= 1e-4 && x <= 1)
        return true;
    return error_set(err, STATUS_USAGE, "--precision",
                     "\"%.40s\" is not a share from 0.0001 to 1, such as 5%%", word);
}

static bool read_part(const struct order *o, struct simulation_part *part, struct error *err)
{
    const char *word = o->value[OPTION_PART];
    char more;
    *part = (struct simulation_part){1, 1};
    if (!word || (strspn(word, "0123456789/") == strlen(word) &&
                  sscanf(word, "%9d/%9d%c", &part->number, &part->of, &more) == 2))
        return true;
    return error_set(err, STATUS_USAGE, "--part",
                     "\"%.40s\" is not K/N, the K-th of N parts, such as 1/8", word);
}

/* A part is no report, and its number of replications cannot depend on what the others find. */
static bool check_part(const struct order *o, const struct job *job, struct error *err)
{
    if (!o->value[OPTION_PART])
        return true;
    if (o->value[OPTION_FORMAT])
        return error_set(err, STATUS_USAGE, "--format",
                         "a part has its own format; give --format to swapdeck merge");
    if (job->plan.replications == 0)
        return error_set(err, STATUS_USAGE, "--part",
                         "parts share a number of replications; give --replications too");
    return true;
}

static bool read_plan(const struct order *o, struct job *job, struct error *err)
{
    int warm_up = -1;
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    struct simulation_plan *plan = &job->plan;
    *plan = simulation_plan_default();
    job->threads = processors > 0 ? (int)fmin((double)processors, MOST_THREADS) : 1;
    if (!read_whole(o, OPTION_DAYS, 1, PLAN_DAYS, &plan->days, err) ||
        !read_whole(o, OPTION_REPLICATIONS, 1, PLAN_REPLICATIONS, &plan->replications, err) ||
        !read_whole(o, OPTION_WARMUP, 0, PLAN_WARM_UP, &warm_up, err) ||
        !read_whole(o, OPTION_THREADS, 1, MOST_THREADS, &job->threads, err))
        return false;
    plan->warm_up = warm_up;
    return read_seed(o, &plan->seed, err) && read_precision(o, &plan->precision, err) &&
           read_part(o, &job->part, err) && check_part(o, job, err);
}

bool cli_simulate_takes(const struct order *o, const char *assignment)
{
    return o->verb == VERB_SIMULATE && process_option_known(assignment);
}

bool cli_simulate_options(const struct order *o, struct job *job, struct error *err)
{
    job->process = process_options_default();
    for (int i = 0; i < o->sets; i++)
        if (cli_simulate_takes(o, o->set[i]) &&
            !process_option_set(&job->process, o->set[i], err))
            return false;
    return read_plan(o, job, err);
}

/* How far it has come: replications, or the precision that is wished for. */
static double progress(const struct simulation_plan *plan, const struct simulation_result *r)
{
    const struct estimate *wait = &r->measure[MEASURE_WAIT_PROBABILITY];
    if (plan->replications > 0)
        return (double)r->replications / plan->replications;
    if (wait->kind != ESTIMATE_INTERVAL || !(wait->value > 0))
        return 0;
    double ratio = plan->precision * wait->value / wait->half;
    return fmin(1, ratio * ratio);
}

/* A line that the next one overwrites. */
static bool show_progress(const struct simulation_result *r, void *user)
{
    const struct job *job = user;
    struct measure_row row = measure_row(MEASURE_ACHIEVED);
    char value[ESTIMATE_TEXT], half[ESTIMATE_TEXT], bar[BAR + 1];
    int full = (int)(BAR * progress(&job->plan, r));
    for (int i = 0; i < BAR; i++)
        bar[i] = i < full ? '#' : '.';
    bar[BAR] = 0;
    estimate_text(&r->measure[MEASURE_ACHIEVED], &row, value, half);
    fprintf(stderr, "\r[%s] %d replications, %s%s%s at once \033[K", bar, r->replications,
            value, *half ? " +- " : "", half);
    return true;
}

static bool wants_bar(void)
{
    const char *term = getenv("TERM");
    return isatty(STDERR_FILENO) && term && *term && strcmp(term, "dumb") != 0;
}

static bool run(const struct job *job, struct simulation *s, struct error *err)
{
    bool bar = wants_bar();
    struct simulation_control control = {
        .threads = job->threads,
        .publish = bar ? show_progress : NULL,
        .user = (void *)(uintptr_t)job,
    };
    enum simulation_end end = simulation_run(s, &control);
    if (bar)
        fprintf(stderr, "\r\033[K");
    if (end != SIMULATION_DONE)
        return error_set(err, STATUS_NO_MEMORY, "",
                         "there is not enough memory to simulate this");
    return true;
}

bool cli_simulate(const struct job *job, const struct scenario *scenario, struct text *out,
                  struct error *err)
{
    struct process process = process_of(&scenario->params, &job->process);
    struct simulation *s = simulation_open(&process, &job->plan, job->part, err);
    if (!s)
        return false;
    snprintf(s->name, sizeof s->name, "%s", scenario->name);
    bool done = run(job, s, err);
    if (done && job->order->value[OPTION_PART])
        part_write(s, out);
    else if (done)
        done = report_simulation(s, job->format, out, err);
    simulation_free(s);
    return done && text_done(out, err);
}
