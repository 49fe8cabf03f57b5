/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Estimates from independent replications, with 95 % intervals. */
#ifndef SWAPDECK_ESTIMATE_H
#define SWAPDECK_ESTIMATE_H

#include <stdint.h>

enum estimate_kind {
    ESTIMATE_INTERVAL, /* value +- half */
    ESTIMATE_POINT,    /* one replication, always the same, or too rare: a value alone */
    ESTIMATE_BELOW,    /* at most value */
    ESTIMATE_ABOVE,    /* at least value */
    ESTIMATE_NONE,     /* not a question for this process */
};

struct estimate {
    enum estimate_kind kind;
    double value;
    double half;  /* NAN but for an interval */
    int freedom;  /* degrees of it */
};

/*
 * The ratio of the sums of x and y >= 0, n of each, added in their order; NAN without y.
 * Student's t with the deviation of x - ratio y (Law 2015, Simulation Modeling and Analysis,
 * 9.4; Cochran 1977, Sampling Techniques, 6.4).
 */
struct estimate estimate_ratio(const double *x, const double *y, int n);

/* offset + scale * e. */
struct estimate estimate_shift(struct estimate e, double offset, double scale);

/*
 * A share that was met on few occasions. Below ESTIMATE_OCCASIONS of them it becomes a bound
 * that holds with 95 %: their number is Poisson (Garwood 1936); where there was none, one
 * in so many independent looks.
 */
enum { ESTIMATE_OCCASIONS = 10 };
struct estimate estimate_rare(struct estimate e, uint64_t occasions, double looks);

/* "interval", "point", "below", "above" or "none". */
const char *estimate_kind_name(enum estimate_kind kind);

/* Decimals of which the last is of the order of the half width; 0 to 12. */
int estimate_decimals(double half);

#endif
