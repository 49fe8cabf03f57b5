#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tests/summary.sh BUILD...
# The sum over all test programs of these builds, as "N passed, N failed"; fails
# when any test failed or none ran. A program that died counts as one failure.
set -u

count() {
    for trs in "$@"; do
        [ -e "$trs" ] || continue
        log=${trs%.trs}.log
        result=$(sed -n 's/^:test-result: *//p' "$trs" | head -n 1)
        awk -v result="$result" '
            /^\[  PASSED  \] [0-9]+ test/ { passed += $4; seen = 1 }
            /^\[  FAILED  \] [0-9]+ test/ { failed += $4; seen = 1 }
            /^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3; seen = 1 }
            END {
                if (result == "SKIP") { print 0, 0; exit }
                if (result != "PASS" && !failed) failed = 1
                if (!seen && result == "PASS") passed = 1
                print passed + 0, failed + 0
            }' "$log"
    done
}

set -- $(for build in "$@"; do count "$build"/tests/*.trs; done |
    awk '{ passed += $1; failed += $2 } END { print passed + 0, failed + 0 }')
printf '%s passed, %s failed\n' "$1" "$2"
[ "$1" -gt 0 ] && [ "$2" -eq 0 ]
