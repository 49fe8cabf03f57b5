/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is owned against what is needed: bars, figures, limits, every model's word. */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "engine/table/figures.h"
#include "engine/table/sentence.h"
#include "tui/panes/draw.h"
#include "tui/panes/inventory_bars.h"
#include "tui/panes/pane.h"

/* A line "Name   text": the first of the texts that fits. */
static void draw_line(struct canvas *c, struct rect r, const char *name, enum role role,
                      const char *const *texts)
{
    canvas_text(c, r.x, r.y, INVENTORY_LABEL - 1, ROLE_DIM, name);
    draw_fitting(c, r.x + INVENTORY_LABEL, r.y, r.w - INVENTORY_LABEL, role, texts);
}

/* "300 owned, ratio 1.50; 274 needed (273.7), ratio 1.37", or why there is no figure. */
static void draw_stock(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = answers_chosen(k);
    double owned = answers_param(k, PARAM_BATTERIES);
    double vehicles = answers_param(k, PARAM_VEHICLES);
    char have[NUMBER_TEXT], need[NUMBER_TEXT], exact[NUMBER_TEXT], ratio[NUMBER_TEXT];
    char own[NUMBER_TEXT], full[SENTENCE_TEXT], medium[SENTENCE_TEXT], brief[SENTENCE_TEXT];
    char least[SENTENCE_TEXT];
    number_people(owned, 0, have);
    metric_shown(now, METRIC_NEED_WHOLE, need);
    need_shown(now, METRIC_NEED, exact);
    metric_rounded(now, METRIC_RATIO, 2, ratio);
    number_people(owned / vehicles, 2, own);
    bool known = result_ok(now, METRIC_NEED_WHOLE), whole = strcmp(need, exact) == 0;
    snprintf(full, sizeof full, "%s owned, ratio %s; %s needed%s%s%s, ratio %s", have, own,
             need, whole ? "" : " (", whole ? "" : exact, whole ? "" : ")", ratio);
    snprintf(medium, sizeof medium, known ? "%s owned, %s needed" : "%s owned, need %s", have,
             need);
    snprintf(brief, sizeof brief, known ? "%s of %s" : "need %s", need, have);
    snprintf(least, sizeof least, "need %s", need);
    draw_line(c, r, "Batteries", ROLE_TEXT,
              (const char *const[]){known ? full : medium, medium, brief, least, need, NULL});
}

/* "72 (71.5)": what is bought are whole ports. */
static void ports_needed(const struct results *now, char whole[NUMBER_TEXT], char *both,
                         size_t size)
{
    char exact[NUMBER_TEXT];
    need_shown(now, METRIC_PORTS_NEED, exact);
    snprintf(whole, NUMBER_TEXT, "%s", exact);
    if (result_ok(now, METRIC_PORTS_NEED))
        number_people(round_up(now->v[METRIC_PORTS_NEED]), 0, whole);
    bool plain = strcmp(whole, exact) == 0;
    snprintf(both, size, "%s needed%s%s%s", whole, plain ? "" : " (", plain ? "" : exact,
             plain ? "" : ")");
}

/* The port line of a model that asks for ports. */
static void draw_ports(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = answers_chosen(k);
    char have[NUMBER_TEXT], need[NUMBER_TEXT], busy[NUMBER_TEXT], share[NUMBER_TEXT];
    char full[SENTENCE_TEXT], medium[PHRASE_TEXT], brief[PHRASE_TEXT], sentence[PHRASE_TEXT];
    char needed[PHRASE_TEXT], least[PHRASE_TEXT];
    param_text(PARAM_PORTS, answers_param(k, PARAM_PORTS), have);
    ports_needed(now, need, needed, sizeof needed);
    metric_shown(now, METRIC_PORTS_MINIMUM, busy);
    metric_shown(now, METRIC_PORTS_UTILISATION, share);
    bool carried = now->v[METRIC_PORTS_MINIMUM] <= answers_param(k, PARAM_PORTS);
    snprintf(full, sizeof full,
             carried ? "%s owned, %s, %s kept busy (%s)"
                     : "%s owned, %s, demand asks for %s (%s busy)",
             have, needed, busy, share);
    snprintf(medium, sizeof medium, "%s owned, %s needed", have, need);
    bool known = result_ok(now, METRIC_PORTS_NEED);
    snprintf(brief, sizeof brief, known ? "%s of %s" : "need %s", need, have);
    snprintf(least, sizeof least, "need %s", need);
    if (status_row((enum status_id)now->status[METRIC_PORTS_NEED])->state == STATE_UNDEFINED) {
        result_sentence(&k->of.scenario.params, now, METRIC_PORTS_NEED, sentence,
                        sizeof sentence);
        snprintf(full, sizeof full, "%s owned; %s", have, sentence);
        snprintf(medium, sizeof medium, "%s owned", have);
        snprintf(brief, sizeof brief, "%s", have);
        least[0] = 0;
    }
    draw_line(c, r, "Ports", ROLE_TEXT,
              (const char *const[]){full, medium, brief, *least ? least : NULL, NULL});
}

