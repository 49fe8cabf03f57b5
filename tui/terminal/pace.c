/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/pace.h"

#include <limits.h>

/* Keys repeat every 25 to 40 ms when they are held; nobody presses one so evenly. */
enum { REPEAT_LEAST = 10, REPEAT_MOST = 60, REPEATS = 3 };

enum { FIRST_QUESTIONS = 2 };

/* ms a byte of the slowest line that is worth waiting for, some 8,000 baud. */
static const double slowest = 1.25;

void pace_start(struct pace *p, double line_speed)
{
    *p = (struct pace){.line_speed = line_speed, .slowness = -1};
}

/* A question that finds no room is not waited for. */
static void add_flight(struct pace *p, size_t bytes, int64_t now)
{
    if (p->count == PACE_FLIGHTS)
        return;
    int at = (p->first + p->count++) % PACE_FLIGHTS;
    p->under_way += bytes;
    p->flight[at].bytes = bytes;
    p->flight[at].before = p->under_way;
    p->flight[at].at = now;
}

void pace_sent(struct pace *p, size_t bytes, bool asked, int64_t now)
{
    p->sent = now;
    p->sent_bytes = bytes;
    if (!asked)
        return;
    add_flight(p, bytes, now);
    if (p->asked < FIRST_QUESTIONS)
        p->asked++;
}

bool pace_asks(const struct pace *p)
{
    return (p->answers || p->asked < FIRST_QUESTIONS) && p->count < PACE_FLIGHTS;
}

/* What the first one took is the way there and back: it is short, nothing went before. */
void pace_answered(struct pace *p, int64_t now)
{
    p->answers = true;
    if (p->count == 0)
        return;
    int64_t delay = now - p->flight[p->first].at;
    size_t before = p->flight[p->first].before;
    p->under_way -= p->flight[p->first].bytes;
    p->first = (p->first + 1) % PACE_FLIGHTS;
    p->count--;
    bool measured = p->trip > 0;
    if (!measured || delay < p->trip)
        p->trip = delay > 0 ? delay : 1;
    if (measured)
        p->slowness = (double)(delay - p->trip) / (double)before;
}

void pace_key(struct pace *p, key_code key, int64_t now)
{
    int64_t gap = now - p->key_at;
    if (key != p->key || gap > REPEAT_MOST)
        p->repeats = 0;
    else if (gap >= REPEAT_LEAST)
        p->repeats++;
    p->key = key;
    p->key_at = now;
}

static int whole(double ms)
{
    return ms <= 0 ? 0 : ms < INT_MAX ? (int)ms + 1 : INT_MAX;
}

static int unanswered_wait(const struct pace *p, int64_t now)
{
    double since = (double)(now - p->sent), least = 0;
    if (p->line_speed > 0)
        least = 1e3 * (double)p->sent_bytes / p->line_speed;
    if (p->repeats >= REPEATS && least < PACE_DISTANCE)
        least = PACE_DISTANCE;
    return p->sent_bytes > 0 ? whole(least - since) : 0;
}

/* ms after which the oldest answer should have come. */
static double expected(const struct pace *p)
{
    double slowness = p->slowness < 0 ? slowest : p->slowness;
    return (double)p->trip + slowness * (double)p->flight[p->first].before;
}

/* What is under way takes no longer than may be, and nothing shows that it does. */
static bool is_quick(const struct pace *p, int64_t now)
{
    return p->slowness >= 0 && p->count < PACE_FLIGHTS &&
           p->slowness * (double)p->under_way <= PACE_LAG &&
           (double)(now - p->flight[p->first].at) <= expected(p) + PACE_LAG;
}

/* A terminal that has not answered yet may be about to. */
int pace_due(const struct pace *p, int64_t now)
{
    if (p->count == 0)
        return 0;
    int last = (p->first + p->count - 1) % PACE_FLIGHTS;
    int left = whole((double)(p->flight[last].at + PACE_END - now));
    return p->answers ? PACE_END : left < PACE_END ? left : PACE_END;
}

int pace_wait(struct pace *p, int64_t now)
{
    if (!p->answers)
        return unanswered_wait(p, now);
    if (p->count == 0 || is_quick(p, now))
        return 0;
    int left = whole((double)(p->flight[p->first].at + PACE_LOST - now) + 4 * expected(p));
    if (left > 0)
        return left;
    pace_start(p, p->line_speed); /* another terminal may be there by now */
    return 0;
}
