/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The half of the terminal that reads: terminal.c starts and stops it. */
#ifndef SWAPDECK_TERMINAL_KEYS_H
#define SWAPDECK_TERMINAL_KEYS_H

void keys_start(void);
void keys_stop(void);

/* Takes the terminal again after somebody else had it. */
void terminal_restart(void);

#endif
