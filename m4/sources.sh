#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes sources.am, the files of the rooms, tests and themes as variables of make: a
# new file needs no line anywhere, the folders are the list. autoconf and bootstrap run
# it; the file is touched only when the list is another.
set -eu
cd "$(dirname "$0")/.."

# A list of files as a variable of make. $1: its name, $2: before each file; files from
# standard input.
make_variable() {
    printf '\n%s =' "$1"
    LC_ALL=C sort | while IFS= read -r file; do
        printf ' \\\n    %s%s' "$2" "$file"
    done
    echo
}

sources() {
    find "$1" \( -name '*.[ch]' -o -name '*.def' \) ! -name '.*' ! -name theme_data.c
}

# The programs of the tests whose names begin with $1.
programs() {
    find tests -name "$1*.c" ! -name '.*' ! -path 'tests/*/*' | sed 's/\.c$//'
}

{
    echo '# Written by m4/sources.sh from the folders.'
    sources engine | make_variable ENGINE_SOURCES ''
    sources tui | grep -v '^tui/main\.c$' | make_variable TUI_SOURCES ''
    programs fuzz_ | make_variable fuzzers ''
    programs bench_ | make_variable benchmarks ''
    programs t_ | grep -v '^tests/t_pty' | make_variable unit_tests ''
    programs t_pty | make_variable terminal_tests ''
    find tests -name '*.h' ! -name '.*' | make_variable shared_by_tests ''
    # shellcheck disable=SC2016
    find themes -name '*.theme' ! -name '.*' | make_variable THEMES '$(srcdir)/'
} >sources.am.new
if cmp -s sources.am.new sources.am; then
    rm sources.am.new
else
    mv sources.am.new sources.am
fi
