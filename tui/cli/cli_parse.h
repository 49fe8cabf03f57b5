/* SPDX-License-Identifier: GPL-3.0-or-later */
/* argv to an order: options anywhere, "--" ends them, numbers are operands. */
#ifndef SWAPDECK_CLI_PARSE_H
#define SWAPDECK_CLI_PARSE_H

#include "engine/base/error.h"
#include "tui/cli/order.h"

/* Reads argv. It stops at --help or --version. False and a sentence on wrong use. */
bool cli_parse(int argc, char **argv, struct order *o, struct error *err);

#endif
