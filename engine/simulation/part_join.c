/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/part_join.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/text.h"
#include "engine/simulation/part.h"

enum { SHOWN = 60 }; /* of a line, in a sentence */

static bool no_memory(struct error *err)
{
    return error_set(err, STATUS_NO_MEMORY, "", "there is not enough memory to join the parts");
}

/* What follows the key in a line, as much of it as a sentence bears. */
struct value {
    const char *at;
    int length;
};

static struct value value_of(const char *line)
{
    const char *at = line + strcspn(line, " \n");
    size_t length = strcspn(at += *at == ' ', "\n");
    return (struct value){at, length < SHOWN ? (int)length : SHOWN};
}

/* The first line in which two texts of the same keys differ. */
static bool say_difference(const char *mine, const char *first, const char *file,
                           struct error *err)
{
    size_t line = 0;
    for (size_t i = 0; mine[i] && mine[i] == first[i]; i++)
        line = mine[i] == '\n' ? i + 1 : line;
    struct value here = value_of(mine + line), there = value_of(first + line);
    char key[64];
    snprintf(key, sizeof key, "%.*s", (int)strcspn(mine + line, " "), mine + line);
    return error_set(err, STATUS_BAD_FILE, key,
                     "this part is of another simulation: \"%.*s\" here, \"%.*s\" in %s",
                     here.length, here.at, there.length, there.at, file);
}

static bool check_same(const struct simulation *s, const struct simulation *first,
                       const char *file, struct error *err)
{
    struct text mine, other;
    text_init(&mine);
    text_init(&other);
    part_common(s, &mine);
    part_common(first, &other);
    bool same = !mine.failed && !other.failed && strcmp(mine.data, other.data) == 0;
    if (mine.failed || other.failed)
        no_memory(err);
    else if (!same)
        say_difference(mine.data, other.data, file, err);
    text_free(&mine);
    text_free(&other);
    return same;
}

/* All of one simulation, none twice; place[k] is where part k + 1 stands, -1 at first. */
static bool place_parts(struct simulation *const *parts, const char *const *files, int n,
                        int *place, int *which, struct error *err)
{
    for (int i = 0; i < n; i++) {
        const struct simulation *s = parts[i];
        *which = i;
        if (!check_same(s, parts[0], files[0], err))
            return false;
        int *at = &place[s->part.number - 1];
        if (*at >= 0)
            return error_set(err, STATUS_BAD_FILE, "", "this is part %d of %d, and so is %s",
                             s->part.number, s->part.of, files[*at]);
        *at = i;
    }
    *which = -1;
    for (int k = 0; k < parts[0]->part.of; k++)
        if (place[k] < 0)
            return error_set(err, STATUS_BAD_FILE, "", "part %d of %d is missing", k + 1,
                             parts[0]->part.of);
    return true;
}

static struct simulation *open_like(const struct simulation *first, struct error *err)
{
    struct simulation_part all = {1, 1};
    struct simulation *s = simulation_open(&first->process, &first->plan, all, err);
    if (s && simulation_reserve(s, s->plan.replications)) {
        memcpy(s->name, first->name, sizeof s->name);
        s->days = first->days;
        s->warm_up = first->warm_up;
        s->warm_up_found = first->warm_up_found;
        s->settled = first->settled;
        return s;
    }
    if (s)
        no_memory(err);
    simulation_free(s);
    return NULL;
}

static void append(struct simulation *to, const struct simulation *part)
{
    memcpy(to->record + to->count, part->record, (size_t)part->count * sizeof *part->record);
    to->count += part->count;
    spreads_merge(&to->spreads, &part->spreads);
}

struct simulation *part_join(struct simulation *const *parts, const char *const *files, int n,
                             int *which, struct error *err)
{
    int of = parts[0]->part.of;
    int *place = malloc((size_t)of * sizeof *place);
    struct simulation *all = NULL;
    *which = -1;
    if (!place) {
        no_memory(err);
        return NULL;
    }
    for (int k = 0; k < of; k++)
        place[k] = -1;
    if (place_parts(parts, files, n, place, which, err))
        all = open_like(parts[0], err);
    for (int k = 0; all && k < of; k++)
        append(all, parts[place[k]]);
    free(place);
    return all;
}
