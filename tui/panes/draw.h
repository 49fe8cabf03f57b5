/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several panes draw alike: figures with their states, tones, stacks of lines. */
#ifndef SWAPDECK_DRAW_H
#define SWAPDECK_DRAW_H

#include "engine/advice/tone.h"
#include "engine/answers/answers.h"
#include "engine/base/number.h"
#include "tui/canvas/canvas_text.h"

enum { PHRASE_TEXT = 256, SENTENCE_TEXT = 768 }; /* a part of a line, a line */

/* The figure of a metric, or its state in a word: "-" when it is no question for the
 * model, else "unlimited", "impossible", "failed". */
char *metric_shown(const struct results *r, enum metric_id id, char buf[NUMBER_TEXT]);

/* The same with this many decimals instead of the row's. */
char *metric_rounded(const struct results *r, enum metric_id id, int decimals,
                     char buf[NUMBER_TEXT]);

/* A need without decimals when it is whole. */
char *need_shown(const struct results *r, enum metric_id id, char buf[NUMBER_TEXT]);

/* A present value with its unit: "2.00 swaps/vehicle/day", "95 %", "450.00 USD". */
char *param_shown(const struct scenario *s, enum param_id id, char *buf, size_t size);

/* A computed value of a parameter, such as a crossing, to one decimal more than its
 * step has. */
char *param_rounded(enum param_id id, double value, char buf[NUMBER_TEXT]);

/* The model of a pane and what it does not see: "ample ports, no port queue". */
void model_and_blind_spot(enum model_id id, char *buf, size_t size);

/* How a tone looks: colour, glyph and word. */
enum role tone_role(enum tone tone);
enum glyph tone_glyph(enum tone tone);
const char *tone_word(enum tone tone);

/* Glyph and text of a tone in one line; returns the columns used. */
int draw_tone(struct canvas *c, int x, int y, int width, enum tone tone, const char *text);

/* Draws the first of the texts that fits whole into width columns, none when none
 * does. Texts end with NULL. Returns the columns used. */
int draw_fitting(struct canvas *c, int x, int y, int width, enum role role,
                 const char *const *texts);

enum { BLOCK_PRIORITIES = 24 };

/* A block of a pane that is a stack of blocks. */
struct block {
    int priority; /* below BLOCK_PRIORITIES; 0 stays, the highest are the first to go */
    /* Rows wanted in width columns; NULL: one row. */
    int (*height)(const struct answers *k, struct canvas *c, int width);
    void (*draw)(const struct answers *k, struct canvas *c, struct rect r); /* NULL: empty */
};

/* Draws as many blocks as fit, in their order. */
void draw_stack(const struct answers *k, struct canvas *c, struct rect r,
                const struct block *blocks, int count);

/* Says in place of a figure that it is computed when it is shown. */
void draw_pending(struct canvas *c, struct rect r);

#endif
