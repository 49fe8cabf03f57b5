#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Who may name whom: reads the include lines of every source file.
set -u
top=${srcdir:-.}
passed=0
failed=0

# forbid WHAT FILES... : no file of the list includes something matching WHAT.
forbid() {
    sentence=$1 pattern=$2
    shift 2
    found=$(grep -nE "^[[:space:]]*#[[:space:]]*include[[:space:]]*[\"<]($pattern)" "$@" /dev/null)
    if [ -z "$found" ]; then
        passed=$((passed + 1))
        echo "ok: $sentence"
    else
        failed=$((failed + 1))
        echo "not ok: $sentence"
        echo "$found"
    fi
}

# in FOLDER... : all sources below.
in_rooms() {
    for room in "$@"; do
        find "$top/$room" -name '*.[ch]' -o -name '*.def'
    done
}
all_but() {
    except=$1
    shift
    in_rooms "$@" | grep -v "$except"
}

# shellcheck disable=SC2046
{
    forbid "the engine knows no screen" 'tui/' $(in_rooms engine)
    forbid "models name no other room" 'engine/(limit|study|advice|report|scenario|file)/' \
        $(in_rooms engine/model)
    forbid "studies name no report, scenario or file" 'engine/(report|scenario|file)/' \
        $(in_rooms engine/limit engine/study engine/advice)
    forbid "simulations name numbers and parameters alone" \
        'engine/(model|limit|study|advice|report|scenario|file)/' $(in_rooms engine/simulation)
    forbid "scenarios name no model, study or report" 'engine/(model|limit|study|advice|report)/' \
        $(in_rooms engine/scenario)
    forbid "files name no model, study, report or scenario" \
        'engine/(model|limit|study|advice|report|scenario)/' $(in_rooms engine/file)
    forbid "only the terminal knows curses" '(ncursesw/)?n?curses|term\.h' \
        $(all_but 'tui/terminal/terminal\.c' engine tui)
    forbid "only the file room knows libconfig" 'libconfig' $(all_but 'engine/file/' engine tui)
    forbid "only reports know jansson" 'jansson' $(all_but 'engine/report/' engine tui)
    forbid "panes know no command line, loop or file" \
        'tui/(cli|run|edit|entry)/|engine/file/' $(in_rooms tui/panes)
    forbid "widgets know canvas and text only" 'tui/(state|panes|screen|command|terminal|cli|run|edit|entry)/|engine/study' \
        $(in_rooms tui/widget)
}

# Every source opens with its licence and with config.h (headers: a guard).
for file in $(in_rooms engine tui tests); do
    case $(head -n 1 "$file") in
    *SPDX-License-Identifier:\ GPL-3.0-or-later*) passed=$((passed + 1)) ;;
    *)
        failed=$((failed + 1))
        echo "not ok: $file does not open with its licence"
        ;;
    esac
done
for file in $(in_rooms engine tui tests | grep '\.c$'); do
    first=$(grep -m 1 '^#include' "$file")
    if [ "$first" = '#include <config.h>' ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $file includes something before config.h"
    fi
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
