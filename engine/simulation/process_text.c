/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/process_text.h"

#include <stddef.h>
#include <string.h>

#include "engine/base/number.h"

enum kind { KIND_FIELD_NUMBER, KIND_FIELD_HOURS, KIND_FIELD_LAW, KIND_FIELD_SWITCH };

static const struct field {
    const char *key;
    enum kind kind;
    size_t place;
} fields[] = {
#define FIELD(key, kind, member, ...) \
    {key, KIND_FIELD_##kind, offsetof(struct process, member)},
#include "engine/simulation/process.def"
#undef FIELD
};

enum { FIELDS = sizeof fields / sizeof *fields };

static void add_number(double x, struct text *out)
{
    char buf[NUMBER_TEXT];
    text_addf(out, " %s", number_exact(x, buf));
}

static void write_field(const struct field *f, const char *place, struct text *out)
{
    const double *number = (const double *)(const void *)place;
    const struct law *law = (const struct law *)(const void *)place;
    text_add(out, f->key);
    switch (f->kind) {
    case KIND_FIELD_NUMBER: add_number(*number, out); break;
    case KIND_FIELD_HOURS:
        for (int h = 0; h < HOURS_PER_DAY; h++)
            add_number(number[h], out);
        break;
    case KIND_FIELD_LAW:
        text_addf(out, " %s", law_row(law->id)->key);
        add_number(law->mean, out);
        add_number(law->cv, out);
        break;
    default: add_number(*(const bool *)place, out);
    }
    text_add(out, "\n");
}

void process_write(const struct process *p, struct text *out)
{
    for (int i = 0; i < FIELDS; i++)
        write_field(&fields[i], (const char *)p + fields[i].place, out);
}

static bool read_law(struct lines *lines, struct law *law)
{
    char name[32];
    if (!lines_word(lines, name, sizeof name))
        return false;
    for (law->id = 0; law->id < LAW_COUNT; law->id++)
        if (strcmp(law_row(law->id)->key, name) == 0)
            return lines_number(lines, &law->mean) && lines_number(lines, &law->cv);
    return false;
}

static bool read_field(struct lines *lines, const struct field *f, char *place)
{
    double *number = (double *)(void *)place;
    uint64_t on = 0;
    bool good = lines_begin(lines, f->key);
    switch (f->kind) {
    case KIND_FIELD_NUMBER: good = good && lines_number(lines, number); break;
    case KIND_FIELD_HOURS:
        for (int h = 0; h < HOURS_PER_DAY; h++)
            good = good && lines_number(lines, &number[h]);
        break;
    case KIND_FIELD_LAW: good = good && read_law(lines, (struct law *)(void *)place); break;
    default:
        good = good && lines_count(lines, 1, &on);
        *(bool *)place = on == 1;
    }
    return good && lines_done(lines);
}

bool process_read(struct lines *lines, struct process *p)
{
    memset(p, 0, sizeof *p);
    for (int i = 0; i < FIELDS; i++)
        if (!read_field(lines, &fields[i], (char *)p + fields[i].place))
            return false;
    return true;
}
