/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One write for a frame. Curses sends every move of the cursor by a write of its
 * own, some seventy a frame, and names the character set with every attribute;
 * collected in memory and shortened, a frame costs a third less and is never
 * shown half drawn.
 */
#ifndef SWAPDECK_FRAME_OUTPUT_H
#define SWAPDECK_FRAME_OUTPUT_H

/* Between the two, what goes to standard output is collected; then it is sent. */
void frame_begin(void);
void frame_end(void);

#endif
