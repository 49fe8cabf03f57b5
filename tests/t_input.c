/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a terminal as keys: whole, in pieces, late, broken, and not keys at all. */
#include <config.h>

#include <string.h>

#include "tests/check.h"
#include "tests/key_sequences.h"
#include "tui/terminal/input.h"

enum { MOST_KEYS = 64 };

struct keys {
    key_code key[MOST_KEYS];
    int count;
};

static void add(struct keys *k, const key_code *key, int n)
{
    assert_in_range(n, 0, INPUT_KEYS);
    for (int i = 0; i < n; i++) {
        assert_in_range(k->count, 0, MOST_KEYS - 1);
        k->key[k->count++] = key[i];
    }
}

static void feed(struct input *in, struct keys *k, const char *bytes, size_t n)
{
    key_code key[INPUT_KEYS];
    for (size_t i = 0; i < n; i++)
        add(k, key, input_byte(in, (unsigned char)bytes[i], key));
}

static void pause_after(struct input *in, struct keys *k)
{
    key_code key[INPUT_KEYS];
    add(k, key, input_pause(in, key));
}

static void add_script(struct keys *k, const char *script)
{
    for (key_code key; (key = key_next(&script)) != K_NONE;)
        add(k, &key, 1);
}

static void print_bytes(const char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        print_error(byte > ' ' && byte < 0x7f ? "%c" : "\\%03o", byte);
    }
}

static void assert_keys(const struct keys *found, const struct keys *expected,
                        const char *bytes, size_t n, size_t split)
{
    char label[16];
    if (found->count == expected->count &&
        memcmp(found->key, expected->key, sizeof *found->key * (size_t)found->count) == 0)
        return;
    print_bytes(bytes, n);
    print_error(" parted after %zu gives", split);
    for (int i = 0; i < found->count; i++)
        print_error(" %s", key_label(found->key[i], label));
    print_error(", expected");
    for (int i = 0; i < expected->count; i++)
        print_error(" %s", key_label(expected->key[i], label));
    print_error("\n");
    fail();
}

/* The bytes, and a pause behind them. */
static void check_bytes(const char *bytes, const char *script)
{
    struct input in = {0};
    struct keys found = {.count = 0}, expected = {.count = 0};
    feed(&in, &found, bytes, strlen(bytes));
    pause_after(&in, &found);
    add_script(&expected, script);
    assert_keys(&found, &expected, bytes, strlen(bytes), 0);
    assert_int_equal(input_patience(&in), PATIENCE_NONE);
}

/* A letter behind the sequence shows that it has come to its end. */
static void check_parted(const struct key_sequence *s, size_t split, bool slow)
{
    struct input in = {0};
    struct keys found = {.count = 0}, expected = {.count = 0};
    feed(&in, &found, s->bytes, split);
    if (slow && input_patience(&in) == PATIENCE_ESCAPE) {
        assert_int_equal(split, 1);
        add_script(&expected, "<Esc>");
        pause_after(&in, &found);
    }
    feed(&in, &found, s->bytes + split, s->n - split);
    feed(&in, &found, "q", 1);
    add_script(&expected, s->keys);
    add_script(&expected, "q");
    assert_keys(&found, &expected, s->bytes, s->n, split);
}

static void sequences_are_keys_or_nothing(void **state)
{
    (void)state;
    assert_true(KEY_SEQUENCES >= 60);
    for (int i = 0; i < KEY_SEQUENCES; i++)
        check_parted(&key_sequences[i], 0, false);
}

/* A slow line parts them anywhere; longer than Esc waits, that adds an Esc and no more. */
static void sequences_may_come_in_pieces(void **state)
{
    (void)state;
    for (int i = 0; i < KEY_SEQUENCES; i++)
        for (size_t split = 1; split < key_sequences[i].n; split++) {
            check_parted(&key_sequences[i], split, false);
            check_parted(&key_sequences[i], split, true);
        }
}

static void text_is_keys(void **state)
{
    (void)state;
    check_bytes("a+\r\n\t\x7f\b\x12", "a+<Enter><Enter><Tab><BS><BS><C-r>");
    check_bytes("é€😀", "é€😀");
    check_bytes("\033[200~dq\033[201~", "<Paste>dq<PasteEnd>");
}

