/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strips over one axis of hours, each with its largest figure and its mark. */
#include <config.h>

#include "tui/panes/day_strips.h"

#include <math.h>
#include <stdio.h>

#include "engine/table/figures.h"
#include "tui/panes/draw.h"
#include "tui/widget/columns.h"

enum {
    HOURS = HOURS_PER_DAY,
    STRIPS = 4,
    EACH_MAX = 8,   /* columns of an hour */
    LEAST_ROWS = 2, /* of the bars */
    AXIS_ROWS = 1,
    LABEL = 40,
    LEAST_LABEL = 5
};

/* A strip with all that it shows. */
struct strip {
    char head[PHRASE_TEXT], brief[PHRASE_TEXT];
    char top[LABEL];        /* the figure of its upper edge */
    struct columns bars;
    const struct day_course *stock; /* its quantiles instead of bars; NULL none */
    double line;            /* a dashed line, NAN none */
    char line_label[LABEL];
    char below[PHRASE_TEXT]; /* the head when the line is no higher than the lowest row */
    double mark_at, mark;   /* hour and value of the mark, NAN none */
    int weight;             /* share of the rows */
    int keep;               /* the highest is the first to go */
};

/* Room of all strips. */
struct room {
    struct rect r;
    int gutter, each;
};

double day_spares(const struct answers *k)
{
    return answers_param(k, PARAM_BATTERIES) -
           answers_param(k, PARAM_VEHICLES);
}

char *day_clock(double hour, char buf[NUMBER_TEXT])
{
    return metric_text(METRIC_WORST_HOUR, hour, buf);
}

static double largest(const double *v, int count)
{
    double most = 0;
    for (int i = 0; i < count; i++)
        most = fmax(most, v[i]);
    return most;
}

/* A count in few columns. */
static void count_label(double x, char buf[LABEL])
{
    char figure[NUMBER_TEXT];
    snprintf(buf, LABEL, "%.*s", LABEL - 1, number_people(x, x < 100 ? 1 : 0, figure));
}

/* A share in few columns: three digits would say more than the bars show. */
static void share_label(double x, char buf[LABEL])
{
    char figure[NUMBER_TEXT];
    if (x < 0.001)
        snprintf(buf, LABEL, "%.*s", LABEL - 1,
                 metric_text(METRIC_WAIT_PROBABILITY, x, figure));
    else
        snprintf(buf, LABEL, "%s %%", number_people(100 * x, x < 0.0995 ? 1 : 0, figure));
}

static void demand_strip(const struct answers *k, int hour, struct strip *s)
{
    const struct day_study *day = &k->day;
    double most = largest(day->course.demand, HOURS);
    *s = (struct strip){.line = NAN, .mark_at = NAN, .weight = 2, .keep = 1};
    snprintf(s->head, sizeof s->head,
             "Demand, swaps/h: the profile edited here; the day's total stays");
    snprintf(s->brief, sizeof s->brief, "Demand, swaps/h");
    s->bars = (struct columns){.value = day->course.demand, .count = HOURS, .gap = true,
                               .scale = most, .role = ROLE_CURVE_1, .selected = hour,
                               .selected_role = ROLE_POINT};
    count_label(most, s->top);
}

/* What is charged: certain, likely and possible in three shades. */
static void stock_strip(const struct answers *k, struct strip *s)
{
    const struct day_course *course = &k->day.course;
    double most = 0;
    for (int i = 0; i < COURSE_TIMES; i++)
        most = fmax(most, course->now[i].stock[BAND_HIGH]);
    *s = (struct strip){.line = NAN, .mark_at = NAN, .weight = 3, .keep = 0, .stock = course};
    s->bars.scale = fmax(most, 1);
    if (most > 0)
        snprintf(s->head, sizeof s->head,
                 "Charged in stock: full on 19 days of 20, line on half, shaded on 1 in 20");
    else
        snprintf(s->head, sizeof s->head, "Charged batteries in stock: none at any time");
    snprintf(s->brief, sizeof s->brief, "Charged batteries in stock");
    count_label(most, s->top);
}

