/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random decks survive the round trip through their text; damage is noticed. */
#include <config.h>

#include "tests/decks.h"

#include <stdlib.h>

#include "engine/table/check.h"
#include "tests/random_params.h"

static uint64_t seed;

static int upto(int n)
{
    return (int)(random_bits(&seed) % (uint64_t)n);
}

/* Words, quotes, backslashes and characters of every length. */
static void random_text(char *s, size_t size, bool newlines)
{
    static const char *const parts[] = {"a",
                                        "Bc",
                                        " ",
                                        "\"",
                                        "\\",
                                        "\xc3\xa9",
                                        "0",
                                        "#",
                                        "/*",
                                        "//",
                                        "\xe2\x82\xac",
                                        "\xf0\x9f\x94\x8b",
                                        "\n",
                                        "%s",
                                        "=",
                                        "@include \"x\""};
    size_t room = (size_t)upto((int)size), n = 1;
    s[0] = 'x';
    for (;;) {
        const char *part = parts[upto((int)(sizeof parts / sizeof *parts))];
        if (n + strlen(part) >= room || n + strlen(part) >= size)
            break;
        if (*part != '\n' || newlines) {
            memcpy(s + n, part, strlen(part));
            n += strlen(part);
        }
    }
    s[n] = 0;
}

static void random_list(struct params *p, enum param_id id)
{
    const struct param_row *row = param_row(id);
    double values[PARAM_SLOTS];
    int count = row->min_count + upto(row->max_count - row->min_count + 1);
    for (int i = 0; i < count; i++)
        values[i] = random_value(row, &seed);
    if (id == PARAM_PROFILE)
        values[upto(count)] = 1;
    param_set_list(p, id, values, count);
}

static void random_scenario(struct scenario *s, int number)
{
    char tail[NAME_TEXT - 8];
    memset(s, 0, sizeof *s);
    random_text(tail, sizeof tail, false);
    snprintf(s->name, sizeof s->name, "%d%s", number, tail);
    random_text(s->note, sizeof s->note, true);
    random_text(s->currency, sizeof s->currency, false);
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        random_list(&s->params, id);
}

static void random_deck(struct deck *d)
{
    deck_init(d);
    random_scenario(&d->base, -1);
    int count = upto(5);
    d->variants = calloc((size_t)count + 1, sizeof *d->variants);
    assert_non_null(d->variants);
    for (d->count = 0; d->count < count; d->count++) {
        struct variant *v = &d->variants[d->count];
        random_scenario(&v->own, d->count);
        v->sets_note = upto(2);
        v->sets_currency = upto(2);
        for (enum param_id id = 0; id < PARAM_COUNT; id++)
            v->sets[id] = upto(4) == 0;
    }
}

static void random_decks_survive_the_round_trip(void **state)
{
    (void)state;
    seed = 7;
    for (int i = 0; i < 300; i++) {
        struct deck d, again;
        random_deck(&d);
        char *first = written(&d);
        parse(&again, first);
        check_same_deck(&d, &again);
        assert_false(again.has_comments);
        for (int k = 0; k < d.count; k++)
            assert_memory_equal(d.variants[k].sets, again.variants[k].sets,
                                sizeof d.variants[k].sets);
        char *second = written(&again);
        assert_string_equal(first, second);
        free(first);
        free(second);
        deck_free(&d);
        deck_free(&again);
    }
}

/* However a written file is cut, it is refused or whole. */
static void every_prefix_is_refused(void **state)
{
    (void)state;
    struct deck d, cut;
    struct error err;
    seed = 8;
    random_deck(&d);
    d.base.note[200] = 0;
    char *text = written(&d);
    size_t n = strlen(text), refused = 0;
    for (size_t i = 0; i < n; i++)
        if (deck_parse(&cut, text, i, &err)) {
            check_same_deck(&d, &cut);
            deck_free(&cut);
        } else {
            assert_true(*err.text);
            refused++;
        }
    assert_int_equal(refused, n - strlen(";\n"));
    free(text);
    deck_free(&d);
}

/* A changed byte gives a deck that passes the check, or a sentence. */
static void every_changed_byte_is_harmless(void **state)
{
    (void)state;
    static const char bytes[] = {0,   '\n', ' ', '"',    '{',    '}',   ')', ',',
                                 ';', '0',  '9', '.',    '-',    '#',   '/', '\\',
                                 'e', 'n',  '@', '\x80', '\xff', '\x1b'};
    struct deck d, spoilt;
    parse(&d, muhanga);
    char *text = written(&d);
    size_t n = strlen(text);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < sizeof bytes; k++) {
            struct error err = {0};
            char kept = text[i];
            text[i] = bytes[k];
            if (deck_parse(&spoilt, text, n, &err))
                assert_true(params_check(&spoilt.base.params, &err));
            else
                assert_true(*err.text);
            text[i] = kept;
            deck_free(&spoilt);
        }
    free(text);
    deck_free(&d);
}

/* What is written begins where a person would begin it. */
static void a_written_deck_is_laid_out(void **state)
{
    (void)state;
    struct deck d;
    struct text out;
    deck_init(&d);
    text_init(&out);
    deck_write(&d, &out);
    assert_non_null(strstr(out.data, "\nname = \"untitled\";\nnote = \"\";\n"
                                     "currency = \"USD\";\n\nfleet:     { vehicles = 200;"));
    text_free(&out);
    deck_free(&d);
}

static void texts_have_keys(void **state)
{
    (void)state;
    assert_string_equal(scenario_text_key(TEXT_NAME), "name");
    assert_string_equal(scenario_text_key(TEXT_CURRENCY), "currency");
    assert_null(scenario_text_key(SCENARIO_TEXTS));
    assert_null(scenario_text_key(-1));
    assert_int_equal(scenario_text_find("note"), TEXT_NOTE);
    assert_int_equal(scenario_text_find("notes"), SCENARIO_TEXTS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_written_deck_is_laid_out),
        cmocka_unit_test(texts_have_keys),
        cmocka_unit_test(random_decks_survive_the_round_trip),
        cmocka_unit_test(every_prefix_is_refused),
        cmocka_unit_test(every_changed_byte_is_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
