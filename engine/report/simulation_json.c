/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/simulation_json.h"

#include <inttypes.h>
#include <stdio.h>

#include "engine/report/json.h"
#include "engine/simulation/process_text.h"

static json_t *estimate_object(const struct estimate *e)
{
    json_t *object = json_object();
    json_put(object, "kind", json_string(estimate_kind_name(e->kind)));
    json_put(object, "value", json_number_of(e->value));
    json_put(object, "half", json_number_of(e->half));
    json_put(object, "freedom", json_number_of(e->freedom));
    return object;
}

static json_t *field_value(const struct process_field *f)
{
    if (f->on)
        return json_boolean(*f->on);
    if (f->numbers == 1)
        return json_number_of(*f->number);
    if (f->number) {
        json_t *list = json_array();
        for (int i = 0; i < f->numbers; i++)
            json_add(list, json_number_of(f->number[i]));
        return list;
    }
    json_t *law = json_object();
    json_put(law, "law", json_string(law_row(f->law->id)->key));
    json_put(law, "mean", json_number_of(f->law->mean));
    json_put(law, "cv", json_number_of(f->law->cv));
    return law;
}

static json_t *process_object(const struct process *p)
{
    json_t *object = json_object();
    struct process_field field;
    for (int i = 0; process_field(p, i, &field); i++)
        json_put(object, field.key, field_value(&field));
    return object;
}

/* -1 stands for none. */
static json_t *whole_or_null(int x)
{
    return x < 0 ? json_null() : json_number_of(x);
}

/* A seed has more digits than a double: a text. */
static json_t *made_object(const struct simulation *s, const struct simulation_result *r)
{
    json_t *object = json_object();
    char seed[24];
    snprintf(seed, sizeof seed, "%" PRIu64, s->plan.seed);
    json_put(object, "name", json_text(s->name));
    json_put(object, "seed", json_string(seed));
    json_put(object, "replications", json_number_of(r->replications));
    json_put(object, "days", json_number_of(r->days));
    json_put(object, "warm_up", json_number_of(r->warm_up));
    json_put(object, "warm_up_found", whole_or_null(r->warm_up_found));
    json_put(object, "settled", json_boolean(r->settled));
    json_put(object, "precision", json_number_of(s->plan.precision));
    json_put(object, "precise", json_boolean(r->precise));
    json_put(object, "swaps", json_number_of((double)r->swaps));
    json_put(object, "events", json_number_of((double)r->events));
    json_put(object, "shortages", json_number_of((double)r->shortages));
    return object;
}

static json_t *measures_object(const struct simulation_result *r)
{
    json_t *object = json_object();
    for (enum measure_id id = 0; id < MEASURE_COUNT; id++)
        json_put(object, measure_row(id).key, estimate_object(&r->measure[id]));
    return object;
}

static json_t *hour_object(int h, const struct simulation_hour *hour)
{
    json_t *object = json_object();
    json_put(object, "hour", json_number_of(h));
    json_put(object, "demand.rate", json_number_of(hour->swaps));
    json_put(object, "service.wait_probability", estimate_object(&hour->wait));
    json_put(object, "service.waiting_vehicles", json_number_of(hour->waiting));
    json_put(object, "service.waiting_95", json_number_of(hour->riders_high));
    json_put(object, "stock.ready", json_number_of(hour->stock));
    json_put(object, "stock.ready_5", json_number_of(hour->stock_low));
    json_put(object, "stock.ready_50", json_number_of(hour->stock_middle));
    json_put(object, "stock.ready_95", json_number_of(hour->stock_high));
    json_put(object, "ports.busy", json_number_of(hour->busy));
    return object;
}

void simulation_json(const struct simulation *s, const struct simulation_result *r,
                     struct text *out)
{
    json_t *root = json_object(), *hours = json_array();
    json_put(root, "swapdeck", json_string(PACKAGE_VERSION));
    json_put(root, "simulation", made_object(s, r));
    json_put(root, "process", process_object(&s->process));
    json_put(root, "measures", measures_object(r));
    json_put(root, "wait_95", json_number_of(r->wait_95));
    json_put(root, "worst_hour", whole_or_null(r->worst_hour));
    for (int h = 0; h < HOURS_PER_DAY; h++)
        json_add(hours, hour_object(h, &r->hour[h]));
    json_put(root, "hours", hours);
    json_finish(root, out);
}
