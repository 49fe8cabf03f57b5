/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as code points, special ones above Unicode, with names for scripts and help. */
#ifndef SWAPDECK_KEY_H
#define SWAPDECK_KEY_H

#include <stddef.h>
#include <stdint.h>

typedef uint32_t key_code;

enum {
    K_NONE = 0,
    K_TAB = 9,
    K_ENTER = 13,
    K_ESC = 27,
    K_BACKSPACE = 127,
    K_SPECIAL = 0x110000,
    K_UP,
    K_DOWN,
    K_LEFT,
    K_RIGHT,
    K_PAGE_UP,
    K_PAGE_DOWN,
    K_HOME,
    K_END,
    K_DELETE,
    K_INSERT,
    K_BACKTAB,
    K_F1,
    K_F12 = K_F1 + 11,
    K_PASTE_BEGIN, /* bracketed paste: what lies between is text, never commands */
    K_PASTE_END,
    K_GO = 0x200000 /* added to a character that was typed behind K_GO_PREFIX */
};

#define K_GO_PREFIX ((key_code)'g')

/* Control keys are 1 to 26: K_CTRL('r'). */
#define K_CTRL(letter) ((key_code)((letter) & 0x1f))

/* The key that a control character, 0 to 31 or 127, is: line ends are Enter. */
key_code key_of_control(unsigned char byte);

/*
 * Reads the next key of a script such as "+<Enter>95%<C-r>" and moves *s past
 * it: text stands for itself, "<Name>" is a special key, "<lt>" is "<".
 * Returns K_NONE at the end; an unknown name stands for itself.
 */
key_code key_next(const char **s);

/* "Enter", "Ctrl-R", "+", "PgDn", "gg": how help and hints name a key. */
const char *key_label(key_code key, char buf[16]);

#endif
