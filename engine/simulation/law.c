/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/law.h"

#include <math.h>

static const struct law_row rows[LAW_COUNT] = {
#define LAW(id, ...) [LAW_##id] = {__VA_ARGS__},
#include "engine/simulation/law.def"
#undef LAW
};

const struct law_row *law_row(enum law_id id)
{
    return &rows[id];
}

/* Below shape one the variate of shape + 1 is multiplied by U^(1 / shape). */
static void prepare_gamma(struct sampler *d, double cv)
{
    double shape = 1 / (cv * cv);
    d->scale = d->mean / shape;
    d->power = shape < 1 ? 1 / shape : 0;
    d->third = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    d->root = 1 / sqrt(9 * d->third);
}

static void prepare_lognormal(struct sampler *d, double cv)
{
    double variance = log1p(cv * cv);
    d->power = sqrt(variance);
    d->scale = d->mean * exp(-variance / 2);
}

static void prepare_hyperexponential(struct sampler *d, double cv)
{
    double square = cv * cv;
    d->chance = (1 + sqrt((square - 1) / (square + 1))) / 2;
    d->first = d->mean / (2 * d->chance);
    d->second = d->mean / (2 * (1 - d->chance));
}

static enum law_id plainest(struct law law)
{
    if (law.mean == 0 || (law.cv == 0 && law.id != LAW_EXPONENTIAL))
        return LAW_CONSTANT;
    if ((law.id == LAW_GAMMA && law.cv == 1) || (law.id == LAW_HYPEREXPONENTIAL && law.cv <= 1))
        return LAW_EXPONENTIAL;
    return law.id;
}

struct sampler sampler_of(struct law law)
{
    struct sampler d = {.id = plainest(law), .mean = law.mean};
    switch (d.id) {
    case LAW_GAMMA: prepare_gamma(&d, law.cv); break;
    case LAW_LOGNORMAL: prepare_lognormal(&d, law.cv); break;
    case LAW_HYPEREXPONENTIAL: prepare_hyperexponential(&d, law.cv); break;
    default: break;
    }
    return d;
}

double sampler_rest(const struct sampler *d, struct stream *s)
{
    double x;
    switch (d->id) {
    case LAW_GAMMA:
        x = d->scale * stream_gamma(s, d->third, d->root);
        return d->power > 0 ? x * pow(stream_uniform(s), d->power) : x;
    case LAW_LOGNORMAL: return d->scale * exp(d->power * stream_normal(s));
    case LAW_HYPEREXPONENTIAL:
        x = stream_uniform(s) < d->chance ? d->first : d->second;
        return x * stream_exponential(s);
    default: return d->mean;
    }
}
