/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Frames on their way to the terminal. Curses sends every move of the cursor by
 * a write of its own, some seventy a frame; collected in memory and shortened, a
 * frame costs a third less and is sent as one. What the line does not take at
 * once waits here, not in a write, and no other frame is drawn meanwhile.
 */
#ifndef SWAPDECK_OUTPUT_H
#define SWAPDECK_OUTPUT_H

#include <stdbool.h>

#include "tui/terminal/key.h"

/* Between guard_start and guard_stop; line_speed in bytes/s, 0 when it is not known. Asks
 * the terminal whether it answers. */
void output_start(double line_speed);

/* Forgets what is under way: somebody else has had the terminal. */
void output_restart(void);

/* Gives the memory back. */
void output_stop(void);

/* Between the two, what goes to standard output is collected; then it is sent, for a screen of
 * this width. */
void output_begin(void);
void output_end(int width);

/* True when the last frame has left, so that the next one is not late on arrival.
 * Otherwise output_go_on will tell. */
bool output_ready(void);

/* Sends what waits, as far as the line takes it. True, once, when a frame can be drawn that
 * output_ready had put off. */
bool output_go_on(void);

/* What to wait for: a file to become writable, -1 none, and at most so many ms, -1 for
 * ever. */
int output_file(void);
int output_wait(void);

/* Waits until the line took all of it, unless a signal asks to quit. */
void output_finish(void);

/* ms within which the terminal should have answered all that it was asked, 0: nothing is
 * to be expected. What comes later, the shell would get. */
int output_answer_due(void);

/* What came back: an answer of the terminal, a key. */
void output_answered(void);
void output_key(key_code key);

#endif
