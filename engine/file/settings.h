/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A checked tree of settings. Nothing above this room calls libconfig. */
#ifndef SWAPDECK_SETTINGS_H
#define SWAPDECK_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/base/error.h"
#include "engine/base/text.h"

/*
 * A settings file, checked before libconfig sees it: no include, no NUL, depth
 * and size bounded, integers inside 32 bits, no duplicate, no nan, no "0,95" or
 * "95%". Errors carry line and key.
 */
struct settings; /* an open file; owns its memory */
struct setting;  /* a node of it; NULL means absent */

struct settings *settings_parse(const char *bytes, size_t n, struct error *err);
void settings_free(struct settings *s);
bool settings_has_comments(const struct settings *s);
const struct setting *settings_root(const struct settings *s);

enum setting_kind { SETTING_GROUP, SETTING_LIST, SETTING_NUMBER, SETTING_TEXT, SETTING_BOOL };

enum setting_kind setting_kind(const struct setting *s);
const char *setting_name(const struct setting *s);  /* "" for a list's elements */
int setting_line(const struct setting *s);
int setting_count(const struct setting *s);         /* members or elements */
const struct setting *setting_at(const struct setting *s, int i);
const struct setting *setting_member(const struct setting *s, const char *name);
double setting_number(const struct setting *s);
const char *setting_text(const struct setting *s);  /* valid as long as the file */
bool setting_bool(const struct setting *s);

/* A quoted string with escapes, as libconfig reads it back. */
void settings_write_text(struct text *out, const char *s);

#endif
