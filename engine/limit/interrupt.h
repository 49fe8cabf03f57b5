/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives up studies that a person no longer wants to wait for. */
#ifndef SWAPDECK_INTERRUPT_H
#define SWAPDECK_INTERRUPT_H

#include <stdbool.h>

/*
 * From now on the studies ask wanted, between evaluations of a model, whether to
 * give up; NULL: never, which is the state at start. Forgets an earlier answer.
 */
void study_watch(bool (*wanted)(void));

/*
 * True as soon as wanted has once said so: what a study then returns is valid in
 * form, but its figures are not to be used.
 */
bool study_interrupted(void);

#endif
