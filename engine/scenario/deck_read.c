/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From checked settings to a deck: names, types, ranges, inheritance. */
#include <config.h>

#include "engine/scenario/deck_read.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/names.h"
#include "engine/base/number.h"
#include "engine/base/utf8.h"
#include "engine/file/settings.h"
#include "engine/table/check.h"
#include "engine/table/quantity_list.h"

enum { FORMAT = 1, KEY = 64, SHOWN = 80 };

/* Names at the top of a file alone; its texts may stand in a scenario, too. */
static const char *const plain_names[] = {"format", "scenarios", "end_of_file"};
enum { PLAIN_COUNT = sizeof plain_names / sizeof *plain_names };

static const char *const kind_names[] = {
    [SETTING_GROUP] = "a group",      [SETTING_LIST] = "a list",
    [SETTING_NUMBER] = "a number",    [SETTING_TEXT] = "a text",
    [SETTING_BOOL] = "true or false",
};

/* Where values go: the base, or a scenario and the marks of what it sets. */
struct place {
    const struct setting *group;
    struct scenario *to;
    struct variant *variant; /* NULL for the base */
    struct error *err;
};

static bool refuse(const struct place *p, const struct setting *s, const char *key,
                   const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Puts the scenario's name before the sentence and the line beside it. */
static bool in_place(const struct place *p, const struct setting *s)
{
    char sentence[ERROR_TEXT], name[SHOWN];
    struct error *err = p->err;
    if (!err)
        return false;
    err->line = setting_line(s);
    if (!p->variant || !p->to->name[0])
        return false;
    snprintf(sentence, sizeof sentence, "%s", err->text);
    snprintf(err->text, sizeof err->text,
             "in scenario \"%s\": ", text_quoted(p->to->name, name, sizeof name));
    size_t n = strlen(err->text);
    snprintf(err->text + n, sizeof err->text - n, "%s", sentence);
    return false;
}

static bool refuse(const struct place *p, const struct setting *s, const char *key,
                   const char *format, ...)
{
    char sentence[ERROR_TEXT];
    va_list args;
    va_start(args, format);
    vsnprintf(sentence, sizeof sentence, format, args);
    va_end(args);
    error_set(p->err, STATUS_BAD_FILE, key, "%s", sentence);
    return in_place(p, s);
}

static const char *any_name(int i)
{
    int groups = 0;
    while (param_group(groups))
        groups++;
    if (i < SCENARIO_TEXTS)
        return scenario_text_key(i);
    i -= SCENARIO_TEXTS;
    if (i < PLAIN_COUNT)
        return plain_names[i];
    i -= PLAIN_COUNT;
    if (i < groups)
        return param_group(i);
    i -= groups;
    return i < PARAM_COUNT ? param_row((enum param_id)i)->key : NULL;
}

static bool refuse_unknown(const struct place *p, const struct setting *s, const char *key,
                           const char *near)
{
    if (near)
        return refuse(p, s, key, "there is no such setting; perhaps %s is meant", near);
    return refuse(p, s, key,
                  "there is no such setting; \"swapdeck list params\" names them all");
}

/* --- texts ------------------------------------------------------------------ */

static bool read_text(const struct place *p, const struct setting *s, enum scenario_text id)
{
    struct error why;
    if (p->variant && id == TEXT_NOTE)
        p->variant->sets_note = true;
    if (p->variant && id == TEXT_CURRENCY)
        p->variant->sets_currency = true;
    if (setting_kind(s) != SETTING_TEXT)
        return refuse(p, s, setting_name(s), "a text in quotes is needed, not %s",
                      kind_names[setting_kind(s)]);
    return scenario_set_text(p->to, id, setting_text(s), &why) ||
           refuse(p, s, setting_name(s), "%s", why.text);
}

/* --- numbers ---------------------------------------------------------------- */

/* One number in range; a share typed as a percentage gets its hint. */
static bool check_number(const struct place *p, const struct setting *s, enum param_id id)
{
    double x = setting_number(s);
    char meant[NUMBER_TEXT];
    if (param_check(id, x, p->err))
        return true;
    if (p->err && param_row(id)->kind == KIND_SHARE && param_check(id, x / 100, NULL)) {
        size_t n = strlen(p->err->text);
        snprintf(p->err->text + n, sizeof p->err->text - n, "; perhaps %s is meant",
                 number_exact(x / 100, meant));
    }
    return in_place(p, s);
}

/* A number, or a text that the dashboard would take for one: "3h30", "95%". */
static bool read_value(const struct place *p, const struct setting *s, enum param_id id,
                       double *value)
{
    struct error why;
    if (setting_kind(s) == SETTING_NUMBER) {
        *value = setting_number(s);
        return check_number(p, s, id);
    }
    return quantity_value(id, setting_text(s), p->to->currency, value, &why) ||
           refuse(p, s, param_row(id)->key, "%s", why.text);
}

static bool is_value(const struct setting *s)
{
    return setting_kind(s) == SETTING_NUMBER || setting_kind(s) == SETTING_TEXT;
}

static bool read_single(const struct place *p, const struct setting *s, enum param_id id)
{
    const struct param_row *row = param_row(id);
    char example[NUMBER_TEXT];
    double value;
    if (!is_value(s))
        return refuse(p, s, row->key, "a number is needed, not %s; for instance %s = %s;",
                      kind_names[setting_kind(s)], setting_name(s),
                      row->kind == KIND_WHOLE ? number_exact(row->def, example)
                                              : number_real(row->def, example));
    if (!read_value(p, s, id, &value))
        return false;
    param_set(&p->to->params, id, value);
    return true;
}

static bool check_count(const struct place *p, const struct setting *s, enum param_id id)
{
    const struct param_row *row = param_row(id);
    int n = setting_count(s);
    if (n >= row->min_count && n <= row->max_count)
        return true;
    if (row->min_count == row->max_count)
        return refuse(p, s, row->key, "the list has %d values; %d are needed", n,
                      row->min_count);
    return refuse(p, s, row->key, "the list has %d values; %d to %d are allowed", n,
                  row->min_count, row->max_count);
}

/* "200 300", "station-day". */
static bool read_list_text(const struct place *p, const struct setting *s, enum param_id id)
{
    struct error why;
    return quantity_assign_value(&p->to->params, id, setting_text(s), p->to->currency, &why) ||
           refuse(p, s, param_row(id)->key, "%s", why.text);
}

static bool read_list(const struct place *p, const struct setting *s, enum param_id id)
{
    const struct param_row *row = param_row(id);
    double values[PARAM_SLOTS];
    if (setting_kind(s) == SETTING_TEXT)
        return read_list_text(p, s, id);
    if (setting_kind(s) != SETTING_LIST)
        return refuse(p, s, row->key, "a list of numbers in [ ] is needed, not %s",
                      kind_names[setting_kind(s)]);
    if (!check_count(p, s, id))
        return false;
    for (int i = 0; i < setting_count(s); i++) {
        const struct setting *item = setting_at(s, i);
        if (!is_value(item))
            return refuse(p, item, row->key, "the list holds numbers, not %s",
                          kind_names[setting_kind(item)]);
        if (!read_value(p, item, id, &values[i]))
            return false;
    }
    param_set_list(&p->to->params, id, values, setting_count(s));
    return true;
}

static bool read_param(const struct place *p, const struct setting *s, const char *group)
{
    char key[KEY];
    snprintf(key, sizeof key, "%s.%s", group, setting_name(s));
    enum param_id id = param_find(key);
    if (id == PARAM_COUNT) {
        const char *near = param_nearest(key);
        return refuse_unknown(p, s, key, near ? near : param_nearest(setting_name(s)));
    }
    if (p->variant)
        p->variant->sets[id] = true;
    return param_is_list(id) ? read_list(p, s, id) : read_single(p, s, id);
}

static bool read_group(const struct place *p, const struct setting *s)
{
    if (setting_kind(s) != SETTING_GROUP)
        return refuse(p, s, setting_name(s), "settings in { } are needed, not %s",
                      kind_names[setting_kind(s)]);
    for (int i = 0; i < setting_count(s); i++)
        if (!read_param(p, setting_at(s, i), setting_name(s)))
            return false;
    return true;
}

/* --- scenarios -------------------------------------------------------------- */

static bool is_group(const char *name)
{
    for (int i = 0; param_group(i); i++)
        if (strcmp(param_group(i), name) == 0)
            return true;
    return false;
}

static bool read_member(const struct place *p, const struct setting *s)
{
    const char *name = setting_name(s);
    if (scenario_text_find(name) != SCENARIO_TEXTS)
        return true; /* read before the others */
    if (is_group(name))
        return read_group(p, s);
    for (int i = 0; i < PLAIN_COUNT; i++)
        if (strcmp(plain_names[i], name) == 0)
            return !p->variant || refuse(p, s, name,
                                         "it stands at the top of a file, not in a "
                                         "scenario");
    return refuse_unknown(p, s, name, nearest_name(name, any_name));
}

/* The rules that join parameters, on what the scenario inherits too. */
static bool check_rules(const struct place *p, const struct params *params)
{
    struct error own;
    if (params_check(params, &own))
        return true;
    if (p->err)
        *p->err = own;
    const struct setting *at = p->group;
    char group[KEY];
    snprintf(group, sizeof group, "%.*s", (int)strcspn(own.key, "."), own.key);
    const struct setting *inner = setting_member(at, group);
    const char *dot = strchr(own.key, '.');
    if (inner && dot && setting_member(inner, dot + 1))
        at = setting_member(inner, dot + 1);
    return in_place(p, at);
}

/* The texts come first: errors name the scenario, and prices may name the currency. */
static bool read_members(const struct place *p)
{
    for (int i = 0; i < SCENARIO_TEXTS; i++) {
        const struct setting *text = setting_member(p->group, scenario_text_key(i));
        if (text && !read_text(p, text, (enum scenario_text)i))
            return false;
    }
    for (int i = 0; i < setting_count(p->group); i++)
        if (!read_member(p, setting_at(p->group, i)))
            return false;
    return true;
}

static bool read_base(struct deck *d, const struct setting *root, struct error *err)
{
    struct place p = {.group = root, .to = &d->base, .err = err};
    return read_members(&p) && check_rules(&p, &d->base.params);
}

static bool read_variant(struct deck *d, const struct setting *s, struct error *err)
{
    struct variant *v = &d->variants[d->count];
    struct place p = {.group = s, .to = &v->own, .variant = v, .err = err};
    struct scenario whole;
    v->own = d->base;
    v->own.name[0] = 0;
    if (setting_kind(s) != SETTING_GROUP)
        return refuse(&p, s, "scenarios", "a scenario is a group in { }, not %s",
                      kind_names[setting_kind(s)]);
    const struct setting *name = setting_member(s, "name");
    if (!name)
        return refuse(&p, s, "scenarios", "the scenario has no name; write name = \"...\";");
    if (!read_text(&p, name, TEXT_NAME))
        return false;
    if (deck_find(d, v->own.name) != -2)
        return refuse(&p, name, "name",
                      "the name is already taken; each scenario needs its own");
    if (!read_members(&p))
        return false;
    d->count++;
    deck_scenario(d, d->count - 1, &whole);
    return check_rules(&p, &whole.params);
}

static bool read_variants(struct deck *d, const struct setting *root, struct error *err)
{
    const struct setting *list = setting_member(root, "scenarios");
    struct place p = {.group = root, .to = &d->base, .err = err};
    if (!list)
        return true;
    if (setting_kind(list) != SETTING_LIST)
        return refuse(&p, list, "scenarios", "a list in ( ) is needed, not %s",
                      kind_names[setting_kind(list)]);
    int count = setting_count(list);
    if (count > DECK_MAX)
        return refuse(&p, list, "scenarios", "there are %d scenarios; at most %d are allowed",
                      count, DECK_MAX);
    d->variants = calloc(count ? (size_t)count : 1, sizeof *d->variants);
    if (!d->variants)
        return error_set(err, STATUS_NO_MEMORY, "", "there is no memory left to read the file");
    for (int i = 0; i < count; i++)
        if (!read_variant(d, setting_at(list, i), err))
            return false;
    return true;
}

/* --- the file as a whole ------------------------------------------------------ */

/* A file that says format = 1 must end as our writer ends it: else it was cut. */
static bool check_end(const struct place *p)
{
    const struct setting *format = setting_member(p->group, "format");
    const struct setting *end = setting_member(p->group, "end_of_file");
    if (end && (setting_kind(end) != SETTING_BOOL || !setting_bool(end)))
        return refuse(p, end, "end_of_file", "only end_of_file = true; is known");
    if (end && end != setting_at(p->group, setting_count(p->group) - 1))
        return refuse(p, end, "end_of_file", "it must be the last setting of the file");
    if (format && !end)
        return refuse(p, format, "format",
                      "the file was cut: its last line, end_of_file = true; is missing");
    return true;
}

static bool check_format(const struct setting *root, struct error *err)
{
    struct place p = {.group = root, .err = err};
    const struct setting *format = setting_member(root, "format");
    char found[NUMBER_TEXT];
    if (setting_count(root) == 0)
        return error_set(err, STATUS_BAD_FILE, "",
                         "the file holds no settings; write at least name = \"...\";");
    if (format && setting_kind(format) != SETTING_NUMBER)
        return refuse(&p, format, "format", "a number is needed, not %s; write format = 1;",
                      kind_names[setting_kind(format)]);
    if (format && setting_number(format) != FORMAT)
        return refuse(&p, format, "format",
                      "format %s is not known here; this version reads format %d",
                      number_exact(setting_number(format), found), FORMAT);
    return check_end(&p);
}

bool deck_parse(struct deck *d, const char *bytes, size_t n, struct error *err)
{
    deck_init(d);
    struct settings *s = settings_parse(bytes, n, err);
    if (!s)
        return false;
    const struct setting *root = settings_root(s);
    bool done =
        check_format(root, err) && read_base(d, root, err) && read_variants(d, root, err);
    d->has_comments = settings_has_comments(s);
    settings_free(s);
    if (!done)
        deck_free(d);
    return done;
}
