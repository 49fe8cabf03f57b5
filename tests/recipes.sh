#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Follows the recipes of CONTRIBUTING.md in a copy: a toy of each kind, in the files that
# the recipe names and no other, is built with warnings as errors, and everything that
# needs no golden screen is run with all of them.
set -u

source=$(cd "${srcdir:-.}" && pwd)
build=$(cd "${builddir:-.}" && pwd)
command -v autoreconf >/dev/null 2>&1 || exit 77
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
copy=$work/swapdeck
mkdir "$copy" || exit 99
for part in CONTRIBUTING.md LICENSE Makefile.am README.md bootstrap conf configure.ac doc \
    engine m4 tests themes tui .ci .clang-format .editorconfig; do
    cp -R "$source/$part" "$copy/" || exit 99
done
rm -f "$copy/tui/canvas/theme_data.c"
cd "$copy" || exit 99
unset MAKEFLAGS MFLAGS MAKELEVEL GOLDEN BUILD_DIR

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

# The words of a recipe, on one line.
words() {
    awk -v start="- $1: " '
        /^- / || /^$/ { reading = index($0, start) == 1 }
        reading { printf "%s ", $0 }' CONTRIBUTING.md
}

# True when the words name the file, its folder, or what its name is an example of.
named() {
    case $words in
    *"\`$1\`"* | *"\`${1%/*}/\`"*) return 0 ;;
    esac
    pattern=$(printf '%s' "$1" | sed 's/_[a-z]*\.c$/_NAME.c/')
    case $words in
    *"\`$pattern\`"*) return 0 ;;
    esac
    return 1
}

# recipe KIND FILES: what follows belongs to it.
recipe() {
    kind=$1 most=$2 touched=0
    words=$(words "$kind")
    verdict "$([ -n "$words" ] && echo 0 || echo 1)" "there is a recipe for $kind"
}

# A row at the end of a table, or a file; from standard input.
touch_file() {
    touched=$((touched + 1))
    named "$1"
    verdict $? "the recipe for $kind names $1"
    cat >>"$1"
}

# A line put behind the first that holds a text.
touch_line() {
    touched=$((touched + 1))
    named "$1"
    verdict $? "the recipe for $kind names $1"
    mark=$2 line=$3 awk '
        { print }
        !done && index($0, ENVIRON["mark"]) { print ENVIRON["line"]; done = 1 }' "$1" >changed
    cat changed >"$1"
}

done_with() {
    [ "$touched" -le "$most" ]
    verdict $? "$kind takes $touched files, at most $most"
}

licence='/* SPDX-License-Identifier: GPL-3.0-or-later */'

recipe "a parameter" 1
touch_file engine/table/params.def <<'END'
PARAM(TOY_DELAY, 1, 1, "toy.delay", "Toy delay", "h", "A delay that the toy model adds.",
    .kind = KIND_REAL, .def = 0.25, .min = 0, .max = 24, .step = 0.25, .decimals = 2,
    .sweep_from = 0, .sweep_to = 4, .sensitive = true)
PARAM(TOY_LIST, 1, 400, "toy.list", "Toy list", "h", "More values than a byte counts.",
    .kind = KIND_REAL, .def = 1, .min = 0, .max = 24, .def_count = 3, .step = 0.25,
    .decimals = 2, .sweep_from = 0, .sweep_to = 4)
END
done_with

recipe "a metric" 2
touch_file engine/table/metrics.def <<'END'
METRIC(TOY_HOURS, "toy.hours", "Toy hours", "h", "Cycle time and toy delay.",
    .decimals = 2, .better = BETTER_LESS)
END
touch_line engine/model/paper/paper.c 'METRIC_CYCLE_TIME' \
    '    result_set(out, METRIC_TOY_HOURS, cycle_time(p) + param_get(p, PARAM_TOY_DELAY));'
done_with

recipe "a model" 2
touch_file engine/model/models.def <<'END'
MODEL(TOY, toy, "toy model", "Batteries for the cycle time and the toy delay, no more.",
    "the mean alone", "batteries come when they are due", "some come late", .sees = 0)
END
touch_file engine/model/toy.c <<END
$licence
#include <config.h>

#include "engine/model/model.h"

void toy_evaluate(const struct params *p, metric_set want, struct results *out)
{
    double hours = cycle_time(p) + param_get(p, PARAM_TOY_DELAY);
    double need = param_get(p, PARAM_VEHICLES) + demand_rate(p) * hours;
    (void)want;
    result_set(out, METRIC_NEED, need);
    result_set(out, METRIC_NEED_WHOLE, round_up(need));
    result_set(out, METRIC_TOY_HOURS, hours);
}
END
done_with

