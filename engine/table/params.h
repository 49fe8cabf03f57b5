/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The parameter table and the values of one scenario.
 *
 * Values live in one flat array of doubles: copying a scenario is one
 * assignment, comparing two a loop over slots. Unused slots of a list are 0.
 */
#ifndef SWAPDECK_PARAMS_H
#define SWAPDECK_PARAMS_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { HOURS_PER_DAY = 24 }; /* values of a daily profile */

enum param_id {
#define PARAM(id, ...) PARAM_##id,
#include "engine/table/params.def"
#undef PARAM
    PARAM_COUNT
};

enum param_slot {
#define PARAM(id, least, most, ...) SLOT_##id, SLOT_LAST_##id = SLOT_##id + (most) - 1,
#include "engine/table/params.def"
#undef PARAM
    PARAM_SLOTS
};

enum param_kind { KIND_WHOLE, KIND_REAL, KIND_SHARE };

struct param_row {
    const char *key;      /* "group.name", the name in files and options */
    const char *label;    /* at most 20 columns */
    const char *unit;     /* "" for a share; "money" stands for the currency */
    const char *one;      /* the unit of a single one, "leg"; NULL: the same */
    const char *doc;      /* one sentence */
    enum param_kind kind;
    int slot;             /* first place in params.v */
    int min_count, max_count; /* 1, 1 for a single value */
    int def_count;        /* 0: as many as min_count */
    double def, min, max; /* of each value */
    const double *def_list; /* defaults of a list; NULL: def everywhere */
    double step;          /* of + and - */
    int decimals;         /* of the step, the fewest shown */
    double sweep_from, sweep_to; /* default range of a sweep */
    bool sensitive;       /* part of the sensitivity study of a report */
    bool moves;           /* some model's need or share served depends on it */
};

struct params {
    double v[PARAM_SLOTS];
    int count[PARAM_COUNT]; /* values in use of each parameter */
};

/* A list may be as long as the events of a year; no count is cut in silence. */
_Static_assert(INT_MAX >= 100000 && sizeof(((struct params *)0)->count[0]) == sizeof(int),
               "a count holds a long list");

/* A set of parameters, one bit each. */
#define PARAM_BIT(id) ((uint64_t)1 << (id))
_Static_assert(PARAM_COUNT <= 64, "a set of bits holds every parameter");

/* The table, in the order of its ids. */
extern const struct param_row param_rows[PARAM_COUNT];

/* The row of a parameter; id must be below PARAM_COUNT. */
static inline const struct param_row *param_row(enum param_id id)
{
    return &param_rows[id];
}

/* The parameter with this key, or PARAM_COUNT. */
enum param_id param_find(const char *key);

/* The parameter that the first length bytes of a text name as people do, by key or label in
 * any case; PARAM_COUNT for none. */
enum param_id param_named(const char *name, size_t length);

/* The known key nearest to a misspelt one, or NULL when none is near. */
const char *param_nearest(const char *key);

/* True when the keys of both begin with the same group. */
bool param_same_group(enum param_id a, enum param_id b);

/* The name of the i-th group, "hub" of "hub.ports", in the table's order; NULL past
 * the last. */
const char *param_group(int i);

/* First value of a parameter. */
static inline double param_get(const struct params *p, enum param_id id)
{
    return p->v[param_row(id)->slot];
}

/* Sets a single-valued parameter; does not check. */
void param_set(struct params *p, enum param_id id, double value);

/* Sets a list; count is cut to the row's largest, unused slots become 0. */
void param_set_list(struct params *p, enum param_id id, const double *values, int count);

/* True for a parameter that may hold more than one value. */
bool param_is_list(enum param_id id);

/* All defaults. */
void params_default(struct params *p);

/* True when both hold the same values of this parameter (bitwise on counts). */
bool param_equal(const struct params *a, const struct params *b, enum param_id id);
bool params_equal(const struct params *a, const struct params *b);

/*
 * The value n steps away (n may be negative), on the step's decimals and
 * inside the range; *stopped tells that a bound cut it short. May be NULL.
 */
double param_step(enum param_id id, double value, double n, bool *stopped);

/*
 * The default sweep range of a parameter, kept inside the row's range. Where the present
 * value lies outside of it the range follows: as wide around the value, in proportion, as
 * the default range is around the row's default; that of a share, or of a value that is
 * none, is widened to hold it.
 */
void param_sweep_range(const struct params *p, enum param_id id, double *from, double *to);

#endif
