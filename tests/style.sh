#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Lines of 96 columns, functions of 40 lines, files of 400: what is longer is named.
set -u
cd "${srcdir:-.}" || exit 99
LC_ALL=C.UTF-8
export LC_ALL

# What is written by hand.
sources() {
    find engine tui tests m4 \( -name '*.[ch]' -o -name '*.def' -o -name '*.sh' \) \
        ! -name '.*' ! -path 'tests/reference/*' ! -name theme_data.c
}

# Each of these takes the names of files.
long_lines() {
    grep -nE '^.{97}' /dev/null "$@" | sed 's/\([^:]*:[0-9]*\):.*/\1: over 96 columns/'
}

long_files() {
    wc -l "$@" | awk '$1 > 400 && $2 != "total" { print $2 ": " $1 " lines, over 400" }'
}

# The body of a function in C stands between braces at the beginnings of lines.
long_functions() {
    awk 'FILENAME !~ /\.[ch]$/ { next }
        /^{/ { start = FNR }
        /^}/ && start {
            if (FNR - start > 41)
                print FILENAME ":" start ": " FNR - start - 1 " lines of a function, over 40"
            start = 0
        }' "$@"
}

# What is planted must be seen.
planted=$(mktemp -d) || exit 99
trap 'rm -rf "$planted"' EXIT
awk 'BEGIN {
    print "int f(void)\n{"
    for (i = 0; i < 41; i++) print "    g();"
    print "}"
    for (i = 0; i < 97; i++) printf "%s", i % 2 ? "\303\251" : "e"
    for (i = 0; i < 400; i++) print ""
}' >"$planted/a.c"
for check in long_lines long_files long_functions; do
    [ "$($check "$planted/a.c" | wc -l)" -eq 1 ] || { echo "$check is blind"; exit 1; }
done

# shellcheck disable=SC2046 # no name has a blank
set -- $(sources)
found=$(long_lines "$@"; long_files "$@"; long_functions "$@")
[ -z "$found" ] || { echo "$found"; exit 1; }
