/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report_simulation.h"

#include <stdio.h>

#include "engine/base/number.h"
#include "engine/report/estimate_text.h"
#include "engine/report/grid.h"
#include "engine/report/simulation_csv.h"
#include "engine/report/simulation_json.h"

enum { SENTENCE = 512 };

/* Four digits of a time are enough for a sentence. */
static const char *short_text(double x, char buf[NUMBER_TEXT])
{
    snprintf(buf, NUMBER_TEXT, "%.4g", x);
    return buf;
}

static void law_words(const struct law *law, char *buf, size_t size)
{
    char mean[NUMBER_TEXT], cv[NUMBER_TEXT];
    enum law_id id = sampler_of(*law).id;
    short_text(law->mean, mean);
    if (id == LAW_CONSTANT)
        snprintf(buf, size, "%s h", mean);
    else if (id == LAW_EXPONENTIAL)
        snprintf(buf, size, "%s h on average, exponential", mean);
    else
        snprintf(buf, size, "%s h on average, %s with a deviation of %s %%", mean,
                 law_row(id)->key, short_text(100 * law->cv, cv));
}

static void process_item(struct page *page, const char *what, const char *words)
{
    char line[SENTENCE + 64];
    snprintf(line, sizeof line, "%s: %s.", what, words);
    page_item(page, line);
}

static void sizes(struct page *page, const struct process *p)
{
    char vehicles[NUMBER_TEXT], batteries[NUMBER_TEXT], ports[NUMBER_TEXT], swaps[NUMBER_TEXT];
    char line[SENTENCE];
    double a_day = process_demand(p) * HOURS_PER_DAY;
    snprintf(line, sizeof line, "vehicles %s, batteries %s, ports %s, swaps a day %s",
             number_people(p->vehicles, 0, vehicles), number_people(p->batteries, 0, batteries),
             number_people(p->ports, 0, ports),
             number_people(a_day, a_day < 10 ? 2 : 0, swaps));
    process_item(page, "What is simulated", line);
}

/* What is not off. */
static void extras(struct page *page, const struct process *p)
{
    char line[SENTENCE], a[NUMBER_TEXT], b[NUMBER_TEXT];
    if (p->patience.mean > 0) {
        law_words(&p->patience, line, sizeof line);
        process_item(page, "Riders give up after", line);
    }
    if (p->van_interval > 0) {
        snprintf(line, sizeof line, "every %s h, with at most %s batteries",
                 short_text(p->van_interval, a), number_people(p->van_crate, 0, b));
        process_item(page, "A van leaves", line);
    }
    if (process_closes(p)) {
        snprintf(line, sizeof line, "%s to %s h", short_text(p->opens, a),
                 short_text(p->closes, b));
        process_item(page, "The hub is open", line);
    }
    if (p->port_life > 0) {
        snprintf(line, sizeof line, "%s h, and is repaired in %s h",
                 short_text(p->port_life, a), short_text(p->port_repair, b));
        process_item(page, "A port works on average", line);
    }
    if (p->shared_power)
        process_item(page, "Ports", "their power is shared by all batteries at the hub");
}

static void told(struct page *page, const struct process *p)
{
    char line[SENTENCE];
    sizes(page, p);
    law_words(&p->charge, line, sizeof line);
    process_item(page, "A charge takes", line);
    law_words(&p->inbound, line, sizeof line);
    process_item(page, "The way to the hub", line);
    if (p->outbound.mean > 0) {
        law_words(&p->outbound, line, sizeof line);
        process_item(page, "The way back", line);
    }
    extras(page, p);
}

static void lead(struct page *page, const struct simulation *s,
                 const struct simulation_result *r)
{
    char line[SENTENCE], warm_up[NUMBER_TEXT], days[NUMBER_TEXT], found[64] = "";
    if (r->warm_up_found >= 0)
        snprintf(found, sizeof found, " (%d would do by MSER-5)", r->warm_up_found);
    snprintf(line, sizeof line,
             "A simulation: replications %d, days of each %s, hours to warm up %s%s, seed "
             "%llu.", r->replications, number_people(r->days, 0, days),
             number_people(r->warm_up, 0, warm_up), found, (unsigned long long)s->plan.seed);
    page_heading(page, 1, *s->name ? s->name : "Simulation");
    page_paragraph(page, line);
    if (!r->settled)
        page_paragraph(page, "The start is not forgotten even after that: the figures are of "
                             "no steady state.");
}

