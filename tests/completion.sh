#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The completion for bash offers what the program has.
set -u

command -v bash >/dev/null 2>&1 || exit 77
program=${builddir:-.}/swapdeck
passed=0
failed=0

# offers WANTED BEFORE WORD INDEX: WANTED is among the completions of WORD.
offers() {
    bash -c '
        complete() { :; }
        . "$1"
        COMP_CWORD=$6
        _swapdeck "$2" "$5" "$4"
        printf "%s\n" "${COMPREPLY[@]}"
    ' - "${srcdir:-.}/doc/swapdeck.bash" "$program" "$1" "$2" "$3" "$4" | grep -qxF -e "$1"
    if [ $? -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok - $1 after $2"
    fi
}

offers report swapdeck rep 1
offers frame swapdeck fr 1
offers --format swapdeck --fo 1
offers --output report -- 2
offers --ascii frame --as 2
offers json --format j 3
offers hub.ports= --set hub.p 3
offers currency= --set cur 3
offers van.crate= --set van 3
offers simulate swapdeck sim 1
offers --replications simulate --rep 2
offers hub.charge_time= sweep hub.c 2
offers stock.need seek stock.n 2
offers high-contrast --theme hi 2
offers themes list th 2
offers params list p 2
offers markdown --format m 3
offers text --format "" 3
offers frontier --view fr 2
for model in $("$program" report --format json |
    sed -n '/^  "metrics": {/,/^  }/s/^    "\(.*\)": {/\1/p'); do
    offers "$model" --model "$model" 2
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
