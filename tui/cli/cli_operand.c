/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/cli_operand.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/table/check.h"
#include "engine/table/quantity_digits.h"
#include "tui/cli/cli_unknown.h"

enum { WORD = 128 };

/* A parameter with one value, by key. */
static bool find_param(const char *key, enum param_id *id, struct error *err)
{
    *id = param_find(key);
    if (*id == PARAM_COUNT)
        return cli_unknown(err, key, "parameter", param_nearest(key),
                           "\"swapdeck list params\" names them all");
    if (param_is_list(*id))
        return error_set(err, STATUS_USAGE, key,
                         "this parameter is a list; name one that has a single value");
    return true;
}

static bool count_points(double from, double to, double step, struct job *job,
                         struct error *err)
{
    const char *key = param_row(job->sweep_param)->key;
    char buf[NUMBER_TEXT];
    if (!(step > 0))
        return error_set(err, STATUS_USAGE, key, "STEP is %s; it must be above 0",
                         number_exact(step, buf));
    double last = floor((to - from) / step + 1e-9);
    if (!(last >= 0))
        return error_set(err, STATUS_USAGE, key, "TO is below FROM; put the smaller one first");
    if (last >= SWEEP_POINTS)
        return error_set(err, STATUS_USAGE, key,
                         "the sweep has %s points; at most 100,000 are allowed, so make STEP "
                         "larger", number_people(last + 1, 0, buf));
    job->from = from;
    job->step = step;
    job->points = (int)last + 1;
    return true;
}

double cli_sweep_point(const struct job *job, int i)
{
    const struct param_row *row = param_row(job->sweep_param);
    double x = job->from + i * job->step;
    return x > row->max && x - row->max <= 1e-9 * job->step ? row->max : x;
}

/* Every point is a value that the parameter may have. */
static bool check_points(const struct job *job, struct error *err)
{
    for (int i = 0; i < job->points; i++)
        if (!param_check(job->sweep_param, cli_sweep_point(job, i), err))
            return false;
    return true;
}

static bool read_range(const char *range, struct job *job, struct error *err)
{
    char part[3][WORD], more[2];
    double number[3];
    const char *key = param_row(job->sweep_param)->key;
    if (sscanf(range, "%127[^:]:%127[^:]:%127[^:]%1s", part[0], part[1], part[2], more) != 3)
        return error_set(err, STATUS_USAGE, key,
                         "\"%s\" is not FROM:TO:STEP, such as 1:5:0.25", range);
    for (int i = 0; i < 3; i++)
        if (!number_parse(part[i], &number[i]))
            return error_set(err, STATUS_USAGE, key,
                             "\"%s\" is not a plain number; FROM:TO:STEP are, such as 1:5:0.25",
                             part[i]);
    return count_points(number[0], number[1], number[2], job, err) && check_points(job, err);
}

int cli_sweep_operand(const struct order *o, struct job *job, struct error *err)
{
    char key[WORD];
    const char *equals = o->operands ? strchr(o->operand[0], '=') : NULL;
    if (!equals) {
        error_set(err, STATUS_USAGE, "sweep",
                  "PARAM=FROM:TO:STEP is missing, such as hub.charge_time=1.5:5:0.25");
        return 0;
    }
    snprintf(key, sizeof key, "%.*s", (int)(equals - o->operand[0]), o->operand[0]);
    return find_param(key, &job->sweep_param, err) && read_range(equals + 1, job, err);
}

/* The operator that s begins with; its length, 0 when there is none. */
static int read_op(const char *s, enum seek_op *op)
{
    static const struct {
        const char *text;
        enum seek_op op;
    } ops[] = {{">=", SEEK_AT_LEAST}, {"<=", SEEK_AT_MOST}, {"=", SEEK_EQUAL}};
    for (size_t i = 0; i < sizeof ops / sizeof *ops; i++) {
        size_t n = strlen(ops[i].text);
        if (strncmp(s, ops[i].text, n) == 0 && (!s[n] || !strchr("=<>", s[n]))) {
            *op = ops[i].op;
            return (int)n;
        }
    }
    return 0;
}

static bool find_metric(const char *key, enum metric_id *id, struct error *err)
{
    *id = metric_find(key);
    if (*id == METRIC_COUNT)
        return cli_unknown(err, key, "metric", metric_nearest(key),
                           "\"swapdeck list metrics\" names them all");
    if (metric_row(*id)->plan_only)
        return error_set(err, STATUS_USAGE, key,
                         "this metric belongs to the expansion table; seek another one");
    return true;
}

/* A plain number, or a percentage where the metric is a share. */
static bool read_target(const char *word, struct seek_query *q, struct error *err)
{
    const struct metric_row *row = metric_row(q->metric);
    char number[WORD];
    size_t n = strlen(word);
    bool percent = row->notation == NOTATION_SHARE && n && word[n - 1] == '%';
    snprintf(number, sizeof number, "%.*s", (int)(n - percent), word);
    if (!number_parse(number, &q->target))
        return error_set(err, STATUS_USAGE, row->key, "\"%s\" is not a plain number%s", word,
                         row->notation == NOTATION_SHARE ? " or percentage" : "");
    if (percent)
        q->target /= 100;
    return true;
}

static bool missing(struct error *err, const char *what)
{
    return error_set(err, STATUS_USAGE, "seek",
                     "%s is missing; METRIC OP VALUE PARAM are, for example, "
                     "stock.need '<=' 280 hub.charge_time", what);
}

int cli_seek_operands(const struct order *o, struct job *job, struct error *err)
{
    const char *const *word = o->operand;
    struct seek_query *q = &job->seek;
    char key[WORD];
    int used;
    q->model = job->model;
    if (!word[0])
        return missing(err, "METRIC");
    /* "METRIC OP VALUE" in one word, in two or in three. */
    size_t n = strcspn(word[0], "=<>");
    snprintf(key, sizeof key, "%.*s", (int)n, word[0]);
    if (!find_metric(key, &q->metric, err))
        return 0;
    const char *op = word[0] + n;
    used = 1;
    if (!*op && !(op = word[used++]))
        return missing(err, "OP");
    int length = read_op(op, &q->op);
    if (!length) {
        error_set(err, STATUS_USAGE, "seek", "\"%s\" is not an operator; they are = >= <=", op);
        return 0;
    }
    const char *value = op + length;
    if (!*value && !(value = word[used++]))
        return missing(err, "VALUE");
    if (!read_target(value, q, err))
        return 0;
    if (!word[used])
        return missing(err, "PARAM");
    return find_param(word[used], &q->param, err) ? used + 1 : 0;
}
