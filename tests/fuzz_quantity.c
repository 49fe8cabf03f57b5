/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One function eats any bytes as a typed value: the first chooses the parameter, the second the
 * currency. No crash; what is accepted passes the check and reads back from the editor's text;
 * what is refused has a sentence without anything that a terminal would obey.
 *
 *   clang -DFUZZER -fsanitize=fuzzer,address,undefined -I. -I.. \
 *       ../tests/fuzz_quantity.c libengine.a -lm -o fuzz_quantity
 *
 * Without FUZZER a loop with a fixed seed does, as part of the tests; FUZZ_ROUNDS makes it
 * longer.
 */
#include <config.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/utf8.h"
#include "engine/table/check.h"
#include "engine/table/figures.h"
#include "engine/table/quantity.h"
#include "tests/random_params.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds, const char *what, const char *text)
{
    if (holds)
        return;
    fprintf(stderr, "fuzz_quantity: %s: \"%s\"\n", what, text);
    abort();
}

static void check_sentence(const char *sentence, const char *text)
{
    uint32_t code;
    demand(*sentence, "a refusal without a sentence", text);
    for (int used; (used = utf8_decode(sentence, &code)) > 0; sentence += used)
        demand(code_width(code) >= 0, "a sentence holds what cannot be seen", text);
}

static void check_single(enum param_id id, const char *text, const char *currency)
{
    char shown[NUMBER_TEXT];
    struct error err = {0};
    double value = -1, again = -2;
    if (!quantity_parse(id, text, param_row(id)->def, currency, &value, &err)) {
        demand(value == -1, "a refused value was written", text);
        check_sentence(err.text, text);
        return;
    }
    demand(param_check(id, value, NULL), "an accepted value fails the check", text);
    param_edit_text(id, value, shown);
    demand(quantity_parse(id, shown, 0, currency, &again, NULL) && again == value,
           "the editor's text reads back otherwise", shown);
}

static void check_whole(enum param_id id, const char *text, const char *currency)
{
    struct params p, before;
    struct error err = {0};
    params_default(&p);
    before = p;
    if (quantity_assign(&p, id, text, currency, &err)) {
        demand(params_check(&p, NULL), "accepted values fail the check", text);
        return;
    }
    demand(memcmp(&p, &before, sizeof p) == 0, "refused values were written", text);
    check_sentence(err.text, text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const currencies[] = {"USD", "RWF", "", "$", "kr.", "\xe2\x82\xac"};
    enum { CURRENCIES = sizeof currencies / sizeof *currencies };
    if (size < 2)
        return 0;
    enum param_id id = (enum param_id)(data[0] % PARAM_COUNT);
    const char *currency = currencies[data[1] % CURRENCIES];
    char *text = malloc(size - 1); /* exact, so that reading beyond it is seen */
    demand(text, "no memory", "");
    memcpy(text, data + 2, size - 2);
    text[size - 2] = 0;
    check_single(id, text, currency);
    check_whole(id, text, currency);
    free(text);
    return 0;
}

#ifndef FUZZER
enum { ROUNDS = 300000, ROOM = 64, PIECES = 6 };

/* Pieces that matter to the grammar. */
static const char *const pieces[] = {
    "1",
    "25",
    "300",
    "0",
    ",",
    ".",
    "'",
    "_",
    " ",
    "+",
    "-",
    "*",
    "/",
    "%",
    "e",
    "E5",
    "h",
    "min",
    ":",
    "30",
    "3h30",
    "d",
    "/wk",
    "y",
    "mo",
    "$",
    "USD",
    "RWF",
    "kr.",
    "/swap",
    "[",
    "]",
    "(",
    ")",
    "nan",
    "inf",
    "\t",
    "0x",
    "station-day",
    "\xc2\xa0",
    "\xe2\x80\x8b",
    "\xef\xbc\x91",
    "\xe2\x82\xac",
    "\xe2\x88\x92",
    "\xff",
    "\x1b",
    "\xe2\x80\xae",
    "1,250",
    "1.300",
    "12,34,567",
};

int main(void)
{
    const char *asked = getenv("FUZZ_ROUNDS");
    long rounds = asked ? strtol(asked, NULL, 10) : ROUNDS;
    uint64_t seed = 2027;
    for (long i = 0; i < rounds; i++) {
        char text[ROOM];
        size_t n = 2;
        text[0] = (char)random_bits(&seed);
        text[1] = (char)random_bits(&seed);
        for (uint64_t k = random_bits(&seed) % PIECES; k > 0; k--) {
            const char *piece = pieces[random_bits(&seed) % (sizeof pieces / sizeof *pieces)];
            size_t length = strlen(piece);
            if (n + length > ROOM)
                break;
            memcpy(text + n, piece, length);
            n += length;
        }
        LLVMFuzzerTestOneInput((const uint8_t *)text, n);
    }
    return 0;
}
#endif
