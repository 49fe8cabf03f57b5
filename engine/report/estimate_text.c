/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/estimate_text.h"

#include <math.h>
#include <stdio.h>

#include "engine/base/number.h"

/* How a figure is shown: times a factor, with a sign behind it. */
struct shown {
    double factor;
    const char *sign;
};

static struct shown shown_as(enum notation notation)
{
    switch (notation) {
    case NOTATION_SHARE: return (struct shown){100, " %"};
    case NOTATION_DURATION: return (struct shown){60, " min"};
    default: return (struct shown){1, ""};
    }
}

/* Two digits of a bound, none of them nearer to what was seen than it is. */
static void bound_text(const struct estimate *e, struct shown as, char value[ESTIMATE_TEXT])
{
    char buf[NUMBER_TEXT];
    bool below = e->kind == ESTIMATE_BELOW;
    double gap = (below ? e->value : 1 - e->value) * as.factor;
    int decimals = gap > 0 ? (int)fmin(fmax(1 - floor(log10(gap)), 0), 12) : 0;
    double unit = pow(10, -decimals), most = ceil(gap / unit - 1e-9) * unit;
    double bound = below ? most : as.factor - most;
    snprintf(value, ESTIMATE_TEXT, "%s %s%s", below ? "below" : "above",
             number_people(bound, decimals, buf), as.sign);
}

void estimate_text(const struct estimate *e, const struct measure_row *row,
                   char value[ESTIMATE_TEXT], char half[ESTIMATE_TEXT])
{
    struct shown as = shown_as(row->notation);
    char buf[NUMBER_TEXT];
    half[0] = value[0] = 0;
    if (e->kind == ESTIMATE_BELOW || e->kind == ESTIMATE_ABOVE) {
        bound_text(e, as, value);
    } else if (e->kind != ESTIMATE_NONE && isfinite(e->value)) {
        bool interval = e->kind == ESTIMATE_INTERVAL;
        int decimals = interval ? estimate_decimals(e->half * as.factor)
                                : number_decimals(e->value * as.factor, false, 0, 4);
        double unit = pow(10, -decimals), wide = ceil(e->half * as.factor / unit - 1e-9) * unit;
        snprintf(value, ESTIMATE_TEXT, "%s%s",
                 number_people(e->value * as.factor, decimals, buf), as.sign);
        if (interval)
            snprintf(half, ESTIMATE_TEXT, "%s%s", number_people(wide, decimals, buf), as.sign);
    }
}
