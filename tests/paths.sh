#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Files and folders that the documents for readers of the code name are there.
set -u
cd "${srcdir:-.}" || exit 99

passed=0
failed=0
for page in README.md CONTRIBUTING.md doc/map.md; do
    count=0
    # What stands between backticks and begins like a path of the project; NAME stands
    # for any name.
    for path in $(tr '`' '\n' <"$page" |
        grep -E '^(engine|tui|tests|themes|conf|doc|m4|\.ci)/[A-Za-z0-9_./*-]*$' | sort -u); do
        count=$((count + 1))
        pattern=$(printf '%s' "$path" | sed 's/NAME/*/g')
        # shellcheck disable=SC2086
        set -- $pattern
        if [ -e "$1" ]; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
            echo "not ok - $page names $path, which is not there"
        fi
    done
    # A name alone is that of a file somewhere; one is made when built.
    for name in $(tr '`' '\n' <"$page" |
        grep -E '^[A-Za-z0-9_]+\.(c|h|def|sh|awk)$' | grep -vx config.h | sort -u); do
        count=$((count + 1))
        if [ -n "$(find engine tui tests doc -name "$name")" ]; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
            echo "not ok - $page names $name, which is nowhere"
        fi
    done
    echo "$page names $count paths"
    [ "$count" -gt 4 ] || failed=$((failed + 1))
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
