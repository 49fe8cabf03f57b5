/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Curses: starting, colours, and the canvas on its way to the screen. */
#include <config.h>

#include "tui/terminal/terminal.h"

#include "tui/terminal/own_keys.h" /* before term.h, which makes macros of such names */
#include "tui/terminal/reader.h"

/* Curses that is told to do without stdbool.h calls a char bool, here alone. */
#pragma push_macro("bool")
#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#pragma pop_macro("bool")

#include "tui/terminal/colour.h"
#include "tui/terminal/guard.h"
#include "tui/terminal/locale.h"
#include "tui/terminal/output.h"

enum { RUN = 128, SEQUENCE = 200, PAIRS = 64 };

/* Bracketed paste: what is pasted comes between marks. */
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

/* What another program may have left on: reports of the mouse in all ways, of focus. */
#define REPORTS_OFF \
    "\033[?9l\033[?1000l\033[?1001l\033[?1002l\033[?1003l\033[?1004l" \
    "\033[?1005l\033[?1006l\033[?1015l\033[?1016l"

static SCREEN *screen;
static bool started;          /* between terminal_start and terminal_stop */
static struct canvas last;    /* what the screen shows */
static bool last_valid;
static attr_t attribute[ROLE_COUNT];
static short pair[ROLE_COUNT];

static void send(const char *bytes)
{
    guard_write(bytes, strlen(bytes));
}

/* Whether the type is described here; moves: it can place its cursor. */
static bool type_known(const char *type, bool *moves)
{
    int found;
    if (setupterm(type, STDOUT_FILENO, &found) != OK)
        return false;
    *moves = cursor_address != NULL;
    del_curterm(cur_term);
    return true;
}

bool terminal_usable(void)
{
    const char *type = terminal_type();
    bool moves;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || !*type || !strcmp(type, "dumb"))
        return false;
    return !type_known(type, &moves) || moves; /* for an unknown one others are tried */
}

/* A capability without the delays that only printing terminals need. */
static void add_capability(char *out, size_t size, const char *s)
{
    size_t n = strlen(out);
    while (s && *s && n + 1 < size)
        if (s[0] == '$' && s[1] == '<' && strchr(s, '>'))
            s = strchr(s, '>') + 1;
        else
            out[n++] = *s++;
    out[n] = 0;
}

static void prepare_guard(void)
{
    char bytes[SEQUENCE] = PASTE_OFF;
    const char *const capabilities[] = {
        exit_attribute_mode, orig_pair, cursor_normal, keypad_local, exit_ca_mode,
    };
    for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
        add_capability(bytes, sizeof bytes, capabilities[i]);
    if (!exit_ca_mode)
        add_capability(bytes, sizeof bytes, "\r\n"); /* below what was drawn */
    guard_sequence(bytes, strlen(bytes));
}

/* The named type, else types that nearly every terminal understands. */
static bool open_screen(void)
{
    const char *const types[] = {terminal_type(), "xterm-256color", "vt100"};
    for (int i = 0; i < 3 && !screen; i++) {
        bool moves;
        if (type_known(types[i], &moves))
            screen = newterm(types[i], stdout, stdin);
        if (screen && i > 0)
            fprintf(stderr, "swapdeck: the terminal type \"%s\" is not known here; %s is "
                            "used instead\n", types[0], types[i]);
    }
    return screen != NULL;
}

static const char *capability(const char *name)
{
    const char *bytes = tigetstr(name);
    return bytes != (const char *)-1 ? bytes : NULL;
}

static void start_reading(void)
{
    static struct own_key own[OWN_KEYS];
    reader_start(own, own_keys_learn(own, capability));
}

/* Modes of the terminal while the dashboard has it. */
static void enter_modes(void)
{
    cbreak();
    noecho();
    nonl();
    guard_key_settings();
    def_prog_mode();
    keypad(stdscr, TRUE); /* keys come as the terminal's description says */
    send(REPORTS_OFF PASTE_ON);
}

