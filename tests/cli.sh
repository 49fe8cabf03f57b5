#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The real program on the command line: exit codes, sentences, what goes to which
# output, formats, options, files.
set -u
# shellcheck source=tests/cli_case.sh
. "${srcdir:-.}/tests/cli_case.sh"

# Help and version.
done_well "help" --help
shows "Usage: swapdeck [OPTION]... [FILE]"
shows "3 with --check alone"
shows "  palm   "
shows ", frontier"
awk 'length > 79 { bad = 1 } END { exit bad }' out
verdict $? "help fits 79 columns"
done_well "help of a command" sweep --help
shows "Usage: swapdeck sweep [OPTION]... PARAM=FROM:TO:STEP [FILE]"
grep -q -e --keys out
[ $? -eq 1 ]
verdict $? "help of sweep leaves out what sweep does not take"
done_well "short help" -h
done_well "version" --version
shows "swapdeck "
shows "GPL-3.0-or-later"

# Reports.
done_well "a report without a terminal" "$muhanga"
shows "Muhanga"
done_well "a report of the defaults" report
shows "untitled"
done_well "a report of a file" report "$muhanga"
shows "272.0  batteries"
done_well "options after operands" report "$muhanga" --format csv
shows "section,name,x,metric,value,unit"
shows "metrics,hourly,,stock.need_whole,272,batteries"
done_well "json" --format=json report "$muhanga"
shows '"swapdeck": "'
done_well "markdown" report --format markdown "$muhanga"
shows "# Muhanga"
done_well "a scenario of the deck" report --scenario "Fast chargers" --format csv "$muhanga"
shows "parameters,hub.charge_time,,,2,h"
shows "metrics,hourly,,stock.need_whole,254,batteries"
done_well "settings in order" report --set hub.ports=50 --set hub.ports=+10% --format csv
shows "parameters,hub.ports,,,55,ports"
done_well "settings with units" report --set hub.charge_time=90min --set service.level=99% \
    --format csv
shows "parameters,hub.charge_time,,,1.5,h"
shows "parameters,service.level,,,0.99,"
done_well "texts of the scenario" report --set "name=Kigali, west" --set currency=RWF \
    --set "cost.battery=450000 RWF" --set demand.profile=station-day --format csv
shows '"Kigali, west"'
shows "450000"
run frame --set "name=Kigali west" --keys ":set cost.battery \$500<Enter>"
grep -q "Kigali west" out && grep -q "Battery price  *500.00" out
verdict $? "the dashboard begins with them"
printf 'name = "Plan"; scenarios = ( { name = "Fast"; } );\n' >two.conf
refused 2 "name: another scenario of the file is named Fast" report --set name=Fast two.conf
done_well "a scenario keeps its name" report --scenario Fast --set name=Fast two.conf
done_well "a list" report --set "plan.fleets=[10, 20]" --format csv
shows "parameters,plan.fleets,1,,20,vehicles"
done_well "another model" report --model fleet --format csv "$muhanga"
shows "scenario,model,,,fleet,"
"$program" report - <"$muhanga" >out 2>err
code=$?
[ $code -eq 0 ] && grep -q Muhanga out
verdict $? "a file from standard input"
cp "$muhanga" report
done_well "a file named like a command" ./report
shows "Muhanga"
cp "$muhanga" ./-odd
done_well "a file with a dash after --" report -- -odd
shows "Muhanga"

# Writing.
done_well "nothing is printed with -o" list params
run report -o plan.json "$muhanga"
[ $code -eq 0 ] && [ ! -s out ] && [ ! -s err ] && grep -q '"swapdeck"' plan.json
verdict $? "the extension chooses the format"
run report -oplan.json --format=csv "$muhanga"
[ $code -eq 0 ] && grep -q '^section,name' plan.json
verdict $? "--format is stronger than the extension"
run report -o=plan.txt "$muhanga"
[ $code -eq 0 ] && [ ! -s out ] && [ -s plan.txt ] && [ ! -e =plan.txt ]
verdict $? "-o=FILE is -o FILE"
run report -o =plan.txt "$muhanga"
[ $code -eq 0 ] && cmp -s plan.txt =plan.txt
verdict $? "a word of its own is taken as it stands"
refused 1 "a file name is needed" report -o= "$muhanga"
[ -z "$(find . -name '*tmp*')" ]
verdict $? "no temporary file is left"
cp "$muhanga" own.conf
refused 2 "own.conf: --output: this would replace the scenario file by a report; name \
another file" \
    report -o own.conf own.conf
