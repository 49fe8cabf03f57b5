/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table and what is made from it; the line, past lines, the history. */
#include <config.h>

#include <string.h>

#include "engine/base/utf8.h"
#include "tests/check.h"
#include "tui/command/command.h"
#include "tui/command/keymap.h"
#include "tui/panes/help_text.h"
#include "tui/state/history.h"
#include "tui/state/line.h"
#include "tui/state/prompt.h"
#include "tui/state/question.h"

static const enum command_context contexts[] = {IN_PARAMETERS, IN_PANE,   IN_LIST,
                                                IN_DAY,        IN_FRONTIER, IN_ADVICE,
                                                IN_EXPANSION};

static void no_key_means_two_things(void **state)
{
    (void)state;
    for (size_t c = 0; c < sizeof contexts / sizeof *contexts; c++)
        for (enum command_id id = 0; id < COMMAND_COUNT; id++) {
            key_code key;
            for (int i = 0; (key = keymap_key(id, contexts[c], i)) != K_NONE; i++) {
                if (keymap_find(contexts[c], key) != id)
                    print_error("%s shares a key with %s\n", command_row(id)->name,
                                command_row(keymap_find(contexts[c], key))->name);
                assert_int_equal(keymap_find(contexts[c], key), id);
            }
        }
}

/* A misspelt "<Name>" would read as the character '<'. */
static void every_key_is_a_key(void **state)
{
    (void)state;
    for (enum command_id id = 0; id < COMMAND_COUNT; id++) {
        const char *keys[] = {command_row(id)->keys, command_row(id)->plan_keys};
        for (int part = 0; part < 2; part++)
            for (const char *s = keys[part]; s && *s;) {
                key_code key = keymap_next(&s);
                assert_int_not_equal(key, K_NONE);
                assert_int_not_equal(key, '<');
                assert_true(*s == ' ' || *s == 0);
            }
    }
}

static void rows_are_whole(void **state)
{
    (void)state;
    for (enum command_id id = 0; id < COMMAND_COUNT; id++) {
        const struct command_row *row = command_row(id);
        assert_non_null(row->name);
        assert_non_null(row->run);
        assert_true(row->contexts & IN_ALL);
        assert_true(strlen(row->doc) > 10 && row->doc[strlen(row->doc) - 1] == '.');
        assert_int_equal(row->hint != NULL, row->hint_rank > 0);
        assert_true(!row->plan_keys || row->contexts & IN_PLANS);
        assert_null(strpbrk(row->name, " _"));
    }
}

static void names_are_unique(void **state)
{
    (void)state;
    for (enum command_id id = 0; id < COMMAND_COUNT; id++) {
        assert_int_equal(command_find(command_row(id)->name), id);
        if (command_row(id)->alias)
            assert_int_equal(command_find(command_row(id)->alias), id);
    }
    assert_int_equal(command_find("no such"), COMMAND_COUNT);
}

/* By a key or by the palette, which offers all but typed characters. */
static void every_command_is_reachable(void **state)
{
    (void)state;
    enum command_id found[COMMAND_COUNT];
    bool offered[COMMAND_COUNT] = {false};
    int count = command_match("", found);
    for (int i = 0; i < count; i++)
        offered[found[i]] = true;
    for (enum command_id id = 0; id < COMMAND_COUNT; id++)
        assert_true(offered[id] || command_row(id)->keys);
}

static void escape_never_leaves(void **state)
{
    (void)state;
    for (size_t c = 0; c < sizeof contexts / sizeof *contexts; c++) {
        assert_int_equal(keymap_find(contexts[c], K_ESC), CMD_BACK);
        assert_int_equal(keymap_find(contexts[c], 'q'), CMD_QUIT);
        assert_int_equal(keymap_find(contexts[c], K_CTRL('c')), CMD_QUIT);
    }
    for (size_t c = 0; c < sizeof contexts / sizeof *contexts; c++)
        assert_int_equal(keymap_find(contexts[c], '3'), CMD_TYPE);
    assert_int_equal(keymap_find(IN_FRONTIER, K_ENTER), CMD_TAKE);
    assert_int_equal(keymap_find(IN_DAY, K_ENTER), CMD_EDIT);
    assert_int_equal(keymap_find(IN_PANE, K_NONE), COMMAND_COUNT);
}

