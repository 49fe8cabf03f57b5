/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ticks, the one mapping of a chart, and charts against golden ones. */
#include <config.h>

#include "tests/check.h"

#include "tests/golden.h"

#include <string.h>

#include "tui/widget/chart.h"
#include "tui/widget/curve.h"
#include "tui/widget/ticks.h"

static void check_ticks(double from, double to, int want, bool whole, const double *expected,
                        int count, int expected_decimals)
{
    double tick[CHART_TICKS];
    int decimals;
    assert_int_equal(chart_ticks(from, to, want, whole, tick, &decimals), count);
    for (int i = 0; i < count; i++)
        assert_near(tick[i], expected[i], 0);
    assert_int_equal(decimals, expected_decimals);
}

/* Exactly the doubles that the decimals denote, inside the range. */
static void ticks_are_round_and_inside(void **state)
{
    (void)state;
    check_ticks(0, 37, 5, true, (double[]){0, 10, 20, 30}, 4, 0);
    check_ticks(12, 58, 5, true, (double[]){20, 30, 40, 50}, 4, 0);
    check_ticks(0.82, 0.994, 5, false, (double[]){0.85, 0.9, 0.95}, 3, 2);
    check_ticks(0, 1250, 5, false, (double[]){0, 250, 500, 750, 1000, 1250}, 6, 0);
    check_ticks(0.0004, 0.0091, 5, false, (double[]){0.002, 0.004, 0.006, 0.008}, 4, 3);
    check_ticks(1, 5, 5, false, (double[]){1, 2, 3, 4, 5}, 5, 0);
    check_ticks(-1, 1, 3, false, (double[]){-1, 0, 1}, 3, 0);
    check_ticks(0, 2, 5, true, (double[]){0, 1, 2}, 3, 0);
}

static void impossible_ranges_have_no_ticks(void **state)
{
    (void)state;
    double tick[CHART_TICKS];
    int decimals;
    assert_int_equal(chart_ticks(1, 1, 5, false, tick, &decimals), 0);
    assert_int_equal(chart_ticks(2, 1, 5, false, tick, &decimals), 0);
    assert_int_equal(chart_ticks((double)NAN, 1, 5, false, tick, &decimals), 0);
    assert_int_equal(chart_ticks(-1e308, 1e308, 5, false, tick, &decimals), 0);
    assert_int_equal(chart_ticks(0, 1, 0, false, tick, &decimals), 0);
}

static uint32_t seed = 1;

static double chance(void)
{
    seed = seed * 1664525U + 1013904223U;
    return (seed >> 8) / 16777216.0;
}

/* Over ranges of all sizes: inside, evenly spaced, labels distinct. */
static void ticks_hold_their_rules_everywhere(void **state)
{
    (void)state;
    for (int n = 0; n < 20000; n++) {
        struct chart_axis axis = {.whole = chance() < 0.2, .share = chance() < 0.2};
        double size = pow(10, 12 * chance() - 5), from = (chance() - 0.3) * 10 * size;
        struct ticks t;
        ticks_make(&t, &axis, from, from + size, 2 + n % 7);
        assert_true(t.count <= CHART_TICKS && (t.count >= 3 || axis.whole || n % 7 == 0));
        for (int i = 0; i < t.count; i++) {
            assert_true(t.at[i] >= from - 1e-6 * size && t.at[i] <= from + 1.000001 * size);
            assert_true(i == 0 || strcmp(t.label[i], t.label[i - 1]) != 0);
            assert_true(!axis.whole || t.at[i] == nearbyint(t.at[i]));
            if (i > 1)
                assert_within(t.at[i] - t.at[i - 1], t.at[1] - t.at[0], 1e-6 * size);
        }
    }
}

