/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Large fleets in the real program: figures that take their time come by themselves. */
#include <config.h>

#include "tests/check.h"

#include <string.h>
#include <sys/wait.h>

#include "tests/pty_case.h"

enum { PANE_AT = 40, PANE_ROWS = 37 }; /* the pane beside the parameters, at 120 by 40 */

/* The dashboard on the view of a fleet, with stock and ports that suffice. */
static void start_large(struct pty *p, const char *vehicles, const char *view)
{
    static char fleet[64];
    const char *arguments[] = {"--model", "fleet", "--view", view, "--set", fleet, "--set",
                               "stock.batteries=14000000", "--set", "hub.ports=2600000",
                               muhanga()[0], NULL};
    snprintf(fleet, sizeof fleet, "fleet.vehicles=%s", vehicles);
    pty_start(p, &(struct pty_options){.arguments = arguments});
}

/* The changes are not saved: d discards them. */
static void quit(struct pty *p)
{
    pty_type(p, "qd");
    pty_wait_ended(p);
    assert_true(WIFEXITED(p->status));
    assert_int_equal(WEXITSTATUS(p->status), 0);
    pty_finish(p);
}

static char *program(char *buf, size_t size)
{
    const char *folder = getenv("builddir");
    snprintf(buf, size, "%s/swapdeck", folder && *folder ? folder : ".");
    return buf;
}

/* The byte at a column of a line. */
static const char *at_column(const char *line, int column)
{
    for (; *line && column > 0; column--)
        do
            line++;
        while ((*line & 0xc0) == 0x80);
    return line;
}

/* What `frame` prints of the view; the caller frees it. */
static char *frame_of(const char *vehicles, const char *view)
{
    char path[1024], order[4096];
    char *text = calloc(1, 1 << 16);
    snprintf(order, sizeof order,
             "%s frame --model fleet --view %s --set fleet.vehicles=%s "
             "--set stock.batteries=14000000 --set hub.ports=2600000 --size 120x40 %s",
             program(path, sizeof path), view, vehicles, muhanga()[0]);
    FILE *pipe = popen(order, "r");
    assert_non_null(pipe);
    assert_non_null(text);
    assert_true(fread(text, 1, (1 << 16) - 1, pipe) > 0);
    assert_int_equal(pclose(pipe), 0);
    return text;
}

/* Whether the pane beside the parameters is that of a frame. */
static bool looks_like(struct pty *p, const char *frame)
{
    char line[1024];
    for (int row = 0; row < PANE_ROWS; row++) {
        size_t length = strcspn(frame, "\n");
        snprintf(line, sizeof line, "%.*s", (int)length, frame);
        if (row > 0 && !pty_shows(p, at_column(line, PANE_AT)))
            return false;
        frame += length + 1;
    }
    return true;
}

static void it_follows_a_held_key_to_its_end(void **state)
{
    (void)state;
    static const char *const views[] = {"advice", "cost", "frontier"};
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        struct pty p;
        start_large(&p, "1000000", views[i]);
        pty_wait_text(&p, "1,000,000");
        for (int key = 0; key < 30; key++)
            pty_type(&p, "+");
        pty_wait_text(&p, "1,000,300");
        char *frame = frame_of("1000300", views[i]);
        while (!looks_like(&p, frame))
            pty_wait_change(&p);
        free(frame);
        quit(&p);
    }
}

/* Whatever is under way, a key is taken and the program ends when it is asked to. */
static void nothing_waits_for_what_is_slow(void **state)
{
    (void)state;
    struct pty p;
    start_large(&p, "10000000", "frontier");
    pty_wait_text(&p, "10,000,000");
    pty_type(&p, "m");
    pty_wait_text(&p, "model: hour by hour");
    quit(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_follows_a_held_key_to_its_end),
        cmocka_unit_test(nothing_waits_for_what_is_slow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
