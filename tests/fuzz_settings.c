/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One function eats any bytes as a scenario file: no crash, and what is
 * accepted passes the check, is written, and reads back the same. libFuzzer
 * drives it when FUZZER is defined:
 *
 *   clang -DFUZZER -fsanitize=fuzzer,address,undefined -I. -I.. \
 *       ../tests/fuzz_settings.c libengine.a -lconfig -lm -o fuzz_settings
 *
 * Without it a loop of mutations with a fixed seed does, as part of the tests.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/text.h"
#include "engine/scenario/deck.h"
#include "engine/scenario/deck_read.h"
#include "engine/scenario/deck_write.h"
#include "engine/scenario/scenario.h"
#include "engine/table/check.h"
#include "tests/bad_files.h"
#include "tests/random_params.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds, const char *what)
{
    if (holds)
        return;
    fprintf(stderr, "fuzz_settings: %s\n", what);
    abort();
}

static void check_round_trip(const struct deck *d)
{
    struct deck again;
    struct error err;
    struct text first, second;
    text_init(&first);
    text_init(&second);
    deck_write(d, &first);
    demand(deck_parse(&again, first.data, first.length, &err), "a written deck is refused");
    deck_write(&again, &second);
    demand(strcmp(first.data, second.data) == 0, "writing twice gives different bytes");
    deck_free(&again);
    text_free(&first);
    text_free(&second);
}

/* What passes our check must be accepted by the library, so that no sentence of its own is
 * ever shown. */
static bool is_library_error(const char *sentence)
{
    static const char *const known[] = {"syntax error", "mismatched element type in array",
                                        "duplicate setting name", "memory exhausted",
                                        "file I/O error"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(sentence, known[i]) == 0)
            return true;
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct deck d;
    struct scenario s;
    struct error err = {0};
    char *bytes = malloc(size + 1); /* exact, so that reading beyond it is seen */
    demand(bytes, "no memory");
    memcpy(bytes, size ? (const char *)data : "", size);
    if (deck_parse(&d, bytes, size, &err)) {
        for (int i = -1; i < d.count; i++) {
            deck_scenario(&d, i, &s);
            demand(params_check(&s.params, &err), "an accepted deck fails the check");
        }
        check_round_trip(&d);
    } else {
        demand(*err.text && err.status != STATUS_OK, "a refusal without a sentence");
        demand(!is_library_error(err.text), "the library refused what the check passed");
    }
    deck_free(&d);
    free(bytes);
    return 0;
}

#ifndef FUZZER
enum { ROUNDS = 60000, ROOM = 4096 };

/* Pieces that matter to the grammar. */
static const char *const pieces[] = {
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    ";",
    ",",
    "=",
    ":",
    "\"",
    "\\",
    "/*",
    "*/",
    "//",
    "#",
    "\n",
    "\r",
    ".",
    "-",
    "1e",
    "L",
    "0x",
    "nan",
    "true",
    "@include ",
    "hub: {",
    "ports",
    "9",
    "%",
    "\xff",
    "\x1b",
    "\xef\xbb\xbf",
    "0,95",
    "2147483648",
    "profile = [",
    "scenarios = (",
    "name = \"b\"",
};

static size_t replace(char *text, size_t n, size_t at, size_t cut, const char *s, size_t length)
{
    if (cut > n - at)
        cut = n - at;
    if (n - cut + length >= ROOM)
        return n;
    memmove(text + at + length, text + at + cut, n - at - cut);
    memcpy(text + at, s, length);
    return n - cut + length;
}

static size_t mutate(char *text, size_t n, uint64_t *seed)
{
    size_t at = random_bits(seed) % (n + 1), cut = random_bits(seed) % 4;
    const char *piece = pieces[random_bits(seed) % (sizeof pieces / sizeof *pieces)];
    char byte = (char)random_bits(seed);
    switch (random_bits(seed) % 5) {
    case 0:
        return replace(text, n, at, cut, "", 0);
    case 1:
        return replace(text, n, at, 1, &byte, 1);
    case 2:
        return replace(text, n, at, 10 * cut, "", 0);
    default:
        return replace(text, n, at, cut, piece, strlen(piece));
    }
}

/* A whole deck as written, or one of the bad files, to start from. */
static size_t seed_text(char text[ROOM], const char *whole, uint64_t *seed)
{
    size_t count = sizeof bad_files / sizeof *bad_files;
    size_t pick = random_bits(seed) % (2 * count);
    snprintf(text, ROOM, "%s", pick < count ? bad_files[pick].bytes : whole);
    return strlen(text);
}

static void write_whole(struct text *out)
{
    static const char source[] =
        "name = \"a\"; note = \"b\\nc\"; hub: { ports = 9; }; scenarios = ("
        "{ name = \"c\"; demand: { cv = 0.1; }; }, { name = \"d\"; note = \"e\"; });";
    struct deck d;
    demand(deck_parse(&d, source, sizeof source - 1, NULL), "the first deck is refused");
    deck_write(&d, out);
    deck_free(&d);
}

int main(void)
{
    uint64_t seed = 2026;
    char text[ROOM + 1];
    struct text whole;
    text_init(&whole);
    write_whole(&whole);
    for (int i = 0; i < ROUNDS; i++) {
        size_t n = seed_text(text, whole.data, &seed);
        for (uint64_t k = random_bits(&seed) % 6; k > 0; k--)
            n = mutate(text, n, &seed);
        LLVMFuzzerTestOneInput((const uint8_t *)text, n);
    }
    text_free(&whole);
    return 0;
}
#endif
