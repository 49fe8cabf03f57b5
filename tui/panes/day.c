/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day by a model that sees its peaks: its hours, the worst, and what a mean hides. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/table/figures.h"
#include "engine/table/sentence.h"
#include "tui/panes/day_strips.h"
#include "tui/panes/pane.h"
#include "tui/panes/pane_field.h"
#include "tui/panes/phrase.h"

enum { WORDS = 4, FIELD = 10, TALL_H = 24 };

static const struct results *answers_of_day(const struct answers *k)
{
    return &k->results[k->day.model];
}

static double weight_now(const struct scene *s)
{
    return s->shown->of.scenario.params.v[SLOT_PROFILE + s->app->hour];
}

/* ": 25.0 swaps/h, 83.3 batteries out at 10:00, 11.2 % of them wait". */
static void draw_hour_figures(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct day_study *day = &s->shown->day;
    char demand[NUMBER_TEXT], out[NUMBER_TEXT], wait[NUMBER_TEXT];
    char full[SENTENCE_TEXT], medium[PHRASE_TEXT], brief[PHRASE_TEXT], bare[PHRASE_TEXT];
    number_people(day->course.demand[s->app->hour], 1, demand);
    number_people(day->out[s->app->hour], 1, out);
    metric_text(METRIC_WAIT_PROBABILITY, day->course.wait[s->app->hour], wait);
    snprintf(full, sizeof full, ": %s swaps/h, %s of them wait; %s batteries out at %d:00",
             demand, wait, out, s->app->hour);
    snprintf(medium, sizeof medium, ": %s swaps/h, %s wait, %s out", demand, wait, out);
    snprintf(brief, sizeof brief, ": %s/h, %s wait", demand, wait);
    snprintf(bare, sizeof bare, ": %s swaps/h", demand);
    draw_fitting(c, r.x, r.y, r.w, ROLE_TEXT,
                 (const char *const[]){full, medium, brief, bare, NULL});
}

/* The selected hour with its weight, which is the field while it is typed in. */
static void draw_hour(const struct scene *s, struct canvas *c, struct rect r)
{
    char weight[NUMBER_TEXT];
    bool typed = s->app->prompt.kind == PROMPT_FIELD && s->app->prompt.element >= 0 &&
                 !s->app->list.open;
    canvas_glyph(c, r.x, r.y, GLYPH_SELECTED, ROLE_POINT);
    int x = r.x + 2 + canvas_textf(c, r.x + 2, r.y, r.w - 2, ROLE_POINT,
                                   r.w < 40 ? "%d-%d h " : "%d-%d h, weight ", s->app->hour,
                                   s->app->hour + 1);
    int left = r.x + r.w - x;
    if (typed) {
        draw_line(c, x, r.y, left < FIELD ? left : FIELD, field_role(s->app),
                  &s->app->prompt.line);
        x += FIELD;
    } else {
        x += canvas_text(c, x, r.y, left, ROLE_STRONG,
                         param_text(PARAM_PROFILE, weight_now(s), weight));
    }
    draw_hour_figures(s, c, (struct rect){x, r.y, r.x + r.w - x, 1});
}

static void say_flat(struct phrase *w)
{
    w->role = ROLE_NOTE;
    snprintf(w->full, sizeof w->full, "* No hour is the worst: all have the same demand. p "
             "takes a known day, + and - step the hour's weight.");
    snprintf(w->medium, sizeof w->medium, "* No hour is the worst. p takes a known day.");
    snprintf(w->brief, sizeof w->brief, "* flat; p: a known day");
}

static void say_endless(const struct answers *k, struct phrase *w)
{
    char why[PHRASE_TEXT];
    result_sentence(&k->of.scenario.params, answers_of_day(k), METRIC_NEED, why, sizeof why);
    w->role = ROLE_BAD;
    snprintf(w->full, sizeof w->full, "All day long all swaps wait: %s.", why);
    snprintf(w->medium, sizeof w->medium, "All swaps wait: the queue at the ports never ends.");
    snprintf(w->brief, sizeof w->brief, "All wait: queue never ends");
}

static void say_worst(const struct answers *k, struct phrase *w)
{
    const struct results *now = answers_of_day(k);
    char at[NUMBER_TEXT], out[NUMBER_TEXT], wait[NUMBER_TEXT], need[NUMBER_TEXT];
    if (k->day.course.endless) {
        say_endless(k, w);
        return;
    }
    if (!result_ok(now, METRIC_WORST_HOUR)) {
        say_flat(w);
        return;
    }
    day_clock(now->v[METRIC_WORST_HOUR], at);
    number_people(course_out(&k->day.course, now->v[METRIC_WORST_HOUR]), 1, out);
    metric_shown(now, METRIC_WORST_HOUR_WAIT, wait);
    metric_rounded(now, METRIC_NEED_WORST_HOUR, 0, need);
    w->role = ROLE_CROSSING;
    snprintf(w->full, sizeof w->full,
             "* Worst at %s: %s batteries out, %s of swaps wait; enough then: %s batteries.",
             at, out, wait, need);
    snprintf(w->medium, sizeof w->medium, "* Worst %s: %s out, %s wait, need %s", at, out,
             wait, need);
    snprintf(w->brief, sizeof w->brief, "* %s: %s wait, need %s", at, wait, need);
}

