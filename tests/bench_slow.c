/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How late the dashboard is on a slow line: a key is held for a second, and the terminal takes
 * only so many bytes a second. Prints when the screen has settled after the last key, beside
 * what one frame takes on that line; asserts nothing. It is run in the folder of the program.
 *
 * Usage: bench_slow FILE [VEHICLES]
 */
#include <config.h>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { KEYS = 30, KEY_GAP = 33, QUIET = 700 /* ms without a byte: it has settled */ };

#define QUESTION "\033[5n"

/* The far end of a line. */
struct line {
    int master;
    double rate;         /* bytes a ms */
    double taken_until;  /* ms, to which the bytes taken so far last */
    double last_byte;    /* ms */
    long bytes, frames;  /* since they were last set to 0 */
    size_t matched;      /* of a question */
};

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}

/* A question stands at the end of a frame and is answered when it has come. */
static void take_byte(struct line *l, char byte)
{
    l->matched = byte == QUESTION[l->matched] ? l->matched + 1 : byte == QUESTION[0];
    if (l->matched < strlen(QUESTION))
        return;
    l->matched = 0;
    l->frames++;
    if (write(l->master, "\033[0n", 4) != 4)
        exit(1);
}

/* Takes what the line carries until the time; one byte after the other. */
static void carry(struct line *l, double until)
{
    for (double now; (now = milliseconds()) < until;) {
        struct pollfd in = {.fd = l->master, .events = POLLIN};
        char byte;
        if (l->taken_until > now + 1) {
            poll(NULL, 0, 1);
            continue;
        }
        if (poll(&in, 1, 1) != 1 || read(l->master, &byte, 1) != 1)
            continue;
        l->last_byte = now > l->taken_until ? now : l->taken_until;
        l->taken_until = l->last_byte + 1 / l->rate;
        l->bytes++;
        take_byte(l, byte);
    }
}

static void settle(struct line *l)
{
    do
        carry(l, milliseconds() + 50);
    while (milliseconds() - l->last_byte < QUIET || l->taken_until > milliseconds());
}

static pid_t start(struct line *l, const char *file, const char *vehicles)
{
    struct winsize size = {40, 120, 0, 0};
    char set[64];
    snprintf(set, sizeof set, "fleet.vehicles=%s", vehicles);
    pid_t program = forkpty(&l->master, NULL, NULL, &size);
    if (program == 0) {
        setenv("TERM", "xterm-256color", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        execl("./swapdeck", "swapdeck", "--set", set, file, (char *)NULL);
        _exit(127);
    }
    return program;
}

static void measure(const char *file, const char *vehicles, int baud)
{
    struct line l = {.rate = baud / 10.0 / 1e3};
    pid_t program = start(&l, file, vehicles);
    l.last_byte = milliseconds();
    settle(&l);
    l.bytes = l.frames = 0;
    double next = milliseconds();
    for (int i = 0; i < KEYS; i++, next += KEY_GAP) {
        carry(&l, next);
        if (write(l.master, "-", 1) != 1)
            exit(1);
    }
    double last_key = milliseconds();
    settle(&l);
    double frame = (double)l.bytes / (double)(l.frames > 0 ? l.frames : 1);
    printf("%7d baud: settled %5.0f ms after the last key, %3ld frames of %4.0f bytes, "
           "%5.0f ms each\n",
           baud, l.last_byte - last_key, l.frames, frame, frame / l.rate);
    fflush(stdout);
    kill(program, SIGKILL);
    waitpid(program, NULL, 0);
    close(l.master);
}

int main(int argc, char **argv)
{
    static const int bauds[] = {9600, 38400, 115200, 1000000};
    if (argc < 2) {
        fprintf(stderr, "usage: bench_slow FILE [VEHICLES]\n");
        return 2;
    }
    for (size_t i = 0; i < sizeof bauds / sizeof *bauds; i++)
        measure(argv[1], argc > 2 ? argv[2] : "500", bauds[i]);
    return 0;
}
