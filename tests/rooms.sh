#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Who may name whom, followed through every header, and whether a breach is seen.
set -u
top=$(cd "${srcdir:-.}" && pwd)

# What a model's answer is made of, and what stands on it.
models='engine/base engine/table engine/model engine/limit engine/study'
answers="$models engine/advice engine/file engine/scenario engine/answers"
# What comes with the state: it names no drawing and no terminal.
state="$answers tui/canvas/role tui/canvas/theme tui/terminal/key"

# room: may name (itself included)
rooms="
    engine/base: ;
    engine/table: engine/base;
    engine/file: engine/base;
    engine/swaplog: engine/base engine/table engine/file;
    engine/simulation: engine/base engine/table;
    engine/scenario: engine/base engine/table engine/file;
    engine/model: engine/base engine/table;
    engine/limit: engine/base engine/table engine/model;
    engine/study: engine/base engine/table engine/model engine/limit;
    engine/advice: $models;
    engine/answers: $models engine/advice engine/file engine/scenario;
    engine/report: $models engine/advice engine/file engine/scenario engine/answers
        engine/simulation;
    tui/canvas: engine/base engine/file;
    tui/widget: engine/base tui/canvas;
    tui/terminal: engine/base engine/table engine/file engine/scenario tui/canvas;
    tui/state: $state;
    tui/command: $state tui/state;
    tui/panes: $state tui/state tui/command tui/canvas tui/widget;
    tui/screen: $state tui/state tui/command tui/canvas tui/widget tui/panes;
    tui/edit: $state tui/state tui/command tui/canvas tui/panes tui/screen;
    tui/entry: $state tui/state tui/command tui/edit;
    tui/run: $state tui/state tui/edit tui/entry tui/canvas tui/screen tui/terminal
        engine/report;
    tui/cli: $state tui/state tui/command tui/canvas tui/run tui/terminal engine/report
        engine/simulation;
    tui/main.c: tui/cli tui/terminal engine/base tui/canvas engine/answers
"

# library's header: who may include it
libraries='
    curses: tui/terminal/terminal.c;
    ncurses: tui/terminal/terminal.c;
    term.h: tui/terminal/terminal.c;
    termios: tui/terminal;
    libconfig: engine/file;
    jansson: engine/report;
    gsl: engine/model engine/limit engine/simulation tui/main.c
'

# What is still to be put right. module: the first word of what is said of it
excused=''

one_line() {
    printf '%s' "$1" | tr '\n' ' '
}

# Reads the sources below the folder it is in.
check() {
    # shellcheck disable=SC2046
    awk -v rooms="$(one_line "$rooms")" -v libraries="$(one_line "$libraries")" \
        -v excused="$(one_line "$excused")" -f "$top/tests/rooms.awk" \
        $(find engine tui tests -name '*.[ch]' -o -name '*.def')
}

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

cd "$top" || exit 99
check
verdict $? "every file names only what its room may"

# Plants a breach in a copy and sees it: the file to add to, the lines, what is said.
copy=$(mktemp -d) || exit 99
trap 'rm -rf "$copy"' EXIT
cp -R "$top/engine" "$top/tui" "$copy/" && mkdir "$copy/tests" || exit 99
cd "$copy" || exit 99

planted() {
    what=$1 file=$2 lines=$3 said=$4
    [ ! -e "$file" ] || cp "$file" kept
    printf '%s\n' "$lines" >>"$file"
    check | grep -qF "not ok: $said"
    verdict $? "$what is seen"
    rm "$file"
    [ ! -e kept ] || mv kept "$file"
}

planted "an include that runs upward" tui/panes/draw.c '#include "tui/edit/change.h"' \
    'tui/panes/draw.c names tui/edit/change.h, which tui/panes may not'
planted "an upward include through another header" tui/canvas/canvas.h \
    '#include "engine/file/settings.h"' \
    'tui/widget/bar.c names engine/file/settings.h through another header'
planted "a circle of files" tui/state/line.h '#include "tui/state/prompt.h"' \
    'tui/state/line stands in a circle'
planted "curses outside the terminal" tui/panes/draw.c '#include <curses.h>' \
    'tui/panes/draw.c includes curses.h'
planted "another library in another room" engine/study/sweep.c '#include <jansson.h>' \
    'engine/study/sweep.c includes jansson.h'
planted "a file beside main.c" tui/stray.c \
    '/* SPDX-License-Identifier: GPL-3.0-or-later */' 'tui/stray.c stands in no room'
planted "a function without a declaration of its own" tui/state/line.c \
    "$(printf 'int stray(void)\n{\n    return 0;\n}')" 'tui/state/line.c defines stray'
planted "a source that forgets its licence" tui/state/stray.c 'int x;' \
    'tui/state/stray.c does not open with its licence'
planted "a source without config.h" tui/state/stray.c \
    "$(printf '/* SPDX-License-Identifier: GPL-3.0-or-later */\n#include <math.h>')" \
    'tui/state/stray.c includes something before config.h'
planted "a long function" tui/state/line.c \
    "$(echo 'static void f(void)'; echo '{'; yes '    f();' | head -n 50; echo '}')" \
    'tui/state/line.c has a function of 53 lines'
planted "a long file" tui/state/line.c "$(yes '/* */' | head -n 400)" 'tui/state/line.c has '
excused="$excused; tui/widget: defines"
check | grep -qF 'tui/widget:defines needs no excuse'
verdict $? "an excuse that nothing needs is seen"
excused=${excused%;*}
check
verdict $? "without a breach the copy is clean"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
