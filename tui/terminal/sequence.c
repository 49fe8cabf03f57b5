/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sources: ECMA-48 (1991), 5.4, control sequences; DEC VT220 reference, keypad
 * and editing keys; Xterm control sequences (Moy and others), PC-style keys,
 * modifyOtherKeys, mouse tracking; Goyal, "Comprehensive keyboard handling in
 * terminals" (CSI u).
 */
#include <config.h>

#include "tui/terminal/sequence.h"

#include <string.h>

enum { BARE = 0 };

struct row {
    enum sequence_lead lead;
    unsigned char final;
    short number; /* the first of the sequence; BARE: there must be none */
    key_code key;
};

static const struct row rows[] = {
    {LEAD_CSI, 'A', 1, K_UP},
    {LEAD_CSI, 'B', 1, K_DOWN},
    {LEAD_CSI, 'C', 1, K_RIGHT},
    {LEAD_CSI, 'D', 1, K_LEFT},
    {LEAD_CSI, 'F', 1, K_END},
    {LEAD_CSI, 'H', 1, K_HOME},
    {LEAD_CSI, 'P', 1, K_F1},
    {LEAD_CSI, 'Q', 1, K_F1 + 1},
    {LEAD_CSI, 'R', BARE, K_F1 + 2}, /* with numbers it is the cursor's place */
    {LEAD_CSI, 'S', 1, K_F1 + 3},
    {LEAD_CSI, 'Z', 1, K_BACKTAB},
    {LEAD_CSI, 'a', BARE, K_UP}, /* rxvt: with Shift */
    {LEAD_CSI, 'b', BARE, K_DOWN},
    {LEAD_CSI, 'c', BARE, K_RIGHT},
    {LEAD_CSI, 'd', BARE, K_LEFT},
    {LEAD_CSI, '~', 1, K_HOME},
    {LEAD_CSI, '~', 2, K_INSERT},
    {LEAD_CSI, '~', 3, K_DELETE},
    {LEAD_CSI, '~', 4, K_END},
    {LEAD_CSI, '~', 5, K_PAGE_UP},
    {LEAD_CSI, '~', 6, K_PAGE_DOWN},
    {LEAD_CSI, '~', 7, K_HOME},
    {LEAD_CSI, '~', 8, K_END},
    {LEAD_CSI, '~', 11, K_F1},
    {LEAD_CSI, '~', 12, K_F1 + 1},
    {LEAD_CSI, '~', 13, K_F1 + 2},
    {LEAD_CSI, '~', 14, K_F1 + 3},
    {LEAD_CSI, '~', 15, K_F1 + 4},
    {LEAD_CSI, '~', 17, K_F1 + 5},
    {LEAD_CSI, '~', 18, K_F1 + 6},
    {LEAD_CSI, '~', 19, K_F1 + 7},
    {LEAD_CSI, '~', 20, K_F1 + 8},
    {LEAD_CSI, '~', 21, K_F1 + 9},
    {LEAD_CSI, '~', 23, K_F1 + 10},
    {LEAD_CSI, '~', 24, K_F12},
    {LEAD_CSI, '~', 200, K_PASTE_BEGIN},
    {LEAD_CSI, '~', 201, K_PASTE_END},
    {LEAD_SS3, 'A', 1, K_UP},
    {LEAD_SS3, 'B', 1, K_DOWN},
    {LEAD_SS3, 'C', 1, K_RIGHT},
    {LEAD_SS3, 'D', 1, K_LEFT},
    {LEAD_SS3, 'F', 1, K_END},
    {LEAD_SS3, 'H', 1, K_HOME},
    {LEAD_SS3, 'P', 1, K_F1},
    {LEAD_SS3, 'Q', 1, K_F1 + 1},
    {LEAD_SS3, 'R', 1, K_F1 + 2},
    {LEAD_SS3, 'S', 1, K_F1 + 3},
    {LEAD_SS3, 'a', 1, K_UP}, /* rxvt: with Ctrl */
    {LEAD_SS3, 'b', 1, K_DOWN},
    {LEAD_SS3, 'c', 1, K_RIGHT},
    {LEAD_SS3, 'd', 1, K_LEFT},
    {LEAD_SS3, 'I', 1, K_TAB}, /* the numeric keypad in application mode */
    {LEAD_SS3, 'M', 1, K_ENTER},
    {LEAD_SS3, ' ', 1, ' '},
    {LEAD_SS3, 'X', 1, '='},
    {LEAD_SS3, 'j', 1, '*'},
    {LEAD_SS3, 'k', 1, '+'},
    {LEAD_SS3, 'l', 1, ','},
    {LEAD_SS3, 'm', 1, '-'},
    {LEAD_SS3, 'n', 1, '.'},
    {LEAD_SS3, 'o', 1, '/'},
    {LEAD_SS3, 'p', 1, '0'},
    {LEAD_SS3, 'q', 1, '1'},
    {LEAD_SS3, 'r', 1, '2'},
    {LEAD_SS3, 's', 1, '3'},
    {LEAD_SS3, 't', 1, '4'},
    {LEAD_SS3, 'u', 1, '5'},
    {LEAD_SS3, 'v', 1, '6'},
    {LEAD_SS3, 'w', 1, '7'},
    {LEAD_SS3, 'x', 1, '8'},
    {LEAD_SS3, 'y', 1, '9'},
    {LEAD_CONSOLE, 'A', 1, K_F1},
    {LEAD_CONSOLE, 'B', 1, K_F1 + 1},
    {LEAD_CONSOLE, 'C', 1, K_F1 + 2},
    {LEAD_CONSOLE, 'D', 1, K_F1 + 3},
    {LEAD_CONSOLE, 'E', 1, K_F1 + 4},
};

