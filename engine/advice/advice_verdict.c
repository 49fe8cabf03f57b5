/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdict, what would repair it, and what other models say. */
#include <config.h>

#include <stdio.h>

#include "engine/advice/judgement.h"
#include "engine/advice/rules.h"
#include "engine/advice/verdict.h"

bool verdict_answer(struct situation *s, struct advice *a)
{
    struct judgement j;
    char sentence[2 * JUDGEMENT_TEXT];
    judge_plan(s->p, s->all, s->model, &j);
    enum tone tone = judgement_sentence(&j, s->p, s->all, sentence);
    return speak(a, tone, "%s", sentence);
}

/* Every repair was tried by the model before it got here. */
bool fix_any(struct situation *s, struct advice *a)
{
    char list[ADVICE_TEXT] = "", one[REPAIR_TEXT];
    size_t used = 0;
    int count = s->basis->repair_count;
    for (int i = 0; i < count && used < sizeof list; i++) {
        repair_text(&s->basis->repairs[i], s->p, s->currency, one);
        used += (size_t)snprintf(list + used, sizeof list - used, "%s%s", i ? "; " : "", one);
    }
    if (s->suffices || count == 0)
        return false;
    return speak(a, TONE_WARNING, "%s: %.440s.",
                 count == 1 ? "This repairs it" : "Any one of these repairs it", list);
}

static bool answered(const struct situation *s, enum model_id model)
{
    return result_ok(&s->all[model], METRIC_ACHIEVED);
}

bool models_disagree(struct situation *s, struct advice *a)
{
    char words[320];
    size_t used = 0;
    int yes = 0, no = 0;
    for (enum model_id m = 0; m < MODEL_COUNT && used < sizeof words; m++) {
        if (!answered(s, m))
            continue;
        bool enough = plan_suffices(s->p, &s->all[m]);
        used += (size_t)snprintf(words + used, sizeof words - used, "%s%s %s (%s)",
                                 yes + no ? ", " : "", model_row(m)->label,
                                 say_share(s, s->all[m].v[METRIC_ACHIEVED]),
                                 enough ? "enough" : "not enough");
        yes += enough;
        no += !enough;
    }
    if (!yes || !no)
        return false;
    return speak(a, TONE_WARNING, "The models disagree on the share of swaps served: %s.",
                 words);
}
