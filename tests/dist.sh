#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What is kept in git is in the archive of `make dist`. Passed over elsewhere.
set -u

source=$(cd "${srcdir:-.}" && pwd)
tracked=$(git -C "$source" ls-files 2>/dev/null | grep -v '^\.gitignore$')
[ -n "$tracked" ] || exit 77
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
failed=0

if ! "${MAKE:-make}" -s distdir distdir="$folder/all" >"$folder/log" 2>&1; then
    cat "$folder/log"
    exit 1
fi
IFS='
'
for file in $tracked; do
    if [ -e "$source/$file" ] && [ ! -e "$folder/all/$file" ]; then
        failed=$((failed + 1))
        echo "not ok - $file is not in EXTRA_DIST or any _SOURCES of Makefile.am"
    fi
done

echo "$((failed == 0)) passed, $failed failed"
[ "$failed" -eq 0 ]
