/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of what advice says of growth and what to watch; see advice_checks.h. */
#ifndef SWAPDECK_ADVICE_CHECKS_GROWTH_H
#define SWAPDECK_ADVICE_CHECKS_GROWTH_H

#include "tests/advice_checks_plans.h"

/* Enough just below the value of a parameter and not just above it. */
static inline bool turns_at(const struct witness *w, enum param_id id, double x)
{
    double by = 0.0011;
    return (x - by <= 0 || enough_if(w, id, fmin(x - by, x * (1 - 1e-6)))) &&
           !enough_if(w, id, x + fmax(by, 1e-6 * x));
}

static inline bool check_limit_swaps(struct witness *w, const char *text)
{
    double growth = metric(w, METRIC_SWAPS) / owned(w, PARAM_SWAPS_PER_DAY) - 1;
    char first[ADVICE_TEXT];
    snprintf(first, sizeof first, "%.*s", (int)(strcspn(text, ".") + 1), text);
    const char *tail = strstr(text, " Batteries alone");
    if (tail) {
        snprintf(first, sizeof first, "%.*s", (int)(tail - text), text);
        if (!form(w, " Batteries alone would carry #, ports alone #.", tail) ||
            !is(w, 0, metric(w, METRIC_SWAPS_BY_STOCK)) ||
            !is(w, 1, metric(w, METRIC_SWAPS_BY_PORTS)))
            return false;
    } else {
        snprintf(first, sizeof first, "%s", text);
    }
    if (form(w, "Swaps per day may grow without limit: @.", first))
        return enough_if(w, PARAM_SWAPS_PER_DAY, 100);
    if (form(w, "What is owned carries no swaps at all at a service level of # %.", first))
        return !enough_if(w, PARAM_SWAPS_PER_DAY, 0.01) && is_level(w, 0);
    if (form(w, "What is owned carries no more than today's swaps; demand may not grow.",
             first))
        return !enough_if(w, PARAM_SWAPS_PER_DAY, 1.001 * owned(w, PARAM_SWAPS_PER_DAY)) &&
               enough_if(w, PARAM_SWAPS_PER_DAY, 0.999 * owned(w, PARAM_SWAPS_PER_DAY));
    return form(w,
                growth < 0 ? "What is owned carries # swaps a vehicle and day, # % less than "
                             "today."
                           : "What is owned carries # swaps a vehicle and day, # % more than "
                             "today.",
                first) &&
           (w->f[0].bound || turns_at(w, PARAM_SWAPS_PER_DAY, w->f[0].value)) &&
           is_share(w, 1, fabs(growth)) && w->f[1].value > 0;
}

static inline bool check_limit_charge_time(struct witness *w, const char *text)
{
    if (form(w, "No charging is fast enough: @.", text))
        return !enough_if(w, PARAM_CHARGE_TIME, 0.01);
    return form(w, "A charge may take # h at most; it takes # h.", text) &&
           (w->f[0].bound || turns_at(w, PARAM_CHARGE_TIME, w->f[0].value)) &&
           fabs(w->f[1].value - owned(w, PARAM_CHARGE_TIME)) < 1e-6;
}

/* What is bought for a fleet, read from "# batteries and # ports more than owned, for # USD".
 */
static inline bool bought(struct witness *w, const char *words, double fleet)
{
    double b = 0, f = 0;
    bool priced = true;
    if (form(w, "# {battery|batteries} and # {port|ports} more than owned, for # USD", words)) {
        b = w->f[0].value;
        f = w->f[1].value;
        priced = is(w, 2, price(w, b, f));
    } else if (form(w, "# {battery|batteries} more than owned, for # USD", words)) {
        b = w->f[0].value;
        priced = is(w, 1, price(w, b, 0));
    } else if (form(w, "# {port|ports} more than owned, for # USD", words)) {
        f = w->f[0].value;
        priced = is(w, 1, price(w, 0, f));
    } else if (strcmp(words, "nothing beyond what is owned") != 0) {
        return false;
    }
    struct witness grown = *w;
    param_set(&grown.p, PARAM_VEHICLES, fleet);
    return priced &&
           enough_with(&grown, owned(w, PARAM_BATTERIES) + b, owned(w, PARAM_PORTS) + f);
}

/* The words after a mark without the stop at the end. */
static inline const char *after(const char *text, const char *mark, char buf[ADVICE_TEXT])
{
    const char *at = strstr(text, mark);
    snprintf(buf, ADVICE_TEXT, "%s", at ? at + strlen(mark) : "");
    if (*buf)
        buf[strlen(buf) - 1] = 0;
    return buf;
}

static inline bool check_expansion_planned(struct witness *w, const char *text)
{
    double most = 0, least = HUGE_VAL;
    char words[ADVICE_TEXT];
    for (int i = 0; i < w->p.count[PARAM_FLEETS]; i++) {
        double fleet = w->p.v[SLOT_FLEETS + i];
        if (enough_if(w, PARAM_VEHICLES, fleet))
            most = fmax(most, fleet);
        else
            least = fmin(least, fleet);
    }
    if (form(w, "What is owned covers every planned fleet, up to # {vehicle|vehicles}.", text))
        return isinf(least) && is(w, 0, most);
    if (form(w, "What is owned covers no planned fleet; # {vehicle|vehicles} would take @.",
             text))
        return most == 0 && is(w, 0, least) && bought(w, after(text, "take ", words), least);
    return form(w, "What is owned covers a fleet of #; # {vehicle|vehicles} would take @.",
                text) &&
           is(w, 0, most) && is(w, 1, least) && bought(w, after(text, "take ", words), least);
}

