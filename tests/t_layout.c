/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where panes go at every size, and that each draws inside its place whatever it holds. */
#include <config.h>

#include "tests/check.h"

#include <ctype.h>
#include <string.h>

#include "tests/play.h"
#include "engine/answers/fill.h"
#include "tests/random_params.h"
#include "tui/panes/pane.h"
#include "tui/screen/layout.h"
#include "tui/state/selection.h"

enum { MARKER = '~', MOST_W = 220, MOST_H = 70 };

static bool inside(const struct rect *r, int w, int h)
{
    return r->x >= 0 && r->y >= 0 && r->w >= 0 && r->h >= 0 && r->x + r->w <= w &&
           r->y + r->h <= h;
}

static bool overlap(const struct rect *a, const struct rect *b)
{
    return a->x < b->x + b->w && b->x < a->x + a->w && a->y < b->y + b->h &&
           b->y < a->y + a->h;
}

/* What the layout, the frame and the command line take for granted. */
static void every_view_and_pane_is_whole(void **state)
{
    (void)state;
    for (enum view_id view = 0; view < VIEW_COUNT; view++) {
        const struct view_row *row = view_row(view);
        enum pane_id list[PANE_COUNT];
        assert_true(row->name && row->title && row->doc);
        assert_int_equal(view_find(row->name), view);
        assert_true(view_panes(view, list) >= 1);
        assert_true(view_shows(view, row->home));
    }
    for (enum pane_id pane = 0; pane < PANE_COUNT; pane++) {
        const struct pane_ops *ops = pane_row(pane);
        assert_true(ops->name && ops->title && ops->draw);
        assert_true(ops->min_w > 0 && ops->min_h > 0);
    }
}

/* Inside the screen, apart from each other, the focused pane among them. */
static void check_layout(const struct app *a)
{
    struct layout l;
    layout_make(a, &l);
    for (int i = 0; i < l.count; i++) {
        assert_true(inside(&l.at[i].r, a->w, a->h));
        assert_false(overlap(&l.at[i].r, &l.head));
        assert_false(overlap(&l.at[i].r, &l.message));
        assert_false(overlap(&l.at[i].r, &l.hint));
        for (int k = 0; k < i; k++)
            assert_false(overlap(&l.at[i].r, &l.at[k].r));
    }
    assert_true(inside(&l.head, a->w, a->h));
    assert_true(inside(&l.message, a->w, a->h));
    assert_true(inside(&l.hint, a->w, a->h));
    if (l.count > 0)
        assert_true(layout_shows(&l, focus_now(a)));
}

static void panes_never_overlap_nor_leave_the_screen(void **state)
{
    (void)state;
    struct play p;
    play_defaults(&p);
    for (p.app->view = 0; p.app->view < VIEW_COUNT; p.app->view++)
        for (p.app->focus = 0; p.app->focus < PANE_COUNT; p.app->focus++)
            for (p.app->w = 0; p.app->w <= MOST_W; p.app->w += p.app->w < 12 ? 1 : 5)
                for (p.app->h = 0; p.app->h <= MOST_H; p.app->h += p.app->h < 40 ? 1 : 7) {
                    p.app->zoomed = (p.app->w + p.app->h) % 7 == 0;
                    check_layout(p.app);
                }
    play_end(&p);
}

static int panes_at(int w, int h, enum pane_id focus)
{
    struct play p;
    struct layout l;
    play_defaults(&p);
    p.app->w = w;
    p.app->h = h;
    p.app->focus = focus;
    layout_make(p.app, &l);
    play_end(&p);
    return l.count;
}

static void four_three_two_one_none(void **state)
{
    (void)state;
    for (enum pane_id focus = PANE_PARAMETERS; focus <= PANE_EXPANSION; focus++) {
        /* And the answer, as long as there is room above them. */
        assert_int_equal(panes_at(200, 60, focus), 5);
        assert_int_equal(panes_at(100, 30, focus), 5);
        assert_int_equal(panes_at(80, 24, focus), 4);
        assert_int_equal(panes_at(60, 20, focus), 3);
        assert_int_equal(panes_at(40, 10, focus), 1);
        assert_int_equal(panes_at(20, 3, focus), 0);
        assert_int_equal(panes_at(1, 1, focus), 0);
    }
}

/* The group whose name a line begins with, -1 none. */
static int group_of_line(const char *line)
{
    for (int i = 0; param_group(i); i++)
        if (strncasecmp(line, param_group(i), strlen(param_group(i))) == 0 &&
            strchr(", |", line[strlen(param_group(i))]))
            return i;
    return -1;
}

enum { MARK_COLUMNS = 3 };

/* The heading above a parameter's line in the left pane holds the group's name. */
static bool is_below_heading(const char *frame, const char *label, const char *group)
{
    const char *heading = "";
    size_t n = strlen(group);
    for (const char *at = frame; (at = strstr(at, "\n|")) != NULL; at += 2) {
        if (group_of_line(at + 2) >= 0)
            heading = at + 2;
        if (strncmp(at + 2 + MARK_COLUMNS, label, strlen(label)) == 0)
            break;
    }
    for (; *heading && *heading != '|'; heading++)
        if (strncasecmp(heading, group, n) == 0 && strchr(", |", heading[n]))
            return true;
    print_error("%s is not below %s\n", label, group);
    return false;
}

