# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of swapdeck for bash. Names come from the program itself.

_swapdeck_names() {
    "$program" list "$1" --format csv 2>/dev/null | sed '1d; s/,.*//'
}

# The options and commands that --help shows.
_swapdeck_options() {
    "$program" --help 2>/dev/null |
        sed -n 's/^  .*\(--[a-z]*\)=[A-Z].*/\1/p; s/^  .*\(--[a-z]*\)  .*/\1/p'
}

_swapdeck_commands() {
    "$program" --help 2>/dev/null | sed -n 's/^   or: swapdeck \([a-z]*\) .*/\1/p'
}

_swapdeck_models() {
    "$program" --help 2>/dev/null | sed -n '/^Models:/,/^$/s/^  \([a-z-]*\) .*/\1/p'
}

_swapdeck_views() {
    "$program" --help 2>/dev/null | sed -n '/^Views:/,/^$/{s/,//g; s/^  //p;}'
}

_swapdeck_formats() {
    "$program" --help 2>/dev/null | sed -n 's/^ *--format=FORMAT *//p' | sed 's/,//g; s/ or / /'
}

_swapdeck_lists() {
    "$program" --help 2>/dev/null | sed -n 's/^   or: swapdeck list .* //p' | tr '|' ' '
}

_swapdeck() {
    local program=$1 word=$2 before=$3
    COMPREPLY=()
    case $before in
    --format) mapfile -t COMPREPLY < <(compgen -W "$(_swapdeck_formats)" -- "$word") ;;
    --model) mapfile -t COMPREPLY < <(compgen -W "$(_swapdeck_models)" -- "$word") ;;
    --view) mapfile -t COMPREPLY < <(compgen -W "$(_swapdeck_views)" -- "$word") ;;
    --theme) mapfile -t COMPREPLY < <(compgen -W "$(_swapdeck_names themes)" -f -- "$word") ;;
    --set)
        mapfile -t COMPREPLY < <(
            compgen -S = -W "name note currency $(_swapdeck_names params)
                $(_swapdeck_names process)" -- "$word")
        ;;
    sweep) mapfile -t COMPREPLY < <(compgen -S = -W "$(_swapdeck_names params)" -- "$word") ;;
    --metric | seek)
        mapfile -t COMPREPLY < <(compgen -W "$(_swapdeck_names metrics)" -- "$word")
        ;;
    list) mapfile -t COMPREPLY < <(compgen -W "$(_swapdeck_lists)" -- "$word") ;;
    *)
        case $word in
        -*) mapfile -t COMPREPLY < <(compgen -W "$(_swapdeck_options)" -- "$word") ;;
        *)
            mapfile -t COMPREPLY < <(
                [ "$COMP_CWORD" -gt 1 ] || compgen -W "$(_swapdeck_commands)" -- "$word"
                compgen -f -- "$word")
            ;;
        esac
        ;;
    esac
}

complete -o filenames -F _swapdeck swapdeck
