/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/limit/rising_root.h"

#include <math.h>
#include <stdbool.h>

#include "engine/base/interrupt.h"

#define NARROW 1e-14 /* of the bracket, in ln x */
#define CLOSE 1e-14  /* of the function */

struct bracket {
    double low, at_low;   /* ln x with fn < 0 */
    double high, at_high; /* ln x with fn >= 0 */
    int side;             /* which end moved last: -1 low, 1 high */
};

/* Strides that double from the guess until the sign changes. */
static bool bracket_root(struct bracket *b, rising_fn *fn, const void *context, double guess,
                         double least)
{
    double x = log(guess), at = fn(guess, context), stride = at < 0 ? 0.02 : -0.02;
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

double rising_root(rising_fn *fn, const void *context, double guess, double least)
{
    struct bracket b;
    if (!bracket_root(&b, fn, context, guess, least))
        return b.at_high < 0 ? INFINITY : 0;
    double x = b.low;
    for (int turn = 0; b.high - b.low > NARROW && turn < 200 && !interrupted(); turn++) {
        x = next_guess(&b, turn);
        double at = fn(exp(x), context);
        if (fabs(at) <= CLOSE)
            break;
        tighten(&b, x, at);
    }
    return exp(x);
}
