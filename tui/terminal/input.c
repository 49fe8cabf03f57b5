/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources: ECMA-48 (1991), 5.3 to 5.6; Williams, "A parser for DEC's ANSI-compatible video
 * terminals", for what breaks a sequence off. */
#include <config.h>

#include "tui/terminal/input.h"

#include <string.h>

#include "engine/base/utf8.h"

enum {
    BELL = 0x07,
    CANCEL = 0x18,
    SUBSTITUTE = 0x1a,
    ESCAPE = 0x1b,
    DELETE = 0x7f,
    REPLACEMENT = 0xfffd
};

static int one(key_code key, key_code *out)
{
    *out = key;
    return key != K_NONE;
}

/* Behind Esc: CSI, SS3, the control strings DCS, SOS, OSC, PM, APC, and their end. */
static bool introduces(unsigned char byte)
{
    return byte != 0 && strchr("[OPX]^_\\", byte) != NULL;
}

static void introduce(struct input *in, unsigned char byte)
{
    if (byte == '[' || byte == 'O') {
        sequence_begin(&in->sequence, byte == '[' ? LEAD_CSI : LEAD_SS3);
        in->state = byte == '[' ? INPUT_CSI : INPUT_SS3;
    } else {
        in->before = 0;
        in->state = byte == '\\' ? INPUT_TEXT : INPUT_STRING;
    }
}

static int character_bytes(unsigned char byte)
{
    return byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
}

static int begin_character(struct input *in, unsigned char byte, key_code *key)
{
    in->length = byte < 0xf5 ? character_bytes(byte) : 1;
    if (in->length == 1)
        return one(REPLACEMENT, key);
    in->state = INPUT_UTF8;
    in->bytes[0] = (char)byte;
    in->count = 1;
    return 0;
}

/* At most one key. */
static int text_byte(struct input *in, unsigned char byte, key_code *key)
{
    bool late = in->escaped && introduces(byte);
    in->escaped = false;
    in->late = late;
    in->state = INPUT_TEXT;
    if (late)
        introduce(in, byte);
    else if (byte == ESCAPE)
        in->state = INPUT_ESCAPE;
    else if (byte >= 0x80)
        return begin_character(in, byte, key);
    else
        return one(byte < 0x20 ? key_of_control(byte) : byte, key);
    return 0;
}

/* U+0080 to U+009F stand for Esc and the byte 0x40 lower. */
static int control_character(struct input *in, uint32_t code)
{
    unsigned char byte = (unsigned char)(code - 0x40);
    if (introduces(byte))
        introduce(in, byte);
    return 0;
}

/* A byte that does not continue the character starts anew behind a replacement. */
static int character_byte(struct input *in, unsigned char byte, key_code key[INPUT_KEYS])
{
    uint32_t code;
    if ((byte & 0xc0) != 0x80) {
        key[0] = REPLACEMENT;
        return 1 + text_byte(in, byte, key + 1);
    }
    in->bytes[in->count++] = (char)byte;
    if (in->count < in->length)
        return 0;
    in->bytes[in->count] = 0;
    in->state = INPUT_TEXT;
    utf8_decode(in->bytes, &code);
    return code >= 0x80 && code < 0xa0 ? control_character(in, code) : one(code, key);
}

static int escape_byte(struct input *in, unsigned char byte, key_code key[INPUT_KEYS])
{
    char bytes[2] = {(char)byte, 0};
    if (introduces(byte)) {
        introduce(in, byte);
        return 0;
    }
    in->state = INPUT_TEXT;
    if (one(own_key(in->own, in->own_count, bytes), key))
        return 1;
    key[0] = K_ESC;
    return 1 + text_byte(in, byte, key + 1);
}

static int finish_sequence(struct input *in, unsigned char byte, key_code *key)
{
    sequence_byte(&in->sequence, byte, true);
    int found = one(sequence_key(&in->sequence, in->own, in->own_count), key);
    in->length = found ? 0 : sequence_tail(&in->sequence);
    in->count = 0;
    in->answers += sequence_is_answer(&in->sequence);
    in->state = in->length > 0 ? INPUT_TAIL : INPUT_TEXT;
    return found;
}