/* Whether the worst of the day is the demand's or still the ports'. */
static void say_cause(const struct answers *k, struct phrase *w)
{
    const struct day_course *course = &k->day.course;
    if (isnan(course->worst_hour) || !course->ports)
        return;
    int moment = (int)(course->worst_hour / HOURS_PER_DAY * COURSE_TIMES) % COURSE_TIMES;
    const struct course_now *now = &course->now[moment];
    char busy[NUMBER_TEXT], owned[NUMBER_TEXT], queueing[NUMBER_TEXT];
    number_people(now->busy, 0, busy);
    number_people(answers_param(k, PARAM_PORTS), 0, owned);
    number_people(now->queueing, 0, queueing);
    w->role = ROLE_NOTE;
    if (now->queueing < 1) {
        snprintf(w->full, sizeof w->full,
                 "  It is the peak of demand: %s of %s ports are busy then, and no battery "
                 "waits for one.",
                 busy, owned);
        snprintf(w->medium, sizeof w->medium, "  The peak of demand; %s of %s ports busy", busy,
                 owned);
        snprintf(w->brief, sizeof w->brief, "  the peak of demand");
        return;
    }
    snprintf(w->full, sizeof w->full,
             "  The ports still work through the peak: %s of %s are busy then, and %s "
             "batteries wait for one.",
             busy, owned, queueing);
    snprintf(w->medium, sizeof w->medium, "  The ports lag behind: %s batteries wait for one",
             queueing);
    snprintf(w->brief, sizeof w->brief, "  %s wait for a port", queueing);
}

static void say_day(const struct answers *k, struct phrase *w)
{
    const struct results *now = answers_of_day(k);
    double beyond = answers_param(k, PARAM_BATTERIES) - now->v[METRIC_NEED];
    char wait[NUMBER_TEXT], need[NUMBER_TEXT], rest[NUMBER_TEXT], level[NUMBER_TEXT];
    const char *side = beyond < 0 ? "short" : "to spare";
    if (k->day.course.endless)
        return;
    metric_shown(now, METRIC_WAIT_PROBABILITY, wait);
    metric_rounded(now, METRIC_NEED, 0, need);
    number_people(fabs(beyond), 0, rest);
    param_text(PARAM_SERVICE_LEVEL, answers_param(k, PARAM_SERVICE_LEVEL), level);
    w->role = beyond < 0 ? ROLE_BAD : ROLE_GOOD;
    snprintf(w->full, sizeof w->full,
             "The whole day: %s of swaps wait; enough for %s: %s batteries, %s %s.", wait,
             level, need, rest, side);
    snprintf(w->medium, sizeof w->medium, "Day: %s wait, need %s, %s %s", wait, need, rest,
             side);
    snprintf(w->brief, sizeof w->brief, "Day: need %s, %s %s", need, rest, side);
}

/* What the mean rate alone would say. */
static void say_mean(const struct answers *k, struct phrase *w)
{
    const struct results *even = &k->day.even;
    double more = answers_of_day(k)->v[METRIC_NEED] - even->v[METRIC_NEED];
    char wait[NUMBER_TEXT], need[NUMBER_TEXT], peaks[NUMBER_TEXT];
    metric_shown(even, METRIC_WAIT_PROBABILITY, wait);
    metric_rounded(even, METRIC_NEED, 0, need);
    number_people(more, 0, peaks);
    w->role = ROLE_DIM;
    if (!result_ok(answers_of_day(k), METRIC_WORST_HOUR))
        return; /* the mean is all there is */
    snprintf(w->full, sizeof w->full,
             "By the mean rate alone: %s would wait, need %s; the peaks ask for %s more.", wait,
             need, peaks);
    snprintf(w->medium, sizeof w->medium, "By the mean rate: need %s; peaks add %s", need,
             peaks);
    snprintf(w->brief, sizeof w->brief, "Mean rate: need %s", need);
}

/* What there is to say of the day; returns how many. */
static int say_all(const struct answers *k, struct phrase words[WORDS])
{
    static void (*const say[WORDS])(const struct answers *k, struct phrase *w) = {
        say_worst, say_cause, say_day, say_mean};
    int count = 0;
    for (int i = 0; i < WORDS; i++) {
        words[count] = (struct phrase){0};
        say[i](k, &words[count]);
        count += *words[count].full != 0;
    }
    return count;
}

/* The hour, and below it what the whole day says. */
static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    struct phrase words[WORDS];
    if (!answers_have(k, PART_BIT(DAY))) {
        draw_pending(c, r);
        return;
    }
    int count = say_all(k, words), used = 0, rows = 1;
    for (int i = 0; i < count; i++)
        rows += r.h >= TALL_H ? phrase_rows(c, &words[i], r.w, 2) : 1;
    if (r.h > rows)
        used = day_strips_draw(k, s->app->hour, c, (struct rect){r.x, r.y, r.w, r.h - rows});
    draw_hour(s, c, (struct rect){r.x, r.y + used, r.w, 1});
    int left = r.h - used - 1;
    phrases_draw(c, (struct rect){r.x, r.y + used + 1, r.w, left < rows - 1 ? left : rows - 1},
                 words, count);
}

static unsigned parts(const struct app *a, struct rect r)
{
    (void)a, (void)r;
    return PART_BIT(DAY);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    model_and_blind_spot(day_model(s->shown->of.model), buf, size);
}

const struct pane_ops pane_day = {
    .name = "day", .title = "Day", .min_w = 20, .min_h = 3,
    .parts = parts, .draw = draw, .subtitle = subtitle,
};
