# SPDX-License-Identifier: GPL-3.0-or-later
# Reads `swapdeck list TABLE --format csv`: cell[1..n] of each row, at[column name].

# Splits a line of CSV into cell[1..]; a quoted field may hold commas and "".
function split_csv(line,    n, field, quoted, i, c) {
    n = 0
    field = ""
    quoted = 0
    for (i = 1; i <= length(line); i++) {
        c = substr(line, i, 1)
        if (quoted && c == "\"" && substr(line, i + 1, 1) == "\"") {
            field = field c
            i++
        } else if (c == "\"") {
            quoted = !quoted
        } else if (c == "," && !quoted) {
            cell[++n] = field
            field = ""
        } else {
            field = field c
        }
    }
    cell[++n] = field
    return n
}

# The guard against formulas is for spreadsheets alone.
function unguarded(s) {
    return s ~ /^'[-=+@]/ ? substr(s, 2) : s
}

function money(unit) {
    sub(/^money/, "currency", unit)
    return unit
}

NR == 1 {
    n = split_csv($0)
    for (i = 1; i <= n; i++)
        at[cell[i]] = i
    next
}

{
    n = split_csv($0)
    for (i = 1; i <= n; i++)
        cell[i] = unguarded(cell[i])
    unit = at["unit"] ? money(cell[at["unit"]]) : ""
}