recipe "an advice rule" 3
touch_file engine/advice/rules.def <<'END'
RULE(toy, delay, ADVICE_WATCH, 1)
END
touch_file tests/advice_checks.h <<'END'

static inline bool check_toy_delay(struct witness *w, const char *text)
{
    return form(w, "The toy delay is #.", text) && is(w, 0, owned(w, PARAM_TOY_DELAY));
}
END
touch_file engine/advice/advice_toy.c <<END
$licence
#include <config.h>

#include "engine/advice/rules.h"

bool toy_delay(struct situation *s, struct advice *a)
{
    return speak(a, TONE_NOTE, "The toy delay is %s.", say_now(s, PARAM_TOY_DELAY));
}
END
done_with

recipe "a view with a pane" 3
touch_file tui/state/view.def <<'END'
VIEW(TOYBOX, PANE_TOYBOX, .name = "toybox", .title = "Toybox",
    .beside = PANE_BIT(PARAMETERS), .wide_from = 40, .doc = "The toy delay, large.")
END
touch_file tui/state/pane.def <<'END'
PANE(TOYBOX, pane_toybox)
END
touch_file tui/panes/toybox.c <<END
$licence
#include <config.h>

#include "tui/panes/draw.h"
#include "tui/panes/pane.h"

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    char delay[64];
    param_shown(&s->shown->of.scenario, PARAM_TOY_DELAY, delay, sizeof delay);
    canvas_textf(c, r.x, r.y, r.w, ROLE_TEXT, "Here lives the toy delay: %s", delay);
}

const struct pane_ops pane_toybox = {
    .name = "toybox", .title = "Toybox", .min_w = 8, .min_h = 1, .draw = draw,
};
END
done_with

recipe "a command with a key" 2
touch_file tui/command/command.def <<'END'
COMMAND(GREET, run_greet, .name = "greet", .keys = "y", .group = GROUP_VIEW,
    .contexts = IN_MAIN, .hint = "greet", .hint_rank = 15, .doc = "Say good day.")
END
touch_file tui/edit/greet.c <<END
$licence
#include <config.h>

#include "tui/command/command.h"
#include "tui/state/app.h"

unsigned run_greet(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    app_say(a, TONE_NOTE, "Good day.");
    return 0;
}
END
done_with

recipe "an option" 2
touch_file tui/cli/option.def <<'END'
OPTION(GREETING, .name = "greeting", .verbs = ON(REPORT), .doc = "begin with a greeting")
END
touch_line tui/cli/cli.c 'text_init(&out);' \
    '    if (job->order->value[OPTION_GREETING])
        text_add(&out, "Good day.\n");'
done_with

recipe "a theme" 1
sed 's/^doc = .*/doc = "A toy without colour.";/' themes/mono.theme >theme
touch_file themes/amber.theme <theme
done_with

recipe "a role" $((1 + $(find themes -name '*.theme' | wc -l)))
touch_file tui/canvas/role.def <<'END'
ROLE(TOY, "toy", "What is a toy.")
END
for theme in themes/*.theme; do
    style=$(sed -n 's/^ *note = \("[^"]*"\);.*/\1/p' "$theme")
    touch_line "$theme" ' note = ' "    toy = ${style:-\"default\"};"
done
done_with

recipe "a glyph" 1
touch_file tui/canvas/glyph.def <<'END'
GLYPH(TOY, 0x25a0, '#')
END
done_with

# Built as it was, with warnings as errors and in little time; where ccache is in use it
# knows the files again.
rm -f theme changed
CCACHE_BASEDIR=$copy CCACHE_NOHASHDIR=1
export CCACHE_BASEDIR CCACHE_NOHASHDIR
flags='--enable-werror CFLAGS=-O0'
grep -q -e -fsanitize=address "$build/Makefile" 2>/dev/null &&
    flags="$flags --enable-sanitizers"
CONFIGURE_FLAGS=$flags ./bootstrap build >log 2>&1
code=$?
[ $code -eq 0 ] || cat log
verdict $code "all toys are built with warnings as errors"
[ $code -eq 0 ] || exit 1
make -C build -j 2 check TESTS= >log 2>&1
code=$?
[ $code -eq 0 ] || cat log
verdict $code "all tests are built with them"

swapdeck=build/swapdeck
export LC_ALL=C.UTF-8 TERM=dumb HOME="$work"