static void draw_served(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = answers_chosen(k);
    double level = answers_param(k, PARAM_SERVICE_LEVEL);
    char achieved[NUMBER_TEXT], wanted[NUMBER_TEXT], wait[NUMBER_TEXT];
    char longest[SENTENCE_TEXT], full[PHRASE_TEXT], brief[PHRASE_TEXT];
    bool enough = result_ok(now, METRIC_ACHIEVED) && now->v[METRIC_ACHIEVED] >= level;
    metric_shown(now, METRIC_ACHIEVED, achieved);
    param_text(PARAM_SERVICE_LEVEL, level, wanted);
    metric_shown(now, METRIC_MEAN_WAIT, wait);
    snprintf(full, sizeof full, "%s at once, %s wanted", achieved, wanted);
    snprintf(longest, sizeof longest, "%s, mean wait %s", full, wait);
    snprintf(brief, sizeof brief, "%s", achieved);
    draw_line(c, r, "Served", enough ? ROLE_TEXT : ROLE_WARNING,
              (const char *const[]){
                  result_ok(now, METRIC_MEAN_WAIT) ? longest : full, full, brief, NULL});
}

/* Most swaps a day, by what, and the growth to there. */
static void draw_room(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = answers_chosen(k);
    char most[NUMBER_TEXT], stock[NUMBER_TEXT], ports[NUMBER_TEXT], growth[NUMBER_TEXT];
    char full[SENTENCE_TEXT], medium[PHRASE_TEXT], brief[SENTENCE_TEXT];
    metric_shown(now, METRIC_SWAPS, most);
    metric_shown(now, METRIC_SWAPS_BY_STOCK, stock);
    metric_shown(now, METRIC_SWAPS_BY_PORTS, ports);
    metric_shown(now, METRIC_GROWTH, growth);
    char by[PHRASE_TEXT] = "";
    if (result_ok(now, METRIC_SWAPS_BY_PORTS))
        snprintf(by, sizeof by, "; stock %s, ports %s", stock, ports);
    const char *sign = result_ok(now, METRIC_GROWTH) && now->v[METRIC_GROWTH] > 0 ? "+" : "";
    snprintf(medium, sizeof medium, "%s swaps/day at most (%s%s)", most, sign, growth);
    if (!result_ok(now, METRIC_SWAPS))
        snprintf(medium, sizeof medium, "%s", most);
    snprintf(full, sizeof full, "%s%s", medium, by);
    snprintf(brief, sizeof brief, "%s%s", sign, growth);
    draw_line(c, r, "Growth", ROLE_TEXT, (const char *const[]){full, medium, brief, NULL});
}

static void draw_charge(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = answers_chosen(k);
    char longest[NUMBER_TEXT], present[NUMBER_TEXT], full[SENTENCE_TEXT], brief[SENTENCE_TEXT];
    bool known = result_ok(now, METRIC_LONGEST_CHARGE);
    metric_shown(now, METRIC_LONGEST_CHARGE, longest);
    param_text(PARAM_CHARGE_TIME, answers_param(k, PARAM_CHARGE_TIME), present);
    snprintf(full, sizeof full,
             known ? "%s h at the longest, %s h now" : "no time is short enough (%s), %s h now",
             longest, present);
    snprintf(brief, sizeof brief, known ? "%s h" : "%s", longest);
    draw_line(c, r, "Charging", ROLE_TEXT, (const char *const[]){full, brief, NULL});
}

/* Flow analysis: swaps a day, an hour, and the time a battery is away. */
static void draw_flow(const struct answers *k, struct canvas *c, struct rect r)
{
    const struct results *now = answers_chosen(k);
    char hour[NUMBER_TEXT], day[NUMBER_TEXT], cycle[NUMBER_TEXT];
    char full[SENTENCE_TEXT], brief[SENTENCE_TEXT];
    number_people(now->v[METRIC_DEMAND_RATE] * 24, 0, day);
    metric_shown(now, METRIC_DEMAND_RATE, hour);
    metric_shown(now, METRIC_CYCLE_TIME, cycle);
    snprintf(full, sizeof full, "%s swaps a day, %s an hour; a battery is away %s h", day,
             hour, cycle);
    snprintf(brief, sizeof brief, "%s swaps/h", hour);
    draw_line(c, r, "Flow", ROLE_TEXT, (const char *const[]){full, brief, NULL});
}

static const struct block blocks[] = {
    {0, NULL, draw_stock},
    {0, NULL, inventory_stock_bar},
    {3, inventory_stock_height, inventory_stock_parts},
    {18, NULL, NULL},
    {4, NULL, draw_ports},
    {7, inventory_ports_bar_height, inventory_ports_bar},
    {9, inventory_ports_height, inventory_ports_parts},
    {17, NULL, NULL},
    {1, NULL, draw_served},
    {5, NULL, draw_room},
    {8, NULL, draw_charge},
    {10, NULL, draw_flow},
};

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    draw_stack(k, c, r, blocks, sizeof blocks / sizeof *blocks);
}

static unsigned parts(const struct app *a, struct rect r)
{
    (void)a, (void)r;
    return PART_BIT(RESULTS);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    model_and_blind_spot(s->shown->of.model, buf, size);
}

const struct pane_ops pane_inventory = {
    .name = "inventory", .title = "Inventory", .min_w = 22, .min_h = 2,
    .parts = parts, .draw = draw, .subtitle = subtitle,
};
