/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text, for files and for people. They always use a dot. */
#ifndef SWAPDECK_NUMBER_H
#define SWAPDECK_NUMBER_H

#include <stdbool.h>

enum { NUMBER_TEXT = 48 };

/* Fewest digits that read back to the same double; "2" for whole numbers. */
char *number_exact(double x, char buf[NUMBER_TEXT]);

/* The same, but always a real in libconfig's eyes: with "." or an exponent. */
char *number_real(double x, char buf[NUMBER_TEXT]);

/* With thousands separators and this many decimals: "1,234.50". "-0" is "0". */
char *number_people(double x, int decimals, char buf[NUMBER_TEXT]);

/* With at least this many decimals, and as many more as tell it from the other number:
 * "50.04" beside 50. */
char *number_beside(double x, double other, int least, char buf[NUMBER_TEXT]);

/*
 * The fewest decimals from least to most at which x reads back to the same
 * double; of 100 x, when percent, which is read by its decimal exponent and so
 * not rounded twice. most when even these are too few.
 */
int number_decimals(double x, bool percent, int least, int most);

#endif
