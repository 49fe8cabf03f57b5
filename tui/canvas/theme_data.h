/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped themes as the build puts them together: see themes/embed.awk. */
#ifndef SWAPDECK_THEME_DATA_H
#define SWAPDECK_THEME_DATA_H

struct theme_data {
    const char *name, *doc;
    const char *bytes; /* the file */
};

extern const struct theme_data theme_data[];
extern const int theme_data_count;

#endif
