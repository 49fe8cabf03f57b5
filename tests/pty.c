/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/base/utf8.h"
#include "tests/check.h"
#include "tests/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <pty.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE = 900 /* s, for a whole test */, MOST = 24 /* arguments */ };

/* What the leader tells. */
enum event { EVENT_PROGRAM, EVENT_STOPPED, EVENT_ENDED };

struct report {
    enum event event;
    int value; /* process id or status */
};

/* Told twice: in the terminal's own stream, behind all that the program sent, and in
 * the pipe. */
static const char *const marks[] = {"", "[stopped]", "[ended]"};

static void tell(int slave, int fd, enum event event, int value)
{
    struct report r = {event, value};
    if (write(slave, marks[event], strlen(marks[event])) < 0 && errno != EIO)
        _exit(98);
    if (write(fd, &r, sizeof r) != sizeof r)
        _exit(99);
}

static void set_environment(const struct pty_options *o)
{
    unsetenv("LC_ALL");
    unsetenv("LC_CTYPE");
    unsetenv("NO_COLOR");
    setenv("LANG", o->locale ? o->locale : "C.UTF-8", 1);
    setenv("TERM", o->term ? o->term : "xterm-256color", 1);
    setenv("LINES", "7", 1); /* must not freeze the size */
    unsetenv("ESCDELAY");
    if (o->escape_delay)
        setenv("ESCDELAY", o->escape_delay, 1);
    if (o->state_folder)
        setenv("XDG_STATE_HOME", o->state_folder, 1);
}

static void run_program(const struct pty_options *o, int slave)
{
    const char *folder = getenv("builddir");
    char path[1024];
    const char *arguments[MOST] = {"swapdeck"};
    snprintf(path, sizeof path, "%s/swapdeck", folder && *folder ? folder : ".");
    for (int i = 0; o->arguments && o->arguments[i] && i < MOST - 2; i++)
        arguments[i + 1] = o->arguments[i];
    for (int fd = 0; fd < 3; fd++)
        dup2(slave, fd);
    setpgid(0, 0);
    tcsetpgrp(0, getpid());
    signal(SIGINT, SIG_DFL); /* ignored, like the next, where tests run in the background */
    signal(SIGQUIT, SIG_DFL);
    signal(SIGTTOU, SIG_DFL);
    signal(SIGHUP, o->ignore_hangup ? SIG_IGN : SIG_DFL);
    set_environment(o);
    execv(path, (char *const *)arguments);
    _exit(127);
}

enum { ORDER_FOREGROUND = 'f', ORDER_BACKGROUND = 'b' };

