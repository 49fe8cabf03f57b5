/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/file/scan.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/base/utf8.h"

enum { SHOWN = 48 };

static const char digits[] = "0123456789";
static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const char name_bytes[] =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_*-";
static const char word_bytes[] =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_*-.%+";

bool scan_refuse(struct scan *s, int line, const char *format, ...)
{
    char sentence[ERROR_TEXT];
    va_list args;
    va_start(args, format);
    vsnprintf(sentence, sizeof sentence, format, args);
    va_end(args);
    error_set(s->err, STATUS_BAD_FILE, s->key, "%s", sentence);
    if (s->err)
        s->err->line = line;
    return false;
}

static bool skip_block_comment(struct scan *s)
{
    int start = s->line;
    for (s->at += 2; *s->at; s->at++) {
        if (s->at[0] == '*' && s->at[1] == '/') {
            s->at += 2;
            return true;
        }
        s->line += *s->at == '\n';
    }
    return scan_refuse(s, start, "the comment that starts here is never closed by */");
}

bool scan_blanks(struct scan *s)
{
    for (;;) {
        size_t blank = strspn(s->at, " \t\f");
        s->at += blank;
        bool line_comment = *s->at == '#' || (s->at[0] == '/' && s->at[1] == '/');
        bool block = s->at[0] == '/' && s->at[1] == '*';
        if (line_comment || block)
            s->comments = true;
        if (line_comment)
            s->at += strcspn(s->at, "\n");
        else if (block && !skip_block_comment(s))
            return false;
        if (*s->at == '\n') {
            s->line++;
            s->at++;
        } else if (!blank && !line_comment && !block) {
            return true;
        }
    }
}

size_t scan_name(const struct scan *s)
{
    bool starts = *s->at && (*s->at == '*' || strchr(letters, *s->at));
    return starts ? strspn(s->at, name_bytes) : 0;
}

/* The word that starts here, for a sentence. */
static const char *shown_word(const char *at, size_t n, char shown[SHOWN])
{
    char word[SHOWN];
    snprintf(word, sizeof word, "%.*s", (int)(n < SHOWN ? n : SHOWN - 1), at);
    return text_quoted(word, shown, SHOWN);
}

/* Length of [-+]?digits, 0 when there are none. */
static size_t whole_length(const char *at)
{
    size_t sign = *at == '-' || *at == '+';
    size_t n = strspn(at + sign, digits);
    return n ? sign + n : 0;
}

/* Length of a number with a point or an exponent, 0 when it is none. */
static size_t real_length(const char *at)
{
    size_t n = *at == '-' || *at == '+';
    size_t before = strspn(at + n, digits), after = 0;
    n += before;
    bool point = at[n] == '.';
    if (point) {
        after = strspn(at + n + 1, digits);
        n += 1 + after;
    }
    size_t exponent = (at[n] == 'e' || at[n] == 'E') ? whole_length(at + n + 1) : 0;
    if (before + after == 0 || (!point && !exponent))
        return 0;
    return exponent ? n + 1 + exponent : n;
}

/* Length of 0x and hexadecimal digits, 0 when it is none. */
static size_t hex_length(const char *at)
{
    if (at[0] != '0' || (at[1] != 'x' && at[1] != 'X'))
        return 0;
    size_t n = strspn(at + 2, "0123456789abcdefABCDEF");
    return n ? n + 2 : 0;
}

static bool word_is(const char *at, size_t n, const char *word)
{
    if (strlen(word) > n)
        return false;
    for (size_t i = 0; word[i]; i++)
        if ((at[i] | 0x20) != word[i])
            return false;
    return true;
}

