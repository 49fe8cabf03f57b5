/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typed text of other scripts and widths as plain ASCII. */
#ifndef SWAPDECK_QUANTITY_PLAIN_H
#define SWAPDECK_QUANTITY_PLAIN_H

/* Turns digits, signs and blanks of other scripts and widths into plain ones, in place. */
void quantity_plain(char *text);

#endif
