#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The program as built is hardened: reads its ELF back. Sanitized builds and
# machines without readelf are passed over.
set -u
program=${builddir:-.}/swapdeck
passed=0
failed=0

command -v readelf >/dev/null 2>&1 || exit 77
readelf -Ws "$program" | grep -qE '__(a|t)san_init' && exit 77
readelf -h "$program" | grep -q ELF || exit 77

shows() {
    sentence=$1 pattern=$2
    shift 2
    if readelf "$@" "$program" | grep -qE "$pattern"; then
        passed=$((passed + 1))
        echo "ok: $sentence"
    else
        failed=$((failed + 1))
        echo "not ok: $sentence"
    fi
}

shows "position independent" 'Type: +DYN' -h
shows "relocations read-only" GNU_RELRO -Wl
shows "bound at start" 'BIND_NOW|NOW' -d
shows "stack protector" __stack_chk_fail -Ws
shows "fortified" '__(v?snprintf|memcpy|memmove|strcat|strcpy|fprintf|printf)_chk' -Ws
if readelf -Wl "$program" | grep GNU_STACK | grep -q 'RWE'; then
    failed=$((failed + 1))
    echo "not ok: the stack is executable"
else
    passed=$((passed + 1))
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
