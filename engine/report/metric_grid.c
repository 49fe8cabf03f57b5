/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/metric_grid.h"

#include "engine/base/number.h"
#include "engine/table/figures.h"

bool not_asked(enum status_id status)
{
    return status == STATUS_NOT_ASKED || status == STATUS_NO_QUEUE ||
           status == STATUS_NO_PROFILE;
}

void metric_columns(struct grid *g, enum param_id param, metric_set metrics)
{
    grid_column(g, param_row(param)->label, false);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(metrics, id))
            grid_column(g, metric_row(id)->label, false);
}

const char *figure_or_word(const struct results *r, enum metric_id id,
                           char buf[NUMBER_TEXT])
{
    enum status_id status = (enum status_id)r->status[id];
    if (status == STATUS_OK)
        return metric_text(id, r->v[id], buf);
    return status_word(status);
}

void metric_cells(struct grid *g, enum param_id param, double x, const struct results *r,
                  metric_set metrics)
{
    char buf[NUMBER_TEXT];
    grid_add(g, param_text(param, x, buf));
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(metrics, id))
            grid_add(g, figure_or_word(r, id, buf));
}
