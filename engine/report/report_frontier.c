/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_frontier.h"

#include <math.h>
#include <stdio.h>

#include "engine/base/number.h"
#include "engine/report/csv.h"
#include "engine/report/grid.h"
#include "engine/report/json.h"
#include "engine/study/frontier.h"
#include "engine/table/figures.h"

enum { SENTENCE = 512, PAGE_POINTS = 16 };

static const char *whole(double x, char buf[NUMBER_TEXT])
{
    return number_people(x, 0, buf);
}

static void frontier_grid(struct grid *g, const struct params *p, const struct frontier *f)
{
    char buf[NUMBER_TEXT];
    grid_column(g, "Ports", false);
    grid_column(g, "Fewest batteries", false);
    grid_column(g, "Cost of both", false);
    for (int i = 0; i < f->count; i++) {
        grid_add(g, whole(f->ports[i], buf));
        grid_add(g, whole(f->batteries[i], buf));
        grid_add(g, whole(frontier_cost(p, f->batteries[i], f->ports[i]), buf));
    }
}

/* "With 49 ports at least 30.81 % of swaps wait, however many batteries." */
static void fewest_ports(struct page *p, const struct port_range *range)
{
    char fewest[NUMBER_TEXT], below[NUMBER_TEXT], wait[NUMBER_TEXT], line[SENTENCE];
    if (range->fewest <= 1)
        return;
    snprintf(line, sizeof line,
             "At least %s ports are needed: with %s %s wait, however many batteries there are.",
             whole(range->fewest, fewest), whole(range->fewest - 1, below),
             swaps_text(range->limit, true, wait));
    page_paragraph(p, line);
}

static void cheapest_pair(struct page *p, const struct answers *k,
                          const struct plan *best)
{
    const struct params *params = &k->of.scenario.params;
    double owned = frontier_cost(params, param_get(params, PARAM_BATTERIES),
                                 param_get(params, PARAM_PORTS));
    double saved = nearbyint(owned) - nearbyint(best->cost); /* adds up as printed */
    char batteries[NUMBER_TEXT], ports[NUMBER_TEXT], cost[NUMBER_TEXT], rest[NUMBER_TEXT];
    char line[SENTENCE], beside[2 * NUMBER_TEXT] = "as much as";
    count_text(best->batteries, "battery", "batteries", batteries, sizeof batteries);
    count_text(best->ports, "port", "ports", ports, sizeof ports);
    if (saved < 0 || saved > 0)
        snprintf(beside, sizeof beside, "%s %s than", whole(fabs(saved), rest),
                 saved < 0 ? "more" : "less");
    snprintf(line, sizeof line,
             "The cheapest pair to buy is %s and %s at %s %s, %s what is owned.", batteries,
             ports, whole(best->cost, cost), k->of.scenario.currency, beside);
    page_paragraph(p, line);
}

void frontier_page(struct page *p, const struct answers *k)
{
    const struct params *params = &k->of.scenario.params;
    struct frontier_study study;
    struct grid g;
    char line[SENTENCE], level[NUMBER_TEXT];
    frontier_study(k->of.model, params, PAGE_POINTS, &study);
    grid_init(&g);
    frontier_grid(&g, params, &study.curve);
    page_heading(p, 2, "Frontier");
    snprintf(line, sizeof line,
             "The fewest batteries that reach %s at each number of ports, by the %s; "
             "money in %s.", param_text(PARAM_SERVICE_LEVEL,
                                        param_get(params, PARAM_SERVICE_LEVEL), level),
             model_phrase(study.model), k->of.scenario.currency);
    page_paragraph(p, line);
    page_grid(p, &g);
    fewest_ports(p, &study.range);
    cheapest_pair(p, k, &study.cheapest);
    grid_free(&g);
}

static void point_csv(struct text *out, const char *name, const struct plan *at,
                      const char *currency)
{
    const char *need = metric_row(METRIC_NEED)->key, *unit = metric_row(METRIC_NEED)->unit;
    csv_row(out, &(struct csv_row){"frontier", name, at->ports, need, NULL, at->batteries,
                                   unit});
    csv_row(out, &(struct csv_row){"frontier", name, at->ports, "cost", NULL, at->cost,
                                   currency});
}

void frontier_csv(const struct answers *k, struct text *out)
{
    const struct params *p = &k->of.scenario.params;
    struct frontier_study s;
    frontier_study(k->of.model, p, FRONTIER_MAX, &s);
    for (int i = 0; i < s.curve.count; i++) {
        double ports = s.curve.ports[i], batteries = s.curve.batteries[i];
        struct plan at = {batteries, ports, frontier_cost(p, batteries, ports)};
        point_csv(out, param_row(PARAM_PORTS)->key, &at, k->of.scenario.currency);
    }
    point_csv(out, "cheapest", &s.cheapest, k->of.scenario.currency);
}

json_t *frontier_json(const struct answers *k)
{
    const struct params *p = &k->of.scenario.params;
    struct frontier_study s;
    json_t *ports = json_array(), *batteries = json_array(), *cost = json_array();
    frontier_study(k->of.model, p, FRONTIER_MAX, &s);
    for (int i = 0; i < s.curve.count; i++) {
        double f = s.curve.ports[i], b = s.curve.batteries[i];
        json_add(ports, json_number_of(f));
        json_add(batteries, json_number_of(b));
        json_add(cost, json_number_of(frontier_cost(p, b, f)));
    }
    return json_pack("{s:s, s:o, s:o, s:o, s:{s:o, s:o, s:o}}", "model",
                     model_row(s.model)->key, "ports", ports, "batteries", batteries, "cost",
                     cost, "cheapest", "ports", json_number_of(s.cheapest.ports), "batteries",
                     json_number_of(s.cheapest.batteries), "cost",
                     json_number_of(s.cheapest.cost));
}
