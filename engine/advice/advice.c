/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules in the order in which they are asked, and the order of their answers. */
#include <config.h>

#include "engine/advice/advice.h"

static const struct {
    const char *id;
    advice_rule *rule;
} rules[] = {
    {"stock.hopeless", stock_hopeless},
    {"ports.hopeless", ports_hopeless},
    {"stock.vehicles", stock_vehicles},
    {"stock.short", stock_short},
    {"ports.short", ports_short},
    {"ports.overload", ports_overload},
    {"stock.surplus", stock_surplus},
    {"ports.surplus", ports_surplus},
    {"service.achieved", service_achieved},
    {"models.queue", models_queue},
    {"models.disagree", models_disagree},
    {"fix.batteries", fix_batteries},
    {"fix.ports", fix_ports},
    {"fix.both", fix_both},
    {"fix.charge_time", fix_charge_time},
    {"fix.swaps", fix_swaps},
    {"fix.level", fix_level},
    {"limit.swaps", limit_swaps},
    {"limit.charge_time", limit_charge_time},
    {"transport.legs", transport_legs},
    {"monitor.swaps", monitor_swaps},
    {"monitor.largest", monitor_largest},
    {"monitor.level", monitor_level},
    {"monitor.deviation", monitor_deviation},
    {"transport.slower", transport_slower},
    {"peak.hour", peak_hour},
    {"cost.best", cost_best},
    {"cost.free", cost_free},
    {"cost.loss", cost_loss},
    {"cost.plan", cost_plan},
    {"charge.faster", charge_faster},
    {"transport.faster", transport_faster},
    {"demand.smooth", demand_smooth},
    {"charge.slower", charge_slower},
    {"charge.slope", charge_slope},
    {"expansion.planned", expansion_planned},
    {"expansion.double", expansion_double},
    {"expansion.pooling", expansion_pooling},
    {"demand.daily", demand_daily},
    {"stock.ratio", stock_ratio},
    {"stock.circulating", stock_circulating},
    {"stock.safety", stock_safety},
    {"ports.flow", ports_flow},
};

_Static_assert(sizeof rules / sizeof *rules <= ADVICE_MAX, "every rule may speak");

/* Good news and notes are equally little to worry about. */
static int gravity(const struct advice *a)
{
    return a->tone > TONE_NOTE ? (int)a->tone : 0;
}

/* Moves the last of n sentences before the less grave ones. */
static void sink(struct advice *out, int n)
{
    struct advice last = out[n - 1];
    int at = n - 1;
    while (at > 0 && gravity(&out[at - 1]) < gravity(&last)) {
        out[at] = out[at - 1];
        at--;
    }
    out[at] = last;
}

int advise(const struct params *p, const char *currency, const struct results *all,
           enum model_id model, struct advice out[ADVICE_MAX])
{
    struct situation s = {
        .p = p, .currency = currency, .model = model, .r = &all[model], .all = all};
    int n = 0;
    s.suffices = plan_suffices(p, s.r);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        s.said = 0;
        if (!rules[i].rule(&s, &out[n]))
            continue;
        out[n].id = rules[i].id;
        sink(out, ++n);
    }
    return n;
}

const char *advice_id(size_t i)
{
    return i < sizeof rules / sizeof *rules ? rules[i].id : NULL;
}
