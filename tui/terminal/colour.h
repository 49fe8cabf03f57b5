/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The 256 colours of terminals, and what fewer of them can show. */
#ifndef SWAPDECK_COLOUR_H
#define SWAPDECK_COLOUR_H

/* Red, green and blue of a colour of the 256, each 0 to 255; the first 16 as
 * xterm shows them. */
void colour_rgb(int colour, int rgb[3]);

/* The nearest colour on a terminal with so many (8, 16 or 256). */
int colour_reduce(int colour, int colours);

#endif
