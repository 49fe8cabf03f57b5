/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/wait_quantile.h"

#include <math.h>
#include <stdbool.h>

#define NEAR 1e-6

/* What is asked, and two waits with ln(late / share), above and below nought. */
struct search {
    late_share *late;
    const void *context;
    double share;
    double low, at_low, high, at_high;
};

static double excess(const struct search *s, double within)
{
    return log(fmax(s->late(s->context, within), 1e-12) / s->share);
}

/* False when the function is not a number. */
static bool widen(struct search *s, double scale)
{
    s->high = scale;
    for (;;) {
        s->at_high = excess(s, s->high);
        if (!(s->at_high > 0))
            return !isnan(s->at_high);
        s->low = s->high;
        s->at_low = s->at_high;
        s->high *= 2;
    }
}

/* By the straight line, or the middle where that would creep. */
static double next(const struct search *s, int turn)
{
    double part = s->at_low / (s->at_low - s->at_high);
    if (turn % 3 == 2 || !(part > 0.01 && part < 0.99))
        part = 0.5;
    return s->low + part * (s->high - s->low);
}

double wait_quantile(late_share *late, const void *context, double share, double scale)
{
    struct search s = {.late = late, .context = context, .share = share};
    s.at_low = excess(&s, 0);
    if (!(s.at_low > 0))
        return isnan(s.at_low) ? s.at_low : 0;
    if (!widen(&s, scale))
        return (double)NAN;
    for (int turn = 0; s.high - s.low > NEAR * fmax(1, s.high); turn++) {
        double within = next(&s, turn), at = excess(&s, within);
        if (isnan(at))
            return at;
        if (at > 0) {
            s.low = within;
            s.at_low = at;
        } else {
            s.high = within;
            s.at_high = at;
        }
    }
    return s.high;
}