/* With less room neighbours share a heading; none is wrong, and none stays when two thirds of
 * them would go. */
static void headings_stay_true_in_little_room(void **state)
{
    (void)state;
    int least = 1000, most = 0;
    for (int h = 24; h <= 60; h++) {
        struct play p;
        struct text frame;
        play_defaults(&p);
        p.app->ascii = true;
        play_size(&p, 120, h);
        text_init(&frame);
        play_frame(&p, &frame);
        int headings = 0;
        for (const char *at = frame.data; (at = strstr(at, "\n|")) != NULL; at += 2)
            headings += group_of_line(at + 2) >= 0;
        for (enum param_id id = 0; headings > 0 && id < PARAM_COUNT; id++) {
            char group[32];
            snprintf(group, sizeof group, "%.*s", (int)strcspn(param_row(id)->key, "."),
                     param_row(id)->key);
            assert_true(is_below_heading(frame.data, param_row(id)->label, group));
        }
        least = headings > 0 && headings < least ? headings : least;
        most = headings > most ? headings : most;
        text_free(&frame);
        play_end(&p);
    }
    int groups = 0;
    while (param_group(groups))
        groups++;
    assert_int_equal(most, groups);
    assert_true(least < groups && least >= groups / 3);
}

/* Every pane of the main view comes into sight by Tab. */
static void tab_reaches_every_pane(void **state)
{
    (void)state;
    static const struct { int w, h; } sizes[] = {{80, 24}, {60, 20}, {40, 10}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct play p;
        bool seen[PANE_COUNT] = {false};
        enum pane_id list[PANE_COUNT];
        play_defaults(&p);
        play_size(&p, sizes[i].w, sizes[i].h);
        int count = view_panes(VIEW_MAIN, list);
        for (int k = 0; k < count; k++) {
            struct layout l;
            layout_make(p.app, &l);
            for (int n = 0; n < l.count; n++)
                seen[l.at[n].pane] = true;
            play_keys(&p, "<Tab>");
        }
        for (int k = 0; k < count; k++)
            assert_true(seen[list[k]]);
        play_end(&p);
    }
}

/* What is on screen is computed, whatever key brought it there. */
static void what_is_shown_is_computed(void **state)
{
    (void)state;
    static const char *const keys[] = {"z", "<Tab>", "z", "v", "<Tab>",
                                       "z", "V",     "m", "v", "v"};
    struct play p;
    play_defaults(&p);
    for (int round = 0; round < 6; round++)
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
            play_size(&p, 30 + round * 35, 8 + round * 11);
            play_keys(&p, keys[i]);
            assert_true(answers_have(&p.app->shown.now, layout_parts(p.app)));
        }
    play_end(&p);
}

/* Draws one pane into the middle of a marked canvas; nothing outside may change. */
static void check_pane(const struct app *a, enum pane_id id, int w, int h, bool ascii)
{
    struct canvas c;
    struct rect r = {5, 3, w, h};
    canvas_init(&c);
    c.ascii = ascii;
    assert_true(canvas_resize(&c, w + 10, h + 6));
    canvas_fill(&c, (struct rect){0, 0, c.w, c.h}, MARKER, ROLE_TEXT);
    canvas_fill(&c, r, ' ', ROLE_TEXT);
    struct scene s = {a, &a->shown.now};
    pane_row(id)->draw(&s, &c, r);
    for (int y = 0; y < c.h; y++)
        for (int x = 0; x < c.w; x++) {
            bool in = x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
            if (!in && c.cell[y * c.w + x].ch != MARKER) {
                print_error("%s at %dx%d draws outside\n", pane_row(id)->name, w, h);
                fail();
            }
        }
    canvas_free(&c);
}

static void check_panes(struct app *a)
{
    static const struct { int w, h; } sizes[] = {
        {0, 0}, {44, 12}, {300, 90}, {21, 40}, {150, 3}};
    for (enum pane_id id = 0; id < PANE_COUNT; id++)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
            const struct pane_ops *ops = pane_row(id);
            int w = sizes[i].w > ops->min_w ? sizes[i].w : ops->min_w;
            int h = sizes[i].h > ops->min_h ? sizes[i].h : ops->min_h;
            check_pane(a, id, w, h, false);
            check_pane(a, id, w, h, true);
        }
}

enum { EVERYTHING = (1u << PART_COUNT) - 1 };

/* These parts of the figures and no others. */
static void fill_parts(struct app *a, unsigned parts)
{
    struct request r = {a->now, a->model, a->plotted, 120, parts};
    answers_begin(&a->shown.now, &r);
    while (answers_step(&a->shown.now))
        continue;
}

