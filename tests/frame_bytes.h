/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes that edits send to a terminal of 120 by 40, whole and by pane. A process with a
 * pseudo-terminal of its own draws the frames and marks where each ends; what came between
 * the marks is counted. No clock, no waiting: the same on every machine.
 */
#ifndef SWAPDECK_FRAME_BYTES_H
#define SWAPDECK_FRAME_BYTES_H

#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/play.h"
#include "tui/panes/pane.h"
#include "tui/screen/layout.h"
#include "tui/terminal/locale.h"
#include "tui/terminal/output.h"
#include "tui/terminal/terminal.h"

enum { BYTES_W = 120, BYTES_H = 40, BYTES_TAG = 64, BYTES_SAMPLES = 8192 };

/* What one tag says was drawn: "model edit pane", the pane "" for the whole screen. */
struct frame_sample {
    char tag[BYTES_TAG];
    int bytes;
};

struct frame_bytes {
    int count;
    struct frame_sample sample[BYTES_SAMPLES];
};

/* Steps of a parameter up and back down again, after so many Downs from the first. judged:
 * they change the figures of every pane; the budget is for these. */
struct byte_edit {
    const char *name, *keys;
    int downs;
    bool judged;
};

static const struct byte_edit byte_edits[] = {
    {"vehicles", "++++----", 0, true},  {"swaps", "++++----", 1, true},
    {"batteries", "++++----", 2, false}, {"ports", "++++----", 3, false},
    {"charging", "++++----", 4, true},  {"transport", "++++----", 6, true},
    {"level", "----++++", 8, false},    {"deviation", "++++----", 9, false},
};

enum { BYTE_EDITS = sizeof byte_edits / sizeof *byte_edits, BYTES_BUDGET = 1300 };

/* Draws, then marks the end between two bytes that no frame has. */
static void draw_tagged(const struct canvas *c, const struct play *p, const char *edit,
                        const char *pane)
{
    char tag[BYTES_TAG];
    const char *model = model_row(p->app->model)->key;
    terminal_draw(c, false);
    output_finish();
    int n = snprintf(tag, sizeof tag, "%c%s %s %s%c", 1, model, edit, pane, 2);
    if (write(STDOUT_FILENO, tag, (size_t)n) != n)
        exit(1);
}

static void copy_rect(struct canvas *to, const struct canvas *from, struct rect r)
{
    for (int y = r.y; y < r.y + r.h; y++)
        memcpy(to->cell + y * to->w + r.x, from->cell + y * from->w + r.x,
               sizeof *to->cell * (size_t)r.w);
}

static void view_into(struct play *p, struct canvas *c)
{
    canvas_resize(c, BYTES_W, BYTES_H);
    app_view(p->app, c);
}

/* The new screen as a whole, and each pane of it alone on the old one. */
static void draw_panes(const struct play *p, const char *edit, const struct canvas *before,
                       const struct canvas *after)
{
    struct rect all = {0, 0, BYTES_W, BYTES_H};
    struct layout layout;
    struct canvas mixed;
    canvas_init(&mixed);
    layout_make(p->app, &layout);
    for (int i = 0; i < layout.count; i++) {
        canvas_resize(&mixed, BYTES_W, BYTES_H);
        copy_rect(&mixed, before, all);
        copy_rect(&mixed, after, layout.at[i].r);
        draw_tagged(&mixed, p, edit, pane_row(layout.at[i].pane)->name);
        draw_tagged(before, p, "back", "");
    }
    draw_tagged(after, p, edit, "");
    canvas_free(&mixed);
}

static void play_edit(struct play *p, const struct byte_edit *edit)
{
    struct canvas before, after;
    canvas_init(&before);
    canvas_init(&after);
    play_keys(p, "gg");
    for (int i = 0; i < edit->downs; i++)
        play_keys(p, "<Down>");
    view_into(p, &before);
    draw_tagged(&before, p, "select", "");
    for (const char *key = edit->keys; *key; key++) {
        play_keys(p, (char[]){*key, 0});
        view_into(p, &after);
        draw_panes(p, edit->name, &before, &after);
        copy_rect(&before, &after, (struct rect){0, 0, BYTES_W, BYTES_H});
    }
    canvas_free(&before);
    canvas_free(&after);
}

/* In the process that has the pseudo-terminal. */
static void play_edits(void)
{
    struct play p;
    struct deck deck;
    struct theme theme;
    setenv("TERM", "xterm-256color", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    terminal_locale();
    deck_init(&deck);
    param_set(&deck.base.params, PARAM_TRANSPORT_LEGS, 1);
    play_start(&p, &deck, NULL);
    play_size(&p, BYTES_W, BYTES_H);
    if (!theme_load(&theme, "auto", NULL) || !terminal_start(&theme, true, NULL))
        exit(1);
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        play_keys(&p, ":model ");
        play_keys(&p, model_row(m)->key);
        play_keys(&p, "<Enter>");
        for (int i = 0; i < BYTE_EDITS; i++)
            play_edit(&p, &byte_edits[i]);
    }
    terminal_stop();
    play_end(&p);
    exit(0);
}

static void take_samples(const char *bytes, struct frame_bytes *out)
{
    const char *from = bytes, *tag, *end;
    while ((tag = strchr(from, 1)) && (end = strchr(tag, 2)) && out->count < BYTES_SAMPLES) {
        struct frame_sample *s = &out->sample[out->count++];
        snprintf(s->tag, sizeof s->tag, "%.*s", (int)(end - tag - 1), tag + 1);
        s->bytes = (int)(tag - from);
        from = end + 1;
    }
}

/* False when the frames could not be drawn. */
static bool measure_frame_bytes(struct frame_bytes *out)
{
    struct winsize size = {BYTES_H, BYTES_W, 0, 0};
    struct text all;
    char bytes[4096];
    int master, status = 1;
    pid_t child = forkpty(&master, NULL, NULL, &size);
    if (child == 0)
        play_edits();
    text_init(&all);
    for (ssize_t n; child > 0 && (n = read(master, bytes, sizeof bytes)) > 0;)
        text_add_bytes(&all, bytes, (size_t)n);
    if (child > 0)
        waitpid(child, &status, 0);
    out->count = 0;
    if (all.data)
        take_samples(all.data, out);
    text_free(&all);
    return child > 0 && status == 0;
}

static int rising(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

static bool is_judged(const char *edit)
{
    for (int i = 0; i < BYTE_EDITS; i++)
        if (strcmp(byte_edits[i].name, edit) == 0)
            return byte_edits[i].judged;
    return false;
}

/* The median of the frames of an edit, NULL all that are judged, in a model, whole or one
 * pane's; -1 when there is none. */
static int median_bytes(const struct frame_bytes *all, enum model_id model, const char *edit,
                        const char *pane)
{
    static int found[BYTES_SAMPLES];
    int n = 0;
    for (int i = 0; i < all->count; i++) {
        char tag[BYTES_TAG], *rest = tag;
        snprintf(tag, sizeof tag, "%s", all->sample[i].tag);
        const char *of = strsep(&rest, " "), *name = strsep(&rest, " ");
        if (strcmp(of, model_row(model)->key) == 0 && strcmp(rest, pane) == 0 &&
            (edit ? strcmp(edit, name) == 0 : is_judged(name)))
            found[n++] = all->sample[i].bytes;
    }
    qsort(found, (size_t)n, sizeof *found, rising);
    return n > 0 ? found[n / 2] : -1;
}

#endif
