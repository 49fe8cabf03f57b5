#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Manual pages and README hold what the program's own tables say, and the manual
# pages are well formed; so do the screens of the README, after the keys that it tells.
# GOLDEN=update writes them anew.
set -u

program=${builddir:-.}/swapdeck
source=${srcdir:-.}
fresh=$(mktemp) || exit 99
trap 'rm -f "$fresh"' EXIT
passed=0
failed=0

verdict() {
    if [ "$1" -eq 0 ]; then
        passed=$((passed + 1))
        echo "ok - $2"
    else
        failed=$((failed + 1))
        echo "not ok - $2"
    fi
}

# current PAGE FROM: the page is what its text and the program make of it.
current() {
    "$source/doc/pages.sh" "$program" "$source/$2" >"$fresh"
    made=$?
    if [ $made -eq 0 ] && [ "${GOLDEN:-}" = update ] && ! cmp -s "$fresh" "$source/$1"; then
        cat "$fresh" >"$source/$1"
    fi
    [ $made -eq 0 ] && diff -u "$source/$1" "$fresh"
    verdict $? "$1 is up to date"
}

for page in swapdeck.1 swapdeck.conf.5 swapdeck.7; do
    current doc/$page doc/$page.in
    if command -v groff >/dev/null 2>&1; then
        [ -z "$(groff -mdoc -ww -Tutf8 "$source/doc/$page" 2>&1 >/dev/null)" ]
        verdict $? "$page is well formed"
    fi
done
current README.md README.md

[ $failed -eq 0 ] || echo "to write them anew: GOLDEN=update make check TESTS=tests/pages.sh"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
