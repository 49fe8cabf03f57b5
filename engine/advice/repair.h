/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Repairs: for a plan that falls short, the nearest single change of each kind
 * with which the judge says "enough"; for one that is enough unless another model is
 * right, the purchase with which all say so. Every repair was tried by the judge before
 * it is told. Pure; any thread; gives up when the study is interrupted.
 */
#ifndef SWAPDECK_REPAIR_H
#define SWAPDECK_REPAIR_H

#include <stdbool.h>

#include "engine/study/models.h"

enum { REPAIR_CHANGES = 2, REPAIRS_MAX = 8, REPAIR_TEXT = 160 };

/* Parameters to set together, and what the purchase costs. */
struct repair {
    const char *id; /* stable: "buy", "batteries", "ports", "charge", ... */
    int count;
    struct {
        enum param_id param;
        double value;
    } change[REPAIR_CHANGES];
    double price; /* money; NAN where a change has no price here */
};

/*
 * The repairs of p by the judge in the order of the table: the cheapest purchase of
 * batteries and ports, batteries alone, ports alone (each only when it differs from
 * those before), then faster charging, faster transport, fewer swaps, fewer vehicles,
 * a lower aim. Values are rounded to the safe side and lie in range. r: the judge's
 * answers, computed with metrics_all(). Returns how many. Of a plan that suffices by the
 * judge: the one purchase that makes it suffice by every model, or none when it does.
 */
int repairs_find(const struct params *p, enum model_id judge, const struct results *r,
                 struct repair out[REPAIRS_MAX]);

/* True for the repair of a plan that the judge accepts: it makes it enough by all. */
bool repair_makes_sure(const struct repair *repair);

/* The ids that repairs may carry; NULL past the last. */
const char *repair_id(int i);

/* p with the repair made. */
void repair_apply(const struct repair *repair, struct params *p);

/* "154 batteries (87,780 USD)", "charging in 2.61 h": what is to be done. */
char *repair_text(const struct repair *repair, const struct params *p, const char *currency,
                  char buf[REPAIR_TEXT]);

#endif
