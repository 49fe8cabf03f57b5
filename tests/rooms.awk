# SPDX-License-Identifier: GPL-3.0-or-later
# Reads sources and says where they break the rules of the house.
#
# awk -v rooms=TABLE -v libraries=TABLE -v excused=TABLE -f rooms.awk FILE... : paths from
# the top. A row of rooms is "room: names it may use", of libraries "header: who may
# include it", of excused "names: word" for sentences that begin with the word; rows are
# parted by ";". A name stands for a folder, a file, or a file without its ending.

function breach(where, sentence,    e, part) {
    for (e in excuse) {
        split(e, part, ":")
        if (index(sentence, part[2] " ") == 1 && among(where, part[1])) {
            used[e]
            return
        }
    }
    print "not ok: " where " " sentence
    failed++
}

# True when the file is one of the names.
function among(file, names,    list, n, i, rest) {
    n = split(names, list, " ")
    for (i = 1; i <= n; i++)
        if (index(file, list[i]) == 1) {
            rest = substr(file, length(list[i]) + 1)
            if (rest == "" || rest ~ /^[.\/]/)
                return 1
        }
    return 0
}

# The room of a file: the longest row of the table that holds it.
function room_of(file,    room, best) {
    best = ""
    for (room in may)
        if (among(file, room) && length(room) > length(best))
            best = room
    return best
}

function module_of(file) {
    sub(/\.[ch]$/, "", file)
    return file
}

# Words of a text, remembered under a name.
function remember(name, text,    list, n, i) {
    gsub(/[^A-Za-z0-9_]+/, " ", text)
    n = split(text, list, " ")
    for (i = 1; i <= n; i++)
        said[name, list[i]] = 1
}

BEGIN {
    rows = split(rooms, row, ";")
    for (r = 1; r <= rows; r++)
        if (split(row[r], part, ":") == 2) {
            gsub(/[ \n]/, "", part[1])
            may[part[1]] = part[2]
        }
    rows = split(libraries, row, ";")
    for (r = 1; r <= rows; r++)
        if (split(row[r], part, ":") == 2) {
            gsub(/[ \n]/, "", part[1])
            library[part[1]] = part[2]
        }
    rows = split(excused, row, ";")
    for (r = 1; r <= rows; r++) {
        gsub(/ /, "", row[r])
        if (row[r] != "")
            excuse[row[r]]
    }
    MOST_LINES = 400
    MOST_FUNCTION = 40
}

FNR == 1 {
    files[++file_count] = FILENAME
    if ($0 !~ /SPDX-License-Identifier: GPL-3.0-or-later/)
        breach(FILENAME, "does not open with its licence")
    ours = FILENAME ~ /^(engine|tui)\//
    head = ""
}

{ lines[FILENAME] = FNR }