/* Pseudo-terminals have 38,400 baud and mean nothing by it; real lines that are fast need no
 * care. Ten bits a byte. */
static double line_speed(void)
{
    int baud = baudrate();
    return baud > 0 && baud < 38400 ? baud / 10.0 : 0;
}

bool terminal_start(const struct theme *theme, bool colour, struct error *err)
{
    unsetenv("LINES"); /* they would freeze the size */
    unsetenv("COLUMNS");
    if (!guard_start())
        return error_set(err, STATUS_USAGE, NULL, "standard input is no terminal");
    if (!open_screen()) {
        guard_stop();
        return error_set(err, STATUS_USAGE, "TERM",
                         "the terminal type \"%s\" is not known here, nor are xterm-256color "
                         "and vt100; install the package ncurses-base, or set TERM",
                         terminal_type());
    }
    prepare_guard();
    typeahead(-1); /* frames are finished even when keys wait */
    enter_modes();
    output_start(line_speed());
    start_reading();
    canvas_init(&last);
    started = true;
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    terminal_theme(theme, colour);
    return true;
}

/* Without a screen of its own the dashboard stays above the next prompt. */
static void leave_screen(void)
{
    output_finish();
    reader_settle();
    send(PASTE_OFF);
    if (!exit_ca_mode) {
        move(LINES - 1, 0);
        clrtoeol();
        refresh();
    }
    endwin();
}

void terminal_stop(void)
{
    if (!started)
        return;
    started = false;
    if (guard_in_foreground())
        leave_screen();
    output_stop();
    guard_stop();
    canvas_free(&last);
    delscreen(screen);
    screen = NULL;
}

void terminal_size(int *w, int *h)
{
    getmaxyx(stdscr, *h, *w);
}

