/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes: colours and attributes of every role. */
#ifndef SWAPDECK_THEME_H
#define SWAPDECK_THEME_H

#include "engine/base/error.h"
#include "tui/canvas/role.h"

enum { COLOUR_DEFAULT = -1 }; /* the terminal's own */

enum attribute {
    ATTRIBUTE_BOLD = 1,
    ATTRIBUTE_DIM = 2,
    ATTRIBUTE_UNDERLINE = 4,
    ATTRIBUTE_REVERSE = 8
};

struct style {
    short foreground, background; /* 0 to 255 or COLOUR_DEFAULT */
    unsigned attributes;
};

struct theme {
    char name[32];
    char doc[128];
    struct style style[ROLE_COUNT];
};

/* The shipped theme to start with. */
#define THEME_FIRST "auto"

/* Shipped themes, compiled in from themes/; NULL past the end. */
const char *theme_name(int i);
/* One sentence about a shipped theme. */
const char *theme_doc(int i);

/* Loads a shipped theme by name, or a file when the name has a slash or a dot.
 * On failure t stays as it was. */
bool theme_load(struct theme *t, const char *name_or_file, struct error *err);

/* Every role given, no unknown role, colours by name or number. Leaves the name
 * empty; on failure t stays as it was. */
bool theme_parse(struct theme *t, const char *bytes, size_t n, struct error *err);

#endif