/* Above all the end of a paste must not be lost: no key would act any more. */
static void broken_sequences_hide_nothing(void **state)
{
    (void)state;
    check_bytes("\033[200~a\033O\033[201~q", "<Paste>a<PasteEnd>q");
    check_bytes("\033[200~a\033[[\033[201~q", "<Paste>a<PasteEnd>q");
    check_bytes("\033[200~a\033[1;\033[201~q", "<Paste>a<PasteEnd>q");
    check_bytes("\033[200~a\033]0;x\033[201~q", "<Paste>a<PasteEnd>q");
    check_bytes("\033[200~a\033P\033[201~q", "<Paste>a<PasteEnd>q");
    check_bytes("\033[200~a\033[M\033[201~q", "<Paste>a<PasteEnd>q");
    check_bytes("\033[200~a\xc3\033[201~q", "<Paste>a\xef\xbf\xbd<PasteEnd>q");
    check_bytes("\033Oé", "é");
    check_bytes("\033[1\033[Af", "<Up>f");
    check_bytes("\033[1\rf", "<Enter>f");
    check_bytes("\033[12", "");
}

/* The two characters made for it end any sequence, a string is left by Ctrl-C too. */
static void sequences_are_cancelled(void **state)
{
    (void)state;
    static const char *const begun[] = {"\033[1;2", "\033O", "\033[[", "\033[M!", "\033]11;r",
                                        "\033Pq", "\033_", "\033^", "\033X"};
    for (size_t i = 0; i < sizeof begun / sizeof *begun; i++) {
        char bytes[32];
        snprintf(bytes, sizeof bytes, "%s\x18q", begun[i]);
        check_bytes(bytes, "q");
        snprintf(bytes, sizeof bytes, "%s\x1aq", begun[i]);
        check_bytes(bytes, "q");
        snprintf(bytes, sizeof bytes, "%s\x03q", begun[i]);
        check_bytes(bytes, "<C-c>q");
    }
    check_bytes("\033]0;\033x", "x");
    check_bytes("\033]0;\033\033\\q", "q");
}

static void a_lone_escape_is_a_key(void **state)
{
    (void)state;
    check_bytes("\033", "<Esc>");
    check_bytes("\033\033", "<Esc><Esc>");
    check_bytes("\033x", "<Esc>x");
    check_bytes("\033+", "<Esc>+");
    check_bytes("\033\r", "<Esc><Enter>");
    check_bytes("\033é", "<Esc>é");
    check_bytes("\033\033[A", "<Esc><Up>");
}

/* Whoever presses [ right after Esc has to press it twice: the first is taken for the rest
 * of a sequence that came late. */
static void check_late(const char *rest, const char *script)
{
    struct input in = {0};
    struct keys found = {.count = 0}, expected = {.count = 0};
    feed(&in, &found, "\033", 1);
    pause_after(&in, &found);
    for (const char *byte = rest; *byte; byte++) {
        feed(&in, &found, byte, 1);
        if (*byte == '[' || *byte == 'O' || *byte == ']')
            pause_after(&in, &found);
    }
    add_script(&expected, script);
    assert_keys(&found, &expected, rest, strlen(rest), 1);
}

static void what_begins_a_sequence_is_no_key_after_escape(void **state)
{
    (void)state;
    check_late("[", "<Esc>");
    check_late("O", "<Esc>");
    check_late("]", "<Esc>");
    check_late("[[", "<Esc>[");
    check_late("[j", "<Esc>j");
    check_late("j[", "<Esc>j[");
    check_late("\\x", "<Esc>x");
    check_late("]]", "<Esc>]");
}

static void patience_fits_what_is_unfinished(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        enum input_patience patience;
    } rows[] = {
        {"", PATIENCE_NONE},            {"a", PATIENCE_NONE},
        {"\033", PATIENCE_ESCAPE},      {"\033[", PATIENCE_SEQUENCE},
        {"\033O", PATIENCE_SEQUENCE},   {"\033[1;", PATIENCE_SEQUENCE},
        {"\033]", PATIENCE_SEQUENCE},   {"\033]0\033", PATIENCE_SEQUENCE},
        {"\033[M", PATIENCE_SEQUENCE},  {"\xc3", PATIENCE_SEQUENCE},
        {"\033[A", PATIENCE_NONE},      {"\033]0;\007", PATIENCE_NONE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct input in = {0};
        struct keys keys = {.count = 0};
        feed(&in, &keys, rows[i].bytes, strlen(rows[i].bytes));
        assert_int_equal(input_patience(&in), rows[i].patience);
        pause_after(&in, &keys);
        assert_int_equal(input_patience(&in), PATIENCE_NONE);
    }
}

