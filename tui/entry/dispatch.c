/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/entry/dispatch.h"

#include "engine/base/utf8.h"
#include "tui/command/keymap.h"
#include "tui/command/run.h"
#include "tui/edit/field.h"
#include "tui/entry/answer.h"
#include "tui/entry/typing.h"

/* The first key of two; the hint line says what the second may be. */
static unsigned begin_going(struct app *a)
{
    a->going = true;
    a->message[0] = 0;
    return 0;
}

/* The second key of two: a character that belongs to the first; Esc cancels both. */
static key_code end_going(struct app *a, key_code key)
{
    a->going = false;
    if (key == K_ESC)
        return K_NONE;
    return key > ' ' && key < K_SPECIAL ? K_GO + key : key;
}

/* The command that a key has elsewhere, or COMMAND_COUNT. */
static enum command_id elsewhere(key_code key)
{
    for (unsigned context = 1; context & IN_ALL; context <<= 1) {
        enum command_id id = keymap_find((enum command_context)context, key);
        if (id != COMMAND_COUNT)
            return id;
    }
    return COMMAND_COUNT;
}

static unsigned say_idle(struct app *a, key_code key)
{
    char name[16];
    enum command_id other = elsewhere(key);
    key_label(key, name);
    if (other != COMMAND_COUNT)
        app_say(a, TONE_NOTE, "The key %s does nothing here. %s", name,
                command_row(other)->doc);
    else
        app_say(a, TONE_NOTE, "The key %s does nothing here; ? shows what the keys do.", name);
    return 0;
}

static unsigned command_key(struct app *a, key_code key)
{
    char name[16], typed[5] = "";
    enum command_id id = keymap_find(context_now(a), key);
    a->message[0] = 0;
    if (id == COMMAND_COUNT)
        return say_idle(a, key);
    if (a->view == VIEW_HELP && command_row(id)->group == GROUP_EDIT) {
        app_say(a, TONE_NOTE, "%s changes values; Esc leaves the help first.",
                key_label(key, name));
        return 0;
    }
    if (command_row(id)->typed)
        utf8_encode(key, typed);
    return command_run(a, id, typed);
}

/* A paste with no line open starts an entry where digits would. */
static unsigned paste_key(struct app *a, key_code key)
{
    unsigned effects = 0;
    if (!prompt_typing(&a->prompt)) {
        if (a->prompt.kind != PROMPT_NONE || a->view == VIEW_HELP)
            return 0;
        effects = field_open(a, "");
    }
    return effects | typing_paste(a, key);
}

unsigned dispatch_key(struct app *a, key_code key)
{
    if (key == K_PASTE_BEGIN || key == K_PASTE_END) {
        a->prompt.pasting = key == K_PASTE_BEGIN;
        return 0;
    }
    if (a->prompt.pasting)
        return paste_key(a, key);
    if (a->prompt.kind == PROMPT_QUESTION)
        return answer_key(a, key);
    if (prompt_typing(&a->prompt))
        return typing_key(a, key);
    if (a->going && (key = end_going(a, key)) == K_NONE)
        return 0;
    return key == K_GO_PREFIX ? begin_going(a) : command_key(a, key);
}