/* Codes of CSI u that are no characters. */
static const struct {
    int code;
    key_code key;
} coded[] = {
    {8, K_BACKSPACE},  {9, K_TAB},          {13, K_ENTER},         {27, K_ESC},
    {127, K_BACKSPACE}, {57399, '0'},       {57400, '1'},          {57401, '2'},
    {57402, '3'},      {57403, '4'},        {57404, '5'},          {57405, '6'},
    {57406, '7'},      {57407, '8'},        {57408, '9'},          {57409, '.'},
    {57410, '/'},      {57411, '*'},        {57412, '-'},          {57413, '+'},
    {57414, K_ENTER},  {57415, '='},        {57416, ','},          {57417, K_LEFT},
    {57418, K_RIGHT},  {57419, K_UP},       {57420, K_DOWN},       {57421, K_PAGE_UP},
    {57422, K_PAGE_DOWN}, {57423, K_HOME},  {57424, K_END},        {57425, K_INSERT},
    {57426, K_DELETE},
};

enum {
    ROWS = sizeof rows / sizeof *rows,
    CODED = sizeof coded / sizeof *coded,
    OTHER_KEYS = 27, /* CSI 27 ; modifiers ; code ~ */
    RELEASE = 3
};

/* Bits of the second number less one; locks, above them, change nothing. */
enum { WITH_SHIFT = 1, WITH_CTRL = 4, WITH_OTHERS = 2 | 8 | 16 | 32 };

void sequence_begin(struct sequence *s, enum sequence_lead lead)
{
    const char *bytes = lead == LEAD_CSI ? "[" : lead == LEAD_SS3 ? "O" : "[[";
    *s = (struct sequence){.lead = lead, .plain = true, .length = (int)strlen(bytes)};
    memcpy(s->bytes, bytes, strlen(bytes));
    for (int i = 0; i < SEQUENCE_NUMBERS; i++)
        for (int k = 0; k < SEQUENCE_PARTS; k++)
            s->value[i][k] = SEQUENCE_ABSENT;
}

static void add_digit(struct sequence *s, int digit)
{
    if (s->number >= SEQUENCE_NUMBERS || s->part >= SEQUENCE_PARTS)
        return;
    int *value = &s->value[s->number][s->part];
    *value = 10 * (*value < 0 ? 0 : *value) + digit;
    if (*value > SEQUENCE_MOST)
        *value = SEQUENCE_MOST;
}

/* Places beyond the last are not told apart. */
static void next(int *place, int end)
{
    if (*place < end)
        ++*place;
}

static void take_parameter(struct sequence *s, unsigned char byte)
{
    if (byte >= '0' && byte <= '9') {
        add_digit(s, byte - '0');
    } else if (byte == ';') {
        next(&s->number, SEQUENCE_NUMBERS);
        s->part = 0;
    } else if (byte == ':') {
        next(&s->part, SEQUENCE_PARTS);
    } else {
        s->plain = false;
    }
}

