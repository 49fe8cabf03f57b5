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

bool process_field(const struct process *p, int i, struct process_field *out)
{
    if (i >= FIELDS)
        return false;
    const void *place = (const char *)p + fields[i].place;
    *out = (struct process_field){.key = fields[i].key};
    switch (fields[i].kind) {
    case KIND_FIELD_LAW: out->law = place; break;
    case KIND_FIELD_SWITCH: out->on = place; break;
    default:
        out->number = place;
        out->numbers = fields[i].kind == KIND_FIELD_HOURS ? HOURS_PER_DAY : 1;
    }
    return true;
}

static void write_field(const struct process_field *f, struct text *out)
{
    text_add(out, f->key);
    for (int h = 0; h < f->numbers; h++)
        add_number(f->number[h], out);
    if (f->law) {
        text_addf(out, " %s", law_row(f->law->id)->key);
        add_number(f->law->mean, out);
        add_number(f->law->cv, out);
    }
    if (f->on)
        add_number(*f->on, out);
    text_add(out, "\n");
}

void process_write(const struct process *p, struct text *out)
{
    struct process_field field;
    for (int i = 0; process_field(p, i, &field); i++)
        write_field(&field, out);
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
