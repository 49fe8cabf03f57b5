/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/reader.h"

#include <ctype.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "tui/terminal/clock.h"
#include "tui/terminal/input.h"
#include "tui/terminal/output.h"

/* ms. A terminal on this machine sends a sequence at once; over a network its bytes part. */
enum { LOCAL_DELAY = 25, DISTANT_DELAY = 200, LONGEST_DELAY = 2000 };

/* ms. What is surely a sequence is waited for longer than for what follows Esc. */
enum { SHORTEST_SEQUENCE = 500, SEQUENCE_DELAYS = 20, LONGEST_SEQUENCE = 5000 };

enum { QUEUE = 256 };

static struct input input;
static key_code queue[QUEUE];
static int first, count;
static int64_t last; /* when the last byte came, ms */
static int delay;    /* after Esc, ms */

/* Pseudo-terminals and the console, unless somebody came in from elsewhere. */
static bool line_is_local(void)
{
    static const char *const distant[] = {"SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY",
                                          "REMOTEHOST"};
    for (size_t i = 0; i < sizeof distant / sizeof *distant; i++)
        if (getenv(distant[i]))
            return false;
    const char *name = ttyname(STDIN_FILENO);
    return name && (strncmp(name, "/dev/pts/", 9) == 0 ||
                    (strncmp(name, "/dev/tty", 8) == 0 && isdigit((unsigned char)name[8])));
}

static int escape_delay(void)
{
    const char *wish = getenv("ESCDELAY");
    char *end = NULL;
    long value = wish ? strtol(wish, &end, 10) : 0;
    if (end && end != wish && !*end && value >= 0)
        return value < LONGEST_DELAY ? (int)value : LONGEST_DELAY;
    return line_is_local() ? LOCAL_DELAY : DISTANT_DELAY;
}

void reader_start(const struct own_key *own, int own_count)
{
    input = (struct input){.own = own, .own_count = own_count};
    first = count = 0;
    delay = escape_delay();
}

static void push(const key_code *key, int n)
{
    for (int i = 0; i < n; i++)
        queue[(first + count++) % QUEUE] = key[i];
}

/* Up to size bytes that are there already. */
static ssize_t read_ready(unsigned char *bytes, size_t size)
{
    int ready = 0;
    if (ioctl(STDIN_FILENO, FIONREAD, &ready) != 0 || ready <= 0)
        return 0;
    return read(STDIN_FILENO, bytes, (size_t)ready < size ? (size_t)ready : size);
}

/* A byte makes at most INPUT_KEYS keys. */
static bool take_bytes(void)
{
    unsigned char bytes[QUEUE / INPUT_KEYS];
    key_code key[INPUT_KEYS];
    size_t room = (size_t)(QUEUE - count) / INPUT_KEYS;
    ssize_t n = read_ready(bytes, room < sizeof bytes ? room : sizeof bytes);
    for (ssize_t i = 0; i < n; i++)
        push(key, input_byte(&input, bytes[i], key));
    if (n > 0)
        last = clock_milliseconds();
    for (; input.answers > 0; input.answers--)
        output_answered();
    return n > 0;
}

bool reader_drain(void)
{
    key_code key[INPUT_KEYS];
    bool any = false;
    while (QUEUE - count > INPUT_KEYS && take_bytes())
        any = true;
    if (any || QUEUE - count <= INPUT_KEYS || reader_patience() != 0)
        return any;
    push(key, input_pause(&input, key));
    return true;
}

int reader_keys(void)
{
    return count;
}

key_code reader_take(void)
{
    key_code key = queue[first];
    first = (first + 1) % QUEUE;
    count--;
    output_key(key);
    return key;
}

void reader_settle(void)
{
    struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
    int64_t end = clock_milliseconds() + output_answer_due();
    while (output_answer_due() > 0) {
        int64_t left = end - clock_milliseconds();
        if (left <= 0 || poll(&in, 1, (int)left) <= 0 || !reader_drain())
            return;
    }
}

static int sequence_delay(void)
{
    int limit = SEQUENCE_DELAYS * delay;
    if (limit < SHORTEST_SEQUENCE)
        return SHORTEST_SEQUENCE;
    return limit < LONGEST_SEQUENCE ? limit : LONGEST_SEQUENCE;
}

int reader_patience(void)
{
    enum input_patience patience = input_patience(&input);
    if (patience == PATIENCE_NONE)
        return -1;
    int limit = patience == PATIENCE_ESCAPE ? delay : sequence_delay();
    int64_t left = last + limit - clock_milliseconds();
    return left > 0 ? (int)left : 0;
}