/* Waits for the program; when it stops, takes the terminal until told to go on. */
static void lead(const struct pty_options *o, int slave, int order, int report)
{
    int status;
    char byte;
    setsid();
    ioctl(slave, TIOCSCTTY, 0);
    signal(SIGTTOU, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    pid_t program = fork();
    if (program == 0)
        run_program(o, slave);
    setpgid(program, program);
    tell(slave, report, EVENT_PROGRAM, program);
    while (waitpid(program, &status, WUNTRACED) == program && WIFSTOPPED(status)) {
        tcsetpgrp(slave, getpgrp());
        tell(slave, report, EVENT_STOPPED, 0);
        if (read(order, &byte, 1) != 1)
            break;
        if (byte == ORDER_FOREGROUND)
            tcsetpgrp(slave, program);
        kill(-program, SIGCONT);
    }
    tell(slave, report, EVENT_ENDED, status);
    _exit(0);
}

static int set_property(VTermProp property, VTermValue *value, void *user)
{
    struct pty *p = user;
    if (property == VTERM_PROP_ALTSCREEN)
        p->alternate = value->boolean != 0;
    if (property == VTERM_PROP_CURSORVISIBLE)
        p->cursor_shown = value->boolean != 0;
    return 1;
}

static void open_screen(struct pty *p, int columns, int rows)
{
    static const VTermScreenCallbacks callbacks = {.settermprop = set_property};
    p->terminal = vterm_new(rows, columns);
    vterm_set_utf8(p->terminal, 1);
    p->screen = vterm_obtain_screen(p->terminal);
    vterm_screen_set_callbacks(p->screen, &callbacks, p);
    vterm_screen_enable_altscreen(p->screen, 1);
    vterm_screen_reset(p->screen, 1);
    p->cursor_shown = true;
}

static void start_leader(struct pty *p, const struct pty_options *options)
{
    int order[2], report[2];
    assert_int_equal(pipe2(order, O_CLOEXEC), 0);
    assert_int_equal(pipe2(report, O_CLOEXEC), 0);
    p->leader = fork();
    assert_true(p->leader >= 0);
    if (p->leader == 0) {
        close(p->master);
        close(order[1]);
        lead(options, p->slave, order[0], report[1]);
    }
    close(order[0]);
    close(report[1]);
    p->order = order[1];
    p->report = report[0];
}

static void take_report(struct pty *p)
{
    struct report r;
    assert_int_equal(read(p->report, &r, sizeof r), sizeof r);
    if (r.event == EVENT_PROGRAM)
        p->program = r.value;
    if (r.event == EVENT_STOPPED)
        p->stopped = true;
    if (r.event == EVENT_ENDED) {
        p->ended = true;
        p->status = r.value;
    }
}

void pty_start(struct pty *p, const struct pty_options *options)
{
    int columns = options->columns ? options->columns : 120;
    int rows = options->rows ? options->rows : 40;
    struct winsize size = {(unsigned short)rows, (unsigned short)columns, 0, 0};
    *p = (struct pty){0};
    p->answers = options->answers == 0                ? INT_MAX
                 : options->answers == PTY_NO_ANSWERS ? 0 : options->answers;
    text_init(&p->bytes);
    text_add(&p->bytes, "");
    alarm(PATIENCE);
    assert_int_equal(openpty(&p->master, &p->slave, NULL, NULL, &size), 0);
    fcntl(p->master, F_SETFD, FD_CLOEXEC);
    fcntl(p->slave, F_SETFD, FD_CLOEXEC);
    tcgetattr(p->slave, &p->before);
    open_screen(p, columns, rows);
    start_leader(p, options);
    take_report(p);
}

/* What the terminal says to what it was sent: an answer has four bytes. */
static void answer(struct pty *p)
{
    char bytes[4];
    while (p->answers > 0 && vterm_output_read(p->terminal, bytes, sizeof bytes) > 0) {
        assert_int_equal(write(p->master, bytes, sizeof bytes), sizeof bytes);
        p->answers--;
    }
}

void pty_answer(struct pty *p)
{
    p->answers = INT_MAX;
    answer(p);
}

int pty_waiting(struct pty *p)
{
    int bytes = 0;
    assert_int_equal(ioctl(p->master, FIONREAD, &bytes), 0);
    return bytes;
}

/* Shows what the program sends. */
static void take_bytes(struct pty *p)
{
    char bytes[4096];
    ssize_t n = read(p->master, bytes, sizeof bytes);
    if (n <= 0)
        return;
    text_add_bytes(&p->bytes, bytes, (size_t)n);
    vterm_input_write(p->terminal, bytes, (size_t)n);
    vterm_screen_flush_damage(p->screen);
    answer(p);
}

/* Waits for output or an event and takes it. Output first: what was sent before an
 * event is on the screen when the event is told. */
static void take_next(struct pty *p)
{
    struct pollfd fds[2] = {
        {.fd = p->master, .events = POLLIN},
        {.fd = p->report, .events = POLLIN},
    };
    if (poll(fds, 2, -1) < 0)
        return;
    if (fds[0].revents & POLLIN)
        take_bytes(p);
    else if (fds[1].revents & POLLIN)
        take_report(p);
}

static void row_text(struct pty *p, int row, int columns, struct text *out)
{
    for (int x = 0; x < columns; x++) {
        VTermScreenCell cell;
        char utf8[5];
        VTermPos at = {row, x};
        if (!vterm_screen_get_cell(p->screen, at, &cell))
            continue;
        uint32_t code = cell.chars[0];
        if (code != UINT32_MAX)
            text_add_bytes(out, utf8, (size_t)utf8_encode(code ? code : ' ', utf8));
    }
}

bool pty_shows(struct pty *p, const char *text)
{
    int rows, columns;
    bool found = false;
    vterm_get_size(p->terminal, &rows, &columns);
    for (int row = 0; row < rows && !found; row++) {
        struct text line;
        text_init(&line);
        row_text(p, row, columns, &line);
        found = line.data && strstr(line.data, text);
        text_free(&line);
    }
    return found;
}

static void print_screen(struct pty *p)
{
    int rows, columns;
    vterm_get_size(p->terminal, &rows, &columns);
    for (int row = 0; row < rows; row++) {
        struct text line;
        text_init(&line);
        row_text(p, row, columns, &line);
        print_error("|%s|\n", line.data ? line.data : "");
        text_free(&line);
    }
}

void pty_wait_text(struct pty *p, const char *text)
{
    while (!pty_shows(p, text)) {
        if (p->ended) {
            print_screen(p);
            fail_msg("the program ended (status %d) before it showed \"%s\"", p->status, text);
        }
        take_next(p);
    }
}

void pty_wait_change(struct pty *p)
{
    assert_false(p->ended);
    take_next(p);
}

/* Until the mark of the last event has come through the terminal. */
static void take_rest(struct pty *p, enum event event)
{
    while (p->master >= 0 && !strstr(p->bytes.data + p->taken, marks[event]))
        take_bytes(p);
    p->taken = p->bytes.length;
}

void pty_wait_stopped(struct pty *p)
{
    while (!p->stopped && !p->ended)
        take_next(p);
    assert_false(p->ended);
    take_rest(p, EVENT_STOPPED);
}

void pty_wait_ended(struct pty *p)
{
    bool known = p->ended;
    while (!p->ended)
        take_next(p);
    if (!known)
        take_rest(p, EVENT_ENDED);
}

static void go_on(struct pty *p, char order)
{
    p->stopped = false;
    assert_int_equal(write(p->order, &order, 1), 1);
}

void pty_continue(struct pty *p)
{
    go_on(p, ORDER_FOREGROUND);
}

void pty_continue_behind(struct pty *p)
{
    go_on(p, ORDER_BACKGROUND);
}

void pty_type(struct pty *p, const char *bytes)
{
    assert_int_equal(write(p->master, bytes, strlen(bytes)), (ssize_t)strlen(bytes));
}

/* proc(5): the letter behind the name of the program, S while it sleeps. */
static bool is_asleep(pid_t program)
{
    char path[64], line[512] = "";
    snprintf(path, sizeof path, "/proc/%d/stat", (int)program);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    size_t n = fread(line, 1, sizeof line - 1, file);
    fclose(file);
    line[n] = 0;
    const char *behind = strrchr(line, ')');
    return behind && behind[1] == ' ' && behind[2] == 'S';
}

void pty_wait_idle(struct pty *p)
{
    int left = 1;
    while (ioctl(p->slave, FIONREAD, &left) == 0 && (left > 0 || !is_asleep(p->program)))
        sched_yield();
}

void pty_resize(struct pty *p, int columns, int rows)
{
    struct winsize size = {(unsigned short)rows, (unsigned short)columns, 0, 0};
    vterm_set_size(p->terminal, rows, columns);
    assert_int_equal(ioctl(p->master, TIOCSWINSZ, &size), 0);
}

void pty_hang_up(struct pty *p)
{
    close(p->slave);
    close(p->master);
    p->slave = p->master = -1;
}

static bool same_settings(const struct termios *a, const struct termios *b)
{
    return a->c_iflag == b->c_iflag && a->c_oflag == b->c_oflag && a->c_cflag == b->c_cflag &&
           a->c_lflag == b->c_lflag && memcmp(a->c_cc, b->c_cc, sizeof a->c_cc) == 0;
}

bool pty_restored(struct pty *p)
{
    struct termios now;
    tcgetattr(p->slave, &now);
    return same_settings(&now, &p->before) && !p->alternate && p->cursor_shown;
}

void pty_finish(struct pty *p)
{
    if (!p->ended)
        kill(p->program, SIGKILL);
    close(p->order);
    close(p->report);
    if (p->master >= 0)
        pty_hang_up(p);
    waitpid(p->leader, NULL, 0);
    vterm_free(p->terminal);
    text_free(&p->bytes);
    alarm(0);
}
