/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmocka with what it lacks: assertions on doubles that print both values. */
#ifndef SWAPDECK_CHECK_H
#define SWAPDECK_CHECK_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* Random cases of a law: fewer where threads are watched, which takes ten times as long. */
#ifdef __SANITIZE_THREAD__
#define CASES(most) (((most) + 7) / 8)
#else
#define CASES(most) (most)
#endif

/* |found - expected| <= tolerance * |expected|; equal values always pass. */
static inline void check_relative(double found, double expected, double tolerance,
                                  const char *what, const char *file, int line)
{
    if (found == expected || fabs(found - expected) <= tolerance * fabs(expected))
        return;
    print_error("%s: found %.17g, expected %.17g, relative error %.3g > %.3g\n", what, found,
                expected, fabs(found - expected) / fabs(expected), tolerance);
    _fail(file, line);
}

static inline void check_absolute(double found, double expected, double tolerance,
                                  const char *what, const char *file, int line)
{
    if (fabs(found - expected) <= tolerance)
        return;
    print_error("%s: found %.17g, expected %.17g within %.3g\n", what, found, expected,
                tolerance);
    _fail(file, line);
}

#define assert_near(found, expected, tolerance) \
    check_relative((found), (expected), (tolerance), #found, __FILE__, __LINE__)
#define assert_within(found, expected, tolerance) \
    check_absolute((found), (expected), (tolerance), #found, __FILE__, __LINE__)

#endif
