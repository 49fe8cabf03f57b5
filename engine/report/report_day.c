/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_day.h"

#include <stdio.h>

#include "engine/base/number.h"
#include "engine/report/csv.h"
#include "engine/report/grid.h"
#include "engine/report/json.h"
#include "engine/table/figures.h"
#include "engine/table/sentence.h"

enum { SENTENCE = 512 };

static void day_grid(struct grid *g, const struct day_study *day)
{
    char hours[16], buf[NUMBER_TEXT];
    grid_column(g, "Hours", false);
    grid_column(g, "Demand, swaps/h", false);
    grid_column(g, "Batteries out at its start", false);
    grid_column(g, "Swaps that wait", false);
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        snprintf(hours, sizeof hours, "%d-%d", h, h + 1);
        grid_add(g, hours);
        grid_add(g, number_people(day->course.demand[h], 1, buf));
        grid_add(g, number_people(day->out[h], 1, buf));
        grid_add(g, metric_text(METRIC_WAIT_PROBABILITY, day->course.wait[h], buf));
    }
}

static void worst_hour(struct page *p, const struct results *r)
{
    char line[SENTENCE], at[NUMBER_TEXT], wait[NUMBER_TEXT], need[NUMBER_TEXT];
    snprintf(line, sizeof line,
             "The worst moment is %s: %s wait then, and %s would be enough for it.",
             metric_text(METRIC_WORST_HOUR, r->v[METRIC_WORST_HOUR], at),
             swaps_text(r->v[METRIC_WORST_HOUR_WAIT], false, wait),
             count_text(r->v[METRIC_NEED_WORST_HOUR], "battery", "batteries", need,
                        sizeof need));
    page_paragraph(p, line);
}

/* A table of equal rows would say no more. */
static void flat_day(struct page *p, const struct day_study *day)
{
    char demand[NUMBER_TEXT], out[NUMBER_TEXT], wait[NUMBER_TEXT], line[SENTENCE];
    snprintf(line, sizeof line,
             "Every hour is the same by the %s: %s swaps/h, %s batteries out, %s wait.",
             model_phrase(day->model),
             number_people(day->course.demand[0], 1, demand),
             number_people(day->out[0], 1, out),
             swaps_text(day->course.wait[0], false, wait));
    page_paragraph(p, line);
}

static void uneven_day(struct page *p, const struct results *r, const struct day_study *day)
{
    struct grid g;
    char line[SENTENCE];
    grid_init(&g);
    day_grid(&g, day);
    snprintf(line, sizeof line, "Hour by hour, by the %s.", model_phrase(day->model));
    page_paragraph(p, line);
    page_grid(p, &g);
    worst_hour(p, r);
    grid_free(&g);
}

/* No hour is better than another, and no curve would be true. */
static void endless_day(struct page *p, const struct answers *k, const struct results *r)
{
    char why[SENTENCE / 2], line[SENTENCE];
    result_sentence(&k->of.scenario.params, r, METRIC_NEED, why, sizeof why);
    snprintf(line, sizeof line, "All day long all swaps wait, by the %s: %s.",
             model_phrase(k->day.model), why);
    page_paragraph(p, line);
}

void day_page(struct page *p, const struct answers *k)
{
    const struct results *r = &k->results[k->day.model];
    page_heading(p, 2, "Day");
    if (k->day.course.endless)
        endless_day(p, k, r);
    else if (result_ok(r, METRIC_WORST_HOUR))
        uneven_day(p, r, &k->day);
    else
        flat_day(p, &k->day);
}

void day_csv(const struct answers *k, struct text *out)
{
    const struct day_study *day = &k->day;
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        const struct { const char *what; double value; enum metric_id unit; } figures[] = {
            {"demand", day->course.demand[h], METRIC_DEMAND_RATE},
            {"out", day->out[h], METRIC_CIRCULATING},
            {"wait", day->course.wait[h], METRIC_WAIT_PROBABILITY},
        };
        for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
            csv_row(out, &(struct csv_row){"day", "hour", h, figures[i].what, NULL,
                                           figures[i].value,
                                           metric_row(figures[i].unit)->unit});
    }
}

json_t *day_json(const struct day_study *day)
{
    json_t *hour = json_array(), *demand = json_array(), *out = json_array();
    json_t *wait = json_array();
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        json_add(hour, json_integer(h));
        json_add(demand, json_number_of(day->course.demand[h]));
        json_add(out, json_number_of(day->out[h]));
        json_add(wait, json_number_of(day->course.wait[h]));
    }
    return json_pack("{s:s, s:o, s:o, s:o, s:o}", "model", model_row(day->model)->key, "hour",
                     hour, "demand", demand, "out", out, "wait", wait);
}
