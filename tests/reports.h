/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports to be looked at, and a scenario that would do harm in one. */
#ifndef SWAPDECK_TEST_REPORTS_H
#define SWAPDECK_TEST_REPORTS_H

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "engine/report/report.h"

static inline char *write_report(const struct scenario *s, enum model_id model,
                          enum report_format format)
{
    struct text out;
    struct error err = {0};
    text_init(&out);
    assert_true(report_write(s, model, format, &out, &err));
    assert_int_equal(strlen(out.data), out.length);
    return out.data;
}

static inline void hostile_scenario(struct scenario *s)
{
    scenario_default(s);
    memset(s->name, 'W', sizeof s->name - 1);
    strcpy(s->note, "=HYPERLINK(\"x\"), \033]0;title\a and \342\200\256evil.\n- a list\n"
                    "\346\227\245\346\234\254\350\252\236 | pipe, 1. <b>&amp;</b> ");
    for (int i = 0; i < 40; i++)
        strcat(s->note, "\346\227\245\346\234\254");
    strcpy(s->currency, "\342\202\254|=");
}

#endif