cmp -s own.conf "$muhanga"
verdict $? "the scenario file is as it was"
run report -o nowhere/plan.txt
[ $code -eq 1 ] && [ -s err ] && [ ! -s out ]
verdict $? "a folder that is not there: exit 1"
if [ -c /dev/full ]; then
    "$program" report >/dev/full 2>err
    code=$?
    [ $code -eq 1 ] && grep -q "^standard output: cannot write: " err
    verdict $? "a full disk is noticed"
    "$program" --help >/dev/full 2>err
    code=$?
    [ $code -eq 1 ] && [ -s err ]
    verdict $? "a full disk is noticed by help"
fi
"$program" report >&- 2>err
code=$?
[ $code -eq 1 ] && [ -s err ]
verdict $? "a closed output is noticed"
{ "$program" report --format json 2>err; echo $? >code; } | head -c 1 >/dev/null
code=$(cat code)
[ "$code" -ne 0 ] && [ ! -s err ]
verdict $? "a reader that leaves is no reason to speak"

# Sweeps.
done_well "a sweep" sweep hub.charge_time=1.5:5:0.25 --format csv --model paper \
    --metric stock.need "$muhanga"
has_lines 16
shows "sweep,hub.charge_time,2,stock.need,254.67"
done_well "the end is met in spite of rounding" sweep transport.time=0:0.3:0.1 --format csv \
    --metric stock.need
has_lines 5
done_well "the end is met only by a step" sweep hub.ports=10:19:4 --format csv --metric \
    ports.need
has_lines 4
done_well "one point" sweep hub.ports=10:10:1 --format csv --metric ports.need
has_lines 2
done_well "the largest value" sweep service.level=0.5:0.9999999:0.4999999 --format csv \
    --metric stock.need
has_lines 3
done_well "a sweep for people" sweep hub.charge_time=1:2:0.5
shows "Charge time (hub.charge_time) in h; money in USD; by the hourly model."
done_well "a sweep as json" sweep hub.charge_time=1:2:0.5 --format json
shows '"param": "hub.charge_time"'

# Seeks.
done_well "a seek" seek limit.charge_time '>=' 4 stock.batteries --format json "$muhanga"
shows '"op": ">="'
done_well "a seek in one word" seek 'stock.need<=280' hub.charge_time --model paper \
    --format csv "$muhanga"
shows "seek,hub.charge_time,3.33"
done_well "a seek in two words" seek stock.need= 280 hub.charge_time --model paper \
    --format csv "$muhanga"
shows "seek,hub.charge_time,3.33"
done_well "a seek with the value glued" seek stock.need =280 hub.charge_time "$muhanga"
done_well "a percentage" seek service.achieved '>=' 99% stock.batteries --format json
shows '"target": 0.98999999999999999'
done_well "a negative number" seek stock.surplus '>=' -5 stock.batteries --format json \
    "$muhanga"
shows '"target": -5'
run seek stock.need = 3 hub.charge_time
[ $code -eq 1 ] && [ ! -s out ] && grep -q "closest" err
verdict $? "no solution: exit 1 and the closest miss"

# Lists.
done_well "parameters" list params
shows "fleet.vehicles"
done_well "metrics as csv" list metrics --format csv
shows "key,label,unit,decimals,better,doc"
done_well "models" list models --format csv
shows "fleet,random charging,no,yes,exponential,finite,"
done_well "commands" list commands
shows "undo"
done_well "themes" list themes --format json
shows '"name": "high-contrast"'

# Frames.
done_well "a frame" frame "$muhanga"
has_lines 24
done_well "a frame of a size" frame --size 120x40 --ascii "$muhanga"
has_lines 40
LC_ALL=C grep -q '[^ -~]' out
[ $? -eq 1 ]
verdict $? "--ascii is ASCII"
cp out main
awk 'length > 120 || / $/ { bad = 1 } END { exit bad }' out
verdict $? "no line is longer than the screen or ends in blanks"
done_well "a frame of a view" frame --size 120x40 --ascii --view cost "$muhanga"
! cmp -s out main
verdict $? "another view shows something else"
for view in main sensitivity cost expansion advice frontier day help; do
    for size in 60x20 80x24 120x40 200x60; do
        run frame --size $size --view $view "$muhanga"
        cp out option
        run frame --size $size --keys ":view $view<Enter>" "$muhanga"
        [ -s out ] && cmp -s out option
        verdict $? "--view $view shows what its command shows at $size"
    done
done
done_well "keys" frame --size 120x40 --ascii --keys '250<Enter>' "$muhanga"
shows "250"
cp out typed
done_well "--set shows what typing shows" frame --size 120x40 --ascii --set fleet.vehicles=250 \
    --keys '<Down>' "$muhanga"