static void measures_grid(struct grid *g, const struct simulation_result *r)
{
    static const char *const head[] = {"What", "Key", "Value", "+-", "Unit"};
    for (int i = 0; i < 5; i++)
        grid_column(g, head[i], i != 2 && i != 3);
    for (enum measure_id id = 0; id < MEASURE_COUNT; id++) {
        struct measure_row row = measure_row(id);
        char value[ESTIMATE_TEXT], half[ESTIMATE_TEXT];
        if (r->measure[id].kind == ESTIMATE_NONE)
            continue;
        estimate_text(&r->measure[id], &row, value, half);
        grid_add(g, row.label);
        grid_add(g, row.key);
        grid_add(g, value);
        grid_add(g, half);
        grid_add(g, row.notation == NOTATION_PLAIN ? row.unit : "");
    }
}

static void about_intervals(struct page *page, const struct simulation *s,
                            const struct simulation_result *r)
{
    char line[SENTENCE], wish[NUMBER_TEXT];
    if (r->replications == 1)
        snprintf(line, sizeof line, "One replication alone has no interval.");
    else
        snprintf(line, sizeof line,
                 "+- is half of the 95 %% interval: Student's t for %d independent "
                 "replications (degrees of freedom: %d).",
                 r->replications, r->replications - 1);
    page_paragraph(page, line);
    if (r->measure[MEASURE_WAIT_PROBABILITY].kind == ESTIMATE_BELOW)
        page_paragraph(page, "Riders began to wait on so few occasions that their share is "
                             "only known to be below a bound.");
    else if (!r->precise) {
        snprintf(line, sizeof line,
                 "The share that waits is not yet known to within %s %% of it: simulate more.",
                 number_exact(100 * s->plan.precision, wish));
        page_paragraph(page, line);
    }
}

static void hours_grid(struct grid *g, const struct simulation_result *r)
{
    static const char *const head[] = {"Hour",        "Swaps /h",    "Swaps that wait", "+-",
                                       "Riders waiting", "Stock 5 %", "Stock 50 %",
                                       "Stock 95 %",  "Ports taken"};
    struct measure_row row = measure_row(MEASURE_WAIT_PROBABILITY);
    for (int i = 0; i < 9; i++)
        grid_column(g, head[i], false);
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        const struct simulation_hour *hour = &r->hour[h];
        char name[16], value[ESTIMATE_TEXT], half[ESTIMATE_TEXT], buf[NUMBER_TEXT];
        snprintf(name, sizeof name, "%d-%d", h, h + 1);
        estimate_text(&hour->wait, &row, value, half);
        grid_add(g, name);
        grid_add(g, number_people(hour->swaps, 1, buf));
        grid_add(g, value);
        grid_add(g, half);
        grid_add(g, number_people(hour->waiting, 2, buf));
        grid_add(g, number_people(hour->stock_low, 0, buf));
        grid_add(g, number_people(hour->stock_middle, 0, buf));
        grid_add(g, number_people(hour->stock_high, 0, buf));
        grid_add(g, number_people(hour->busy, 1, buf));
    }
}

/* What the tables leave out: the worst hour, where there is one, and the long waits. */
static void closing(struct page *page, const struct simulation_result *r)
{
    char line[SENTENCE], wait[NUMBER_TEXT], value[ESTIMATE_TEXT], half[ESTIMATE_TEXT];
    struct measure_row row = measure_row(MEASURE_WAIT_PROBABILITY);
    if (r->worst_hour >= 0) {
        estimate_text(&r->hour[r->worst_hour].wait, &row, value, half);
        snprintf(line, sizeof line, "Most swaps wait from %d to %d h: %s of them.",
                 r->worst_hour, r->worst_hour + 1, value);
        page_paragraph(page, line);
    }
    if (r->wait_95 > 0) {
        snprintf(line, sizeof line, "One swap in twenty waits longer than %s min.",
                 number_people(60 * r->wait_95, 1, wait));
        page_paragraph(page, line);
    }
}

static void simulation_page(struct page *page, const struct simulation *s,
                            const struct simulation_result *r)
{
    struct grid measures, hours;
    grid_init(&measures);
    grid_init(&hours);
    lead(page, s, r);
    told(page, &s->process);
    measures_grid(&measures, r);
    page_grid(page, &measures);
    about_intervals(page, s, r);
    page_heading(page, 2, "Day");
    hours_grid(&hours, r);
    page_grid(page, &hours);
    closing(page, r);
    grid_free(&measures);
    grid_free(&hours);
}

bool report_simulation(const struct simulation *s, enum report_format format, struct text *out,
                       struct error *err)
{
    struct page page = {format == FORMAT_MARKDOWN, out};
    struct simulation_result r;
    if (!simulation_result(s, &r))
        return error_set(err, STATUS_NO_MEMORY, "", "there is not enough memory");
    if (format == FORMAT_JSON)
        simulation_json(s, &r, out);
    else if (format == FORMAT_CSV)
        simulation_csv(s, &r, out);
    else
        simulation_page(&page, s, &r);
    return text_done(out, err);
}
