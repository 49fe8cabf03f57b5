# SPDX-License-Identifier: GPL-3.0-or-later
# Parts of `swapdeck --help` as mdoc: its usage, commands or options.

# "in [x] y" as arguments of a synopsis.
function operands(from,    i, out) {
    out = ""
    for (i = from; i <= NF; i++) {
        if ($i == "[OPTION]...")
            out = out "\n.Op Ar OPTION ..."
        else if ($i ~ /^\[.*\]$/)
            out = out "\n.Op Ar " substr($i, 2, length($i) - 2)
        else
            out = out "\n.Ar " $i
    }
    return out
}

function sentence(s) {
    gsub(/\\/, "\\e", s)
    gsub(/-/, "\\-", s)
    return toupper(substr(s, 1, 1)) substr(s, 2) "."
}

function item(name, doc,    words, n, i, line) {
    n = split(name, words, " ")
    line = ""
    for (i = 1; i <= n; i++)
        line = line (words[i] ~ /^[a-z]+$/ && i == 1 ? " Ic " words[i] : " Ar " words[i])
    print ".It" line
    print sentence(doc)
}

function option(name, doc,    parts, n, i, line, eq) {
    n = split(name, parts, ", ")
    line = ".It"
    for (i = 1; i <= n; i++) {
        eq = index(parts[i], "=")
        line = line (i > 1 ? " ," : "") " Fl "
        if (eq)
            line = line substr(parts[i], 2, eq - 2) " Ns = Ns Ar " substr(parts[i], eq + 1)
        else
            line = line substr(parts[i], 2)
    }
    print line
    print sentence(doc)
}

/^Usage:|^   or:/ {
    if (table != "synopsis")
        next
    verb = $3 ~ /^[a-z]+$/ ? $3 : ""
    print ".Nm swapdeck" (verb == "" ? "" : " " verb) operands(3 + (verb != ""))
    next
}

/^[A-Z][a-z]+:$/ { part = tolower(substr($0, 1, length($0) - 1)); next }
/^$/ { part = "" }

# A name too long for its column stands on a line of its own.
part != "" && /^  [^ ]/ {
    text = substr($0, 3)
    cut = index(text, "  ")
    waiting = cut ? "" : text
    name = cut ? substr(text, 1, cut - 1) : text
    doc = substr(text, cut)
}
part == "options" && /^      -/ {
    text = substr($0, 7)
    cut = index(text, "  ")
    name = substr(text, 1, cut - 1)
    doc = substr(text, cut)
}
part == "commands" && waiting != "" && /^    / {
    doc = $0
    waiting = ""
}
part != "" && waiting == "" {
    sub(/^ +/, "", doc)
    if (table == "verbs" && part == "commands")
        item(name, doc)
    if (table == "options" && part == "options")
        option(name, doc)
}
