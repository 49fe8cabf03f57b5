/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One judge, and whoever objects. */
#include <config.h>

#include "engine/advice/judgement.h"

#include <math.h>
#include <stdio.h>

#include "engine/advice/verdict.h"
#include "engine/base/number.h"
#include "engine/table/figures.h"
#include "engine/table/sentence.h"


/* What a model finds: yes, no, or that it cannot say. */
enum finding { FINDING_YES, FINDING_NO, FINDING_NONE };

static enum metric_state state_of(const struct results *r, enum metric_id id)
{
    return status_row((enum status_id)r->status[id])->state;
}

static enum finding find(const struct params *p, const struct results *r)
{
    enum metric_state state = state_of(r, METRIC_NEED_WHOLE);
    if (state != STATE_OK && state != STATE_IMPOSSIBLE)
        return FINDING_NONE;
    return plan_suffices(p, r) ? FINDING_YES : FINDING_NO;
}

/* Batteries lacking, without end where no number is enough. */
static double lack(const struct params *p, const struct results *r)
{
    if (state_of(r, METRIC_NEED_WHOLE) == STATE_IMPOSSIBLE)
        return (double)INFINITY;
    return plan_lacks(p, r, METRIC_NEED_WHOLE);
}

static bool lacks_more(const struct params *p, const struct results *a, const struct results *b)
{
    double x = lack(p, a), y = lack(p, b);
    if (x < y || y < x)
        return x > y;
    return plan_lacks(p, a, METRIC_PORTS_NEED) > plan_lacks(p, b, METRIC_PORTS_NEED);
}

/* Of all models that say no, the one that finds most lacking; or MODEL_COUNT. */
static enum model_id worst_objector(const struct params *p, const struct results *all,
                                    enum model_id judge)
{
    enum model_id worst = MODEL_COUNT;
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        if (m == judge || find(p, &all[m]) != FINDING_NO)
            continue;
        if (worst == MODEL_COUNT || lacks_more(p, &all[m], &all[worst]))
            worst = m;
    }
    return worst;
}

static void measure(const struct params *p, const struct results *r, struct judgement *out)
{
    double batteries = lack(p, r);
    out->hopeless = isinf(batteries);
    out->batteries = out->hopeless ? 0 : batteries;
    out->ports = plan_lacks(p, r, METRIC_PORTS_NEED);
}

void judge_plan(const struct params *p, const struct results *all, enum model_id judge,
                struct judgement *out)
{
    const struct results *r = &all[judge];
    enum finding finding = find(p, r);
    *out = (struct judgement){.judge = judge, .objector = MODEL_COUNT};
    if (finding == FINDING_NONE) {
        out->grade = GRADE_UNKNOWN;
        return;
    }
    if (finding == FINDING_YES)
        out->objector = worst_objector(p, all, judge);
    out->grade = finding == FINDING_NO          ? GRADE_SHORT
                 : out->objector == MODEL_COUNT ? GRADE_ENOUGH
                                                : GRADE_IF;
    if (out->grade == GRADE_ENOUGH)
        out->batteries = param_get(p, PARAM_BATTERIES) - r->v[METRIC_NEED_WHOLE];
    else
        measure(p, out->grade == GRADE_IF ? &all[out->objector] : r, out);
}

enum tone grade_tone(enum grade grade)
{
    static const enum tone tones[] = {
        [GRADE_ENOUGH] = TONE_GOOD,
        [GRADE_IF] = TONE_WARNING,
        [GRADE_SHORT] = TONE_BAD,
        [GRADE_UNKNOWN] = TONE_NOTE,
    };
    return tones[grade];
}

/* "154 batteries or 52 ports"; "" when no number of either is known to help. */
static void lacking(const struct judgement *j, char *buf, size_t size)
{
    enum model_id speaker = j->grade == GRADE_IF ? j->objector : j->judge;
    char batteries[64] = "", ports[64] = "";
    /* Who sees the queue asks for batteries at these ports or ports at these. */
    const char *joint = model_sees(speaker, SEES_QUEUE) ? " or " : " and ";
    if (j->batteries > 0)
        count_text(j->batteries, "battery", "batteries", batteries, sizeof batteries);
    if (j->ports > 0)
        count_text(j->ports, "port", "ports", ports, sizeof ports);
    snprintf(buf, size, "%s%s%s", batteries, *batteries && *ports ? joint : "", ports);
}

static void say_enough(const struct judgement *j, char *buf)
{
    char count[64];
    count_text(j->batteries, "battery", "batteries", count, sizeof count);
    if (j->batteries > 0)
        snprintf(buf, JUDGEMENT_TEXT, "ENOUGH: %s to spare", count);
    else
        snprintf(buf, JUDGEMENT_TEXT, "ENOUGH: exactly the batteries needed");
}