static void matching_puts_the_nearest_first(void **state)
{
    (void)state;
    enum command_id found[COMMAND_COUNT];
    assert_true(command_match("w", found) > 0);
    assert_int_equal(found[0], CMD_SAVE);
    assert_true(command_match("exp", found) >= 2);
    assert_int_equal(found[0], CMD_EXPORT);
    assert_int_equal(found[1], CMD_EXPANSION);
    assert_true(command_match("svas", found) > 0);
    assert_int_equal(found[0], CMD_SAVE_AS);
    assert_int_equal(command_match("qqqq", found), 0);
}

static void help_holds_every_command(void **state)
{
    (void)state;
    struct text help;
    text_init(&help);
    help_text(400, &help);
    for (enum command_id id = 0; id < COMMAND_COUNT; id++) {
        assert_true(command_row(id)->typed || strstr(help.data, command_row(id)->name));
        assert_non_null(strstr(help.data, command_row(id)->doc));
    }
    text_free(&help);
}

static void help_holds_the_other_tables(void **state)
{
    (void)state;
    struct text help;
    text_init(&help);
    help_text(200, &help);
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        assert_non_null(strstr(help.data, param_row(id)->key));
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        assert_non_null(strstr(help.data, metric_row(id)->key));
    for (enum model_id id = 0; id < MODEL_COUNT; id++)
        assert_non_null(strstr(help.data, model_row(id)->doc));
    text_free(&help);
}

static void help_fits_its_width(void **state)
{
    (void)state;
    for (int width = 20; width <= 120; width += 7) {
        struct text help;
        int lines = 0;
        text_init(&help);
        help_text(width, &help);
        for (char *line = strtok(help.data, "\n"); line; line = strtok(NULL, "\n")) {
            const char *tab = strchr(line, HELP_TAB);
            assert_true(!tab || (int)strlen(tab + 1) <= width);
            lines++;
        }
        assert_true(lines <= help_lines(width));
        text_free(&help);
    }
}

static void questions_need_a_key_of_their_own(void **state)
{
    (void)state;
    for (enum question_id id = 0; id < QUESTION_COUNT; id++)
        for (int i = 0; i < CHOICES; i++) {
            char key = question_row(id)->choice[i].key;
            assert_true(key >= 'a' && key <= 'z');
            assert_true(key != 'q' && key != 'w' && key != 'E');
            assert_true(i == 0 || key != question_row(id)->choice[0].key);
            const struct choice *choice = &question_row(id)->choice[i];
            assert_int_equal((choice->after != 0) + (choice->instead != 0) +
                                 (choice->effect != 0), 1);
        }
}

static void press(struct line *l, const char *script)
{
    for (key_code key; *script && (key = key_next(&script)) != K_NONE;)
        line_key(l, key);
}

static void a_line_is_edited_by_characters(void **state)
{
    (void)state;
    struct line l;
    line_set(&l, "");
    press(&l, "Größe");
    assert_int_equal(l.cursor, strlen("Größe"));
    press(&l, "<BS><BS>s");
    assert_string_equal(l.text, "Grös");
    press(&l, "<Left><Left><Del>o<Home>!<End>?");
    assert_string_equal(l.text, "!Gros?");
    press(&l, "<C-a><Right><C-k>");
    assert_string_equal(l.text, "!");
    press(&l, "<C-u>one two/three<C-w>");
    assert_string_equal(l.text, "one two/");
    press(&l, "<C-w><C-w>");
    assert_string_equal(l.text, "one ");
    press(&l, "<Home><BS><Left><End><Right><Del>");
    assert_string_equal(l.text, "one ");
    assert_false(line_key(&l, K_F1));
    assert_false(line_key(&l, K_CTRL('g')));
    assert_false(line_insert(&l, '\n'));
}

