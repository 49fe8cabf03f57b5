/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What terminals send, each from Esc to its end, and the keys it stands for in the form of
 * key scripts; "" is what a terminal says and nobody pressed. Sources: DEC VT220 and VT420
 * references; Xterm control sequences (Moy and others); terminfo entries of rxvt, linux, putty
 * and st; Goyal, "Comprehensive keyboard handling in terminals" and "Terminal graphics
 * protocol"; tmux(1), extended-keys.
 */
#ifndef SWAPDECK_KEY_SEQUENCES_H
#define SWAPDECK_KEY_SEQUENCES_H

#include <stddef.h>

struct key_sequence {
    const char *bytes;
    size_t n;
    const char *keys;
};

#define SENT(bytes, keys) {bytes, sizeof bytes - 1, keys}

static const struct key_sequence key_sequences[] = {
    /* cursor, editing and function keys */
    SENT("\033[A", "<Up>"),
    SENT("\033OB", "<Down>"),
    SENT("\033[C", "<Right>"),
    SENT("\033OD", "<Left>"),
    SENT("\033[H", "<Home>"),
    SENT("\033OF", "<End>"),
    SENT("\033[1~", "<Home>"),
    SENT("\033[2~", "<Ins>"),
    SENT("\033[3~", "<Del>"),
    SENT("\033[4~", "<End>"),
    SENT("\033[5~", "<PgUp>"),
    SENT("\033[6~", "<PgDn>"),
    SENT("\033[7~", "<Home>"),
    SENT("\033[8~", "<End>"),
    SENT("\033[Z", "<BackTab>"),
    SENT("\033OP", "<F1>"),
    SENT("\033[11~", "<F1>"),
    SENT("\033[[A", "<F1>"),
    SENT("\033[[E", "<F5>"),
    SENT("\033[P", "<F1>"),
    SENT("\033OR", "<F3>"),
    SENT("\033[R", "<F3>"),
    SENT("\033[13~", "<F3>"),
    SENT("\033[15~", "<F5>"),
    SENT("\033[17~", "<F6>"),
    SENT("\033[21~", "<F10>"),
    SENT("\033[24~", "<F12>"),
    /* the same with Shift or Ctrl */
    SENT("\033[1;2A", "<Up>"),
    SENT("\033[1;5D", "<Left>"),
    SENT("\033[5;2~", "<PgUp>"),
    SENT("\033[3;5~", "<Del>"),
    SENT("\033[1;2P", "<F1>"),
    SENT("\033O2P", "<F1>"),
    SENT("\033Oa", "<Up>"),
    SENT("\033[b", "<Down>"),
    SENT("\033[3^", "<Del>"),
    SENT("\033[5@", "<PgUp>"),
    /* with Alt or Super they have no meaning here */
    SENT("\033[1;3A", ""),
    SENT("\033[1;9C", ""),
    SENT("\033[113;3u", ""),
    SENT("\033[113;9u", ""),
    /* the numeric keypad in application mode */
    SENT("\033Op", "0"),
    SENT("\033Oq", "1"),
    SENT("\033Or", "2"),
    SENT("\033Os", "3"),
    SENT("\033Ot", "4"),
    SENT("\033Ou", "5"),
    SENT("\033Ov", "6"),
    SENT("\033Ow", "7"),
    SENT("\033Ox", "8"),
    SENT("\033Oy", "9"),
    SENT("\033Oj", "*"),
    SENT("\033Ok", "+"),
    SENT("\033Ol", ","),
    SENT("\033Om", "-"),
    SENT("\033On", "."),
    SENT("\033Oo", "/"),
    SENT("\033OX", "="),
    SENT("\033OM", "<Enter>"),
    SENT("\033OI", "<Tab>"),
    SENT("\033O ", " "),
    SENT("\033OE", ""), /* the 5 without Num Lock */
    /* CSI u */
    SENT("\033[97u", "a"),
    SENT("\033[97;1u", "a"),
    SENT("\033[97;2u", "A"),
    SENT("\033[97:65;2u", "A"),
    SENT("\033[49:33;2u", "!"),
    SENT("\033[33;2u", "!"),
    SENT("\033[99;5u", "<C-c>"),
    SENT("\033[99;133u", "<C-c>"), /* with Num Lock */
    SENT("\033[1089::99;5u", "<C-c>"), /* on a Cyrillic keyboard */
    SENT("\033[114;5:1u", "<C-r>"),
    SENT("\033[27u", "<Esc>"),
    SENT("\033[27;1u", "<Esc>"),
    SENT("\033[91;5u", "<Esc>"), /* Ctrl-[ */
    SENT("\033[13u", "<Enter>"),
    SENT("\033[13;5u", "<Enter>"),
    SENT("\033[9u", "<Tab>"),
    SENT("\033[9;2u", "<BackTab>"),
    SENT("\033[127u", "<BS>"),
    SENT("\033[32u", " "),
    SENT("\033[50u", "2"),
    SENT("\033[50;;50u", "2"),
    SENT("\033[97;2;65u", "A"),
    SENT("\033[113;1:2u", "q"), /* held */
    SENT("\033[113;1:3u", ""),  /* let go */
    SENT("\033[13;1:3u", ""),
    SENT("\033[1;1:1B", "<Down>"),
    SENT("\033[1;1:3B", ""),
    SENT("\033[3;1:3~", ""),
    SENT("\033[57399u", "0"),
    SENT("\033[57408;1u", "9"),
    SENT("\033[57409u", "."),
    SENT("\033[57413u", "+"),
    SENT("\033[57414u", "<Enter>"),
    SENT("\033[57419;1:1u", "<Up>"),
    SENT("\033[57424u", "<End>"),
    SENT("\033[57441u", ""), /* Shift itself */
    SENT("\033[57358u", ""), /* Caps Lock */
    SENT("\033[57427u", ""),
    SENT("\033[u", ""),
    SENT("\033[55296u", ""), /* a surrogate */
    SENT("\033[1114112u", ""),
    SENT("\033[133u", ""),
    SENT("\033[99999999999999999999u", ""),
    /* as xterm writes the same */
    SENT("\033[27;5;99~", "<C-c>"),
    SENT("\033[27;2;33~", "!"),
    SENT("\033[27;2;9~", "<BackTab>"),
    SENT("\033[27;5;13~", "<Enter>"),
    SENT("\033[27;3;113~", ""),
    SENT("\033[27;5~", ""),
    /* bracketed paste */
    SENT("\033[200~", "<Paste>"),
    SENT("\033[201~", "<PasteEnd>"),
    /* C1 characters */
    SENT("\xc2\x9b" "A", "<Up>"),
    SENT("\xc2\x8f" "p", "0"),
    SENT("\xc2\x9b" "12;40R", ""),
    SENT("\xc2\x9d" "11;rgb:1e1e/1e1e/1e1e\xc2\x9c", ""),
    SENT("\xc2\x90" "1$r0m\033\\", ""),
    SENT("\xc2\x85", ""),
    /* answers */
    SENT("\033[0n", ""),
    SENT("\033[12;40R", ""),
    SENT("\033[1;2R", ""),
    SENT("\033[?12;40R", ""),
    SENT("\033[?64;1;2;6;22c", ""),
    SENT("\033[?1;2c", ""),
    SENT("\033[>41;354;0c", ""),
    SENT("\033[>0;10;1c", ""),
    SENT("\033[?2026;2$y", ""),
    SENT("\033[4;2$y", ""),
    SENT("\033[?1u", ""),
    SENT("\033[8;40;120t", ""),
    SENT("\033[4;600;800t", ""),
    SENT("\033[3;10;20t", ""),
    SENT("\033[?1;0;256S", ""),
    SENT("\033[2;1;1;112;112;1;0x", ""),
    SENT("\033[?997;1n", ""),
    SENT("\033[99999999999999~", ""),
    SENT("\033[99999999999999999999A", ""),
    SENT("\033[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16A", "<Up>"),
    SENT("\033[1:2:3:4:5:6:7:8:9~", "<Home>"),
    SENT("\033[!p", ""),
    SENT("\033[~", ""),
    SENT("\033[E", ""),
    /* focus and mouse */
    SENT("\033[I", ""),
    SENT("\033[O", ""),
    SENT("\033[M !!", ""),
    SENT("\033[MqBA", ""),
    SENT("\033[M#\xff\xe0", ""),
    SENT("\033[M \0\0", ""),
    SENT("\033[t!!", ""),
    SENT("\033[T!!!!!!", ""),
    SENT("\033[<0;10;20M", ""),
    SENT("\033[<0;10;20m", ""),
    SENT("\033[<64;1;1M", ""),
    SENT("\033[32;10;20M", ""),
    SENT("\033[1;2;3;4&w", ""),
    /* control strings */
    SENT("\033]11;rgb:1e1e/1e1e/1e1e\033\\", ""),
    SENT("\033]11;rgb:1e1e/1e1e/1e1e\007", ""),
    SENT("\033]4;1;rgb:ffff/0000/0000\033\\", ""),
    SENT("\033]l25+\r\n\033\\", ""),
    SENT("\033]52;c;cXE9KzEK\007", ""),
    SENT("\033]0;\xe2\x9c\x93 \xc2\x9e\033\\", ""),
    SENT("\033]\033\\", ""),
    SENT("\033P1$r0m\033\\", ""),
    SENT("\033P>|XTerm(379)\033\\", ""),
    SENT("\033P1+r544e=787465726d\033\\", ""),
    SENT("\033P!|00000000\033\\", ""),
    SENT("\033_Gi=31;OK\033\\", ""),
    SENT("\033_Gi=31;ENOENT:m+q\007", ""),
    SENT("\033^q+m\033\\", ""),
    SENT("\033Xq+m\033\\", ""),
    SENT("\033\\", ""),
};

enum { KEY_SEQUENCES = sizeof key_sequences / sizeof *key_sequences };

#endif
