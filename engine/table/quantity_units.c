/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The units in which values are typed, alone or one after another. */
#include <config.h>

#include "engine/table/quantity_units.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/table/quantity_digits.h"
#include "engine/table/quantity_words.h"

static const char figures[] = "0123456789";

static const struct unit_row units[] = {
    {"h", " h hr hrs hour hours ", 1, 1},
    {"h", " min mins minute minutes m ", 1, 60},
    {"h", " s sec second seconds ", 1, 3600},
    {"h", " d day days ", 24, 1},
    {"h", " wk week weeks w ", 168, 1},
    {"years", " y yr yrs year years a ", 1, 1},
    {"years", " mo month months ", 1, 12},
    {"years", " wk week weeks w ", 7, 365},
    {"years", " d day days ", 1, 365},
    {"swaps/vehicle/day", " /d /day swaps/day swaps/vehicle/day ", 1, 1},
    {"swaps/vehicle/day", " /wk /week /w swaps/week swaps/vehicle/week ", 1, 7},
    {"swaps/vehicle/day", " /mo /month swaps/month swaps/vehicle/month ", 12, 365},
    {"swaps/vehicle/day", " /h /hour swaps/hour swaps/vehicle/hour ", 24, 1},
    {"vehicles", " vehicles vehicle ", 1, 1},
    {"batteries", " batteries battery ", 1, 1},
    {"ports", " ports port ", 1, 1},
    {"legs", " legs leg ", 1, 1},
};

enum { UNITS = sizeof units / sizeof *units, HOURS = 0, MINUTES = 1, SECONDS = 2 };

/* Signs of currencies, and the codes of those that go by them. */
static const struct {
    const char *sign, *codes;
} currencies[] = {
    {"$", " USD AUD BBD BSD CAD FJD HKD JMD LRD NAD NZD SGD TTD TWD ZWL "},
    {"US$", " USD "}, {"\xe2\x82\xac", " EUR "}, {"\xc2\xa3", " GBP EGP SDG SSP "},
    {"\xc2\xa5", " JPY CNY "}, {"\xe2\x82\xb9", " INR "}, {"\xe2\x82\xa6", " NGN "},
    {"\xe2\x82\xb5", " GHS "}, {"\xe2\x82\xab", " VND "}, {"\xe2\x82\xb1", " PHP "},
    {"\xe2\x82\xa9", " KRW "}, {"\xe0\xb8\xbf", " THB "}, {"FRw", " RWF "}, {"RF", " RWF "},
    {"KSh", " KES "}, {"USh", " UGX "}, {"TSh", " TZS "}, {"Br", " ETB "}, {"R", " ZAR "},
    {"Rs", " INR PKR LKR NPR "}, {"Rp", " IDR "}, {"CFA", " XOF XAF "},
};

static const char *skip_blanks(const char *s)
{
    return s + strspn(s, " \t");
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* True when the text begins with this word (ASCII case aside). */
static bool begins(const char *text, const char *word, size_t length)
{
    size_t i = 0;
    while (i < length && text[i] && lower(text[i]) == lower(word[i]))
        i++;
    return i == length;
}

/* True when names, words between blanks, holds word. */
static bool holds_word(const char *names, const char *word, size_t length)
{
    for (const char *at = names; *at == ' ' && at[1]; at += 1 + strcspn(at + 1, " "))
        if (begins(at + 1, word, length) && at[1 + length] == ' ')
            return true;
    return false;
}

/* --- money ------------------------------------------------------------------ */

static bool is_money(const struct typing *t)
{
    return strncmp(param_row(t->id)->unit, "money", 5) == 0;
}

/* The code, whatever it is, or a sign of it. */
static bool names_currency(const char *currency, const char *word, size_t length)
{
    if (length && strlen(currency) == length && begins(currency, word, length))
        return true;
    for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++)
        if (strlen(currencies[i].sign) == length && begins(currencies[i].sign, word, length) &&
            holds_word(currencies[i].codes, currency, strlen(currency)))
            return true;
    return false;
}

bool unit_skip_currency(const struct typing *t, const char **s)
{
    size_t length = strcspn(*s, "0123456789.+-"), word = length;
    while (word && ((*s)[word - 1] == ' ' || (*s)[word - 1] == '\t'))
        word--;
    if (word == 0 || !is_money(t) || !(*s)[length])
        return true;
    if (!names_currency(t->currency, *s, word))
        return typing_refuse_unit(t);
    *s += length;
    return true;
}

/* "USD", "USD/swap" where the parameter is money for each swap, "/swap" alone. */
static const struct unit_row *find_money(const struct typing *t, const char *word,
                                         size_t length)
{
    const char *per = param_row(t->id)->unit + 5;
    size_t tail = strlen(per);
    if (tail && length >= tail && begins(word + length - tail, per, tail))
        length -= tail;
    while (length && word[length - 1] == ' ')
        length--;
    return length == 0 || names_currency(t->currency, word, length) ? &money_unit : NULL;
}

/* --- one unit --------------------------------------------------------------- */

static bool fits(const struct typing *t, const struct unit_row *unit)
{
    return strcmp(unit->unit, param_row(t->id)->unit) == 0;
}

/* The unit that a word names, or NULL; a percentage is always known. */
static const struct unit_row *find_unit(const struct typing *t, const char *word, size_t length)
{
    if (length == 0)
        return &no_unit;
    if (length == 1 && *word == '%')
        return &percent_unit;
    if (is_money(t))
        return find_money(t, word, length);
    for (size_t i = 0; i < UNITS; i++)
        if (fits(t, &units[i]) && holds_word(units[i].names, word, length))
            return &units[i];
    return NULL;
}

