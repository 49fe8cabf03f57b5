/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table of models: one row each, with everything that a model provides.
 * Whoever wants something of a model asks its row, and does without where the
 * row has nothing. The rows are constants: any thread may read them.
 */
#ifndef SWAPDECK_MODELS_H
#define SWAPDECK_MODELS_H

#include <stdbool.h>

#include "engine/limit/plan.h"
#include "engine/model/course.h"
#include "engine/model/model.h"

enum model_id {
#define MODEL(id, ...) MODEL_##id,
#include "engine/model/models.def"
#undef MODEL
    MODEL_COUNT
};

/* The model that judges unless another is asked for: it sees both peaks and queue. */
#define MODEL_JUDGE MODEL_HOURLY

/* What a model takes into account; of the rest its answers know nothing. */
enum model_sight {
    SEES_PEAKS = 1,     /* the daily profile */
    SEES_QUEUE = 2,     /* batteries that wait for a port */
    SEES_FLEET = 4,     /* vehicles that wait and make no demand meanwhile */
    SEES_DEVIATION = 8  /* the deviation of demand, as the scenario states it */
};

struct model_row {
    const char *key;      /* "paper": the name in options and files */
    model_fill *evaluate; /* its own answers */
    const char *label;    /* "rule of thumb": what it is, in few words */
    const char *doc;      /* one sentence */
    const char *phrase;   /* after "the" in a sentence; NULL: the label */
    const char *charges;  /* charging times that it takes: "exponential" */
    /* What one trusts when one follows another model against this one, and what must
     * happen for this one to be right: "charges take equal times", "they vary". */
    const char *trust, *doubt;
    unsigned sees;        /* bits of model_sight */
    /*
     * What follows may be NULL. limits: roots and optima (limit.*, cost.best_*),
     * called with the model's own answers in out.
     */
    model_fill *limits;
    /* About how many microseconds one need takes; without it a fraction of one. */
    double (*effort)(const struct params *p);
    /*
     * The cheapest batteries and ports that reach the level at the two prices.
     * Without it a planned fleet needs what the model answers at the ports owned.
     */
    void (*pair)(const struct params *p, struct plan *out);
    /* The port counts that matter to the curve of batteries against ports. */
    void (*port_range)(const struct params *p, struct port_range *out);
    /* The day hour by hour, of a model that sees its peaks. */
    void (*course)(const struct params *p, struct day_course *out);
};

/* The row of a model; id must be below MODEL_COUNT. */
const struct model_row *model_row(enum model_id id);

/* The model with this key, or MODEL_COUNT. */
enum model_id model_find(const char *key);

/* The model in a sentence, after "the": "ample ports model". */
const char *model_phrase(enum model_id id);

/* What a model sees of peaks and ports, in words: "peaks and port queue". */
const char *model_sees_text(enum model_id id);

/* What it does not see, in three words for a frame: "no port queue"; "" for nothing. */
const char *model_blind_text(enum model_id id);

static inline bool model_sees(enum model_id id, enum model_sight what)
{
    return (model_row(id)->sees & what) != 0;
}

#endif
