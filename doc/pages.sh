#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: doc/pages.sh PROGRAM PAGE
# A page with its tables and screens asked of the program itself. In the text of a
# manual page a line "@name@" becomes the table; in markdown, what stands between the
# comments "name" and "/name" is replaced. There "screen COLUMNSxROWS[,FROM-TO] [KEYS]" is
# a frame of conf/muhanga.conf after the keys, or some lines of it.
set -eu

program=$1
page=$2
folder=$(cd "$(dirname "$0")" && pwd)
run=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")

# A list of the program through an awk program, as mdoc or markdown.
rows() {
    "$program" list "$1" --format csv |
        awk -v table="$1" -v form="$2" -f "$folder/csv.awk" -f "$folder/$2.awk"
}

mdoc_table() {
    case $1 in
    synopsis | verbs | options) "$program" --help | awk -v table="$1" -f "$folder/help.awk" ;;
    version) "$program" --version | awk 'NR == 1 { print ".Os swapdeck " $2 }' ;;
    *) rows "$1" mdoc ;;
    esac
}

# "80x24,1-8 :model fleet<Enter>" as a block of text.
screen() {
    what=${1%% *}
    keys=${1#"$what"}
    size=${what%,*}
    lines=1-${size#*x}
    [ "$what" = "$size" ] || lines=${what#*,}
    echo '```'
    (
        cd "$folder/.." || exit 1
        LC_ALL=C.UTF-8 "$run" frame --size "$size" --keys "${keys# }" conf/muhanga.conf
    ) | sed -n "${lines%-*},${lines#*-}p"
    echo '```'
}

markdown_table() {
    case $1 in
    'screen '*) screen "${1#screen }" ;;
    *) rows "$1" markdown ;;
    esac
}

skipping=
while IFS= read -r line; do
    case $line in
    '<!-- /'*)
        skipping=
        printf '%s\n' "$line"
        ;;
    '<!-- '*' -->')
        printf '%s\n' "$line"
        name=${line#<!-- }
        markdown_table "${name% -->}"
        skipping=yes
        ;;
    @*@)
        name=${line#@}
        mdoc_table "${name%@}"
        ;;
    *)
        [ -n "$skipping" ] || printf '%s\n' "$line"
        ;;
    esac
done <"$page"
