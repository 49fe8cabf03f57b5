/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/base/utf8.h"

#include <stdio.h>
#include <string.h>

enum { REPLACEMENT = 0xfffd, FORM = 12 };

/* Bytes of the sequence that this byte starts, 0 when it starts none. */
static int sequence_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead < 0xe0)
        return 2;
    if (lead >= 0xe0 && lead < 0xf0)
        return 3;
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/* Overlong forms, surrogates and what lies beyond Unicode are not characters. */
static bool is_character(uint32_t code, int length)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    return code >= least[length] && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

int utf8_decode(const char *s, uint32_t *code)
{
    const unsigned char *u = (const unsigned char *)s;
    int length = sequence_length(u[0]);
    *code = u[0];
    if (length <= 1) {
        *code = length ? u[0] : REPLACEMENT;
        return u[0] ? 1 : 0;
    }
    uint32_t value = u[0] & (0xffU >> (length + 1));
    for (int i = 1; i < length; i++) {
        if ((u[i] & 0xc0) != 0x80) {
            *code = REPLACEMENT;
            return 1;
        }
        value = value << 6 | (u[i] & 0x3fU);
    }
    *code = is_character(value, length) ? value : REPLACEMENT;
    return *code == value ? length : 1;
}

int utf8_encode(uint32_t code, char out[5])
{
    int n = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    for (int i = n - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (code & 0x3f));
        code >>= 6;
    }
    out[0] = (char)(lead[n] | code);
    out[n] = 0;
    return n;
}

bool utf8_valid(const char *s, size_t n)
{
    for (size_t i = 0; i < n;) {
        uint32_t code;
        int used = utf8_decode(s + i, &code);
        bool real = code != REPLACEMENT || used == 3;
        if (!used || !real || i + (size_t)used > n)
            return false;
        i += (size_t)used;
    }
    return true;
}

struct range {
    uint32_t first, last;
};

static bool in_ranges(uint32_t code, const struct range *r, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (code >= r[i].first && code <= r[i].last)
            return true;
    return false;
}

/* Combining marks, joiners and variation selectors of the common scripts. */
static const struct range zero_width[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x0610, 0x061a}, {0x064b, 0x065f},
    {0x0900, 0x0902}, {0x093c, 0x093c}, {0x0941, 0x0948}, {0x094d, 0x094d}, {0x0e31, 0x0e31},
    {0x0e34, 0x0e3a}, {0x0e47, 0x0e4e}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x200c, 0x200d},
    {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f},
};

/* East Asian wide and emoji (Unicode Standard Annex 11). */
static const struct range wide[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},
    {0x2614, 0x2615},   {0x26a1, 0x26a1},   {0x2705, 0x2705},   {0x274c, 0x274c},
    {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},   {0x4e00, 0x9fff},
    {0xa000, 0xa4cf},   {0xa960, 0xa97f},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},   {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd},
};

/*
 * Characters that no eye sees, or that turn the line around: default ignorable code
 * points, overrides and isolates, tags. Joiners and variation selectors, which scripts
 * and emoji need, are not among them.
 */
static bool is_unseen(uint32_t code)
{
    static const struct range r[] = {
        {0x00ad, 0x00ad},   {0x034f, 0x034f}, {0x061c, 0x061c},   {0x115f, 0x1160},
        {0x17b4, 0x17b5},   {0x180b, 0x180f}, {0x200b, 0x200b},   {0x200e, 0x200f},
        {0x202a, 0x202e},   {0x2060, 0x206f}, {0x3164, 0x3164},   {0xfeff, 0xfeff},
        {0xffa0, 0xffa0},   {0xfff9, 0xfffb}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a},
        {0xe0000, 0xe0fff},
    };
    return in_ranges(code, r, sizeof r / sizeof *r);
}

bool code_is_blank(uint32_t code)
{
    static const struct range r[] = {
        {0x20, 0x20},     {0xa0, 0xa0},     {0x1680, 0x1680}, {0x2000, 0x200a},
        {0x202f, 0x202f}, {0x205f, 0x205f}, {0x2800, 0x2800}, {0x3000, 0x3000},
    };
    return in_ranges(code, r, sizeof r / sizeof *r);
}

static bool is_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029;
}

int code_width(uint32_t code)
{
    if (code < 0x300)
        return is_control(code) || code == 0xad ? -1 : 1;
    if (is_control(code) || is_unseen(code))
        return -1;
    if (in_ranges(code, zero_width, sizeof zero_width / sizeof *zero_width))
        return 0;
    return in_ranges(code, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}

/* "^[" for control characters, a replacement for what else cannot be shown. */
static int visible_form(uint32_t code, char *out)
{
    if (code < 0x20 || code == 0x7f) {
        out[0] = '^';
        out[1] = (char)(code ^ 0x40);
        out[2] = 0;
        return 2;
    }
    return utf8_encode(code_width(code) < 0 ? REPLACEMENT : code, out);
}

typedef int shape(uint32_t code, char *out);

/* Each character in its form, cut to size at a character. */
static char *formed(const char *s, shape *form, char *buf, size_t size)
{
    size_t n = 0;
    uint32_t code;
    for (int used; (used = utf8_decode(s, &code)) > 0; s += used) {
        char out[FORM];
        size_t length = (size_t)form(code, out);
        if (n + length + 1 > size)
            break;
        memcpy(buf + n, out, length);
        n += length;
    }
    if (size)
        buf[n] = 0;
    return buf;
}

char *text_visible(const char *s, char *buf, size_t size)
{
    return formed(s, visible_form, buf, size);
}

/* A blank that is not the plain one looks like it, and what has no ink like nothing. */
static int quoted_form(uint32_t code, char *out)
{
    bool hidden =
        (code != ' ' && code_is_blank(code)) || (code >= 0x80 && code_width(code) < 0);
    return hidden ? snprintf(out, FORM, "<U+%04X>", (unsigned)code) : visible_form(code, out);
}

char *text_quoted(const char *s, char *buf, size_t size)
{
    return formed(s, quoted_form, buf, size);
}
