/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Key scripts: every tests/scripts/NAME.keys is played and its frames compared
 * with tests/golden/keys-NAME.txt. A line of a script is a comment (#), or
 *
 *     open FILE          start on a file of the source folder
 *     size COLUMNS ROWS
 *     ascii              draw pure ASCII
 *     keys SCRIPT        as of `swapdeck frame --keys`
 *     frame TITLE        compare the screen
 */
#include <config.h>

#include <dirent.h>
#include <string.h>

#include "engine/scenario/deck_file.h"
#include "tests/check.h"
#include "tests/golden.h"
#include "tests/play.h"

enum { LINE_SIZE = 512, PATH_SIZE = 1024, SCRIPTS_MAX = 64 };

struct run {
    struct play play;
    struct text frames;
    bool started;
};

static void start(struct run *r, const char *file)
{
    char path[PATH_SIZE];
    struct deck deck;
    deck_init(&deck);
    snprintf(path, sizeof path, "%s/%s", source_folder(), file);
    assert_true(deck_load(&deck, path, NULL, NULL));
    play_start(&r->play, &deck, path);
    r->started = true;
}

static void add_frame(struct run *r, const char *title)
{
    const struct canvas *c = &r->play.canvas;
    text_addf(&r->frames, "== %s\n", title);
    play_frame(&r->play, &r->frames);
    if (c->cursor_x >= 0)
        text_addf(&r->frames, "-- cursor in column %d, row %d\n", c->cursor_x + 1,
                  c->cursor_y + 1);
}

/* The rest of the line behind a word and a blank, or NULL. */
static const char *after_word(const char *line, const char *word)
{
    size_t n = strlen(word);
    return strncmp(line, word, n) == 0 && line[n] == ' ' ? line + n + 1 : NULL;
}

static void play_line(struct run *r, const char *line)
{
    const char *rest;
    int w, h;
    if (*line == '#' || !*line)
        return;
    if ((rest = after_word(line, "open"))) {
        start(r, rest);
        return;
    }
    assert_true(r->started);
    if ((rest = after_word(line, "keys")))
        play_keys(&r->play, rest);
    else if ((rest = after_word(line, "frame")))
        add_frame(r, rest);
    else if (sscanf(line, "size %d %d", &w, &h) == 2)
        play_size(&r->play, w, h);
    else if (strcmp(line, "ascii") == 0)
        r->play.app->ascii = true;
    else
        fail_msg("no such line in a script: %s", line);
}

static void play_script(void **state)
{
    const char *name = *state;
    char path[PATH_SIZE], line[LINE_SIZE], golden[64];
    struct run r = {0};
    snprintf(path, sizeof path, "%s/tests/scripts/%s.keys", source_folder(), name);
    snprintf(golden, sizeof golden, "keys-%.48s", name);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    text_init(&r.frames);
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = 0;
        play_line(&r, line);
    }
    fclose(file);
    assert_true(r.frames.length > 0);
    assert_true(golden_same(golden, r.frames.data));
    text_free(&r.frames);
    play_end(&r.play);
}

static int is_script(const struct dirent *entry)
{
    const char *end = strstr(entry->d_name, ".keys");
    return end && !end[strlen(".keys")];
}

int main(void)
{
    char folder[PATH_SIZE];
    struct dirent **entry = NULL;
    struct CMUnitTest tests[SCRIPTS_MAX] = {{0}};
    snprintf(folder, sizeof folder, "%s/tests/scripts", source_folder());
    int count = scandir(folder, &entry, is_script, alphasort);
    if (count < 1 || count > SCRIPTS_MAX) {
        print_error("%s holds no scripts\n", folder);
        return 1;
    }
    for (int i = 0; i < count; i++) {
        char *name = entry[i]->d_name;
        name[strlen(name) - strlen(".keys")] = 0;
        tests[i] = (struct CMUnitTest){name, play_script, NULL, NULL, name};
    }
    int failed = _cmocka_run_group_tests("t_keys", tests, (size_t)count, NULL, NULL);
    for (int i = 0; i < count; i++)
        free(entry[i]);
    free(entry);
    return failed;
}
