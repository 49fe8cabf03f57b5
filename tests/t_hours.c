/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several hours of the day changed at once, and what the day view says of its worst. */
#include <config.h>

#include "tests/check.h"

#include <string.h>
#include "tests/play.h"

static double weight(const struct play *p, int hour)
{
    return p->app->now.params.v[SLOT_PROFILE + hour];
}

static bool message_holds(const struct play *p, const char *text)
{
    return strstr(p->app->message, text) != NULL;
}

static void a_range_is_scaled(void **state)
{
    (void)state;
    struct play p;
    play_defaults(&p);
    play_keys(&p, "<F7>:hours 7-9 *1.5<Enter>");
    for (int h = 0; h < HOURS_PER_DAY; h++)
        assert_near(weight(&p, h), h == 7 || h == 8 ? 1.5 : 1, 0);
    assert_int_equal(p.app->hour, 7);
    play_keys(&p, ":hours 7 +100%<Enter>");
    assert_near(weight(&p, 7), 3, 1e-15);
    play_keys(&p, "uu");
    for (int h = 0; h < HOURS_PER_DAY; h++)
        assert_near(weight(&p, h), 1, 0);
    play_end(&p);
}

static void a_range_goes_over_midnight(void **state)
{
    (void)state;
    struct play p;
    play_defaults(&p);
    play_keys(&p, ":hours 22-2 0<Enter>");
    for (int h = 0; h < HOURS_PER_DAY; h++)
        assert_near(weight(&p, h), h >= 22 || h < 2 ? 0 : 1, 0);
    play_keys(&p, ":hours 23-24 2<Enter>");
    assert_near(weight(&p, 23), 2, 0);
    assert_near(weight(&p, 0), 0, 0);
    play_end(&p);
}

static void the_key_asks_for_the_selected_hour(void **state)
{
    (void)state;
    struct play p;
    play_defaults(&p);
    play_keys(&p, "<F7><Right><Right>*");
    assert_string_equal(p.app->prompt.line.text, "hours 2-3 *");
    play_keys(&p, "2<Enter>");
    assert_near(weight(&p, 2), 2, 0);
    play_end(&p);
}

static void what_is_no_range_is_told(void **state)
{
    (void)state;
    static const char *const bad[] = {"7-25 2", "24-3 2", "7-9", "7- 2", "-3 2", "x 2", "7-9*2",
                                      "99999999999999999999-3 2"};
    struct play p;
    play_defaults(&p);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char keys[80];
        snprintf(keys, sizeof keys, ":hours %s<Enter>", bad[i]);
        play_keys(&p, keys);
        assert_true(message_holds(&p, "Hours are given as 7-9"));
    }
    play_keys(&p, ":hours 7-9 x<Enter>");
    assert_true(message_holds(&p, "x"));
    play_keys(&p, ":hours 0-24 0<Enter>"); /* some hour must have demand */
    for (int h = 0; h < HOURS_PER_DAY; h++)
        assert_near(weight(&p, h), 1, 0);
    assert_false(history_can_undo(&p.app->history));
    play_end(&p);
}

static bool shows(struct play *p, const char *text)
{
    struct text frame;
    text_init(&frame);
    play_frame(p, &frame);
    bool found = strstr(frame.data, text) != NULL;
    text_free(&frame);
    return found;
}

/* The same peak with ports for it, and with fewer. */
static void the_worst_is_explained(void **state)
{
    (void)state;
    struct play p;
    play_defaults(&p);
    p.app->model = MODEL_HOURLY;
    play_size(&p, 120, 40);
    play_keys(&p, "<F7>:hours 9-12 *3<Enter>:set hub.ports 200<Enter>");
    assert_true(shows(&p, "It is the peak of demand"));
    play_keys(&p, ":set hub.ports 62<Enter>");
    assert_true(shows(&p, "The ports still work through the peak: 62 of 62 are busy then"));
    play_keys(&p, ":hours 0-24 1<Enter>");
    assert_false(shows(&p, "The ports still work"));
    play_end(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_range_is_scaled),
        cmocka_unit_test(a_range_goes_over_midnight),
        cmocka_unit_test(the_key_asks_for_the_selected_hour),
        cmocka_unit_test(what_is_no_range_is_told),
        cmocka_unit_test(the_worst_is_explained),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