/* Why a word that starts like a number is none. */
static bool refuse_number(struct scan *s, size_t n)
{
    char shown[SHOWN], share[NUMBER_TEXT];
    const char *word = shown_word(s->at, n, shown);
    size_t real = real_length(s->at), number = real ? real : whole_length(s->at);
    const char *bare = s->at + (*s->at == '-' || *s->at == '+');
    if (word_is(bare, n, "nan") || word_is(bare, n, "inf"))
        return scan_refuse(s, s->line, "%s is not a number that can be used", word);
    if (number && number + 1 == n && s->at[number] == '%')
        return scan_refuse(s, s->line, "a share is written without %%; perhaps %s is meant",
                           number_exact(strtod(s->at, NULL) / 100, share));
    bool unit = number && number < n && !strchr("xXL", s->at[number]);
    if (unit && strchr(letters, s->at[number]))
        return scan_refuse(s, s->line,
                           "\"%s\" is not a number; write the number alone, in the unit of "
                           "the parameter, or the text in quotes: \"%s\"",
                           word, word);
    if (n == 1 && *word == '.')
        return scan_refuse(s, s->line, "a point alone is not a number; perhaps 0.0 is meant");
    return scan_refuse(s, s->line, "\"%s\" is not a number", word);
}

/* Whole numbers beyond 32 bits wrap around in libconfig 1.5. */
static bool check_whole(struct scan *s, size_t n, int base)
{
    char word[SHOWN];
    double value = base == 16 ? (double)strtoull(s->at, NULL, 16) : strtod(s->at, NULL);
    if (value >= -2147483648.0 && value <= 2147483647.0)
        return true;
    return scan_refuse(s, s->line, "%s is too large; whole numbers go to 2147483647",
                       shown_word(s->at, n, word));
}

static bool scan_number(struct scan *s, size_t n, enum scan_kind *kind)
{
    size_t whole = whole_length(s->at), hex = hex_length(s->at), real = real_length(s->at);
    size_t suffix = whole ? strspn(s->at + whole, "L") : 0;
    char word[SHOWN];
    if (hex == n || whole == n || (whole + suffix == n && whole && suffix <= 2)) {
        *kind = suffix && !hex ? SCAN_LONG : SCAN_WHOLE;
        return check_whole(s, n, hex == n ? 16 : 10);
    }
    *kind = SCAN_REAL;
    if (real != n)
        return refuse_number(s, n);
    return isfinite(strtod(s->at, NULL)) ||
           scan_refuse(s, s->line, "%s is beyond the range of numbers",
                       shown_word(s->at, n, word));
}

static bool scan_word(struct scan *s, size_t n)
{
    char shown[SHOWN];
    const char *word = shown_word(s->at, n, shown);
    if ((n == 4 && word_is(s->at, n, "true")) || (n == 5 && word_is(s->at, n, "false")))
        return true;
    if (word_is(s->at, n, "nan") || word_is(s->at, n, "inf"))
        return scan_refuse(s, s->line, "%s is not a number that can be used", word);
    return scan_refuse(s, s->line,
                       "%s is neither a number nor true or false; a text stands in "
                       "quotes: \"%s\"",
                       word, word);
}

static bool scan_text(struct scan *s)
{
    int start = s->line;
    const char *first = ++s->at;
    for (; *s->at && *s->at != '"'; s->at++) {
        if (*s->at == '\\' && s->at[1])
            s->at++;
        s->line += *s->at == '\n';
    }
    if (!*s->at)
        return scan_refuse(s, start, "the text that starts here has no closing quote");
    if (s->at - first > SCAN_TOKEN)
        return scan_refuse(s, start, "the text is longer than %d bytes", SCAN_TOKEN);
    s->at++;
    return true;
}

static bool refuse_byte(struct scan *s)
{
    char shown[SHOWN];
    if (*s->at == '\'')
        return scan_refuse(s, s->line, "a text stands in double quotes");
    if (!*s->at || strchr(";,)]}", *s->at))
        return scan_refuse(s, s->line, "the value is missing");
    return scan_refuse(s, s->line, "a value is expected here, not %s",
                       shown_word(s->at, strcspn(s->at, " \t\n"), shown));
}

bool scan_plain(struct scan *s, enum scan_kind *kind)
{
    if (*s->at == '"') {
        *kind = SCAN_TEXT;
        return scan_text(s);
    }
    size_t n = strspn(s->at, word_bytes);
    if (n > SCAN_TOKEN)
        return scan_refuse(s, s->line, "the value is longer than %d bytes", SCAN_TOKEN);
    if (n == 0)
        return refuse_byte(s);
    bool word = strchr(letters, *s->at) || *s->at == '_' || *s->at == '*';
    *kind = SCAN_BOOL;
    if (word ? !scan_word(s, n) : !scan_number(s, n, kind))
        return false;
    s->at += n;
    return true;
}
