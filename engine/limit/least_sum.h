/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least of a price for each and what falls with their number. */
#ifndef SWAPDECK_LEAST_SUM_H
#define SWAPDECK_LEAST_SUM_H

/* Never rises with n, a whole number; INFINITY where n is too small. Asked once for
 * an n, but for the last one, which may be asked again. */
typedef double falling_fn(double n, void *context);

struct least_sum {
    double n, sum;
};

/*
 * The whole n in from..to at which price * n + fn(n) is least, price at least 0; of
 * sums within 1e-12 of each other the one with the least fn, then the least n. Also
 * where the sum has many valleys: every n left out is proven to be dearer. n is NAN
 * and the sum INFINITY where fn(to) is infinite. When interrupted or without memory
 * what it found so far, which some n reaches. Any thread.
 */
struct least_sum least_sum(falling_fn *fn, void *context, double price, double from, double to);

#endif
