/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/pen.h"

#include <stdio.h>
#include <string.h>

enum { BOLD = 1, DIM = 2, UNDERLINE = 4, REVERSE = 8 };

/* Bold and dim end together. */
static const struct {
    int on, off;
    unsigned bit, ended;
} attributes[] = {
    {1, 22, BOLD, BOLD | DIM},
    {2, 22, DIM, BOLD | DIM},
    {4, 24, UNDERLINE, UNDERLINE},
    {7, 27, REVERSE, REVERSE},
};

enum { ATTRIBUTES = sizeof attributes / sizeof *attributes };

/* The first numbers of the eight colours, of their bright ones, of any and of the default. */
static const struct ground {
    int plain, bright, any, none;
} ink = {30, 90, 38, 39}, paper = {40, 100, 48, 49};

/* The numbers that a colour took from here on, 0 when it is none of this ground. */
static int take_colour(int *colour, const struct ground *g, const int *number, int left)
{
    int n = number[0];
    if (n == g->none)
        *colour = PEN_DEFAULT;
    else if (n >= g->plain && n < g->plain + 8)
        *colour = n - g->plain;
    else if (n >= g->bright && n < g->bright + 8)
        *colour = n - g->bright + 8;
    else if (n == g->any && left >= 3 && number[1] == 5 && number[2] >= 0 && number[2] < 256)
        *colour = number[2];
    else
        return 0;
    return n == g->any ? 3 : 1;
}

static int take_attribute(struct pen *pen, int n)
{
    for (int i = 0; i < ATTRIBUTES; i++) {
        if (n == attributes[i].off) {
            pen->attributes &= ~attributes[i].ended;
            return 1;
        }
        if (n == attributes[i].on) {
            pen->attributes |= attributes[i].bit;
            return 1;
        }
    }
    return 0;
}

static int take_one(struct pen *pen, const int *number, int left)
{
    if (number[0] == 0) {
        *pen = (struct pen){true, 0, PEN_DEFAULT, PEN_DEFAULT};
        return 1;
    }
    int used = take_attribute(pen, number[0]);
    if (!used)
        used = take_colour(&pen->foreground, &ink, number, left);
    return used ? used : take_colour(&pen->background, &paper, number, left);
}

bool pen_take(struct pen *pen, const int *number, int count)
{
    struct pen next = *pen;
    for (int i = 0, used; i < count; i += used) {
        used = take_one(&next, number + i, count - i);
        if (!used)
            return false;
    }
    *pen = next;
    return true;
}

bool pen_equal(const struct pen *a, const struct pen *b)
{
    return a->known && b->known && a->attributes == b->attributes &&
           a->foreground == b->foreground && a->background == b->background;
}

bool pen_equal_blank(const struct pen *a, const struct pen *b)
{
    unsigned ink_seen = (a->attributes | b->attributes) & (UNDERLINE | REVERSE);
    bool ground = a->known && b->known && a->background == b->background;
    return ground && (!ink_seen || pen_equal(a, b));
}

/* The numbers of one sequence; reset: after everything is off. */
struct change {
    bool reset;
    int number[PEN_NUMBERS], count;
};

static void add_number(struct change *c, int n)
{
    c->number[c->count++] = n;
}

static void add_colour(struct change *c, const struct ground *g, int colour)
{
    if (colour == PEN_DEFAULT) {
        add_number(c, g->none);
    } else if (colour < 16) {
        add_number(c, colour < 8 ? g->plain + colour : g->bright + colour - 8);
    } else {
        add_number(c, g->any);
        add_number(c, 5);
        add_number(c, colour);
    }
}

/* What is to be set beyond what is. */
static void add_difference(struct change *c, const struct pen *from, const struct pen *to)
{
    for (int i = 0; i < ATTRIBUTES; i++)
        if (to->attributes & ~from->attributes & attributes[i].bit)
            add_number(c, attributes[i].on);
    if (to->foreground != from->foreground)
        add_colour(c, &ink, to->foreground);
    if (to->background != from->background)
        add_colour(c, &paper, to->background);
}

/* Leaves on what is on. */
static struct change change_some(const struct pen *from, const struct pen *to)
{
    struct change c = {.reset = false};
    struct pen now = *from;
    for (int i = 0; i < ATTRIBUTES; i++)
        if (now.attributes & ~to->attributes & attributes[i].bit) {
            add_number(&c, attributes[i].off);
            now.attributes &= ~attributes[i].ended;
        }
    add_difference(&c, &now, to);
    return c;
}

static struct change change_all(const struct pen *to)
{
    struct change c = {.reset = true};
    const struct pen off = {true, 0, PEN_DEFAULT, PEN_DEFAULT};
    add_difference(&c, &off, to);
    return c;
}

/* "Esc [ m" and "Esc [ ; 31 m": a number that is left out is nought. */
static size_t write_change(const struct change *c, char out[PEN_TEXT])
{
    size_t length = (size_t)snprintf(out, PEN_TEXT, "\033[");
    for (int i = 0; i < c->count; i++)
        length += (size_t)snprintf(out + length, PEN_TEXT - length, "%s%d",
                                   i > 0 || c->reset ? ";" : "", c->number[i]);
    return length + (size_t)snprintf(out + length, PEN_TEXT - length, "m");
}

/* Only terminals with colours are sure to know how to end one attribute alone. */
static bool can_change_some(const struct pen *from, const struct pen *to)
{
    bool coloured = from->foreground != PEN_DEFAULT || from->background != PEN_DEFAULT;
    return from->known && (coloured || !(from->attributes & ~to->attributes));
}

size_t pen_change(const struct pen *from, const struct pen *to, char out[PEN_TEXT])
{
    char some[PEN_TEXT];
    out[0] = 0;
    if (pen_equal(from, to))
        return 0;
    struct change all = change_all(to);
    size_t length = write_change(&all, out);
    if (!can_change_some(from, to))
        return length;
    struct change few = change_some(from, to);
    if (write_change(&few, some) < length)
        length = (size_t)snprintf(out, PEN_TEXT, "%s", some);
    return length;
}