static void panes_stay_in_their_place(void **state)
{
    (void)state;
    struct play p;
    play_defaults(&p);
    for (p.app->model = 0; p.app->model < MODEL_COUNT; p.app->model++) {
        fill_parts(p.app, EVERYTHING);
        check_panes(p.app);
    }
    p.app->model = 0;
    fill_parts(p.app, PART_BIT(RESULTS));
    check_panes(p.app);
    play_end(&p);
}

static void spoil(struct results *r, enum status_id status)
{
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        result_fail(r, id, status, 0);
}

static void spoil_sweep(struct sweep *s, enum status_id status)
{
    for (int i = 0; i < s->columns; i++)
        memset(s->column[i].status, (int)status, sizeof s->column[i].status);
}

/* No metric has a figure anywhere: undefined, unlimited, impossible, failed. */
static void panes_without_any_figure(void **state)
{
    (void)state;
    static const enum status_id statuses[] = {STATUS_NOT_ASKED, STATUS_NO_GROWTH_BOUND,
                                              STATUS_PORTS_TOO_FEW, STATUS_NOT_FINITE};
    struct play p;
    play_defaults(&p);
    fill_parts(p.app, EVERYTHING);
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        struct answers *b = &p.app->shown.now;
        for (enum model_id m = 0; m < MODEL_COUNT; m++) {
            spoil(&b->results[m], statuses[i]);
            spoil_sweep(&b->overlay[m], statuses[i]);
        }
        for (int k = 0; k < b->small_count; k++)
            spoil_sweep(&b->small[k].sweep, statuses[i]);
        for (int k = 0; k < b->rows; k++)
            spoil(&b->expansion[k].r, statuses[i]);
        spoil_sweep(&b->plot.sweep, statuses[i]);
        spoil_sweep(&b->cost, statuses[i]);
        check_panes(p.app);
    }
    play_end(&p);
}

static void panes_of_any_scenario(void **state)
{
    (void)state;
    uint64_t seed = 21;
    struct play p;
    play_defaults(&p);
    for (int i = 0; i < CASES(24); i++) {
        random_plan(&p.app->now.params, &seed);
        even_day(&p.app->now.params);
        double vehicles = fmin(param_get(&p.app->now.params, PARAM_VEHICLES), 300);
        param_set(&p.app->now.params, PARAM_VEHICLES, vehicles);
        param_set_list(&p.app->now.params, PARAM_FLEETS, (const double[]){9, 1234}, 2);
        p.app->model = (enum model_id)(i % MODEL_COUNT);
        do
            p.app->plotted = (enum param_id)(random_bits(&seed) % PARAM_COUNT);
        while (param_is_list(p.app->plotted));
        fill_parts(p.app, EVERYTHING & ~PART_BIT(ADVICE));
        check_panes(p.app);
    }
    play_end(&p);
}

/* A figure is whole or not there: no ellipsis follows a digit in a pane. */
static void check_figures(const struct play *p)
{
    const struct canvas *c = &p->canvas;
    for (int y = 0; y < c->h - 2; y++)
        for (int x = 1; x < c->w; x++) {
            uint32_t before = c->cell[y * c->w + x - 1].ch, ch = c->cell[y * c->w + x].ch;
            bool digit = before < 128 && isdigit((int)before);
            if (digit && ch == canvas_glyph_code(c, GLYPH_ELLIPSIS)) {
                print_error("%s at %dx%d, line %d\n", view_row(p->app->view)->name, c->w, c->h,
                            y + 1);
                fail();
            }
        }
}

static void no_figure_is_cut(void **state)
{
    (void)state;
    struct play p;
    uint64_t seed = 4;
    play_defaults(&p);
    snprintf(p.app->now.name, sizeof p.app->now.name, "A name");
    for (int i = 0; i < 120; i++) {
        struct text frame;
        text_init(&frame);
        p.app->view = (enum view_id)(i % VIEW_HELP);
        p.app->model = (enum model_id)(i % MODEL_COUNT);
        p.app->focus = (enum pane_id)(random_bits(&seed) % PANE_COUNT);
        p.app->zoomed = random_share(&seed) < 0.2;
        if (i % 3 == 0)
            param_set(&p.app->now.params, PARAM_BATTERY_PRICE, 987654321);
        play_size(&p, (int)(random_share(&seed) * 200), (int)(random_share(&seed) * 60));
        play_frame(&p, &frame);
        check_figures(&p);
        text_free(&frame);
    }
    play_end(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(panes_never_overlap_nor_leave_the_screen),
        cmocka_unit_test(four_three_two_one_none),
        cmocka_unit_test(every_view_and_pane_is_whole),
        cmocka_unit_test(headings_stay_true_in_little_room),
        cmocka_unit_test(tab_reaches_every_pane),
        cmocka_unit_test(what_is_shown_is_computed),
        cmocka_unit_test(panes_stay_in_their_place),
        cmocka_unit_test(panes_without_any_figure),
        cmocka_unit_test(panes_of_any_scenario),
        cmocka_unit_test(no_figure_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
