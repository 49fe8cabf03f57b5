/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/cli_list.h"

#include <string.h>

#include "engine/report/listing.h"
#include "engine/report/report_tables.h"
#include "tui/canvas/theme.h"
#include "tui/command/keys_text.h"

static const struct listing_column command_columns[] = {
    {"name", false}, {"keys", false}, {"argument", false}, {"group", false}, {"doc", false}};

static const char *command_cell(int id, int column, char buf[LISTING_CELL])
{
    if (id >= COMMAND_COUNT)
        return NULL;
    const struct command_row *row = command_row((enum command_id)id);
    switch (column) {
    case 0:
        return row->name;
    case 1:
        return command_keys_text((enum command_id)id, buf, LISTING_CELL);
    case 2:
        return row->argument ? row->argument : "";
    case 3:
        return command_group_title(row->group);
    default:
        return row->doc;
    }
}

static const struct listing_column theme_columns[] = {{"name", false}, {"doc", false}};

static const char *theme_cell(int i, int column, char buf[LISTING_CELL])
{
    (void)buf;
    return !theme_name(i) ? NULL : column == 0 ? theme_name(i) : theme_doc(i);
}

static bool list_commands(enum report_format format, struct text *out, struct error *err)
{
    static const struct listing commands = {5, command_columns, command_cell};
    return listing_write(&commands, format, out, err);
}

static bool list_themes(enum report_format format, struct text *out, struct error *err)
{
    static const struct listing themes = {2, theme_columns, theme_cell};
    return listing_write(&themes, format, out, err);
}

static const struct {
    const char *name;
    bool (*write)(enum report_format format, struct text *out, struct error *err);
} lists[] = {
    {"params", report_params},   {"metrics", report_metrics}, {"models", report_models},
    {"process", report_simulation_options}, {"commands", list_commands},
    {"themes", list_themes},
};

enum { LISTS = sizeof lists / sizeof *lists };

const char *cli_list_name(int i)
{
    return i < LISTS ? lists[i].name : NULL;
}

bool cli_list(int i, enum report_format format, struct text *out, struct error *err)
{
    return lists[i].write(format, out, err);
}
