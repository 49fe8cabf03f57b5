/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command table runs. All return effects. */
#ifndef SWAPDECK_ACTIONS_H
#define SWAPDECK_ACTIONS_H

#include "tui/command/command.h"
#include "tui/state/app.h"

typedef unsigned action(struct app *a, enum command_id id, const char *argument);

action run_effect;
action run_move, run_pane, run_back;
action run_search, run_search_again;
action run_type, run_edit, run_edit_empty, run_step, run_reset, run_reset_all;
action run_undo, run_redo, run_set, run_rename;
action run_list_row, run_list_preset;
action run_next_view, run_view, run_help, run_zoom;
action run_plot, run_model, run_scenario, run_theme;
action run_palette, run_open, run_save, run_save_as, run_export;
action run_quit, run_save_quit, run_quit_now;

#endif
