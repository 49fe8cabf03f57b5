/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report.h"

#include <stdlib.h>

#include "engine/answers/fill.h"
#include "engine/report/report_csv.h"
#include "engine/report/report_json.h"
#include "engine/report/report_text.h"

/* Curves have points of their own in a report. */
enum {
    REPORTED = PART_BIT(RESULTS) | PART_BIT(LIMITS) | PART_BIT(PLANS) | PART_BIT(EXPANSION) |
               PART_BIT(DAY) | PART_BIT(COSTS) | PART_BIT(ADVICE)
};

bool report_write(const struct scenario *s, enum model_id model, enum report_format format,
                  struct text *out, struct error *err)
{
    struct answers *k = malloc(sizeof *k); /* too large for the stack */
    struct request r = {.scenario = *s, .model = model, .parts = REPORTED};
    if (!k)
        return error_set(err, STATUS_NO_MEMORY, NULL, "there is not enough memory to report");
    answers_begin(k, &r);
    while (answers_step(k))
        continue;
    if (format == FORMAT_JSON)
        report_json(k, out);
    else if (format == FORMAT_CSV)
        report_csv(k, out);
    else
        report_text(k, format == FORMAT_MARKDOWN, out);
    free(k);
    return text_done(out, err);
}
