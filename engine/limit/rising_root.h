/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots of rising functions of one positive number. */
#ifndef SWAPDECK_RISING_ROOT_H
#define SWAPDECK_RISING_ROOT_H

/* A rising function; may be infinite on either side. */
typedef double rising_fn(double x, const void *context);

/*
 * The x > 0 at which fn passes zero, to a few units in 1e15 if fn is that exact,
 * by bracketing from a guess > 0 and interpolation in ln x. width is about the
 * change of ln x by which fn rises by one near zero; a guess of it saves
 * evaluations. Zero when the root lies below `least`, infinity when it lies
 * above 1 / least.
 */
double rising_root(rising_fn *fn, const void *context, double guess, double width,
                   double least);

/*
 * The same to a share `narrow` of x, for functions that are dear or only so exact, or
 * that jump: then the side on which fn is below zero.
 */
double rising_root_within(rising_fn *fn, const void *context, double guess, double width,
                          double least, double narrow);

#endif
