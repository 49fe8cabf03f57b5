#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: doc/pages.sh PROGRAM PAGE
# A page with its tables asked of the program itself. In the text of a manual page
# a line "@name@" becomes the table; in markdown, what stands between the comments
# "name" and "/name" is replaced.
set -eu

program=$1
page=$2
folder=$(cd "$(dirname "$0")" && pwd)

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

markdown_table() {
    case $1 in
    frame)
        echo '```'
        LC_ALL=C.UTF-8 "$program" frame --size 100x30 "$folder/../conf/muhanga.conf"
        echo '```'
        ;;
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
