# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Read by the tests of the command line: the program in a folder of its own, and what is
# asked of one call.
program=${builddir:-.}/swapdeck
case $program in /*) ;; *) program=$PWD/$program ;; esac
source=$(cd "${srcdir:-.}" && pwd)
# shellcheck disable=SC2034 # those who read this use it
muhanga=$source/conf/muhanga.conf
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 99
unset NO_COLOR POSIXLY_CORRECT
TERM=dumb
export TERM

passed=0
failed=0

# verdict TRUTH NAME: counts and tells.
verdict() {
    if [ "$1" -eq 0 ]; then
        passed=$((passed + 1))
        echo "ok $((passed + failed)) - $2"
    else
        failed=$((failed + 1))
        echo "not ok $((passed + failed)) - $2"
        echo "  code $code; standard error:"
        sed 's/^/    /' err
    fi
}

# run ARGUMENT...: leaves out, err and $code.
run() {
    "$program" "$@" >out 2>err </dev/null
    code=$?
}

# done_well NAME ARGUMENT...: exit 0, data, no sentence.
done_well() {
    name=$1
    shift
    run "$@"
    [ $code -eq 0 ] && [ -s out ] && [ ! -s err ]
    verdict $? "$name"
}

# refused CODE SENTENCE ARGUMENT...: that code, that one line, no data.
refused() {
    want=$1 sentence=$2
    shift 2
    run "$@"
    printf '%s\n' "$sentence" >expected
    [ $code -eq "$want" ] && cmp -s err expected && [ ! -s out ]
    verdict $? "exit $want: $*"
}

# shows TEXT: the last output holds it.
shows() {
    grep -qF -e "$1" out
    verdict $? "shows: $1"
}

# lines N: the last output has so many.
has_lines() {
    [ "$(wc -l <out)" -eq "$1" ]
    verdict $? "$1 lines"
}