static void broken_utf8_loses_nothing_else(void **state)
{
    (void)state;
    check_bytes("a\xff\xc3(b\xe2\x82", "a\xef\xbf\xbd\xef\xbf\xbd(b\xef\xbf\xbd");
    check_bytes("\xe2\x82\033[A", "\xef\xbf\xbd<Up>");
    check_bytes("\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd");
    check_bytes("\x9b" "A", "\xef\xbf\xbd" "A");
}

/* Of cons25, sun, hp and tvi entries: their own meaning comes first, even where the table
 * knows another or none. */
static void a_terminal_has_its_own_keys(void **state)
{
    (void)state;
    static const struct own_key own[] = {
        {"[M", K_F1}, {"[224z", K_F1 + 1}, {"A", K_UP}, {"[[A", K_F1 + 2}, {"OA", K_DOWN}};
    static const char bytes[] = "\033[M\033[224z\033A\033[[A\033OA\033[A\033[225z\033Bq";
    struct input in = {.own = own, .own_count = sizeof own / sizeof *own};
    struct keys found = {.count = 0}, expected = {.count = 0};
    feed(&in, &found, bytes, sizeof bytes - 1);
    add_script(&expected, "<F1><F2><Up><F3><Down><Up><Esc>Bq");
    assert_keys(&found, &expected, bytes, sizeof bytes - 1, 0);
}

static const char *described(const char *name)
{
    return strcmp(name, "kcuu1") == 0   ? "\033A"
           : strcmp(name, "kcud1") == 0 ? "\n" /* a control character stays what it is */
           : strcmp(name, "kf1") == 0   ? "\033[224z"
           : strcmp(name, "kf2") == 0   ? "\033"
           : strcmp(name, "kf3") == 0   ? "\033[0123456789012~"
           : strcmp(name, "kf4") == 0   ? "\033[01234567890123~"
                                        : NULL;
}

static void descriptions_are_learnt(void **state)
{
    (void)state;
    struct own_key own[OWN_KEYS];
    int count = own_keys_learn(own, described);
    assert_int_equal(count, 3);
    assert_int_equal(own_key(own, count, "A"), K_UP);
    assert_int_equal(own_key(own, count, "[224z"), K_F1);
    assert_int_equal(own_key(own, count, "[0123456789012~"), K_F1 + 2);
    assert_int_equal(own_key(own, count, ""), K_NONE);
    struct input in = {.own = own, .own_count = count};
    struct keys found = {.count = 0}, expected = {.count = 0};
    feed(&in, &found, "\033[0123456789012~\033[01234567890123~", 33);
    add_script(&expected, "<F3>");
    assert_keys(&found, &expected, "", 0, 0);
}

/* Only the answer to the question, and as often as it comes. */
static void answers_are_counted(void **state)
{
    (void)state;
    static const char bytes[] =
        "\033[0na\033[3n\033[?0n\033[1n\033[n\033[00n\033[0;1n\033O0n\033[0n";
    struct input in = {0};
    struct keys found = {.count = 0}, expected = {.count = 0};
    feed(&in, &found, bytes, sizeof bytes - 1);
    add_script(&expected, "a.");
    assert_keys(&found, &expected, bytes, sizeof bytes - 1, 0);
    assert_int_equal(in.answers, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sequences_are_keys_or_nothing),
        cmocka_unit_test(sequences_may_come_in_pieces),
        cmocka_unit_test(text_is_keys),
        cmocka_unit_test(broken_sequences_hide_nothing),
        cmocka_unit_test(sequences_are_cancelled),
        cmocka_unit_test(a_lone_escape_is_a_key),
        cmocka_unit_test(what_begins_a_sequence_is_no_key_after_escape),
        cmocka_unit_test(patience_fits_what_is_unfinished),
        cmocka_unit_test(broken_utf8_loses_nothing_else),
        cmocka_unit_test(a_terminal_has_its_own_keys),
        cmocka_unit_test(descriptions_are_learnt),
        cmocka_unit_test(answers_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
