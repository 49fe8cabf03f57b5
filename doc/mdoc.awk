# SPDX-License-Identifier: GPL-3.0-or-later
# Rows of a list as items of an mdoc list; after csv.awk.

# Text that roff takes as it stands.
function plain(s) {
    gsub(/\\/, "\\e", s)
    gsub(/-/, "\\-", s)
    if (s ~ /^[.']/)
        s = "\\&" s
    return s
}

function param_facts(    unit, many) {
    unit = money(cell[at["unit"]])
    many = cell[at["values"]] == "1" ? "" : cell[at["values"]] " values, each from "
    if (many == "")
        many = "From "
    return many plain(cell[at["min"]]) " to " plain(cell[at["max"]]) \
        (unit == "" ? "" : " " unit) "; default " plain(cell[at["default"]]) \
        "; step " cell[at["step"]] "."
}

table == "params" {
    print ".It Cm " cell[1] " Pq " cell[at["kind"]]
    print plain(cell[n])
    print param_facts()
}

table == "metrics" {
    print ".It Cm " cell[1] (unit == "" ? "" : " Pq " unit)
    print plain(cell[n])
}

table == "commands" && cell[at["group"]] != group {
    group = cell[at["group"]]
    if (open)
        print ".El"
    print ".Ss " group
    print ".Bl -tag -width Ds"
    open = 1
}

table == "commands" {
    keys = cell[at["keys"]]
    argument = cell[at["argument"]]
    print ".It Ic " cell[1] (argument == "" ? "" : " Ar " argument)
    print plain(cell[n])
    if (keys != "")
        print "Keys: " plain(keys) "."
}

table == "process" {
    print ".It Cm " cell[1] (unit == "" ? "" : " Pq " unit)
    print plain(cell[n])
    print "Default: " plain(cell[at["default"]]) "."
}

table == "themes" {
    print ".It Cm " cell[1]
    print plain(cell[n])
}

END {
    if (open)
        print ".El"
}