static void a_full_line_stays_whole(void **state)
{
    (void)state;
    struct line l;
    line_set(&l, "");
    for (int i = 0; i < 2 * LINE_TEXT; i++)
        line_insert(&l, 0x20ac);
    assert_int_equal(l.length, (int)strlen(l.text));
    assert_true(l.length > LINE_TEXT - 4 && l.length < LINE_TEXT);
    assert_true(utf8_valid(l.text, (size_t)l.length));
    assert_false(line_insert(&l, 0x20ac)); /* so that a long paste computes nothing more */
    line_set(&l, "ab");
    assert_true(line_insert(&l, 'c'));
}

static void past_lines_come_back(void **state)
{
    (void)state;
    static struct prompt p;
    for (int i = 0; i < 2 * PROMPT_PAST; i++) {
        char text[16];
        snprintf(text, sizeof text, "line %d", i);
        prompt_open(&p, PROMPT_PALETTE, text);
        prompt_remember(&p);
    }
    prompt_open(&p, PROMPT_PALETTE, "draft");
    prompt_recall(&p, 1);
    assert_string_equal(p.line.text, "line 63");
    prompt_recall(&p, 1);
    prompt_remember(&p);
    assert_int_equal(p.past[PROMPT_PALETTE].count, PROMPT_PAST);
    assert_string_equal(p.past[PROMPT_PALETTE].line[PROMPT_PAST - 1], "line 62");
    prompt_recall(&p, -1);
    prompt_recall(&p, -1);
    assert_string_equal(p.line.text, "draft");
    for (int i = 0; i < 3 * PROMPT_PAST; i++)
        prompt_recall(&p, 1);
    assert_string_equal(p.line.text, "line 32");
    prompt_open(&p, PROMPT_SEARCH, "");
    prompt_recall(&p, 1);
    assert_string_equal(p.line.text, "");
    prompt_free(&p);
}

/* A deck of one base, and the state of the history on it. */
struct work {
    struct scenario scenario;
    int index;
    struct document document;
};

static void start_work(struct work *w, double vehicles)
{
    *w = (struct work){.index = -1};
    deck_init(&w->document.deck);
    deck_init(&w->document.saved);
    param_set(&w->document.deck.base.params, PARAM_VEHICLES, vehicles);
    w->scenario = w->document.deck.base;
}

static void history_exchanges_documents(void **state)
{
    (void)state;
    struct history h = {0};
    struct work first, second;
    start_work(&first, 100);
    start_work(&second, 700);
    struct history_state s = {&first.scenario, &first.index, &first.document};
    snprintf(first.document.path, PATH_TEXT, "first");
    assert_true(history_record(&h, &s, false));
    param_set(&first.scenario.params, PARAM_VEHICLES, 150);
    assert_true(history_record_document(&h, &s));
    first.document = second.document;
    first.scenario = second.scenario;
    assert_true(history_undo(&h, &s));
    assert_string_equal(first.document.path, "first");
    assert_true(param_get(&first.scenario.params, PARAM_VEHICLES) == 150);
    assert_true(history_undo(&h, &s));
    assert_true(param_get(&first.scenario.params, PARAM_VEHICLES) == 100);
    assert_false(history_undo(&h, &s));
    assert_true(history_redo(&h, &s) && history_redo(&h, &s));
    assert_string_equal(first.document.path, "");
    assert_true(param_get(&first.scenario.params, PARAM_VEHICLES) == 700);
    assert_false(history_redo(&h, &s));
    document_free(&first.document);
    history_free(&h);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_key_means_two_things),
        cmocka_unit_test(every_key_is_a_key),
        cmocka_unit_test(rows_are_whole),
        cmocka_unit_test(names_are_unique),
        cmocka_unit_test(every_command_is_reachable),
        cmocka_unit_test(escape_never_leaves),
        cmocka_unit_test(matching_puts_the_nearest_first),
        cmocka_unit_test(help_holds_every_command),
        cmocka_unit_test(help_holds_the_other_tables),
        cmocka_unit_test(help_fits_its_width),
        cmocka_unit_test(questions_need_a_key_of_their_own),
        cmocka_unit_test(a_line_is_edited_by_characters),
        cmocka_unit_test(a_full_line_stays_whole),
        cmocka_unit_test(past_lines_come_back),
        cmocka_unit_test(history_exchanges_documents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