bool terminal_resize(int *w, int *h)
{
    struct winsize size;
    terminal_size(w, h);
    if (ioctl(STDIN_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0 ||
        (size.ws_col == *w && size.ws_row == *h))
        return false;
    resize_term(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
    terminal_size(w, h);
    return true;
}

static attr_t curses_attributes(unsigned attributes)
{
    return (attributes & ATTRIBUTE_BOLD ? A_BOLD : 0) |
           (attributes & ATTRIBUTE_DIM ? A_DIM : 0) |
           (attributes & ATTRIBUTE_UNDERLINE ? A_UNDERLINE : 0) |
           (attributes & ATTRIBUTE_REVERSE ? A_REVERSE : 0);
}

static short reduced(short colour)
{
    return colour == COLOUR_DEFAULT ? (short)-1 : (short)colour_reduce(colour, COLORS);
}

/* The pair of two colours, made when it is new; 0 when there are too many. */
static short pair_of(short foreground, short background, short *count)
{
    for (short i = 1; i <= *count; i++) {
        short f, b;
        pair_content(i, &f, &b);
        if (f == foreground && b == background)
            return i;
    }
    if (*count + 1 >= COLOR_PAIRS || *count + 1 >= PAIRS ||
        init_pair((short)(*count + 1), foreground, background) == ERR)
        return 0;
    return ++*count;
}

static short colour_pair(const struct style *style, short *count)
{
    short foreground = reduced(style->foreground), background = reduced(style->background);
    if (foreground == background && foreground >= 0)
        foreground = background == COLOR_BLACK ? COLOR_WHITE : COLOR_BLACK;
    if (foreground < 0 && background < 0)
        return 0;
    return pair_of(foreground, background, count);
}

void terminal_theme(const struct theme *theme, bool colour)
{
    struct theme mono;
    short count = 0;
    bool coloured = colour && has_colors() && COLORS >= 8;
    if (!coloured && theme_load(&mono, "mono", NULL))
        theme = &mono;
    for (enum role r = 0; r < ROLE_COUNT; r++) {
        attribute[r] = curses_attributes(theme->style[r].attributes);
        pair[r] = coloured ? colour_pair(&theme->style[r], &count) : 0;
    }
    cchar_t blank;
    setcchar(&blank, L" ", attribute[ROLE_TEXT], pair[ROLE_TEXT], NULL);
    bkgrndset(&blank);
    last_valid = false;
}

/* What libc would place otherwise than the canvas shifts the rest of the line. */
static wchar_t printable(const struct cell *cell, int width)
{
    if (cell->ch >= 0x20 && cell->ch < 0x7f)
        return (wchar_t)cell->ch;
    return wcwidth((wchar_t)cell->ch) == width ? (wchar_t)cell->ch : L'?';
}

static bool wide_at(const struct cell *row, int x, int w)
{
    return row[x].ch && x + 1 < w && row[x + 1].ch == 0;
}

static void make_cell(cchar_t *out, const struct cell *cell, wchar_t character)
{
    wchar_t text[2] = {character, 0};
    attr_t attributes = attribute[cell->role] ^ (cell->reverse ? A_REVERSE : 0);
    setcchar(out, text, attributes, pair[cell->role], NULL);
}

/* Cells from..to of a row, in runs that end at a wide character: whatever libc
 * thinks of it, the next run has its own place. */
static void send_cells(const struct cell *row, int w, int y, int from, int to)
{
    cchar_t run[RUN];
    int n = 0, start = from;
    for (int x = from; x <= to; x++) {
        bool wide = wide_at(row, x, w);
        make_cell(&run[n++], &row[x], printable(&row[x], wide ? 2 : 1));
        if (wide || n == RUN || x >= to) {
            mvadd_wchnstr(y, start, run, n);
            x += wide;
            start = x + 1;
            n = 0;
        }
    }
}

static bool same_cell(const struct cell *a, const struct cell *b)
{
    return a->ch == b->ch && a->role == b->role && a->reverse == b->reverse;
}

static void send_row(const struct canvas *c, int y, int w)
{
    const struct cell *row = c->cell + y * c->w;
    const struct cell *old = last_valid ? last.cell + y * last.w : NULL;
    int from = 0, to = w - 1;
    while (old && from <= to && same_cell(&row[from], &old[from]))
        from++;
    while (old && to >= from && same_cell(&row[to], &old[to]))
        to--;
    if (from > 0 && from <= to && row[from].ch == 0)
        from--;
    if (from <= to)
        send_cells(row, w, y, from, to);
}

static void remember(const struct canvas *c)
{
    last_valid = canvas_resize(&last, c->w, c->h);
    if (last_valid)
        memcpy(last.cell, c->cell, sizeof *c->cell * (size_t)c->w * (size_t)c->h);
}

static void place_cursor(const struct canvas *c)
{
    bool shown = c->cursor_x >= 0 && c->cursor_y >= 0;
    curs_set(shown);
    leaveok(stdscr, !shown);
    if (shown)
        move(c->cursor_y, c->cursor_x);
}

bool terminal_ready(void)
{
    return output_ready();
}

void terminal_draw(const struct canvas *c, bool all)
{
    int w, h;
    if (guard_quit_signal())
        return; /* perhaps in the background, where drawing would stop the program */
    terminal_size(&w, &h);
    w = w < c->w ? w : c->w;
    h = h < c->h ? h : c->h;
    if (all || last.w != c->w || last.h != c->h)
        last_valid = false;
    output_begin();
    for (int y = 0; y < h; y++)
        send_row(c, y, w);
    place_cursor(c);
    if (all)
        clearok(stdscr, TRUE);
    refresh();
    output_end(COLS);
    remember(c);
}

/* After a suspension, or when somebody else stopped and continued us. */
void terminal_restart(void)
{
    reset_prog_mode();
    enter_modes();
    output_restart();
    last_valid = false;
    clearok(curscr, TRUE);
}

void terminal_suspend(void)
{
    leave_screen();
    guard_settings_back();
    guard_stop_group();
    if (!guard_quit_signal())
        terminal_restart();
}

void terminal_die(int signal_number)
{
    guard_die(signal_number);
}
