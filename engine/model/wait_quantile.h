/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wait that only a share of all swaps exceeds. */
#ifndef SWAPDECK_WAIT_QUANTILE_H
#define SWAPDECK_WAIT_QUANTILE_H

/* The share of swaps that wait longer than this, h: falls continuously, to nought at last. */
typedef double late_share(const void *context, double within);

/*
 * The shortest wait, h, that at most this share (above 0) exceeds, within 1e-6 h or
 * that share of it; 0 when no more wait at all. scale is a time, h, above 0, of the size to
 * expect. NAN when the function is once.
 */
double wait_quantile(late_share *late, const void *context, double share, double scale);

#endif
