/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/simulation_csv.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#include "engine/report/csv.h"

static void csv_estimate(struct text *out, const char *section, double x, const char *metric,
                         const struct estimate *e, const char *unit)
{
    csv_row(out, &(struct csv_row){section, "value", x, metric, NULL, e->value, unit});
    csv_row(out, &(struct csv_row){section, "half", x, metric, NULL, e->half, unit});
    csv_row(out, &(struct csv_row){section, "kind", x, metric, estimate_kind_name(e->kind), NAN,
                                   ""});
}

static void csv_hour(struct text *out, double h, const struct simulation_hour *hour)
{
    const struct {
        const char *name;
        double value;
        const char *unit;
    } figures[] = {
        {"demand.rate", hour->swaps, "swaps/h"},
        {"service.waiting_vehicles", hour->waiting, "vehicles"},
        {"stock.ready", hour->stock, "batteries"},
        {"stock.ready_5", hour->stock_low, "batteries"},
        {"stock.ready_50", hour->stock_middle, "batteries"},
        {"stock.ready_95", hour->stock_high, "batteries"},
        {"service.waiting_95", hour->riders_high, "vehicles"},
        {"ports.busy", hour->busy, "ports"},
    };
    csv_estimate(out, "hours", h, "service.wait_probability", &hour->wait, "");
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        csv_row(out, &(struct csv_row){"hours", "value", h, figures[i].name, NULL,
                                       figures[i].value, figures[i].unit});
}

void simulation_csv(const struct simulation *s, const struct simulation_result *r,
                           struct text *out)
{
    const struct {
        const char *name;
        double value;
        const char *unit;
    } made[] = {
        {"replications", r->replications, ""},
        {"days", r->days, "days"},            {"warm_up", r->warm_up, "h"},
        {"warm_up_found", r->warm_up_found, "h"}, {"settled", r->settled, ""},
        {"precise", r->precise, ""},          {"wait_95", r->wait_95, "h"},
    };
    csv_head(out);
    char seed[24];
    snprintf(seed, sizeof seed, "%" PRIu64, s->plan.seed);
    csv_row(out, &(struct csv_row){"simulation", "name", NAN, "", s->name, NAN, ""});
    csv_row(out, &(struct csv_row){"simulation", "seed", NAN, "", seed, NAN, ""});
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        csv_row(out, &(struct csv_row){"simulation", made[i].name, NAN, "", NULL, made[i].value,
                                       made[i].unit});
    for (enum measure_id id = 0; id < MEASURE_COUNT; id++) {
        struct measure_row row = measure_row(id);
        csv_estimate(out, "measures", NAN, row.key, &r->measure[id], row.unit);
    }
    for (int h = 0; h < HOURS_PER_DAY; h++)
        csv_hour(out, h, &r->hour[h]);
}