/* The word behind a number up to the next one, without blanks around it. */
static const char *take_word(const char **rest, size_t *length)
{
    const char *word = skip_blanks(*rest);
    size_t n = strcspn(word, figures);
    *rest = word + n;
    while (n && (word[n - 1] == ' ' || word[n - 1] == '\t'))
        n--;
    *length = n;
    return word;
}

/* The first name of each unit that a parameter takes, after "known". */
bool typing_refuse_unit(const struct typing *t)
{
    static const char start[] = "has a unit that does not fit; known: ";
    char wrong[QUANTITY_HINT] = "";
    size_t n = 0;
    if (is_money(t))
        n += (size_t)snprintf(wrong, sizeof wrong, "%s%s", start, t->currency);
    for (size_t i = 0; i < UNITS && n < sizeof wrong; i++)
        if (fits(t, &units[i]))
            n += (size_t)snprintf(wrong + n, sizeof wrong - n, "%s%.*s", n ? ", " : start,
                                  (int)strcspn(units[i].names + 1, " "), units[i].names + 1);
    return typing_refuse(t, n ? wrong
                              : "has a unit that does not fit; write the number alone");
}

/* Behind the digits: a unit that is not known, or no unit at all ("1 000", "5+", "0x1"). */
static bool refuse_rest(const struct typing *t, const char *rest)
{
    char first = *skip_blanks(rest);
    bool letter = (lower(first) >= 'a' && lower(first) <= 'z') || (is_money(t) && first == '$');
    bool unit = (letter && !strpbrk(rest, "0123456789_")) || first == '/' || (first & 0x80);
    return unit ? typing_refuse_unit(t) : typing_refuse_number(t);
}

/* --- several numbers -------------------------------------------------------- */

static double size_of(const struct unit_row *unit)
{
    return unit->times / unit->over;
}

/* Minutes after hours, seconds after minutes: "3h30". */
static const struct unit_row *unit_below(const struct unit_row *unit)
{
    return unit == &units[HOURS]     ? &units[MINUTES]
           : unit == &units[MINUTES] ? &units[SECONDS]
                                     : NULL;
}

/* One or two digits below 60. */
static bool is_sixtieth(const struct digits *d)
{
    size_t n = strlen(d->text);
    return strspn(d->text, figures) == n && n <= 2 && strtod(d->text, NULL) < 60;
}

/* "20min" or "30" behind a number with a larger unit. */
static bool add_part(const struct typing *t, const char **rest, struct parts *parts,
                     const struct unit_row **last)
{
    struct digits next;
    size_t length;
    if (!digits_scan(*rest, &next) || next.commas)
        return typing_refuse_number(t);
    *rest = next.rest;
    const char *word = take_word(rest, &length);
    const struct unit_row *unit = find_unit(t, word, length);
    if (unit == &no_unit && !**rest && is_sixtieth(&next))
        unit = unit_below(*last);
    if (!unit || !fits(t, unit) || size_of(unit) >= size_of(*last))
        return typing_refuse_number(t);
    parts->sum += digits_in_unit(&next, unit);
    *last = unit;
    return true;
}

static bool take_sum(const struct typing *t, const char *rest, struct parts *parts)
{
    const struct unit_row *last = parts->unit;
    bool negative = parts->number.text[0] == '-';
    parts->sum = fabs(digits_in_unit(&parts->number, last));
    while (*rest)
        if (!add_part(t, &rest, parts, &last))
            return false;
    parts->sum = quantity_tidy(negative ? -parts->sum : parts->sum);
    parts->summed = true;
    return true;
}

/* Two digits behind a colon, in units of a sixtieth of the last. */
static bool add_sixtieths(const char **s, double unit, double *sum)
{
    struct digits d = {.text = ""};
    if (strspn(*s + 1, figures) != 2)
        return false;
    memcpy(d.text, *s + 1, 2);
    *s += 3;
    *sum += strtod(d.text, NULL) / unit;
    return is_sixtieth(&d);
}

/* "3:30" and "3:30:15", hours first. */
static bool take_clock(const struct typing *t, struct parts *parts)
{
    const char *s = parts->number.rest, *digits = parts->number.text;
    bool negative = *digits == '-';
    double sum = fabs(strtod(digits, NULL));
    bool whole = strspn(digits + negative, figures) == strlen(digits + negative);
    bool fine = whole && !parts->number.commas && add_sixtieths(&s, 60, &sum) &&
                (*s != ':' || add_sixtieths(&s, 3600, &sum));
    if (!fine || *skip_blanks(s))
        return typing_refuse(t, "is no time of hours and minutes such as 3:30");
    parts->sum = quantity_tidy(negative ? -sum : sum);
    parts->summed = true;
    parts->unit = &units[HOURS];
    return true;
}

bool unit_take(const struct typing *t, struct parts *parts)
{
    const char *rest = parts->number.rest;
    size_t length;
    if (*rest == ':' && fits(t, &units[HOURS]))
        return take_clock(t, parts);
    const char *word = take_word(&rest, &length);
    parts->unit = find_unit(t, word, length);
    if (!parts->unit || (*rest && (parts->unit == &no_unit || parts->unit == &percent_unit ||
                                   parts->unit == &money_unit)))
        return refuse_rest(t, parts->number.rest);
    return !*rest || take_sum(t, rest, parts);
}