static int csi_byte(struct input *in, unsigned char byte, key_code *key)
{
    if (byte == '[' && in->sequence.length == 1) {
        sequence_begin(&in->sequence, LEAD_CONSOLE);
        in->state = INPUT_CONSOLE;
        return 0;
    }
    if (byte >= 0x40)
        return finish_sequence(in, byte, key);
    sequence_byte(&in->sequence, byte, false);
    return 0;
}

/* Older terminals put the modifiers between. */
static int ss3_byte(struct input *in, unsigned char byte, key_code *key)
{
    if (byte < '0' || byte > ';')
        return finish_sequence(in, byte, key);
    sequence_byte(&in->sequence, byte, false);
    return 0;
}

static int tail_byte(struct input *in)
{
    if (++in->count >= in->length)
        in->state = INPUT_TEXT;
    return 0;
}

static int string_byte(struct input *in, unsigned char byte)
{
    bool end = byte == BELL || (in->before == 0xc2 && byte == 0x9c);
    in->before = byte;
    in->late = false;
    if (byte == ESCAPE)
        in->state = INPUT_STRING_ESCAPE;
    else if (end)
        in->state = INPUT_TEXT;
    return 0;
}

/* Anything but the end breaks the string off; the Esc is no key then. */
static int string_escape_byte(struct input *in, unsigned char byte, key_code *key)
{
    if (!introduces(byte))
        return text_byte(in, byte, key);
    introduce(in, byte);
    return 0;
}

static bool inside(enum input_state state, unsigned char byte)
{
    bool control = byte < 0x20;
    switch (state) {
    case INPUT_CSI:
    case INPUT_CONSOLE:
    case INPUT_SS3: return !control && byte < DELETE;
    case INPUT_TAIL: return !control || byte == 0;
    case INPUT_STRING:
        return !control || byte == 0 || byte == ESCAPE || (byte >= BELL && byte <= '\r');
    default: return true;
    }
}

/* Ends a sequence in the middle: but for the two made for that, what follows stands for
 * itself. */
static int break_off(struct input *in, unsigned char byte, key_code *key)
{
    in->state = INPUT_TEXT;
    return byte == CANCEL || byte == SUBSTITUTE ? 0 : text_byte(in, byte, key);
}

int input_byte(struct input *in, unsigned char byte, key_code key[INPUT_KEYS])
{
    if (!inside(in->state, byte))
        return break_off(in, byte, key);
    switch (in->state) {
    case INPUT_UTF8: return character_byte(in, byte, key);
    case INPUT_ESCAPE: return escape_byte(in, byte, key);
    case INPUT_CSI: return csi_byte(in, byte, key);
    case INPUT_CONSOLE: return finish_sequence(in, byte, key);
    case INPUT_SS3: return ss3_byte(in, byte, key);
    case INPUT_TAIL: return tail_byte(in);
    case INPUT_STRING: return string_byte(in, byte);
    case INPUT_STRING_ESCAPE: return string_escape_byte(in, byte, key);
    default: return text_byte(in, byte, key);
    }
}

/* A string that begins behind a lone Esc is more likely a key unless it goes on at once. */
enum input_patience input_patience(const struct input *in)
{
    if (in->state == INPUT_ESCAPE || (in->state == INPUT_STRING && in->late))
        return PATIENCE_ESCAPE;
    return in->state == INPUT_TEXT ? PATIENCE_NONE : PATIENCE_SEQUENCE;
}

int input_pause(struct input *in, key_code key[INPUT_KEYS])
{
    enum input_state state = in->state;
    in->state = INPUT_TEXT;
    in->escaped |= state == INPUT_ESCAPE || state == INPUT_STRING_ESCAPE;
    return one(state == INPUT_ESCAPE ? (key_code)K_ESC
               : state == INPUT_UTF8 ? (key_code)REPLACEMENT : (key_code)K_NONE, key);
}
