/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/part.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/simulation/process_text.h"

#define TITLE "swapdeck simulation part"

enum { FORMAT = 1, WORD = 64 };

/* FNV-1a, 64 bits (Fowler, Noll and Vo 1991). */
static uint64_t checksum(const char *bytes, size_t n)
{
    uint64_t sum = 0xcbf29ce484222325u;
    for (size_t i = 0; i < n; i++)
        sum = (sum ^ (unsigned char)bytes[i]) * 0x100000001b3u;
    return sum;
}

static void add_line(const char *key, double x, struct text *out)
{
    char buf[NUMBER_TEXT];
    text_addf(out, "%s %s\n", key, number_exact(x, buf));
}

void part_common(const struct simulation *s, struct text *out)
{
    text_addf(out, "name %s\n", s->name);
    process_write(&s->process, out);
    text_addf(out, "seed %" PRIu64 "\n", s->plan.seed);
    add_line("days", s->plan.days, out);
    add_line("warm_up", s->plan.warm_up, out);
    add_line("replications", s->plan.replications, out);
    add_line("precision", s->plan.precision, out);
    add_line("days_measured", s->days, out);
    add_line("warm_up_run", s->warm_up, out);
    add_line("warm_up_found", s->warm_up_found, out);
    add_line("settled", s->settled, out);
    add_line("parts", s->part.of, out);
}

static void write_hour(const struct hour_tally *t, struct text *out)
{
    char stock[NUMBER_TEXT], waiting[NUMBER_TEXT], busy[NUMBER_TEXT];
    text_addf(out, "hour %" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64 " %s %s %s\n", t->swaps,
              t->waits, t->late, t->lost, number_exact(t->stock, stock),
              number_exact(t->waiting, waiting), number_exact(t->busy, busy));
}

static void write_spread(const char *key, const struct spread *spread, struct text *out)
{
    for (int i = 0; i < SPREAD_BINS; i++)
        if (spread->bin[i] > 0)
            text_addf(out, "%s %d %" PRIu64 "\n", key, i, spread->bin[i]);
}

static void write_hours(const char *key, const struct spread *hours, struct text *out)
{
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        char word[WORD];
        snprintf(word, sizeof word, "%s %d", key, h);
        write_spread(word, &hours[h], out);
    }
}

void part_write(const struct simulation *s, struct text *out)
{
    size_t start = out->length;
    text_addf(out, TITLE " %d\nversion %s\n", FORMAT, PACKAGE_VERSION);
    part_common(s, out);
    text_addf(out, "part %d\n", s->part.number);
    for (int i = 0; i < s->count; i++) {
        const struct tally *t = &s->record[i];
        text_addf(out, "replication %d %" PRIu64 " %" PRIu64 "\n", s->first + i, t->events,
                  t->shortages);
        for (int h = 0; h < HOURS_PER_DAY; h++)
            write_hour(&t->hour[h], out);
    }
    write_spread("wait", &s->spreads.wait, out);
    write_hours("stock", s->spreads.stock, out);
    write_hours("riders", s->spreads.riders, out);
    if (!out->failed)
        text_addf(out, "end %016" PRIx64 "\n",
                  checksum(out->data + start, out->length - start));
}

/* A line of one number, which is whole where a count is asked for. */
static bool read_number(struct lines *l, const char *key, double *value)
{
    return lines_begin(l, key) && lines_number(l, value) && lines_done(l);
}

static bool read_whole(struct lines *l, const char *key, double least, int *value)
{
    double x;
    if (!read_number(l, key, &x) || x < least || x > INT_MAX / 2 || x != (double)(int)x)
        return false;
    *value = (int)x;
    return true;
}

/* What a part says of itself, before it is a simulation. */
struct head {
    char name[SIMULATION_NAME];
    struct process process;
    struct simulation_plan plan;
    struct simulation_part part;
    int days, warm_up_found, settled;
    double warm_up;
};

static bool read_head(struct lines *l, struct head *h)
{
    uint64_t seed = 0;
    bool good = lines_begin(l, "name") && lines_rest(l, h->name, sizeof h->name) &&
                lines_done(l) && process_read(l, &h->process) && lines_begin(l, "seed") &&
                lines_count(l, UINT64_MAX, &seed) && lines_done(l);
    h->plan.seed = seed;
    return good && read_whole(l, "days", 0, &h->plan.days) &&
           read_number(l, "warm_up", &h->plan.warm_up) &&
           read_whole(l, "replications", 1, &h->plan.replications) &&
           read_number(l, "precision", &h->plan.precision) &&
           read_whole(l, "days_measured", 1, &h->days) &&
           read_number(l, "warm_up_run", &h->warm_up) &&
           read_whole(l, "warm_up_found", -1, &h->warm_up_found) &&
           read_whole(l, "settled", 0, &h->settled) &&
           read_whole(l, "parts", 1, &h->part.of) && read_whole(l, "part", 1, &h->part.number);
}

