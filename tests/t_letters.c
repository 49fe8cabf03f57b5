/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tells curves apart where colours do not: letters, dashes, and what lies on top. */
#include <config.h>

#include "tests/check.h"

#include <string.h>

#include "tui/panes/letter.h"
#include "tui/widget/chart.h"
#include "tui/widget/curve.h"
#include "tui/widget/plot.h"

enum { WIDTH = 60, HEIGHT = 12 };

static const double ends[2] = {0, 1};

static void every_model_has_a_letter_of_its_own(void **state)
{
    (void)state;
    char seen[MODEL_COUNT + 1] = "";
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        char letter = model_letter(m);
        assert_in_range(letter, 'A', 'Z');
        assert_null(strchr(seen, letter));
        seen[m] = letter;
    }
    assert_int_equal(model_letter(MODEL_PAPER), 'R');
    assert_int_equal(model_letter(MODEL_PALM), 'A');
    assert_int_equal(model_letter(MODEL_FLEET), 'C');
}

static void draw_curves(const struct chart *chart, bool ascii, struct canvas *c)
{
    struct plot p = {
        .r = {0, 0, WIDTH, HEIGHT}, .x_from = 0, .x_to = 1, .y_from = 0, .y_to = 10,
        .across = ascii ? 1 : 2, .down = ascii ? 3 : 2, .chart = chart,
    };
    canvas_init(c);
    c->ascii = ascii;
    canvas_resize(c, WIDTH, HEIGHT);
    plot_curves(c, &p);
}

static int count_drawn(const struct canvas *c)
{
    int n = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++)
        n += c->cell[i].ch != ' ';
    return n;
}

/* A flat one is half as much as a whole one; a rise is never left out. */
static void dashes_leave_gaps_where_it_is_flat(void **state)
{
    (void)state;
    static const double flat[2] = {5, 5}, x[4] = {0, 0.549, 0.551, 1}, step[4] = {1, 1, 9, 9};
    for (int ascii = 0; ascii < 2; ascii++) {
        struct canvas c;
        struct chart chart = {.curves = 1};
        chart.curve[0] = (struct chart_curve){.x = ends, .y = flat, .count = 2, .dashed = true};
        draw_curves(&chart, ascii, &c);
        assert_int_equal(count_drawn(&c), WIDTH / 2);
        canvas_free(&c);
        chart.curve[0] = (struct chart_curve){.x = x, .y = step, .count = 4, .dashed = true};
        draw_curves(&chart, ascii, &c);
        for (int y = 2; y < HEIGHT - 2; y++) {
            int found = 0;
            for (int i = 0; i < WIDTH; i++)
                found += c.cell[y * WIDTH + i].ch != ' ';
            assert_in_range(found, 1, 2);
        }
        canvas_free(&c);
    }
}

/* Letters of a covered curve are there, in the colour of the one on top. */
static void a_covered_curve_shows_by_its_letters(void **state)
{
    (void)state;
    static const double same[2] = {5, 5};
    struct chart chart = {.curves = 2};
    struct canvas c;
    chart.curve[0] = (struct chart_curve){.x = ends, .y = same, .count = 2, .mark = 'R',
                                          .role = ROLE_CURVE_1};
    chart.curve[1] = (struct chart_curve){.x = ends, .y = same, .count = 2, .mark = 'A',
                                          .role = ROLE_CURVE_2};
    draw_curves(&chart, false, &c);
    int own = 0, covered = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        own += c.cell[i].ch == 'R';
        covered += c.cell[i].ch == 'A';
        if (c.cell[i].ch != ' ')
            assert_int_equal(c.cell[i].role, ROLE_CURVE_1);
    }
    assert_in_range(own, 4, 7);
    assert_in_range(covered, 4, 7);
    canvas_free(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_model_has_a_letter_of_its_own),
        cmocka_unit_test(dashes_leave_gaps_where_it_is_flat),
        cmocka_unit_test(a_covered_curve_shows_by_its_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
