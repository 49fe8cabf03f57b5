# SPDX-License-Identifier: GPL-3.0-or-later
# Rows of a list as a markdown table; after csv.awk.

function row(a, b, c, d) {
    print "| " a " | " b " | " c " | " d " |"
}

NR == 2 && table == "params" {
    row("key", "unit", "default, range", "meaning")
    row("---", "---", "---", "---")
}

table == "params" {
    range = cell[at["default"]] "; " cell[at["min"]] " to " cell[at["max"]]
    row("`" cell[1] "`", unit, range, cell[n])
}
table == "models" && NR == 2 {
    print "| model | key | peaks of the day | queue at the ports | charging times | fleet |" \
        " what it is |"
    print "| --- | --- | --- | --- | --- | --- | --- |"
}
table == "models" {
    print "| " cell[at["label"]] " | `" cell[1] "` | " cell[at["peaks"]] " | " cell[at["queue"]] \
        " | " cell[at["charges"]] " | " cell[at["fleet"]] " | " cell[n] " |"
}