/* Ports kept busy by the hour's clock, against those owned. */
static void ports_strip(const struct answers *k, struct strip *s, double *busy, int each)
{
    const struct day_course *course = &k->day.course;
    double owned = answers_param(k, PARAM_PORTS), most = 0;
    char figure[NUMBER_TEXT];
    for (int i = 0; i < HOURS * each; i++) {
        busy[i] = course->now[(int)((i + 0.5) / each * COURSE_TIMES / HOURS)].busy;
        most = fmax(most, busy[i]);
    }
    *s = (struct strip){.line = owned, .mark_at = NAN, .weight = 2, .keep = 3};
    s->bars = (struct columns){.value = busy, .count = HOURS * each, .each = 1,
                               .scale = fmax(owned, 1), .role = ROLE_CURVE_2, .selected = -1};
    number_people(owned, 0, figure);
    snprintf(s->head, sizeof s->head, "Ports busy on average; dashed: the %s owned", figure);
    snprintf(s->below, sizeof s->below, "Ports busy on average, of %s owned", figure);
    snprintf(s->brief, sizeof s->brief, "Ports busy");
    if (most < 0.3 * owned) { /* the bars would lie flat */
        s->line = NAN;
        s->bars.scale = fmax(most, 1e-9);
        snprintf(s->head, sizeof s->head, "Ports busy on average, of %s owned", figure);
    }
    count_label(s->bars.scale, s->top);
}

static void wait_strip(const struct answers *k, struct strip *s)
{
    const struct day_study *day = &k->day;
    double level = answers_param(k, PARAM_SERVICE_LEVEL);
    double allowed = round(1e12 * (1 - level)) / 1e12; /* without the rounding of 1 - level */
    char figure[NUMBER_TEXT];
    *s = (struct strip){.line = allowed, .mark_at = NAN, .weight = 2, .keep = 2};
    if (!isnan(day->course.worst_hour)) {
        s->mark_at = day->course.worst_hour;
        s->mark = day->course.wait[(int)day->course.worst_hour % HOURS];
    }
    s->bars = (struct columns){.value = day->course.wait, .count = HOURS, .gap = true,
                               .rounded = true,
                               .scale = fmax(largest(day->course.wait, HOURS), allowed),
                               .role = ROLE_CURVE_3, .selected = -1};
    snprintf(s->head, sizeof s->head, "Swaps that wait; dashed: the %s the level allows",
             param_text(PARAM_SERVICE_LEVEL, allowed, figure));
    snprintf(s->below, sizeof s->below,
             "Swaps that wait; the %s the level allows are less than a row", figure);
    snprintf(s->brief, sizeof s->brief, "Swaps that wait");
    share_label(s->bars.scale, s->top);
    share_label(allowed, s->line_label);
}

static void draw_line(struct canvas *c, const struct room *room, struct rect r,
                      const struct strip *s)
{
    int row = columns_row(r, s->bars.scale, s->line);
    for (int x = r.x; x < r.x + r.w; x += c->ascii ? 2 : 1)
        if (x < c->w && row < c->h && c->cell[row * c->w + x].ch == ' ')
            canvas_glyph(c, x, row, GLYPH_DASH, ROLE_OWNED);
    canvas_figure(c, room->r.x, row, room->gutter - 1, ROLE_OWNED, s->line_label);
}

/* The stock at the middle of a column. */
static const double *stock_at(const struct day_course *course, int column, int each)
{
    return course->now[(int)((column + 0.5) / each * COURSE_TIMES / HOURS)].stock;
}

static void draw_possible(struct canvas *c, struct rect r, double scale, double most, int x)
{
    for (int y = columns_row(r, scale, most); most > 0 && y < r.y + r.h; y++)
        canvas_glyph(c, x, y, GLYPH_SHADE, ROLE_DIM);
}

/* Shaded as high as it may be, full as high as it surely is, a line at the middle. */
static void draw_stock(struct canvas *c, const struct room *room, struct rect r,
                       const struct strip *s)
{
    double sure[HOURS * EACH_MAX], scale = s->bars.scale;
    struct columns bars = {.value = sure, .count = r.w, .each = 1, .rounded = true,
                           .scale = scale, .role = ROLE_CURVE_1, .selected = -1};
    for (int i = 0; i < r.w; i++) {
        const double *stock = stock_at(s->stock, i, room->each);
        sure[i] = stock[BAND_LOW];
        draw_possible(c, r, scale, stock[BAND_HIGH], r.x + i);
        if (stock[BAND_MIDDLE] > 0)
            canvas_glyph(c, r.x + i, columns_row(r, scale, stock[BAND_MIDDLE]),
                         GLYPH_HORIZONTAL, ROLE_CURVE_1);
    }
    columns_draw(c, r, &bars);
}

