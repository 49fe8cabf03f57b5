/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/letter.h"

#include <ctype.h>
#include <string.h>

enum { LETTERS = 26 };

_Static_assert((int)MODEL_COUNT <= LETTERS, "a letter for every model");

/* The first free letter of the text, of its words' beginnings alone when asked; 0 for none. */
static char free_letter(const char *text, bool beginnings, const char *taken)
{
    for (const char *s = text; *s; s++) {
        char letter = (char)toupper((unsigned char)*s);
        bool begins = s == text || s[-1] == ' ';
        if (isalpha((unsigned char)letter) && (begins || !beginnings) && !strchr(taken, letter))
            return letter;
    }
    return 0;
}

static char choose_letter(const char *label, const char *taken)
{
    char letter = free_letter(label, true, taken);
    if (!letter)
        letter = free_letter(label, false, taken);
    return letter ? letter : free_letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ", false, taken);
}

char model_letter(enum model_id id)
{
    char taken[MODEL_COUNT + 1] = "";
    for (enum model_id m = 0; m <= id; m++)
        taken[m] = choose_letter(model_row(m)->label, taken);
    return taken[id];
}
