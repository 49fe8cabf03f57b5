/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles of cells: what a cell means. */
#ifndef SWAPDECK_ROLE_H
#define SWAPDECK_ROLE_H

enum role {
#define ROLE(id, name, doc) ROLE_##id,
#include "tui/canvas/role.def"
#undef ROLE
    ROLE_COUNT
};

const char *role_name(enum role role);
enum role role_find(const char *name); /* ROLE_COUNT when unknown */

#endif
