/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/entry/answer.h"

#include <string.h>

#include "tui/edit/files.h"
#include "tui/state/question.h"

static unsigned take(struct app *a, const struct choice *choice)
{
    if (choice->after != AFTER_NOTHING)
        return files_save_then(a, choice->after);
    if (choice->instead != PROMPT_NONE) {
        a->consent = 0; /* it was for this file */
        prompt_open(&a->prompt, choice->instead, a->target);
    }
    if (choice->effect == FX_LOAD)
        memcpy(a->target, a->next, sizeof a->target);
    a->consent |= choice->consent;
    return choice->effect;
}

unsigned answer_key(struct app *a, key_code key)
{
    const struct question_row *row = question_row((enum question_id)a->prompt.question);
    bool quitting = a->prompt.question == ASK_QUIT;
    for (int i = 0; i < CHOICES; i++)
        if (key == (key_code)row->choice[i].key) {
            prompt_close(&a->prompt);
            a->message[0] = 0;
            return take(a, &row->choice[i]);
        }
    if (key == K_CTRL('c') && quitting)
        return FX_QUIT;
    if (key == K_ESC || key == K_CTRL('c')) {
        prompt_close(&a->prompt);
        files_give_up(a);
    }
    return 0;
}
