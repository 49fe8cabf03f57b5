/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/scenario/deck_file.h"

#include "engine/file/file_write.h"
#include "engine/scenario/deck_read.h"
#include "engine/scenario/deck_write.h"

bool deck_load(struct deck *d, const char *path, struct file_stamp *stamp, struct error *err)
{
    struct text bytes;
    text_init(&bytes);
    bool done = file_read(path, &bytes, stamp, err);
    if (done)
        done = deck_parse(d, bytes.data, bytes.length, err);
    else
        deck_init(d);
    text_free(&bytes);
    return done;
}

/* What is about to be written must be readable again. */
static bool reads_back(const struct text *text, struct error *err)
{
    struct deck again;
    if (text->failed)
        return error_set(err, STATUS_NO_MEMORY, "",
                         "there is no memory left to write the file");
    bool done = deck_parse(&again, text->data, text->length, err);
    deck_free(&again);
    return done;
}

bool deck_save_how(const struct deck *d, const char *path, unsigned how,
                   struct file_stamp *stamp, struct error *err)
{
    struct text text;
    text_init(&text);
    deck_write(d, &text);
    bool done = reads_back(&text, err) &&
                file_write_how(path, how, text.data, text.length, stamp, err);
    text_free(&text);
    return done;
}

bool deck_save(const struct deck *d, const char *path, struct file_stamp *stamp,
               struct error *err)
{
    return deck_save_how(d, path, 0, stamp, err);
}
