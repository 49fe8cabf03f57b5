/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars of what is owned and how it is used: blocks of the inventory pane. */
#ifndef SWAPDECK_INVENTORY_BARS_H
#define SWAPDECK_INVENTORY_BARS_H

#include "tui/panes/inventory_parts.h"

/* Bars of what is owned, and the figures and shares of their parts. */
void inventory_stock_bar(const struct answers *k, struct canvas *c, struct rect r);
void inventory_stock_parts(const struct answers *k, struct canvas *c, struct rect r);
int inventory_stock_height(const struct answers *k, struct canvas *c, int width);
void inventory_ports_bar(const struct answers *k, struct canvas *c, struct rect r);
int inventory_ports_bar_height(const struct answers *k, struct canvas *c, int width);
void inventory_ports_parts(const struct answers *k, struct canvas *c, struct rect r);
int inventory_ports_height(const struct answers *k, struct canvas *c, int width);

#endif