void sequence_byte(struct sequence *s, unsigned char byte, bool final)
{
    if (s->length < SEQUENCE_BYTES)
        s->bytes[s->length] = (char)byte;
    next(&s->length, SEQUENCE_BYTES);
    if (final)
        s->final = byte;
    else
        take_parameter(s, byte);
}

static int modifiers(const struct sequence *s)
{
    int value = s->lead == LEAD_CSI ? s->value[1][0] : SEQUENCE_ABSENT;
    return value > 0 ? value - 1 : 0;
}

static bool is_text(int code)
{
    bool special = (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xf900);
    return code >= 0x20 && code < SEQUENCE_MOST && !special;
}

/* The character of a key with Shift, as far as the terminal says it. */
static int shifted(const struct sequence *s, int code)
{
    if (s->final == 'u' && s->value[0][1] > 0)
        return s->value[0][1];
    return code >= 'a' && code <= 'z' ? code - 'a' + 'A' : code;
}

/* With Ctrl, a key counts by its place where the letters are others. */
static key_code with_control(const struct sequence *s, int code)
{
    if (s->final == 'u' && s->value[0][2] > 0)
        code = s->value[0][2];
    return code >= '@' && code <= '~' ? key_of_control((unsigned char)(code & 0x1f))
                                      : (key_code)K_NONE;
}

static key_code character_key(const struct sequence *s, int code)
{
    int held = modifiers(s), text = s->final == 'u' ? s->value[2][0] : SEQUENCE_ABSENT;
    if (held & WITH_CTRL)
        return with_control(s, code);
    if (text > 0)
        code = text;
    else if (held & WITH_SHIFT)
        code = shifted(s, code);
    return is_text(code) ? (key_code)code : (key_code)K_NONE;
}

/* CSI code ; modifiers u, and the older CSI 27 ; modifiers ; code ~. */
static key_code coded_key(const struct sequence *s)
{
    int code = s->final == 'u' ? s->value[0][0] : s->value[2][0];
    for (int i = 0; i < CODED; i++)
        if (coded[i].code == code)
            return code == K_TAB && modifiers(s) & WITH_SHIFT ? (key_code)K_BACKTAB
                                                              : coded[i].key;
    return character_key(s, code);
}

static bool is_coded(const struct sequence *s)
{
    return s->lead == LEAD_CSI &&
           (s->final == 'u' || (s->final == '~' && s->value[0][0] == OTHER_KEYS));
}

/* rxvt ends with the others what has Ctrl. */
static bool ends_as(const struct row *row, const struct sequence *s)
{
    bool tilde = s->lead == LEAD_CSI && (s->final == '^' || s->final == '@');
    return row->lead == s->lead && row->final == (tilde ? '~' : s->final);
}

/* The number one may be left out before a letter. */
static bool has_number(const struct row *row, const struct sequence *s)
{
    int number = s->value[0][0];
    if (s->lead != LEAD_CSI)
        return true;
    if (row->number == BARE)
        return s->length == 2;
    return number == row->number ||
           (number == SEQUENCE_ABSENT && row->number == 1 && row->final != '~');
}

static key_code row_key(const struct sequence *s)
{
    for (int i = 0; i < ROWS; i++)
        if (ends_as(&rows[i], s) && has_number(&rows[i], s))
            return rows[i].key;
    return K_NONE;
}

key_code sequence_key(const struct sequence *s, const struct own_key *own, int count)
{
    key_code key = K_NONE;
    if (s->length < SEQUENCE_BYTES)
        key = own_key(own, count, s->bytes);
    if (key != K_NONE)
        return key;
    if (!s->plain || modifiers(s) & WITH_OTHERS || s->value[1][1] == RELEASE)
        return K_NONE;
    return is_coded(s) ? coded_key(s) : row_key(s);
}

/* "0" says well, "3" not. */
bool sequence_is_answer(const struct sequence *s)
{
    int state = s->value[0][0];
    return s->lead == LEAD_CSI && s->final == 'n' && s->plain && s->length == 3 &&
           (state == 0 || state == 3);
}

int sequence_tail(const struct sequence *s)
{
    if (s->lead != LEAD_CSI || s->length != 2)
        return 0;
    return s->final == 'M' ? 3 : s->final == 't' ? 2 : s->final == 'T' ? 6 : 0;
}