static void labels_share_one_precision(void **state)
{
    (void)state;
    struct ticks t;
    ticks_make(&t, &(struct chart_axis){.share = true}, 0.82, 0.994, 5);
    assert_string_equal(t.label[0], "85%");
    ticks_make(&t, &(struct chart_axis){.share = true}, 0.9985, 0.9999, 3);
    assert_string_equal(t.label[0], "99.85%");
    assert_string_equal(t.label[1], "99.90%");
    ticks_make(&t, &(struct chart_axis){0}, 1, 3, 5);
    assert_string_equal(t.label[0], "1.0");
    assert_string_equal(t.label[1], "1.5");
    ticks_make(&t, &(struct chart_axis){0}, 90000, 131000, 4);
    assert_string_equal(t.label[0], "90k");
    assert_string_equal(t.label[t.count - 1], "130k");
    ticks_make(&t, &(struct chart_axis){0}, 1e8, 2.1e8, 5);
    assert_string_equal(t.label[0], "100M");
    ticks_make(&t, &(struct chart_axis){0}, 0, 1.2e7, 4);
    assert_string_equal(t.label[t.count - 1], "10M");
    ticks_make(&t, &(struct chart_axis){0}, 0.9e6, 1.3e6, 4);
    assert_string_equal(t.label[0], "0.9M");
    ticks_make(&t, &(struct chart_axis){0}, 900, 1600, 4);
    assert_string_equal(t.label[0], "1,000");
}

