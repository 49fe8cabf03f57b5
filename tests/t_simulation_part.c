/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a simulation: written, read, refused, joined. */
#include <config.h>

#include "tests/simulation_measure.h"

#include <inttypes.h>

#include "engine/simulation/part.h"
#include "engine/simulation/part_join.h"
#include "engine/simulation/simulation_run.h"
#include "tests/random_params.h"

enum { PARTS = 5 };

/* Each number another one. */
static struct process odd_process(void)
{
    struct process p = flat_process(30, .1, 11, .5, 3, 9, 1. / 3);
    p.charge = (struct law){LAW_LOGNORMAL, 2.9, .3};
    p.patience = (struct law){LAW_GAMMA, 2, .7};
    p.road = (struct law){LAW_HYPEREXPONENTIAL, 1, 1.5};
    p.within = .1;
    p.van_interval = .7;
    p.van_crate = 4;
    p.opens = 5.5;
    p.closes = 23;
    p.port_life = 70;
    p.port_repair = 3;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.rate[h] = .05 + h / 300.;
    return p;
}

static struct simulation *make(const struct process *p, uint64_t seed, int number, int of)
{
    struct simulation_plan plan = {seed, 2, -1, 13, .1};
    struct simulation_control control = {.threads = 1};
    struct simulation_part part = {number, of};
    struct simulation *s = simulation_open(p, &plan, part, NULL);
    assert_non_null(s);
    snprintf(s->name, sizeof s->name, "Two  words, \xc3\xa4");
    assert_int_equal(simulation_run(s, &control), SIMULATION_DONE);
    return s;
}

static void assert_same(const struct simulation *a, const struct simulation *b)
{
    static struct text x, y;
    text_init(&x);
    text_init(&y);
    part_write(a, &x);
    part_write(b, &y);
    assert_string_equal(x.data, y.data);
    text_free(&x);
    text_free(&y);
    assert_int_equal(a->count, b->count);
    assert_memory_equal(a->record, b->record, (size_t)a->count * sizeof *a->record);
    assert_memory_equal(&a->spreads, &b->spreads, sizeof a->spreads);
    struct simulation_result r, q;
    memset(&r, 0, sizeof r);
    memset(&q, 0, sizeof q);
    assert_true(simulation_result(a, &r) && simulation_result(b, &q));
    for (enum measure_id id = 0; id < MEASURE_COUNT; id++)
        assert_memory_equal(&r.measure[id].value, &q.measure[id].value, 2 * sizeof(double));
    assert_near(r.wait_95, q.wait_95, 0);
}

static struct simulation *through_text(const struct simulation *s)
{
    struct text text;
    struct error err = {0};
    text_init(&text);
    part_write(s, &text);
    struct simulation *back = part_read(text.data, text.length, &err);
    assert_string_equal(err.text, "");
    assert_non_null(back);
    text_free(&text);
    return back;
}

static void what_is_written_is_read(void **state)
{
    (void)state;
    struct process p = odd_process();
    for (int number = 1; number <= 3; number += 2) {
        struct simulation *s = make(&p, UINT64_MAX - 3, number, 3), *back = through_text(s);
        assert_same(s, back);
        assert_string_equal(s->name, back->name);
        simulation_free(s);
        simulation_free(back);
    }
}

struct set {
    struct simulation *part[PARTS];
    const char *file[PARTS];
};

static void make_set(struct set *set, const struct process *p)
{
    static const char *const names[PARTS] = {"a.part", "b.part", "c.part", "d.part", "e.part"};
    for (int i = 0; i < PARTS; i++) {
        struct simulation *s = make(p, 9, i + 1, PARTS);
        set->part[i] = through_text(s);
        set->file[i] = names[i];
        simulation_free(s);
    }
}

static void free_set(struct set *set)
{
    for (int i = 0; i < PARTS; i++)
        simulation_free(set->part[i]);
}

