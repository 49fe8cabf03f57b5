/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What must hold while the terminal is not in its usual state: signals, the
 * terminal's own settings and standard error. Every death puts the terminal
 * back: quitting by a flag that the loop reads, fatal signals at once, in the
 * handler, with write(2) and tcsetattr alone. The terminal's own files use it.
 */
#ifndef SWAPDECK_GUARD_H
#define SWAPDECK_GUARD_H

#include <stdbool.h>
#include <stddef.h>

/* Remembers the terminal's settings and takes the signals. False when there is
 * no terminal on standard input. */
bool guard_start(void);

/* What sends the terminal back to its usual state, written by a fatal signal. */
void guard_sequence(const char *bytes, size_t n);

/* Gives signals, settings and standard error back and shows what was written to
 * standard error meanwhile. */
void guard_stop(void);

/* The terminal itself, also while standard output is something else. */
int guard_terminal(void);
void guard_write(const char *bytes, size_t n);

/* Settings of the keys: no flow control, Ctrl-C and Ctrl-Z are plain keys. */
void guard_key_settings(void);

/* The settings that guard_start found. */
void guard_settings_back(void);

/* Readable after a signal; the loop waits for it. */
int guard_fd(void);

/* The signal that asked to quit (0: none), which stays; and whether the others came,
 * which are forgotten when asked for. */
int guard_quit_signal(void);
bool guard_took_stop(void);
bool guard_took_continue(void);
bool guard_took_resize(void);

/* Stops the process group as the terminal would; returns when it goes on. */
void guard_stop_group(void);

/* False when another process group has the terminal: leave it alone then. */
bool guard_in_foreground(void);

/* Dies by the signal. */
void guard_die(int signal_number);

#endif
