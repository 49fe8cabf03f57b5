/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/widget/plot.h"

static int sub_cell(double share, int count)
{
    double position = share * (count - 1) + 0.5;
    if (!(position > -PLOT_FAR && position < PLOT_FAR))
        return position > 0 ? PLOT_FAR : -PLOT_FAR;
    int whole = (int)position;
    return whole > position ? whole - 1 : whole;
}

int plot_sub_x(const struct plot *p, double x)
{
    return sub_cell((x - p->x_from) / (p->x_to - p->x_from), p->r.w * p->across);
}

int plot_sub_y(const struct plot *p, double y)
{
    return sub_cell((p->y_to - y) / (p->y_to - p->y_from), p->r.h * p->down);
}

double plot_x_at(const struct plot *p, int sub)
{
    int last = p->r.w * p->across - 1;
    return last > 0 ? p->x_from + (p->x_to - p->x_from) * sub / last : p->x_from;
}

static int cell_of(int sub, int size)
{
    return sub >= 0 ? sub / size : -1;
}

int plot_column(const struct plot *p, double x)
{
    return p->r.x + cell_of(plot_sub_x(p, x), p->across);
}

int plot_row(const struct plot *p, double y)
{
    return p->r.y + cell_of(plot_sub_y(p, y), p->down);
}