/* The label beside the marker of a line is the line's value, whatever the ticks are. */
static void a_marked_row_says_its_value(void **state)
{
    (void)state;
    static const struct {
        double from, to, value;
        const char *label;
    } cases[] = {
        {480e3, 880e3, 510500, "510.5k\xe2\x96\xb8"},
        {480e3, 880e3, 511e3, "511k\xe2\x96\xb8"},
        {480e3, 880e3, 600e3, "600k\xe2\x96\xb8"},
        {0, 70, 42, "42\xe2\x96\xb8"},
        {0, 1, 0.53, "0.53\xe2\x96\xb8"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct canvas c;
        struct text out;
        struct chart chart = {.x = {.from = 0, .to = 1, .label = ""},
                              .y = {.from = cases[i].from, .to = cases[i].to, .label = ""},
                              .lines = 1,
                              .line = {{cases[i].value, ROLE_OWNED, ""}}};
        canvas_init(&c);
        canvas_resize(&c, 40, 9);
        text_init(&out);
        chart_draw(&c, (struct rect){0, 0, 40, 9}, &chart);
        canvas_print(&c, &out);
        if (!strstr(out.data, cases[i].label))
            fail_msg("%s is not in\n%s", cases[i].label, out.data);
        text_free(&out);
        canvas_free(&c);
    }
}

static const double line_x[2] = {0, 1};

static struct plot plot_of(const struct chart *chart, bool ascii)
{
    return (struct plot){
        .r = {3, 2, 40, 15}, .x_from = 0, .x_to = 1, .y_from = 0, .y_to = 70,
        .across = ascii ? 1 : 2, .down = ascii ? 3 : 2, .chart = chart,
    };
}

/* A curve that is equal to a tick is drawn in the tick's row, in both alphabets. */
static void tick_and_curve_share_a_row(void **state)
{
    (void)state;
    for (int ascii = 0; ascii < 2; ascii++)
        for (double value = 0; value <= 70; value += 0.5) {
            double y[2] = {value, value};
            struct chart_curve curve = {.x = line_x, .y = y, .count = 2, .role = ROLE_CURVE_1};
            struct chart chart = {.curves = 1, .curve = {curve}};
            struct plot p = plot_of(&chart, ascii);
            struct canvas c;
            canvas_init(&c);
            c.ascii = ascii;
            canvas_resize(&c, 50, 20);
            plot_curves(&c, &p);
            for (int y_at = 0; y_at < 20; y_at++)
                for (int x = 0; x < 50; x++) {
                    bool inside = x >= 3 && x < 43 && y_at == plot_row(&p, value);
                    assert_int_equal(c.cell[y_at * 50 + x].ch != ' ', inside);
                }
            assert_int_equal(plot_curve_row(&p, &curve, 20), plot_row(&p, value));
            canvas_free(&c);
        }
}

static void sub_columns_map_back_to_themselves(void **state)
{
    (void)state;
    struct chart chart = {0};
    for (int width = 1; width < 200; width++)
        for (int ascii = 0; ascii < 2; ascii++) {
            struct plot p = plot_of(&chart, ascii);
            p.r.w = width;
            p.x_from = -3.7;
            p.x_to = 11.3;
            for (int sub = 0; sub < width * p.across; sub++)
                assert_int_equal(plot_sub_x(&p, plot_x_at(&p, sub)),
                                 width * p.across > 1 ? sub : 0);
        }
}

enum { SAMPLES = 161 };

/* Everything a chart can have: three curves, a gap, stairs, a peak between two
 * columns, a line, points, shading. */
struct scene {
    double x[SAMPLES], need[SAMPLES], ports[SAMPLES], gap[SAMPLES];
    bool shade[SAMPLES];
    struct chart chart;
};

static void fill_samples(struct scene *s)
{
    for (int i = 0; i < SAMPLES; i++) {
        double x = 1 + 4.0 * i / (SAMPLES - 1);
        s->x[i] = x;
        s->need[i] = 200 + 29.1667 * x + 10.88 * x / 2;
        s->ports[i] = ceil(25 * x / 10) * 10;
        s->gap[i] = i > 60 && i < 90 ? (double)NAN : 180 + (i == 131 ? 90 : 0);
        s->shade[i] = s->need[i] > 320;
    }
}

static void set_scene(struct scene *s)
{
    fill_samples(s);
    s->chart = (struct chart){
        .x = {.from = 1, .to = 5, .label = "swaps per vehicle and day"},
        .y = {.label = "batteries"},
        .curves = 3, .lines = 1, .points = 2,
        .curve = {
            {s->x, s->need, SAMPLES, false, ROLE_CURVE_1, false, 'A', "need"},
            {s->x, s->ports, SAMPLES, true, ROLE_CURVE_2, false, 'B', "ports"},
            {s->x, s->gap, SAMPLES, false, ROLE_CURVE_3, false, 'C', "gap"},
        },
        .line = {{300, ROLE_OWNED, "owned 300"}},
        .point = {
            {2, 269.2, GLYPH_POINT, ROLE_POINT, "now 269.2"},
            {2.89, 300, GLYPH_CROSSING, ROLE_CROSSING, "2.89"},
        },
        .shade_x = s->x, .shade = s->shade, .shade_count = SAMPLES,
    };
    chart_fit_y(&s->chart);
}

static void check_golden(const char *name, const struct chart *chart, int w, int h, bool ascii)
{
    struct canvas c;
    struct text out;
    canvas_init(&c);
    c.ascii = ascii;
    canvas_resize(&c, w, h);
    chart_draw(&c, (struct rect){0, 0, w, h}, chart);
    text_init(&out);
    canvas_print(&c, &out);
    assert_true(golden_same(name, out.data));
    text_free(&out);
    canvas_free(&c);
}

static void charts_equal_golden_ones(void **state)
{
    (void)state;
    static struct scene s;
    set_scene(&s);
    check_golden("chart-72x20", &s.chart, 72, 20, false);
    check_golden("chart-72x20-ascii", &s.chart, 72, 20, true);
    check_golden("chart-40x9", &s.chart, 40, 9, false);
    check_golden("chart-40x9-ascii", &s.chart, 40, 9, true);
    check_golden("chart-14x5", &s.chart, 14, 5, false);
}

/* Labels of lines and points never lie on a curve: drawing without labels has the
 * same curve cells. */
static void labels_cover_no_curve(void **state)
{
    (void)state;
    static struct scene s, bare;
    set_scene(&s);
    set_scene(&bare);
    bare.chart.line[0].label = bare.chart.point[0].label = bare.chart.point[1].label = "";
    for (int i = 0; i < 3; i++)
        bare.chart.curve[i].label = "";
    for (int w = 1; w < 90; w += 3)
        for (int h = 1; h < 24; h++)
            for (int ascii = 0; ascii < 2; ascii++) {
                struct canvas with, without;
                canvas_init(&with);
                canvas_init(&without);
                with.ascii = without.ascii = ascii;
                canvas_resize(&with, w, h);
                canvas_resize(&without, w, h);
                chart_draw(&with, (struct rect){0, 0, w, h}, &s.chart);
                chart_draw(&without, (struct rect){0, 0, w, h}, &bare.chart);
                for (int i = 0; i < w * h; i++)
                    if (without.cell[i].role >= ROLE_CURVE_1 &&
                        without.cell[i].role <= ROLE_CURVE_3)
                        assert_int_equal(with.cell[i].ch, without.cell[i].ch);
                canvas_free(&with);
                canvas_free(&without);
            }
}

/* Every size and place, also outside the canvas, with content that is degenerate. */
static void nothing_degenerate_crashes(void **state)
{
    (void)state;
    static struct scene s;
    static double bad[SAMPLES];
    const double values[] = {
        (double)NAN, (double)INFINITY, -(double)INFINITY, 0, 1e308, -1e308,
    };
    for (size_t v = 0; v < sizeof values / sizeof *values; v++)
        for (int count = 0; count <= 2; count++)
            for (int w = 0; w < 16; w += 3)
                for (int h = 0; h < 14; h++) {
                    struct canvas c;
                    canvas_init(&c);
                    c.ascii = (w + h) % 2 != 0;
                    canvas_resize(&c, 12, 10);
                    set_scene(&s);
                    for (int i = 0; i < SAMPLES; i++)
                        bad[i] = values[v];
                    s.chart.curve[0].y = bad;
                    s.chart.curve[0].count = count;
                    s.chart.curve[1].y = bad;
                    s.chart.line[0].y = s.chart.point[0].x = s.chart.point[1].y = values[v];
                    s.chart.shade_count = count;
                    chart_fit_y(&s.chart);
                    assert_true(s.chart.y.from < s.chart.y.to);
                    chart_draw(&c, (struct rect){w - 8, h - 6, w, h}, &s.chart);
                    s.chart.x.to = values[v];
                    chart_draw(&c, (struct rect){0, 0, w, h}, &s.chart);
                    canvas_free(&c);
                }
}

static void a_fitted_range_holds_everything(void **state)
{
    (void)state;
    static struct scene s;
    set_scene(&s);
    assert_true(s.chart.y.from >= 0 && s.chart.y.from <= 30);
    assert_true(s.chart.y.to >= 373 && s.chart.y.to <= 420);
    double same[2] = {7, 7};
    struct chart flat = {.curves = 1, .curve = {{.x = line_x, .y = same, .count = 2}}};
    chart_fit_y(&flat);
    assert_true(flat.y.from < 7 && flat.y.to > 7);
    double share[2] = {0.2, 1};
    flat.curve[0].y = share;
    flat.y.share = true;
    chart_fit_y(&flat);
    assert_near(flat.y.to, 1, 0);
}

/* The ends of the range stay when values change by less than the air. */
static void the_scale_is_steady(void **state)
{
    (void)state;
    double y[2] = {196, 381};
    struct chart chart = {.curves = 1, .curve = {{.x = line_x, .y = y, .count = 2}}};
    chart_fit_y(&chart);
    double from = chart.y.from, to = chart.y.to;
    y[0] = 198;
    y[1] = 385;
    chart_fit_y(&chart);
    assert_near(chart.y.from, from, 0);
    assert_near(chart.y.to, to, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_marked_row_says_its_value),
        cmocka_unit_test(ticks_are_round_and_inside),
        cmocka_unit_test(impossible_ranges_have_no_ticks),
        cmocka_unit_test(ticks_hold_their_rules_everywhere),
        cmocka_unit_test(labels_share_one_precision),
        cmocka_unit_test(tick_and_curve_share_a_row),
        cmocka_unit_test(sub_columns_map_back_to_themselves),
        cmocka_unit_test(charts_equal_golden_ones),
        cmocka_unit_test(labels_cover_no_curve),
        cmocka_unit_test(nothing_degenerate_crashes),
        cmocka_unit_test(a_fitted_range_holds_everything),
        cmocka_unit_test(the_scale_is_steady),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