static void draw_strip(struct canvas *c, const struct room *room, int y, int rows,
                       const struct strip *s)
{
    struct rect r = {room->r.x + room->gutter, y + 1, HOURS * room->each, rows - 1};
    bool line = !isnan(s->line);
    bool low = line && columns_row(r, s->bars.scale, s->line) == r.y + r.h - 1;
    draw_fitting(c, room->r.x, y, room->r.w, ROLE_STRONG,
                 (const char *const[]){low ? s->below : s->head, s->brief, NULL});
    canvas_figure(c, room->r.x, r.y, room->gutter - 1, ROLE_AXIS, s->top);
    if (r.h > 1)
        canvas_figure(c, room->r.x, r.y + r.h - 1, room->gutter - 1, ROLE_AXIS, "0");
    if (s->stock)
        draw_stock(c, room, r, s);
    else
        columns_draw(c, r, &s->bars);
    if (line && !low) /* in the row of nothing it would say so much of every bar */
        draw_line(c, room, r, s);
    if (!isnan(s->mark_at))
        canvas_glyph(c, r.x + (int)(s->mark_at * room->each),
                     columns_row(r, s->bars.scale, s->mark), GLYPH_CROSSING, ROLE_CROSSING);
}

/* Hours below the strips; the selected one has a pointer before it. */
static void draw_axis(struct canvas *c, const struct room *room, int hour, int y)
{
    int step = room->each >= 3 ? 1 : 3;
    for (int h = 0; h < HOURS; h++) {
        int x = room->r.x + room->gutter + h * room->each;
        bool selected = h == hour;
        bool apart = (h > hour ? h - hour : hour - h) * room->each >= 3;
        if (selected)
            canvas_glyph(c, x - 1, y, GLYPH_SELECTED, ROLE_POINT);
        if (selected || (h % step == 0 && apart))
            canvas_textf(c, x, y, 2, selected ? ROLE_POINT : ROLE_AXIS, "%d", h);
    }
}

/* Strips that fit, in their order, and the rows that they share. */
static int choose(struct strip *strips, int count, int rows)
{
    while (count > 0 && rows < count * (1 + LEAST_ROWS)) {
        for (int i = 0, kept = 0; i < count; i++)
            if (strips[i].keep != count - 1)
                strips[kept++] = strips[i];
        count--;
    }
    return count;
}

/* The rows of each strip: a head, and bars by weight. */
static void share_rows(const struct strip *strips, int count, int rows, int *height)
{
    int weights = 0, left = rows - count;
    for (int i = 0; i < count; i++)
        weights += strips[i].weight;
    for (int i = 0; i < count; i++) {
        int bars = (2 * left * strips[i].weight + weights) / (2 * weights);
        bars = bars > LEAST_ROWS ? bars : LEAST_ROWS;
        height[i] = 1 + bars;
        left -= bars;
        weights -= strips[i].weight;
    }
}

static int label_width(const struct strip *strips, int count)
{
    int most = LEAST_LABEL; /* so that it stays while figures change */
    for (int i = 0; i < count; i++) {
        int top = text_width(strips[i].top), line = text_width(strips[i].line_label);
        most = top > most ? top : most;
        most = line > most ? line : most;
    }
    return most;
}

/* What the model knows, from above; returns how many. Each of busy holds some columns. */
static int fill_strips(const struct answers *k, int hour, struct strip *strips, double *busy,
                       int each)
{
    int count = 0;
    demand_strip(k, hour, &strips[count++]);
    stock_strip(k, &strips[count++]);
    if (k->day.course.ports)
        ports_strip(k, &strips[count++], busy, each);
    wait_strip(k, &strips[count++]);
    return count;
}

int day_strips_draw(const struct answers *k, int hour, struct canvas *c, struct rect r)
{
    struct strip strips[STRIPS];
    double busy[HOURS * EACH_MAX];
    int height[STRIPS], y = r.y, count = fill_strips(k, hour, strips, busy, 1);
    struct room room = {.r = r, .gutter = label_width(strips, count) + 1};
    room.each = (r.w - room.gutter) / HOURS;
    room.each = room.each > EACH_MAX ? EACH_MAX : room.each;
    if (room.each < 1)
        return 0;
    fill_strips(k, hour, strips, busy, room.each);
    count = choose(strips, count, r.h - AXIS_ROWS);
    share_rows(strips, count, r.h - AXIS_ROWS, height);
    for (int i = 0; i < count; y += height[i], i++) {
        if (strips[i].bars.count == HOURS)
            strips[i].bars.each = room.each;
        strips[i].bars.gap = strips[i].bars.gap && room.each > 1;
        draw_strip(c, &room, y, height[i], &strips[i]);
    }
    if (count > 0)
        draw_axis(c, &room, hour, y++);
    return y - r.y;
}
