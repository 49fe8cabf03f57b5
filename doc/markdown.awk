# SPDX-License-Identifier: GPL-3.0-or-later
# Rows of a list as a markdown table; after csv.awk.

function row(a, b, c, d) {
    print "| " a " | " b " | " c " | " d " |"
}

NR == 2 && table == "params" {
    row("key", "unit", "default, range", "meaning")
    row("---", "---", "---", "---")
}
NR == 2 && table == "metrics" {
    row("key", "unit", "better", "meaning")
    row("---", "---", "---", "---")
}

table == "params" {
    row("`" cell[1] "`", unit, cell[at["default"]] "; " cell[at["min"]] " to " cell[at["max"]], cell[n])
}
table == "metrics" {
    row("`" cell[1] "`", unit, cell[at["better"]], cell[n])
}