static void joined_in_any_order(void **state)
{
    (void)state;
    struct process p = odd_process();
    struct simulation *whole = make(&p, 9, 1, 1);
    struct set set;
    make_set(&set, &p);
    for (int turn = 0; turn < PARTS; turn++) {
        int which;
        struct error err;
        struct simulation *last = set.part[PARTS - 1];
        memmove(set.part + 1, set.part, (PARTS - 1) * sizeof *set.part);
        set.part[0] = last;
        struct simulation *all = part_join(set.part, set.file, PARTS, &which, &err);
        assert_non_null(all);
        assert_same(all, whole);
        simulation_free(all);
    }
    free_set(&set);
    simulation_free(whole);
}

static void refused(struct set *set, int n, int about, const char *key, const char *sentence)
{
    int which = 77;
    struct error err;
    assert_null(part_join(set->part, set->file, n, &which, &err));
    assert_int_equal(which, about);
    assert_string_equal(err.key, key);
    assert_string_equal(err.text, sentence);
    assert_int_equal(err.status, STATUS_BAD_FILE);
}

/* The name is the first line that may differ. */
static void another_name_is_another_simulation(void **state)
{
    (void)state;
    struct process p = odd_process();
    struct set set;
    make_set(&set, &p);
    snprintf(set.part[2]->name, sizeof set.part[2]->name, "x");
    refused(&set, 5, 2, "name",
            "this part is of another simulation: \"x\" here, \"Two  words, \xc3\xa4\" "
            "in a.part");
    free_set(&set);
}

static void what_does_not_fit_is_named(void **state)
{
    (void)state;
    struct process p = odd_process();
    struct set set;
    make_set(&set, &p);
    refused(&set, 4, -1, "", "part 5 of 5 is missing");
    struct simulation *kept = set.part[3];
    set.part[3] = set.part[1];
    refused(&set, 5, 3, "", "this is part 2 of 5, and so is b.part");
    set.part[3] = set.part[0];
    refused(&set, 5, 3, "", "this is part 1 of 5, and so is a.part");
    set.part[3] = make(&p, 10, 4, PARTS);
    refused(&set, 5, 3, "seed",
            "this part is of another simulation: \"10\" here, \"9\" in a.part");
    simulation_free(set.part[3]);
    p.ports = 10;
    set.part[3] = make(&p, 9, 4, PARTS);
    refused(&set, 5, 3, "hub.ports",
            "this part is of another simulation: \"10\" here, \"9\" in a.part");
    simulation_free(set.part[3]);
    p.ports = 9;
    p.charge.id = LAW_GAMMA;
    set.part[3] = make(&p, 9, 4, PARTS);
    refused(&set, 5, 3, "hub.charge",
            "this part is of another simulation: \"gamma 2.9 0.3\" here, \"lognormal 2.9 0.3\" "
            "in a.part");
    simulation_free(set.part[3]);
    p = odd_process();
    set.part[3] = make(&p, 9, 4, PARTS + 1);
    refused(&set, 5, 3, "parts",
            "this part is of another simulation: \"6\" here, \"5\" in a.part");
    simulation_free(set.part[3]);
    set.part[3] = kept;
    free_set(&set);
}

static const char torn[] = "this part of a simulation is torn or was changed; make it again";

static void assert_refused(const char *bytes, size_t n, const char *sentence)
{
    struct error err = {0};
    assert_null(part_read(bytes, n, &err));
    assert_int_equal(err.status, STATUS_BAD_FILE);
    assert_string_equal(err.text, sentence);
}

/* A whole part of three replications, as text. */
static void write_one(struct text *text)
{
    struct process p = odd_process();
    struct simulation *s = make(&p, 3, 2, PARTS);
    text_init(text);
    part_write(s, text);
    simulation_free(s);
}

static void every_cut_and_every_change_is_seen(void **state)
{
    (void)state;
    struct text text;
    struct error err;
    uint64_t seed = 1;
    write_one(&text);
    for (size_t n = 0; n < text.length; n += n < 900 || n > text.length - 60 ? 1 : 97)
        assert_null(part_read(text.data, n, &err));
    assert_refused(text.data, text.length - 1, torn);
    for (int i = 0; i < 400; i++) {
        size_t at = (size_t)(random_share(&seed) * (double)text.length);
        char bit = (char)(1 << (int)(8 * random_share(&seed)));
        text.data[at] ^= bit;
        assert_null(part_read(text.data, text.length, &err));
        assert_int_equal(err.status, STATUS_BAD_FILE);
        text.data[at] ^= bit;
    }
    struct simulation *s = part_read(text.data, text.length, &err);
    assert_non_null(s);
    simulation_free(s);
    text_free(&text);
}

