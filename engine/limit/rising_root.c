/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/limit/rising_root.h"

#include <math.h>
#include <stdbool.h>

#include "engine/base/interrupt.h"

#define FINE 1e-15    /* of the bracket, in ln x: what a double can tell */
#define CLOSE 1e-2    /* of that: what a last secant leaves */

struct bracket {
    double low, at_low;   /* ln x with fn < 0 */
    double high, at_high; /* ln x with fn >= 0 */
    int side;             /* which end moved last: -1 low, 1 high */
};

/* A first stride that likely passes the root: about as far as the function tells. */
static double first_stride(double at, double width)
{
    double stride = fmin(fmax(1.5 * fabs(at), 0.25) * width, 0.5);
    return at < 0 ? stride : -stride;
}

/* Strides that double from the guess until the sign changes. */
static bool bracket_root(struct bracket *b, rising_fn *fn, const void *context, double guess,
                         double width, double least)
{
    double x = log(guess), at = fn(guess, context), stride = first_stride(at, width);
    *b = (struct bracket){x, at, x, at, 0};
    while ((at < 0) == (stride > 0)) {
        if (fabs(x) > -log(least) || interrupted())
            return false;
        x += stride;
        stride *= 2;
        at = fn(exp(x), context);
        if (at < 0) {
            b->low = x;
            b->at_low = at;
        } else {
            b->high = x;
            b->at_high = at;
        }
    }
    return true;
}

/* Anderson and Bjorck's false position; halves where it would creep. */
static double next_guess(const struct bracket *b, int turn)
{
    double middle = b->low + (b->high - b->low) / 2;
    if (turn % 4 == 3 || !isfinite(b->at_low) || !isfinite(b->at_high))
        return middle;
    double x = b->low - b->at_low * (b->high - b->low) / (b->at_high - b->at_low);
    return x > b->low && x < b->high ? x : middle;
}

/* The end that stays twice in a row loses weight, so that it moves soon. */
static double lighter(double at, double before)
{
    double share = 1 - at / before;
    return share > 0 && share < 1 ? share : 0.5;
}

static void tighten(struct bracket *b, double x, double at)
{
    if (at < 0) {
        if (b->side < 0)
            b->at_high *= lighter(at, b->at_low);
        b->low = x;
        b->at_low = at;
        b->side = -1;
    } else {
        if (b->side > 0)
            b->at_low *= lighter(at, b->at_high);
        b->high = x;
        b->at_high = at;
        b->side = 1;
    }
}

/* An evaluation; the slope is that of the secant to the one before. */
struct place {
    double x, at, slope;
};

static struct place place_at(double x, double at, const struct place *last)
{
    return (struct place){x, at, (at - last->at) / (x - last->x)};
}

/*
 * True when the secant through the two leaves next to nothing: the product of their
 * distances to the root times the curve's bend, which is about its slope, at least one.
 */
static bool near_enough(const struct place *here, const struct place *last, double close)
{
    double slope = here->slope;
    return slope > 0 && isfinite(slope) &&
           fabs(here->at * last->at) <= close * slope * fmin(slope, 1);
}

static double secant(const struct bracket *b, const struct place *here)
{
    return exp(fmin(fmax(here->x - here->at / here->slope, b->low), b->high));
}

/* From where a secant ends, back until the function, asked again, is not above zero. */
static double back_to_safety(rising_fn *fn, const void *context, double x, double narrow)
{
    double step = narrow;
    for (; step < 0.5 && !interrupted() && !(fn(x, context) <= 0); step *= 2)
        x *= 1 - step;
    return x;
}

/* Where the bracket has become narrow, or the secant through the last two places ends. */
static double close_in(struct bracket *b, rising_fn *fn, const void *context, double narrow)
{
    struct place last = {b->low, b->at_low, NAN};
    for (int turn = 0; b->high - b->low > narrow && turn < 200 && !interrupted(); turn++) {
        double x = next_guess(b, turn);
        struct place here = place_at(x, fn(exp(x), context), &last);
        tighten(b, x, here.at);
        if (here.at == 0)
            return exp(x);
        if (near_enough(&here, &last, CLOSE * narrow))
            return secant(b, &here);
        last = here;
    }
    return narrow > FINE ? exp(b->low) : exp(last.x);
}

double rising_root_within(rising_fn *fn, const void *context, double guess, double width,
                          double least, double narrow)
{
    struct bracket b;
    if (!bracket_root(&b, fn, context, guess, width, least))
        return b.at_high < 0 ? INFINITY : 0;
    double x = close_in(&b, fn, context, narrow);
    return narrow > FINE ? back_to_safety(fn, context, x, narrow) : x;
}

double rising_root(rising_fn *fn, const void *context, double guess, double width,
                   double least)
{
    return rising_root_within(fn, context, guess, width, least, FINE);
}
