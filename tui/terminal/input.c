/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/input.h"

#include "engine/base/utf8.h"

enum { ESCAPE = 0x1b, REPLACEMENT = 0xfffd };

/* Final letter of Esc [ or Esc O. */
static key_code letter_key(unsigned char letter)
{
    switch (letter) {
    case 'A': return K_UP;
    case 'B': return K_DOWN;
    case 'C': return K_RIGHT;
    case 'D': return K_LEFT;
    case 'F': return K_END;
    case 'H': return K_HOME;
    case 'M': return K_ENTER;
    case 'Z': return K_BACKTAB;
    default: return letter >= 'P' && letter <= 'S' ? K_F1 + (key_code)(letter - 'P') : K_NONE;
    }
}

/* The number of Esc [ number ~. */
static key_code number_key(int number)
{
    static const key_code keys[] = {
        [1] = K_HOME,     [2] = K_INSERT,   [3] = K_DELETE,   [4] = K_END,
        [5] = K_PAGE_UP,  [6] = K_PAGE_DOWN, [7] = K_HOME,    [8] = K_END,
        [11] = K_F1,      [12] = K_F1 + 1,  [13] = K_F1 + 2,  [14] = K_F1 + 3,
        [15] = K_F1 + 4,  [17] = K_F1 + 5,  [18] = K_F1 + 6,  [19] = K_F1 + 7,
        [20] = K_F1 + 8,  [21] = K_F1 + 9,  [23] = K_F1 + 10, [24] = K_F12,
    };
    if (number == 200 || number == 201)
        return number == 200 ? K_PASTE_BEGIN : K_PASTE_END;
    return number >= 0 && number < (int)(sizeof keys / sizeof *keys) ? keys[number] : K_NONE;
}

static int one(key_code key, key_code *out)
{
    *out = key;
    return key != K_NONE;
}

static key_code control_key(unsigned char byte)
{
    if (byte == '\n' || byte == '\r')
        return K_ENTER;
    return byte == '\b' ? K_BACKSPACE : byte;
}

static int sequence_bytes(unsigned char byte)
{
    return byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
}

/* At most one key. */
static int text_byte(struct input *in, unsigned char byte, key_code *key)
{
    in->state = INPUT_TEXT;
    if (byte == ESCAPE) {
        in->state = INPUT_ESCAPE;
        return 0;
    }
    if (byte < 0x80)
        return one(control_key(byte), key);
    in->length = byte < 0xf5 ? sequence_bytes(byte) : 1;
    if (in->length == 1)
        return one(REPLACEMENT, key);
    in->state = INPUT_UTF8;
    in->bytes[0] = (char)byte;
    in->count = 1;
    return 0;
}

/* A byte that does not continue the character starts anew behind a replacement. */
static int utf8_byte(struct input *in, unsigned char byte, key_code key[INPUT_KEYS])
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
    return one(code, key);
}

static int escape_byte(struct input *in, unsigned char byte, key_code key[INPUT_KEYS])
{
    in->parameter = -1;
    in->first = true;
    in->state = byte == '[' ? INPUT_CSI : byte == 'O' ? INPUT_SS3 : INPUT_TEXT;
    if (in->state != INPUT_TEXT)
        return 0;
    key[0] = K_ESC;
    return 1 + text_byte(in, byte, key + 1);
}

static void parameter_byte(struct input *in, unsigned char byte)
{
    if (byte < '0' || byte > '9')
        in->first = false;
    else if (in->first && in->parameter < 1000)
        in->parameter = (in->parameter < 0 ? 0 : 10 * in->parameter) + (byte - '0');
}

static int csi_byte(struct input *in, unsigned char byte, key_code key[INPUT_KEYS])
{
    if (byte == '[' && in->first && in->parameter < 0) {
        in->state = INPUT_LINUX;
        return 0;
    }
    if (byte < 0x40) {
        parameter_byte(in, byte);
        return 0;
    }
    in->state = INPUT_TEXT;
    return one(byte == '~' ? number_key(in->parameter) : letter_key(byte), key);
}

/* Ends a sequence in the middle: what follows stands for itself. */
static bool breaks_off(enum input_state state, unsigned char byte)
{
    bool inside = state == INPUT_CSI || state == INPUT_SS3 || state == INPUT_LINUX;
    return inside && (byte < 0x20 || byte > 0x7e);
}

int input_byte(struct input *in, unsigned char byte, key_code key[INPUT_KEYS])
{
    if (breaks_off(in->state, byte))
        return text_byte(in, byte, key);
    switch (in->state) {
    case INPUT_UTF8: return utf8_byte(in, byte, key);
    case INPUT_ESCAPE: return escape_byte(in, byte, key);
    case INPUT_CSI: return csi_byte(in, byte, key);
    case INPUT_LINUX:
        in->state = INPUT_TEXT;
        return one(byte >= 'A' && byte <= 'E' ? K_F1 + (key_code)(byte - 'A') : K_NONE, key);
    case INPUT_SS3:
        in->state = INPUT_TEXT;
        return one(letter_key(byte), key);
    default: return text_byte(in, byte, key);
    }
}

int input_pause(struct input *in, key_code key[INPUT_KEYS])
{
    key_code left = in->state == INPUT_ESCAPE ? (key_code)K_ESC
                    : in->state == INPUT_UTF8 ? (key_code)REPLACEMENT : (key_code)K_NONE;
    in->state = INPUT_TEXT;
    return one(left, key);
}
