/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/listing.h"

#include <math.h>

#include "engine/report/csv.h"
#include "engine/report/json.h"
#include "engine/report/page.h"
#include "engine/table/quantity_digits.h"

static void text_details(const struct listing *l, int row, struct text *line)
{
    char buf[LISTING_CELL];
    for (int i = 1; i + 1 < l->columns; i++) {
        const char *cell = l->cell(row, i, buf);
        if (*cell)
            text_addf(line, "%s%s %s", line->length ? "; " : "", l->column[i].name, cell);
    }
}

static void write_text(const struct listing *l, struct text *out)
{
    struct page page = {false, out};
    char buf[LISTING_CELL];
    for (int row = 0; l->cell(row, 0, buf); row++) {
        struct text line;
        text_init(&line);
        text_addf(out, "%s\n", l->cell(row, 0, buf));
        page_indented(&page, l->cell(row, l->columns - 1, buf));
        text_details(l, row, &line);
        if (line.length)
            page_indented(&page, line.data);
        text_free(&line);
    }
}

/* Names are code: they are to be typed as they stand. */
static void markdown_row(const struct listing *l, int row, struct text *out)
{
    char buf[LISTING_CELL];
    text_addf(out, "| `%s` ", l->cell(row, 0, buf));
    for (int i = 1; i < l->columns; i++) {
        text_add(out, "| ");
        markdown_escape(out, l->cell(row, i, buf));
        text_add(out, " ");
    }
    text_add(out, "|\n");
}

static void write_markdown(const struct listing *l, struct text *out)
{
    char buf[LISTING_CELL];
    for (int i = 0; i < l->columns; i++)
        text_addf(out, "| %s ", l->column[i].name);
    text_add(out, "|\n");
    for (int i = 0; i < l->columns; i++)
        text_add(out, l->column[i].number ? "| --: " : "| :-- ");
    text_add(out, "|\n");
    for (int row = 0; l->cell(row, 0, buf); row++)
        markdown_row(l, row, out);
}

static void write_csv(const struct listing *l, struct text *out)
{
    char buf[LISTING_CELL];
    for (int i = 0; i < l->columns; i++)
        text_addf(out, "%s%s", i ? "," : "", l->column[i].name);
    text_add(out, "\n");
    for (int row = 0; l->cell(row, 0, buf); row++) {
        for (int i = 0; i < l->columns; i++) {
            const char *cell = l->cell(row, i, buf);
            text_add(out, i ? "," : "");
            if (l->column[i].number)
                text_add(out, cell);
            else
                csv_text(out, cell);
        }
        text_add(out, "\n");
    }
}

static json_t *json_cell(bool number, const char *cell)
{
    double value;
    if (!number)
        return json_text(cell);
    return json_number_of(number_parse(cell, &value) ? value : (double)NAN);
}

static void write_json(const struct listing *l, struct text *out)
{
    json_t *array = json_array();
    char buf[LISTING_CELL];
    for (int row = 0; l->cell(row, 0, buf); row++) {
        json_t *object = json_object();
        for (int i = 0; i < l->columns; i++)
            json_put(object, l->column[i].name,
                     json_cell(l->column[i].number, l->cell(row, i, buf)));
        json_add(array, object);
    }
    json_finish(array, out);
}

bool listing_write(const struct listing *l, enum report_format format, struct text *out,
                   struct error *err)
{
    static void (*const write[FORMAT_COUNT])(const struct listing *, struct text *) = {
        [FORMAT_TEXT] = write_text,
        [FORMAT_MARKDOWN] = write_markdown,
        [FORMAT_CSV] = write_csv,
        [FORMAT_JSON] = write_json,
    };
    write[format](l, out);
    return text_done(out, err);
}