static inline bool check_expansion_twice(struct witness *w, const char *text)
{
    char words[ADVICE_TEXT];
    double fleet = 2 * owned(w, PARAM_VEHICLES);
    return form(w, "Twice the fleet, # {vehicle|vehicles}, needs # {battery|batteries}: @.",
                text) &&
           is(w, 0, fleet) && bought(w, after(text, ": ", words), fleet);
}

/* Batteries a vehicle, of the cheapest pair where the model trades them for ports. */
static inline double ratio_at(const struct witness *w, double fleet)
{
    struct params p = with(w, PARAM_VEHICLES, fleet);
    struct plan pair;
    if (!model_row(w->model)->pair)
        return ask_metric(w, &p, METRIC_RATIO);
    model_row(w->model)->pair(&p, &pair);
    return pair.batteries / fleet;
}

static inline bool check_expansion_pooling(struct witness *w, const char *text)
{
    double v = owned(w, PARAM_VEHICLES), here = ratio_at(w, v);
    if (form(w,
             "The need stays # batteries a vehicle for every fleet: this model lets the "
             "deviation grow with the mean, so a larger fleet shares no spares.",
             text)) {
        double need = what_if_metric(w, PARAM_VEHICLES, 2 * v, METRIC_NEED);
        return is(w, 0, here) && fabs(need / (2 * v) - here) < 1e-9 * here;
    }
    return form(w,
                "A larger fleet shares its spares: @it needs # batteries a vehicle today and # "
                "at # vehicles.",
                text) &&
           is(w, 0, here) && is(w, 1, ratio_at(w, 2 * v)) && is(w, 2, 2 * v) &&
           w->f[1].value < w->f[0].value;
}

static inline bool check_monitor_swaps(struct witness *w, const char *text)
{
    char words[ADVICE_TEXT];
    if (!form(w, "Track the swaps really made: at # a vehicle and day the plan would be @.",
              text))
        return false;
    struct witness more = *w;
    param_set(&more.p, PARAM_SWAPS_PER_DAY, w->f[0].value);
    evaluate(w->model, &more.p, metrics_all(), &more.all[w->model]);
    after(text, "would be ", words);
    if (w->f[0].value <= owned(w, PARAM_SWAPS_PER_DAY) || enough_by(w->model, &more.p))
        return false;
    if (!form(w, "short of # {battery|batteries}@", words))
        return true;
    return is(w, 0, metric(&more, METRIC_NEED_WHOLE) - owned(w, PARAM_BATTERIES));
}

static inline enum param_id labelled(const char *text, size_t *length)
{
    static const enum param_id assumed[] = {PARAM_SWAPS_PER_DAY, PARAM_CHARGE_TIME,
                                            PARAM_TRANSPORT_TIME, PARAM_DEMAND_CV};
    for (size_t i = 0; i < sizeof assumed / sizeof *assumed; i++) {
        const char *label = param_row(assumed[i])->label;
        if (strncmp(text, label + 1, strlen(label + 1)) == 0) {
            *length = strlen(label + 1);
            return assumed[i];
        }
    }
    return PARAM_COUNT;
}

/* What a tenth more of the parameter asks for; NAN when no number of batteries is enough. */
static inline double tenth_more(const struct witness *w, enum param_id id)
{
    double x = fmin(1.1 * owned(w, id), param_row(id)->max);
    return what_if_metric(w, id, x, METRIC_NEED) - metric(w, METRIC_NEED);
}

/* The first named, then "; of LABEL n, of LABEL likewise", each no more than the one before. */
static inline bool check_monitor_largest(struct witness *w, const char *text)
{
    size_t n = 0;
    struct figure f;
    enum param_id id = labelled(text + strlen("Watch s"), &n);
    bool hopeless = strstr(text, "no number of batteries is enough") != NULL;
    double last = id < PARAM_COUNT ? tenth_more(w, id) : -1;
    const char *asks = strstr(text, "asks for "), *rest = strchr(text, ';');
    if (id == PARAM_COUNT || isnan(last) != hopeless ||
        (!hopeless && (!read_figure(asks + 9, &f) || !agrees(&f, last) || f.value == 0)))
        return false;
    for (; rest && *rest; rest = strchr(rest + 1, ',')) {
        const char *of = strstr(rest, "of ");
        if (!of || (id = labelled(of + 4, &n)) == PARAM_COUNT)
            return !of;
        const char *figure = of + 5 + n;
        double more = tenth_more(w, id);
        if (strncmp(figure, "likewise", 8) == 0
                ? !isnan(more)
                : !read_figure(figure, &f) || !agrees(&f, more) || f.value == 0 ||
                      more > last + 1e-9)
            return false;
        last = isnan(more) ? last : more;
        rest = figure;
    }
    return true;
}

#endif
