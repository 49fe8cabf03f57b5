/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/json.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/utf8.h"

static _Thread_local bool incomplete; /* since the last json_finish */

void json_put(json_t *object, const char *key, json_t *value)
{
    incomplete |= json_object_set_new(object, key, value) != 0;
}

void json_add(json_t *array, json_t *value)
{
    incomplete |= json_array_append_new(array, value) != 0;
}

json_t *json_number_of(double x)
{
    if (!isfinite(x))
        return json_null();
    if (x == floor(x) && fabs(x) < 0x1p53)
        return json_integer((json_int_t)x);
    return json_real(x);
}

json_t *json_text(const char *s)
{
    json_t *text = json_string(s);
    char *visible;
    if (text)
        return text;
    visible = malloc(3 * strlen(s) + 1);
    if (!visible)
        return NULL;
    text = json_string(text_visible(s, visible, 3 * strlen(s) + 1));
    free(visible);
    return text;
}

json_t *json_metric(const struct results *r, enum metric_id id)
{
    return json_number_of(result_ok(r, id) ? r->v[id] : (double)NAN);
}

json_t *json_sweep(enum model_id model, enum param_id param, metric_set want)
{
    json_t *metrics = json_object();
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(want, id))
            json_put(metrics, metric_row(id)->key, json_array());
    return json_pack("{s:s, s:s, s:[], s:o}", "param", param_row(param)->key, "model",
                     model_row(model)->key, "x", "metrics", metrics);
}

void json_sweep_add(json_t *element, double x, const struct results *r, metric_set want)
{
    json_t *metrics = json_object_get(element, "metrics");
    json_add(json_object_get(element, "x"), json_number_of(x));
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (metric_wanted(want, id))
            json_add(json_object_get(metrics, metric_row(id)->key), json_metric(r, id));
}

static int add_bytes(const char *bytes, size_t n, void *out)
{
    text_add_bytes(out, bytes, n);
    return ((struct text *)out)->failed ? -1 : 0;
}

void json_finish(json_t *root, struct text *out)
{
    size_t flags = JSON_INDENT(2) | JSON_REAL_PRECISION(17);
    if (!root || incomplete || json_dump_callback(root, add_bytes, out, flags) != 0)
        out->failed = true;
    incomplete = false;
    text_add(out, "\n");
    json_decref(root);
}