/* "180 for 200 vehicles, 20 stand without any". */
static void afoot_text(const struct params *p, double afoot, char *buf, size_t size)
{
    char owned[NUMBER_TEXT], fleet[64], count[64];
    amount_text(param_get(p, PARAM_BATTERIES), owned);
    count_text(param_get(p, PARAM_VEHICLES), "vehicle", "vehicles", fleet, sizeof fleet);
    count_text(afoot, "stands", "stand", count, sizeof count);
    snprintf(buf, size, "%.40s for %.40s, %.40s without any", owned, fleet, count);
}

static void say_short(const struct judgement *j, const struct params *p, char *buf)
{
    double afoot = param_get(p, PARAM_VEHICLES) - param_get(p, PARAM_BATTERIES);
    char amount[160], why[160] = "no number of batteries is enough";
    lacking(j, amount, sizeof amount);
    if (j->hopeless && !*amount)
        snprintf(buf, JUDGEMENT_TEXT, "SHORT of batteries and ports: neither alone is enough");
    else
        snprintf(buf, JUDGEMENT_TEXT, "SHORT of %s", amount);
    if (afoot > 0)
        afoot_text(p, afoot, why, sizeof why);
    if (afoot > 0 || (j->hopeless && *amount))
        snprintf(buf, JUDGEMENT_TEXT, "SHORT of %.120s: %.150s",
                 *amount ? amount : "batteries and ports", why);
}

enum tone judgement_headline(const struct judgement *j, const struct params *p,
                             const struct results *all, char buf[JUDGEMENT_TEXT])
{
    switch (j->grade) {
    case GRADE_ENOUGH:
        say_enough(j, buf);
        break;
    case GRADE_IF:
        snprintf(buf, JUDGEMENT_TEXT, "ENOUGH, IF %s", model_row(j->objector)->trust);
        break;
    case GRADE_SHORT:
        say_short(j, p, buf);
        break;
    case GRADE_UNKNOWN:
        result_sentence(p, &all[j->judge], METRIC_NEED_WHOLE, buf, JUDGEMENT_TEXT);
    }
    return grade_tone(j->grade);
}

/* "if they vary as widely as exponential ones, 6 batteries are short". */
static void say_price(const struct judgement *j, const struct params *p,
                      const struct results *all, char *buf)
{
    const char *doubt = model_row(j->objector)->doubt;
    char amount[160], reason[160];
    lacking(j, amount, sizeof amount);
    if (j->hopeless)
        snprintf(
            buf, JUDGEMENT_TEXT, "if %s: %s", doubt,
            result_sentence(p, &all[j->objector], METRIC_NEED_WHOLE, reason, sizeof reason));
    else
        snprintf(buf, JUDGEMENT_TEXT, "if %s, %s short", doubt, amount);
}

static void say_served(const struct params *p, const struct results *r, char *buf)
{
    char served[NUMBER_TEXT], wanted[NUMBER_TEXT];
    snprintf(buf, JUDGEMENT_TEXT, "%s of swaps served at once, %s wanted",
             share_beside(r->v[METRIC_ACHIEVED], param_get(p, PARAM_SERVICE_LEVEL), served),
             param_text(PARAM_SERVICE_LEVEL, param_get(p, PARAM_SERVICE_LEVEL), wanted));
}

char *judgement_reason(const struct judgement *j, const struct params *p,
                       const struct results *all, char buf[JUDGEMENT_TEXT])
{
    const struct results *r = &all[j->judge];
    buf[0] = '\0';
    if (j->grade == GRADE_IF)
        say_price(j, p, all, buf);
    else if (j->grade == GRADE_SHORT && j->hopeless)
        result_sentence(p, r, METRIC_NEED_WHOLE, buf, JUDGEMENT_TEXT);
    else if (result_ok(r, METRIC_ACHIEVED))
        say_served(p, r, buf);
    return buf;
}

enum tone judgement_sentence(const struct judgement *j, const struct params *p,
                             const struct results *all, char buf[2 * JUDGEMENT_TEXT])
{
    char headline[JUDGEMENT_TEXT], reason[JUDGEMENT_TEXT];
    enum tone tone = judgement_headline(j, p, all, headline);
    judgement_reason(j, p, all, reason);
    const char *joint = !*reason ? "" : j->grade == GRADE_IF ? "; " : ": ";
    snprintf(buf, 2 * JUDGEMENT_TEXT, "%.300s%s%.300s.", headline, joint, reason);
    return tone;
}
