/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef SWAPDECK_STIRLING_H
#define SWAPDECK_STIRLING_H

/*
 * What Stirling's formula leaves of a factorial: ln n! - ln(sqrt(2 pi n) (n / e)^n) for
 * whole n >= 1, to the last digits. Loader, Fast and accurate computation of binomial
 * probabilities, 2000, builds binomial and Poisson masses on it.
 */
double stirling_error(double n);

#endif
