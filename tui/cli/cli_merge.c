/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/cli_merge.h"

#include <stdlib.h>

#include "engine/base/text.h"
#include "engine/file/file_read.h"
#include "engine/report/report_simulation.h"
#include "engine/simulation/part.h"
#include "engine/simulation/part_join.h"
#include "tui/cli/cli_output.h"

/* Of one part: some hundred thousand replications. */
#define PART_BYTES ((size_t)1 << 30)

int cli_merge_operands(const struct order *o, struct error *err)
{
    if (o->operands == 0)
        error_set(err, STATUS_USAGE, "merge",
                  "PART... is missing: the files that \"swapdeck simulate --part\" wrote");
    return o->operands;
}

static struct simulation *read_part(const char *file, struct error *err)
{
    struct text bytes;
    struct simulation *s = NULL;
    text_init(&bytes);
    if (file_read_large(file, PART_BYTES, &bytes, err))
        s = part_read(bytes.data, bytes.length, err);
    text_free(&bytes);
    return s;
}

/* The parts must not be lost for what is made of them. */
static int check_output(const struct job *job)
{
    struct file_stamp in, out;
    struct error err;
    if (!job->output)
        return 0;
    file_stamp(job->output, &out);
    for (int i = 0; i < job->order->operands && out.exists; i++) {
        file_stamp(job->order->operand[i], &in);
        if (in.exists && in.device == out.device && in.inode == out.inode) {
            error_set(&err, STATUS_USAGE, "--output",
                      "this would replace a part by the report; name another file");
            return cli_complain(&err, job->output);
        }
    }
    return 0;
}

static int write_report(const struct job *job, const struct simulation *s)
{
    struct text out;
    struct error err;
    text_init(&out);
    int code = report_simulation(s, job->format, &out, &err) ? cli_write(job->output, &out)
                                                             : cli_complain(&err, NULL);
    text_free(&out);
    return code;
}

static int join(const struct job *job, struct simulation **parts)
{
    const char *const *files = job->order->operand;
    struct error err;
    int which;
    struct simulation *s = part_join(parts, files, job->order->operands, &which, &err);
    if (!s)
        return cli_complain(&err, which < 0 ? NULL : files[which]);
    int code = write_report(job, s);
    simulation_free(s);
    return code;
}

int cli_merge(const struct job *job)
{
    int n = job->order->operands, code = check_output(job);
    struct simulation **parts = calloc((size_t)n, sizeof(struct simulation *));
    struct error err;
    if (!parts) {
        error_set(&err, STATUS_NO_MEMORY, "", "there is not enough memory to join the parts");
        return cli_complain(&err, NULL);
    }
    for (int i = 0; i < n && !code; i++) {
        parts[i] = read_part(job->order->operand[i], &err);
        if (!parts[i])
            code = cli_complain(&err, job->order->operand[i]);
    }
    if (!code)
        code = join(job, parts);
    for (int i = 0; i < n; i++)
        simulation_free(parts[i]);
    free(parts);
    return code;
}
