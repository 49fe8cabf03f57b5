/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/report.h"

#include "engine/report/findings.h"
#include "engine/report/report_csv.h"
#include "engine/report/report_json.h"
#include "engine/report/report_text.h"

bool report_write(const struct scenario *s, enum model_id model, enum report_format format,
                  struct text *out, struct error *err)
{
    struct findings f;
    findings_fill(&f, s, model);
    if (format == FORMAT_JSON)
        report_json(&f, out);
    else if (format == FORMAT_CSV)
        report_csv(&f, out);
    else
        report_text(&f, format == FORMAT_MARKDOWN, out);
    return text_done(out, err);
}
