/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random times: what they follow, and how to draw one. */
#ifndef SWAPDECK_LAW_H
#define SWAPDECK_LAW_H

#include "engine/simulation/stream.h"

enum law_id {
#define LAW(id, ...) LAW_##id,
#include "engine/simulation/law.def"
#undef LAW
    LAW_COUNT
};

struct law_row {
    const char *key;
    const char *doc;
};

const struct law_row *law_row(enum law_id id);

/* A time in hours: mean >= 0, deviation / mean = cv >= 0. */
struct law {
    enum law_id id;
    double mean, cv;
};

/* The same, its constants worked out. */
struct sampler {
    enum law_id id;
    double mean;
    double scale;       /* gamma: of the variate; lognormal: median */
    double third, root; /* gamma: see stream_gamma() */
    double power;       /* gamma of shape below one: 1 / shape, else 0; lognormal: sigma */
    double chance;      /* hyperexponential: of the first mean */
    double first, second;
};

/*
 * cv is 0 for CONSTANT and 1 for EXPONENTIAL whatever is given, and at least 1 for
 * HYPEREXPONENTIAL. A law without deviation becomes CONSTANT, gamma and
 * hyperexponential with cv = 1 EXPONENTIAL.
 */
struct sampler sampler_of(struct law law);

/* What sampler_draw() hands over for the laws of three numbers and more. */
double sampler_rest(const struct sampler *d, struct stream *s);

/* One time, h, >= 0. */
static inline double sampler_draw(const struct sampler *d, struct stream *s)
{
    switch (d->id) {
    case LAW_CONSTANT: return d->mean;
    case LAW_EXPONENTIAL: return d->mean * stream_exponential(s);
    default: return sampler_rest(d, s);
    }
}

#endif
