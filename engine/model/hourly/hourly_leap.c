/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_leap.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A mass that may be forgotten. */
#define LOST 1e-15

/* And one that is nothing. */
#define NIL 1e-17

void hourly_leap_init(struct hourly_leap *leap, struct hourly_queue *q)
{
    memset(leap, 0, sizeof *leap);
    leap->q = q;
}

void hourly_leap_free(struct hourly_leap *leap)
{
    free(leap->begun);
    free(leap->mixed);
    for (int round = 0; round < HOURLY_ROUNDS; round++) {
        free(leap->end[round]);
        free(leap->change[round]);
    }
}

/* Laws wander a little from round to round. */
static int margin(const struct hourly_leap *leap)
{
    return 8 + leap->q->width / 8;
}

/* Places kept of a law. */
static int places(const struct hourly_leap *leap)
{
    return leap->q->width + 2 * margin(leap);
}

static bool make(const struct hourly_leap *leap, double **masses)
{
    if (!*masses)
        *masses = malloc((size_t)places(leap) * sizeof **masses);
    return *masses != NULL;
}

/* Copies the law as it is now; false when some of it has left the room. */
static bool note(const struct hourly_leap *leap, double *to)
{
    const struct hourly_law *law = &leap->q->law[leap->node];
    int count = places(leap);
    bool fits = true;
    memset(to, 0, (size_t)count * sizeof *to);
    for (int k = 0; k < law->count; k++) {
        int at = law->low + k - leap->base;
        if (at >= 0 && at < count)
            to[at] = law->mass[k];
        else if (law->mass[k] > LOST)
            fits = false;
    }
    return fits;
}

static bool begin(struct hourly_leap *leap)
{
    int low = leap->q->law[leap->node].low;
    if (!make(leap, &leap->begun) || !make(leap, &leap->mixed))
        return false;
    leap->base = low > margin(leap) ? low - margin(leap) : 0;
    note(leap, leap->begun);
    return true;
}

/* Notes how the round has ended, and its change's products with those of the others. */
static bool end(struct hourly_leap *leap, int kept)
{
    int round = (leap->rounds - 1) % HOURLY_ROUNDS, n = places(leap);
    if (!make(leap, &leap->end[round]) || !make(leap, &leap->change[round]) ||
        !note(leap, leap->end[round]))
        return false;
    double *change = leap->change[round];
    for (int i = 0; i < n; i++)
        change[i] = leap->end[round][i] - leap->begun[i];
    for (int other = 0; other < kept; other++) {
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += change[i] * leap->change[other][i];
        leap->product[round][other] = leap->product[other][round] = sum;
    }
    return true;
}

/* Solves p x = x in place by Cholesky; a little on the diagonal keeps it definite. */
static void solve(int n, double p[HOURLY_ROUNDS][HOURLY_ROUNDS], double x[HOURLY_ROUNDS])
{
    for (int a = 0; a < n; a++) {
        p[a][a] += 1e-12;
        for (int b = 0; b <= a; b++) {
            for (int k = 0; k < b; k++)
                p[a][b] -= p[a][k] * p[b][k];
            p[a][b] = a == b ? sqrt(fmax(p[a][a], 1e-14)) : p[a][b] / p[b][b];
        }
    }
    for (int a = 0; a < n; a++) {
        for (int k = 0; k < a; k++)
            x[a] -= p[a][k] * x[k];
        x[a] /= p[a][a];
    }
    for (int a = n - 1; a >= 0; a--) {
        for (int k = a + 1; k < n; k++)
            x[a] -= p[k][a] * x[k];
        x[a] /= p[a][a];
    }
}

/* Shares of the kept rounds that sum to one and whose changes add up to least. */
static bool find_shares(const struct hourly_leap *leap, int kept, double share[HOURLY_ROUNDS])
{
    double p[HOURLY_ROUNDS][HOURLY_ROUNDS], size[HOURLY_ROUNDS], sum = 0;
    for (int a = 0; a < kept; a++) {
        size[a] = sqrt(leap->product[a][a]);
        share[a] = 1 / size[a];
        for (int b = 0; b <= a; b++)
            p[a][b] = leap->product[a][b] / size[a] / size[b];
    }
    solve(kept, p, share);
    for (int a = 0; a < kept; a++)
        sum += share[a] /= size[a];
    for (int a = 0; a < kept; a++)
        share[a] /= sum;
    return isfinite(sum) && sum != 0;
}

/* Masses from the rounds' ends; those that are nothing at either end are left out, and
 * what the law has no room for at the upper one. */
static void gather(const struct hourly_leap *leap, int kept, const double share[HOURLY_ROUNDS],
                   struct hourly_law *law)
{
    int count = places(leap), first = 0;
    double *sum = leap->mixed;
    for (int k = 0; k < count; k++) {
        sum[k] = 0;
        for (int round = 0; round < kept; round++)
            sum[k] += share[round] * leap->end[round][k];
    }
    while (count > 1 && fabs(sum[count - 1]) < NIL)
        count--;
    while (first < count - 1 && fabs(sum[first]) < NIL)
        first++;
    law->low = leap->base + first;
    law->count = count - first;
    if (law->count > leap->q->width) {
        law->count = leap->q->width;
        law->on = true;
    }
    memcpy(law->mass, sum + first, (size_t)law->count * sizeof *sum);
}

/* The law from the rounds' ends; with its tail the masses sum to one. */
static void mix(const struct hourly_leap *leap, int kept, const double share[HOURLY_ROUNDS])
{
    struct hourly_law *law = &leap->q->law[leap->node];
    double sum = 0, ratio = leap->q->ratio;
    gather(leap, kept, share, law);
    for (int k = 0; k < law->count; k++)
        sum += law->mass[k];
    if (law->on)
        sum += law->mass[law->count - 1] * ratio / (1 - ratio);
    for (int k = 0; k < law->count; k++)
        law->mass[k] /= sum;
}

void hourly_leap_start(struct hourly_leap *leap, int node)
{
    leap->node = node;
    leap->rounds = begin(leap) ? 1 : 0;
}

void hourly_leap(struct hourly_leap *leap)
{
    double share[HOURLY_ROUNDS];
    int kept = leap->rounds < HOURLY_ROUNDS ? leap->rounds : HOURLY_ROUNDS;
    if (kept == 0 || !end(leap, kept)) {
        hourly_leap_start(leap, leap->node);
        return;
    }
    if (kept > 1 && find_shares(leap, kept, share))
        mix(leap, kept, share);
    note(leap, leap->begun);
    leap->rounds++;
}
