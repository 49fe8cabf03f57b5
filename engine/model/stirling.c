/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/stirling.h"

/* n from 1, in 20 digits by loggamma of mpmath at 50 digits. */
static const double first[] = {
    8.106146679532725822e-2,  4.1340695955409294094e-2, 2.7677925684998339149e-2,
    2.0790672103765093112e-2, 1.6644691189821192163e-2, 1.3876128823070747999e-2,
    1.1896709945891770095e-2, 1.0411265261972096497e-2, 9.2554621827127329177e-3,
    8.3305634333628712565e-3, 7.573675487951840795e-3,  6.9428401072095298657e-3,
    6.4089941880042070684e-3, 5.9513701127588477356e-3, 5.554733551962801371e-3,
};

enum { FIRST = sizeof first / sizeof *first };

/* Beyond the table the series in 1 / n (DLMF 5.11.1), whose next term is below 2e-18. */
double stirling_error(double n)
{
    if (n <= FIRST)
        return first[(int)n - 1];
    double r = 1 / (n * n);
    double series = 1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188 - r * 691 / 360360));
    return (1.0 / 12 - r * (1.0 / 360 - r * series)) / n;
}
