/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One function eats any bytes as what a terminal sends: every key is one that
 * exists, nothing hides what follows it for ever, and sequences strung together,
 * parted anywhere, give the keys of each and no others. libFuzzer drives it when
 * FUZZER is defined:
 *
 *   clang -DFUZZER -fsanitize=fuzzer,address,undefined -I. -I.. \
 *       ../tests/fuzz_keys.c libtui.a libengine.a -o fuzz_keys
 *
 * Without it a loop with a seed does, as part of the tests:
 *
 *   fuzz_keys [ROUNDS [SEED]]
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "tests/key_sequences.h"
#include "tests/random_params.h"
#include "tui/terminal/input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds, const char *what)
{
    if (holds)
        return;
    fprintf(stderr, "fuzz_keys: %s\n", what);
    abort();
}

static void check_key(key_code key)
{
    bool surrogate = key >= 0xd800 && key <= 0xdfff, control = key >= 0x80 && key < 0xa0;
    bool text = key < K_SPECIAL && !surrogate && !control;
    demand(key != K_NONE && (text || (key > K_SPECIAL && key <= K_PASTE_END)),
           "a key that does not exist");
}

/* Keys of the bytes; returns the last one. */
static key_code feed(struct input *in, const uint8_t *data, size_t size)
{
    key_code key[INPUT_KEYS], last = K_NONE;
    for (size_t i = 0; i < size; i++) {
        int n = input_byte(in, data[i], key);
        demand(n >= 0 && n <= INPUT_KEYS, "more keys than there is room for");
        for (int k = 0; k < n; k++)
            check_key(last = key[k]);
    }
    return last;
}

/* Whatever came before, what cancels a sequence or a pause has the next key heard. */
static void check_any_bytes(const uint8_t *data, size_t size)
{
    static const struct own_key own[] = {{"[M", K_F1}, {"A", K_UP}, {"OP", K_F12}};
    static const uint8_t cancelled[] = {0x18, 'q'}, plain[] = {'x', 'q'};
    key_code key[INPUT_KEYS];
    struct input in = {.own = own, .own_count = (int)(size % 4)};
    feed(&in, data, size);
    struct input other = in;
    demand(feed(&in, cancelled, sizeof cancelled) == 'q', "a key is not heard");
    int n = input_pause(&other, key);
    demand(n == 0 || (n == 1 && (key[0] == K_ESC || key[0] == 0xfffd)),
           "a pause gives another key than Esc");
    demand(input_patience(&other) == PATIENCE_NONE, "a pause leaves something unfinished");
    demand(feed(&other, plain, sizeof plain) == 'q', "a key is not heard after a pause");
}

/* A byte of what came, and the key that must come next. */
struct tape {
    struct input in;
    const char *keys;
};

static void expect(struct tape *t, const key_code *key, int n)
{
    for (int i = 0; i < n; i++)
        demand(key_next(&t->keys) == key[i], "sequences give other keys than each of them");
}

static void play(struct tape *t, const struct key_sequence *s, size_t pause)
{
    key_code key[INPUT_KEYS];
    t->keys = s->keys;
    for (size_t i = 0; i < s->n; i++) {
        expect(t, key, input_byte(&t->in, (unsigned char)s->bytes[i], key));
        if (i == pause && input_patience(&t->in) == PATIENCE_ESCAPE)
            demand(input_pause(&t->in, key) == 1 && key[0] == K_ESC, "a pause gives no Esc");
    }
    demand(key_next(&t->keys) == K_NONE, "a key of a sequence is missing");
    demand(input_patience(&t->in) == PATIENCE_NONE, "a sequence does not end");
}

/* Each byte picks a sequence and whether a pause parts it. */
static void check_sequences(const uint8_t *data, size_t size)
{
    struct tape t = {.in = {.state = INPUT_TEXT}};
    for (size_t i = 0; i < size; i++)
        play(&t, &key_sequences[data[i] % KEY_SEQUENCES], i % 3);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_any_bytes(data, size);
    check_sequences(data, size);
    return 0;
}

#ifndef FUZZER
enum { ROUNDS = 200000, ROOM = 256 };

/* Bytes that matter to the grammar are more frequent than others. */
static uint8_t random_byte(uint64_t *seed)
{
    static const char frequent[] = "\033\033\033[[O]P_^X\\\007\030\032;:<=>?$!~uMRAT0123456789";
    uint64_t bits = random_bits(seed);
    return bits & 3 ? (uint8_t)frequent[(bits >> 8) % (sizeof frequent - 1)]
                    : (uint8_t)(bits >> 8);
}

int main(int argc, char **argv)
{
    long rounds = argc > 1 ? atol(argv[1]) : ROUNDS;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 2026;
    for (long i = 0; i < rounds; i++) {
        uint8_t bytes[ROOM];
        size_t n = random_bits(&seed) % 40;
        for (size_t k = 0; k < n; k++)
            bytes[k] = random_byte(&seed);
        LLVMFuzzerTestOneInput(bytes, n);
    }
    printf("%ld inputs from seed %s\n", rounds, argc > 2 ? argv[2] : "2026");
    return 0;
}
#endif
