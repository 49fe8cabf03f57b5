/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/run/frame.h"

#include <stdlib.h>

#include "tui/run/effects.h"
#include "tui/run/update.h"
#include "tui/screen/view.h"

static unsigned give(struct app *a, struct message m)
{
    unsigned effects = effects_perform(a, app_update(a, &m)), left = effects;
    while (left & FX_FILL)
        left = effects_perform(a, FX_FILL);
    return effects;
}

static void press(struct app *a, const char *keys)
{
    unsigned effects = 0;
    key_code key;
    while (!(effects & FX_QUIT) && (key = key_next(&keys)) != K_NONE)
        effects = give(a, (struct message){.kind = MESSAGE_KEY, .key = key});
}

static bool draw(const struct app *a, struct text *out, struct error *err)
{
    struct canvas canvas;
    canvas_init(&canvas);
    canvas.ascii = a->ascii;
    bool drawn = canvas_resize(&canvas, a->w, a->h);
    if (drawn) {
        app_view(a, &canvas);
        canvas_print(&canvas, out);
    }
    canvas_free(&canvas);
    return drawn && text_done(out, err);
}

bool frame_print(struct deck *deck, int scenario, const struct dashboard_options *options,
                 int w, int h, const char *keys, struct text *out, struct error *err)
{
    struct app *a = malloc(sizeof *a); /* too large for the stack */
    if (!a)
        return error_set(err, STATUS_NO_MEMORY, NULL, "there is not enough memory");
    start_app(a, deck, scenario, options);
    effects_perform(a, FX_RECOMPUTE);
    give(a, (struct message){.kind = MESSAGE_RESIZE, .w = w, .h = h});
    if (keys)
        press(a, keys);
    bool drawn = draw(a, out, err) ||
                 error_set(err, STATUS_NO_MEMORY, NULL, "there is not enough memory");
    app_free(a);
    free(a);
    return drawn;
}