/^[ \t]*#[ \t]*include[ \t]*["<]/ {
    name = $0
    sub(/^[^"<]*["<]/, "", name)
    sub(/[">].*/, "", name)
    count = ++included[FILENAME]
    if (FILENAME ~ /\.c$/ && count == 1 && name != "config.h")
        breach(FILENAME, "includes something before config.h")
    if (count == 2)
        second[FILENAME] = name
    if (!ours)
        next
    if ($0 ~ /"/) {
        names[FILENAME] = names[FILENAME] " " name
        from = module_of(FILENAME)
        to = module_of(name)
        if (from != to && name ~ /\.h$/)
            edge[from, to] = 1
    } else {
        for (part_of in library)
            if (index(name, part_of) == 1 && !among(FILENAME, library[part_of]))
                breach(FILENAME, "includes " name ", which" library[part_of] " alone may")
    }
    next
}

!ours { next }

# Rows name what they bring whole, or in two parts: RULE(stock, short, ...).
FILENAME ~ /\.def$/ {
    remember(".def", $0)
    if ($0 ~ /^[A-Z_]+\([a-z_]+, [a-z_]+[,)]/) {
        name = $0
        sub(/^[A-Z_]+\(/, "", name)
        sub(/, /, "_", name)
        sub(/[,)].*/, "", name)
        remember(".def", name)
    }
    if ($0 ~ /^MODEL\([A-Z_0-9]+, [a-z_0-9]+,/) { # every model has one function by its name
        name = $0
        sub(/^[^,]*, /, "", name)
        sub(/,.*/, "_evaluate", name)
        remember(".def", name)
    }
}
FILENAME ~ /\.h$/ {
    remember(FILENAME, $0)
    if (match($0, /##_[a-z_]+;/)) # a table's rows name the start of what they bring
        suffix[substr($0, RSTART + 2, RLENGTH - 3)]
}

# What a source defines for others: functions and objects that are not static.
FILENAME ~ /\.c$/ && /^[a-z]/ {
    head = $0
    head_line = FNR
    if ($0 ~ /^[a-z][a-z_0-9 *]*(\[[^]]*\])* =/ && $0 !~ /^(static|typedef) /) {
        name = $0
        sub(/(\[[^]]*\])* =.*/, "", name)
        sub(/.*[ *]/, "", name)
        public[FILENAME] = public[FILENAME] " " name
    }
}
FILENAME ~ /\.c$/ && /^\{$/ && head ~ /\(/ {
    if (head !~ /^static /) {
        name = head
        sub(/\(.*/, "", name)
        sub(/.*[ *]/, "", name)
        public[FILENAME] = public[FILENAME] " " name
    }
    in_function = 1
}
/^\}$/ && in_function {
    in_function = 0
    if (FNR - head_line + 1 > MOST_FUNCTION)
        breach(FILENAME, "has a function of " FNR - head_line + 1 " lines at line " head_line)
}

# Follows includes from a file into every room.
function check_rooms(file,    room, seen, queue, list, n, i, k) {
    room = room_of(file)
    if (room == "") {
        breach(file, "stands in no room of the table")
        return
    }
    queue = names[file]
    split("", seen)
    while (queue != "") {
        n = split(queue, list, " ")
        queue = ""
        for (i = 1; i <= n; i++)
            if (!(list[i] in seen)) {
                seen[list[i]]
                queue = queue names[list[i]]
                if (!among(list[i], room) && !among(list[i], may[room]))
                    breach(file, "names " list[i] brought_by(file, list[i]) \
                           ", which " room " may not")
            }
    }
}

function brought_by(file, name,    list, n, i) {
    n = split(names[file], list, " ")
    for (i = 1; i <= n; i++)
        if (list[i] == name)
            return ""
    return " through another header"
}

# Takes away what names nothing or is named by nothing: circles and what lies between
# two of them are left.
function trim_edges(    changed, e, part, out, back) {
    do {
        changed = 0
        split("", out)
        split("", back)
        for (e in edge) {
            split(e, part, SUBSEP)
            out[part[1]] = out[part[1]] " " part[2]
            back[part[2]]
        }
        for (e in edge) {
            split(e, part, SUBSEP)
            if (!(part[2] in out) || !(part[1] in back)) {
                delete edge[e]
                changed = 1
            }
        }
    } while (changed)
    for (e in out)
        names_modules[e] = out[e]
}

# True when a way leads from one module to another.
function leads(from, to,    seen, queue, list, n, i) {
    queue = from
    split("", seen)
    while (queue != "") {
        n = split(queue, list, " ")
        queue = ""
        for (i = 1; i <= n; i++) {
            if (list[i] == to)
                return 1
            if (!(list[i] in seen)) {
                seen[list[i]]
                queue = queue names_modules[list[i]]
            }
        }
    }
    return 0
}

function check_circles(    e, part) {
    trim_edges()
    for (e in edge) {
        split(e, part, SUBSEP)
        if (leads(part[2], part[1]))
            breach(part[1], "stands in a circle: it names " part[2])
    }
}

# True when a row of a table declares the name.
function in_table(name,    s, n) {
    if ((".def", name) in said)
        return 1
    for (s in suffix) {
        n = length(name) - length(s)
        if (n > 0 && substr(name, n + 1) == s && (".def", substr(name, 1, n)) in said)
            return 1
    }
    return 0
}

function check_headers(file,    own, list, n, i) {
    own = module_of(file) ".h"
    if (own in lines && second[file] != own)
        breach(file, "does not include its own header first")
    n = split(public[file], list, " ")
    for (i = 1; i <= n; i++)
        if (!((own, list[i]) in said) && !in_table(list[i]))
            breach(file, "defines " list[i] ", which neither its header nor a table declares")
}

END {
    for (f = 1; f <= file_count; f++) {
        file = files[f]
        if (file !~ /^(engine|tui)\//)
            continue
        check_rooms(file)
        if (lines[file] > MOST_LINES)
            breach(file, "has " lines[file] " lines; " MOST_LINES " are enough")
        if (file ~ /\.c$/ && file != "tui/main.c")
            check_headers(file)
    }
    check_circles()
    for (e in excuse)
        if (!(e in used)) {
            print "not ok: " e " needs no excuse any more: take it out of tests/rooms.sh"
            failed++
        }
    print file_count " files read, " failed + 0 " breaches"
    exit failed > 0
}