# run SENTENCE ARGUMENT... : the program does it well.
run() {
    sentence=$1
    shift
    "$swapdeck" "$@" >out 2>err
    code=$?
    [ $code -eq 0 ] || { echo "exit $code of: $*"; cat err; }
    verdict $code "$sentence"
}
holds() {
    grep -q -e "$1" out
    verdict $? "$2"
}

for file in conf/*.conf; do
    run "a report of $file" report "$file"
done
for format in markdown csv json; do
    run "a report in $format" report --format "$format"
done
holds '"id": "toy.delay"' "the advice speaks of the toy"
holds '"toy.hours"' "the metric is in the report"
holds '"toy.list"' "the list is in the report"
for key in $("$swapdeck" --help |
    awk '/^Models:/ { on = 1; next } /^$/ { on = 0 } on { print $1 }'); do
    run "a report by the model $key" report --model "$key"
done
views=$("$swapdeck" --help | awk '/^Views:/ { on = 1; next } on { gsub(",", ""); print; exit }')
count=0
for view in $views; do
    for size in 120x40 80x24 60x20 30x8; do
        for model in toy paper; do
            count=$((count + 1))
            "$swapdeck" frame --view "$view" --size $size --model $model --theme amber \
                >out 2>err || { echo "$view at $size"; cat err; count=-1000; }
        done
    done
done
[ "$count" -ge 64 ]
verdict $? "every view at every size by the toy model and another: $count"
run "the new view" frame --view toybox --size 120x40
holds 'Here lives the toy delay: 0.25 h' "its pane is drawn"
holds 'Toy delay' "the parameter stands beside it"
run "the main view" frame --size 120x40
holds '^│Fleet' "two parameters more leave the headings"
run "the new key" frame --keys y
holds 'Good day' "its action is done"
run "the new view by its name" frame --keys ':toybox<Enter>' --size 120x40
holds 'Here lives' "it is shown"
run "the new option" report --greeting
holds '^Good day' "it is asked for"
run "a sweep of the new parameter" sweep toy.delay=0:2:0.5 --model toy \
    --metric toy.hours,stock.need
run "the new parameter set" report --set toy.delay=3h
run "a list of 300 values" report --format json \
    --set "toy.list=$(awk 'BEGIN { for (i = 1; i <= 300; i++) printf "%g ", i / 100 }')"
holds '2.99' "all its values are kept"
run "the list of parameters" list params
holds 'toy.delay' "the parameter is listed"
run "the list of metrics" list metrics
holds 'toy.hours' "the metric is listed"
run "the list of commands" list commands
holds 'greet' "the command is listed"
run "the list of themes" list themes
holds 'amber' "the theme is listed"

# The tests that go through tables and need no golden screen.
for name in t_app t_app_files t_canvas t_commands t_crossing t_deck t_edit t_layout t_quantity \
    t_scenario t_settings t_study t_tables t_text t_theme fuzz_settings; do
    (cd build && srcdir=.. builddir=. "tests/$name" >log 2>&1)
    code=$?
    [ $code -eq 0 ] || grep -v '  OK ' build/log | tail -n 20
    verdict $code "$name holds with the toys"
done

# A row or a file alone is caught where it is built.
refused() {
    what=$1
    shift
    make -C build "$@" >log 2>&1
    code=$?
    [ $code -ne 0 ]
    verdict $? "$what is refused"
}
cp engine/model/toy.c kept
sed '/^void toy_evaluate/,$d' kept >engine/model/toy.c
refused "a row without its model" swapdeck
cp kept engine/model/toy.c
cp engine/model/models.def kept
sed '/^MODEL(TOY/,$d' kept >engine/model/models.def
refused "a model without its row" engine/model/toy.o
sed 's/^MODEL(TOY, toy, .*/MODEL(TOY, toy,/' kept >engine/model/models.def
refused "a row of a model without its words" engine/study/models.o
cp kept engine/model/models.def
cp tests/advice_checks.h kept
sed '/check_toy_delay/,/^}/d' kept >tests/advice_checks.h
refused "advice that nothing checks" tests/t_advice_true.o
cp kept tests/advice_checks.h
cp tui/state/pane.def kept
sed '/^PANE(TOYBOX/d' kept >tui/state/pane.def
refused "a view without its pane" tui/state/views.o
cp kept tui/state/pane.def
cp tui/state/view.def kept
sed 's/^VIEW(TOYBOX, PANE_TOYBOX,/VIEW(TOYBOX,/' kept >tui/state/view.def
refused "a view without a home" tui/state/views.o
cp kept tui/state/view.def
cp tui/command/command.def kept
sed '/^COMMAND(GREET/,/doc/d' kept >tui/command/command.def
refused "an action without its row" tui/edit/greet.o
cp kept tui/command/command.def

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