static bool read_hour(struct lines *l, struct hour_tally *t)
{
    uint64_t *const counts[] = {&t->swaps, &t->waits, &t->late, &t->lost};
    double *const areas[] = {&t->stock, &t->waiting, &t->busy};
    bool good = lines_begin(l, "hour");
    for (int i = 0; i < 4; i++)
        good = good && lines_count(l, UINT64_MAX, counts[i]);
    for (int i = 0; i < 3; i++)
        good = good && lines_number(l, areas[i]);
    return good && lines_done(l);
}

static bool read_record(struct lines *l, int number, struct tally *t)
{
    uint64_t found;
    memset(t, 0, sizeof *t);
    bool good = lines_begin(l, "replication") && lines_count(l, INT_MAX, &found) &&
                found == (uint64_t)number && lines_count(l, UINT64_MAX, &t->events) &&
                lines_count(l, UINT64_MAX, &t->shortages) && lines_done(l);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        good = good && read_hour(l, &t->hour[h]);
    return good;
}

/* All lines of a spread; of 24 of them when hours is 24. */
static bool read_spreads(struct lines *l, const char *key, struct spread *spread,
                         uint64_t hours)
{
    while (lines_peek(l, key)) {
        uint64_t hour = 0, bin, count;
        if (!lines_begin(l, key) || (hours > 1 && !lines_count(l, hours - 1, &hour)) ||
            !lines_count(l, SPREAD_BINS - 1, &bin) || !lines_count(l, UINT64_MAX, &count) ||
            !lines_done(l))
            return false;
        spread[hour].bin[bin] = count;
    }
    return true;
}

static bool read_body(struct lines *l, struct simulation *s)
{
    for (; s->first + s->count < s->most; s->count++)
        if (!simulation_reserve(s, s->count + 1) ||
            !read_record(l, s->first + s->count, &s->record[s->count]))
            return false;
    return read_spreads(l, "wait", &s->spreads.wait, 1) &&
           read_spreads(l, "stock", s->spreads.stock, HOURS_PER_DAY) &&
           read_spreads(l, "riders", s->spreads.riders, HOURS_PER_DAY) && lines_peek(l, "end");
}

static bool torn(struct error *err)
{
    return error_set(err, STATUS_BAD_FILE, "",
                     "this part of a simulation is torn or was changed; make it again");
}

/* The last line, 21 bytes, holds the sum of all before. */
static bool check_end(const char *bytes, size_t n, struct error *err)
{
    enum { END = 21 };
    char expected[END + 1];
    if (n < END)
        return torn(err);
    snprintf(expected, sizeof expected, "end %016" PRIx64 "\n", checksum(bytes, n - END));
    return memcmp(bytes + n - END, expected, END) == 0 ? true : torn(err);
}

/* The first two lines: another version may count otherwise. */
static bool check_version(struct lines *l, struct error *err)
{
    char title[WORD], version[WORD], expected[WORD];
    snprintf(expected, sizeof expected, "simulation part %d", FORMAT);
    if (!lines_begin(l, "swapdeck") || !lines_rest(l, title, sizeof title) ||
        strncmp(title, expected, sizeof "simulation part" - 1) != 0)
        return error_set(err, STATUS_BAD_FILE, "",
                         "this is no part of a simulation; \"swapdeck simulate --part\" writes "
                         "them");
    if (strcmp(title, expected) != 0)
        return error_set(err, STATUS_BAD_FILE, "",
                         "this is a %s; version " PACKAGE_VERSION " reads the format %d", title,
                         FORMAT);
    bool known = lines_done(l) && lines_begin(l, "version") &&
                 lines_rest(l, version, sizeof version) && lines_done(l);
    if (known && strcmp(version, PACKAGE_VERSION) == 0)
        return true;
    return error_set(err, STATUS_BAD_FILE, "",
                     "this part was written by version %s; version " PACKAGE_VERSION
                     " joins only its own", known ? version : "unknown");
}

static struct simulation *begin(const struct head *h, struct error *err)
{
    struct simulation *s = simulation_open(&h->process, &h->plan, h->part, err);
    if (!s)
        return NULL;
    memcpy(s->name, h->name, sizeof s->name);
    s->days = h->days;
    s->warm_up = h->warm_up;
    s->warm_up_found = h->warm_up_found;
    s->settled = h->settled != 0;
    return s;
}

struct simulation *part_read(const char *bytes, size_t n, struct error *err)
{
    struct lines l;
    struct head head;
    lines_open(&l, bytes, n);
    if (!check_version(&l, err) || !check_end(bytes, n, err))
        return NULL;
    bool headed = read_head(&l, &head);
    struct simulation *s = headed ? begin(&head, err) : NULL;
    if (s && read_body(&l, s))
        return s;
    if (s || !headed)
        torn(err);
    if (err)
        err->line = l.line;
    simulation_free(s);
    return NULL;
}