/* With `from` once replaced by `to` and a sum that fits again. */
static void changed(const struct text *text, const char *from, const char *to, struct text *out)
{
    const char *at = strstr(text->data, from);
    uint64_t sum = 0xcbf29ce484222325u;
    assert_non_null(at);
    text_init(out);
    text_add_bytes(out, text->data, (size_t)(at - text->data));
    text_add(out, to);
    text_add_bytes(out, at + strlen(from), text->length - 21 - (size_t)(at - text->data) -
                                               strlen(from));
    for (size_t i = 0; i < out->length; i++)
        sum = (sum ^ (unsigned char)out->data[i]) * 0x100000001b3u;
    text_addf(out, "end %016" PRIx64 "\n", sum);
}

static void other_contents_are_refused(void **state)
{
    (void)state;
    static const char *const changes[][2] = {
        {"fleet.vehicles 30", "fleet.vehicles nan"}, {"fleet.vehicles 30", "fleet.vehicles"},
        {"fleet.vehicles 30", "fleet.wheels 30"},    {"lognormal", "abnormal"},
        {"hub.shared_power 0", "hub.shared_power 2"}, {"seed 3", "seed -3"},
        {"seed 3", "seed 99999999999999999999"},     {"settled 1", "settled 0.5"},
        {"replications 13", "replications 1e9"},     {"replication 2 ", "replication 3 "},
        {"\nhour ", "\nhour x"},                     {"\nwait ", "\nwait 99"},
        {"\nstock 0 ", "\nstock 24 "},               {"\nriders 0 ", "\nsomething 0 "},
        {"name Two", "name"},                        {"\npart 2\n", "\npart 2 3\n"},
    };
    struct text text, other;
    struct error err;
    write_one(&text);
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        bool fine = i == 14; /* another name is another simulation, but a whole part */
        changed(&text, changes[i][0], changes[i][1], &other);
        struct simulation *s = part_read(other.data, other.length, &err);
        assert_true((s != NULL) == fine);
        assert_true(fine || err.status == STATUS_BAD_FILE || err.status == STATUS_OUT_OF_RANGE);
        simulation_free(s);
        text_free(&other);
    }
    changed(&text, "fleet.vehicles 30", "fleet.vehicles 0", &other);
    assert_null(part_read(other.data, other.length, &err));
    assert_string_equal(err.key, "fleet.vehicles");
    text_free(&other);
    text_free(&text);
}

static void other_files_are_refused(void **state)
{
    (void)state;
    static const char none[] = "this is no part of a simulation; \"swapdeck simulate --part\" "
                               "writes them";
    static const char foreign[] = "this part was written by version 0.0.1; version "
                                  PACKAGE_VERSION " joins only its own";
    static const char newer[] = "this is a simulation part 2; version " PACKAGE_VERSION
                                " reads the format 1";
    struct text text, other;
    write_one(&text);
    assert_refused("", 0, none);
    assert_refused("name = \"Muhanga\";\n", 18, none);
    assert_refused("swapdeck\n", 9, none);
    changed(&text, "version " PACKAGE_VERSION, "version 0.0.1", &other);
    assert_refused(other.data, other.length, foreign);
    text_free(&other);
    changed(&text, "simulation part 1", "simulation part 2", &other);
    assert_refused(other.data, other.length, newer);
    text_free(&other);
    text_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read),
        cmocka_unit_test(joined_in_any_order),
        cmocka_unit_test(another_name_is_another_simulation),
        cmocka_unit_test(what_does_not_fit_is_named),
        cmocka_unit_test(every_cut_and_every_change_is_seen),
        cmocka_unit_test(other_contents_are_refused),
        cmocka_unit_test(other_files_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