shows "250"
done_well "keys that quit end the script" frame --ascii --keys q "$muhanga"
has_lines 24
done_well "one cell" frame --size 1x1
has_lines 1
done_well "a large screen" frame --size 300x100
has_lines 100
LC_ALL=C "$program" frame "$muhanga" >out 2>err
code=$?
[ $code -eq 0 ] && ! LC_ALL=C grep -q '[^ -~]' out
verdict $? "a locale without UTF-8 has ASCII"
LC_ALL=C.UTF-8 "$program" frame "$muhanga" >out 2>err
code=$?
[ $code -eq 0 ] && LC_ALL=C grep -q '[^ -~]' out
verdict $? "a UTF-8 locale has more"
done_well "a theme" frame --theme mono --ascii
done_well "the themes" list themes --format csv
sed '1d; s/,.*//; s/"//g' out | sort >listed
for theme in "$source"/themes/*.theme; do basename "$theme" .theme; done | sort >there
[ -s listed ] && cmp -s listed there
verdict $? "every theme is in the program, and no other"
run frame -o screen.txt --size 100x30
[ $code -eq 0 ] && [ ! -s out ] && [ "$(wc -l <screen.txt)" -eq 30 ]
verdict $? "a frame into a file"
for size in 0x5 5x0 5 5x 5x5x5 -5x5 1001x5 " 5x5" 99999999999x5; do
    refused 2 "--size: \"$size\" is not COLUMNSxROWS, such as 120x40, each from 1 to 1000" \
        frame "--size=$size"
done
refused 2 "cots: there is no such view; perhaps cost is meant" frame --view cots
refused 2 "cots: there is no such view; perhaps cost is meant" --view cots
run frame --theme high-contrats
[ $code -eq 2 ] && grep -q "high-contrast" err
verdict $? "a theme nearly named"
run frame --theme ./none.theme
[ $code -eq 1 ] && grep -q "^./none.theme: " err
verdict $? "a theme file that is not there"

# --check.
run report --check "$muhanga"
[ $code -eq 0 ] && [ -s out ] && [ ! -s err ]
verdict $? "a plan that suffices"
run report --check --set stock.batteries=250 "$muhanga"
[ $code -eq 3 ] && [ -s out ] && grep -q "^--check: short" err
verdict $? "too few batteries: exit 3 and the report all the same"
run sweep hub.ports=10:20:5 --check --set hub.ports=20 "$muhanga"
[ $code -eq 3 ] && [ -s out ]
verdict $? "too few ports: exit 3"
run report --set stock.batteries=250 "$muhanga"
[ $code -eq 0 ]
verdict $? "no exit 3 without --check"
run report --check --set stock.batteries=250 -o nowhere/x "$muhanga"
[ $code -eq 1 ]
verdict $? "1 before 3"

# Wrong use, each with its sentence.
refused 2 "--formt: there is no such option; perhaps --format is meant" report --formt json
refused 2 "--formt: there is no such option; perhaps --format is meant" report --formt=json
refused 2 "--zzzzzz: there is no such option; swapdeck --help shows all" report --zzzzzz
refused 2 "-z: there is no such option; swapdeck --help shows all" report -z
refused 2 "-o: a value is missing: FILE" report -o
refused 2 "--set: a value is missing: KEY=VALUE" report --set
refused 2 "--check: this option takes no value" report --check=1
refused 2 "--metric: report does not take this option; sweep does" report --metric stock.need
refused 2 "jsn: there is no such format; perhaps json is meant" report --format jsn
refused 2 "papr: there is no such model; perhaps paper is meant" report --model papr
refused 2 "hub.prots: there is no such parameter; perhaps hub.ports is meant" \
    report --set hub.prots=5
refused 2 "hub.ports: \"many\" is not a number; allowed are 1 to 40,000,000 ports, for \
instance 100" \
    report --set hub.ports=many
refused 2 "$muhanga: Fast charger: there is no such scenario; perhaps Fast chargers is meant" \
    report --scenario "Fast charger" "$muhanga"
refused 2 "reprot: there is no such file or command; perhaps swapdeck report is meant" reprot
refused 2 "reprot: there is no such command; perhaps report is meant" reprot "$muhanga"
refused 2 "b.conf: one word too many; swapdeck report takes [FILE]" report a.conf b.conf
refused 2 "sweep: PARAM=FROM:TO:STEP is missing, such as hub.charge_time=1.5:5:0.25" sweep
refused 2 "sweep: PARAM=FROM:TO:STEP is missing, such as hub.charge_time=1.5:5:0.25" \
    sweep hub.ports
refused 2 "hub.prots: there is no such parameter; perhaps hub.ports is meant" \
    sweep hub.prots=1:2:1
refused 2 "plan.fleets: this parameter is a list; name one that has a single value" \
    sweep plan.fleets=1:2:1
refused 2 "hub.ports: \"1:2\" is not FROM:TO:STEP, such as 1:5:0.25" sweep hub.ports=1:2
refused 2 "hub.ports: \"1:2:3:4\" is not FROM:TO:STEP, such as 1:5:0.25" sweep hub.ports=1:2:3:4
refused 2 "hub.ports: \"x\" is not a plain number; FROM:TO:STEP are, such as 1:5:0.25" \
    sweep hub.ports=1:x:1
refused 2 "hub.ports: STEP is 0; it must be above 0" sweep hub.ports=1:2:0
refused 2 "hub.ports: STEP is -1; it must be above 0" sweep hub.ports=2:1:-1
refused 2 "hub.ports: TO is below FROM; put the smaller one first" sweep hub.ports=2:1:1
refused 2 "hub.ports: 1.5 is not a whole number of ports" sweep hub.ports=1:2:0.5
refused 2 "hub.ports: the sweep has 10,000,000 points; at most 100,000 are allowed, so make \
STEP larger" \
    sweep hub.ports=1:10000000:1
run sweep hub.charge_time=70:80:5
[ $code -eq 2 ] && grep -q "^hub.charge_time: 75 is above the range 0.01 to 72 h" err
verdict $? "a point out of range"
refused 2 "stock.ned: there is no such metric; perhaps stock.need is meant" \
    sweep hub.ports=1:2:1 --metric stock.ned
refused 2 "--metric: a metric between two commas is missing" \
    sweep hub.ports=1:2:1 --metric stock.need,,ports.need
refused 2 "plan.buy_cost: this metric belongs to the expansion table; sweep another one" \
    sweep hub.ports=1:2:1 --metric plan.buy_cost
example="METRIC OP VALUE PARAM are, for example, stock.need '<=' 280 hub.charge_time"
refused 2 "seek: METRIC is missing; $example" seek
refused 2 "seek: OP is missing; $example" seek stock.need
refused 2 "seek: VALUE is missing; $example" seek stock.need =
refused 2 "seek: PARAM is missing; $example" seek stock.need = 280
refused 2 "seek: \"==\" is not an operator; they are = >= <=" seek stock.need == 280 hub.ports
refused 2 "seek: \">280\" is not an operator; they are = >= <=" seek 'stock.need>280' hub.ports
refused 2 "stock.need: \"much\" is not a plain number" seek stock.need = much hub.ports
refused 2 "stock.need: \"95%\" is not a plain number" seek stock.need = 95% hub.ports
refused 2 "service.achieved: \"all\" is not a plain number or percentage" \
    seek service.achieved = all hub.ports
refused 2 "stock.ned: there is no such metric; perhaps stock.need is meant" \
    seek stock.ned = 280 hub.ports
refused 2 "plan.buy_cost: this metric belongs to the expansion table; seek another one" \
    seek plan.buy_cost = 280 hub.ports
refused 2 "hub.prots: there is no such parameter; perhaps hub.ports is meant" \
    seek stock.need = 280 hub.prots
refused 2 "param: there is no such list; perhaps params is meant" list param
run list params metrics
[ $code -eq 2 ] && grep -q "^metrics: one word too many" err
verdict $? "two lists at once"

# Files.
refused 1 "-5: the file cannot be read: No such file or directory" report -5
refused 1 "none.conf: the file cannot be read: No such file or directory" none.conf
run report --set hub.prots=5 none.conf
[ $code -eq 2 ] && [ "$(wc -l <err)" -eq 2 ]
verdict $? "2 before 1, both said"
printf 'hub: { prots = 5; };\n' >bad.conf
run report bad.conf
[ $code -eq 2 ] && grep -q "^bad.conf:1: " err && [ ! -s out ]
verdict $? "bad content names file and line"
if ! grep -q __tsan_init "$program"; then # it could not start where no file may grow
    mkdir limited
    (ulimit -f 1 && "$program" report --format json -o limited/report.json) >out 2>err
    code=$?
    [ $code -eq 1 ] && grep -q "limited/report.json" err && [ -z "$(ls -A limited)" ]
    verdict $? "a file that may not grow is told, and nothing is left of it"
fi
printf 'name = "\033]0;x\007";\n' >escape.conf
run report escape.conf
[ "$(tr -d -c '\033' <err | wc -c)" -eq 0 ]
verdict $? "no escape reaches the terminal"

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
