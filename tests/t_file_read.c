/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading takes regular files of bounded size and nothing else. */
#include <config.h>

#include "engine/base/text.h"
#include "engine/file/file_read.h"
#include "tests/scratch.h"

static void fails_to_read(const char *path, int exit_code, const char *sentence)
{
    struct text out;
    struct error err = {0};
    text_init(&out);
    assert_false(file_read(path, &out, NULL, &err));
    assert_string_equal(err.text, sentence);
    assert_int_equal(status_row(err.status)->exit_code, exit_code);
    text_free(&out);
}

static void a_file_is_read_with_its_stamp(void **state)
{
    (void)state;
    struct text out;
    struct file_stamp read, now;
    struct error err;
    put("a", new_text, 0644);
    text_init(&out);
    assert_true(file_read("a", &out, &read, &err));
    assert_string_equal(out.data, new_text);
    assert_int_equal(out.length, sizeof new_text - 1);
    file_stamp("a", &now);
    assert_true(now.exists && file_stamp_equal(&read, &now));
    assert_true(read.summed && read.content == now.content);
    put("a", old_text, 0644);
    file_stamp("a", &now);
    assert_false(file_stamp_equal(&read, &now));
    file_stamp("nothing", &now);
    assert_false(now.exists || file_stamp_equal(&read, &now));
    text_free(&out);
}

/* Content counts: other bytes of the same size and time are noticed, a touch is not. */
static void a_stamp_knows_the_content(void **state)
{
    (void)state;
    struct file_stamp first, now;
    struct stat st;
    put("a", "vehicles = 200;\n", 0644);
    file_stamp("a", &first);
    assert_int_equal(stat("a", &st), 0);
    const struct timespec times[] = {st.st_atim, st.st_mtim},
                          later[] = {{.tv_sec = 9}, {.tv_sec = 9}};
    put("a", "vehicles = 900;\n", 0644);
    assert_int_equal(utimensat(AT_FDCWD, "a", times, 0), 0);
    file_stamp("a", &now);
    assert_true(now.inode == first.inode && now.size == first.size);
    assert_true(now.mtime_nanoseconds == first.mtime_nanoseconds);
    assert_false(file_stamp_equal(&first, &now));
    put("a", "vehicles = 200;\n", 0644);
    assert_int_equal(utimensat(AT_FDCWD, "a", later, 0), 0);
    file_stamp("a", &now);
    assert_true(file_stamp_equal(&first, &now));
}

/* What cannot be read has its place, size and time alone. */
static void a_stamp_of_what_cannot_be_read(void **state)
{
    (void)state;
    struct file_stamp first, now;
    put("a", old_text, 0000);
    uid_t self = become_nobody();
    file_stamp("a", &first);
    file_stamp("a", &now);
    become_again(self);
    assert_true(first.exists && !first.summed && file_stamp_equal(&first, &now));
    assert_int_equal(mkfifo("pipe", 0644), 0);
    file_stamp("pipe", &now); /* without waiting for a writer */
    assert_true(now.exists && !now.summed);
}

static void an_empty_file_is_an_empty_text(void **state)
{
    (void)state;
    struct text out;
    struct error err;
    put("a", "", 0644);
    text_init(&out);
    assert_true(file_read("a", &out, NULL, &err));
    assert_string_equal(out.data, "");
    text_free(&out);
}

static void only_regular_files_are_read(void **state)
{
    (void)state;
    assert_int_equal(mkfifo("pipe", 0644), 0);
    fails_to_read("nothing", 1, "the file cannot be read: No such file or directory");
    fails_to_read("", 1, "the file cannot be read: No such file or directory");
    fails_to_read(".", 1, "this is a folder; name a file in it");
    fails_to_read("pipe", 1, "only regular files are read; use - for standard input");
    fails_to_read("/dev/zero", 1, "only regular files are read; use - for standard input");
}

static void size_is_bounded(void **state)
{
    (void)state;
    struct text out;
    struct error err;
    put("a", "", 0644);
    assert_int_equal(truncate("a", FILE_LIMIT), 0);
    text_init(&out);
    assert_true(file_read("a", &out, NULL, &err));
    assert_int_equal(out.length, FILE_LIMIT);
    text_free(&out);
    assert_int_equal(truncate("a", FILE_LIMIT + 1), 0);
    fails_to_read("a", 2, "the file is larger than 1 MiB, which no settings file needs");
}

static void a_dash_is_standard_input(void **state)
{
    (void)state;
    int ends[2], saved = dup(STDIN_FILENO);
    struct text out;
    struct file_stamp stamp;
    struct error err;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], new_text, sizeof new_text - 1), sizeof new_text - 1);
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    text_init(&out);
    assert_true(file_read("-", &out, &stamp, &err));
    assert_string_equal(out.data, new_text);
    assert_false(stamp.exists);
    text_free(&out);
    if (saved >= 0) {
        dup2(saved, STDIN_FILENO);
        close(saved);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(a_file_is_read_with_its_stamp),
        SCRATCH_TEST(a_stamp_knows_the_content),
        SCRATCH_TEST(a_stamp_of_what_cannot_be_read),
        SCRATCH_TEST(an_empty_file_is_an_empty_text),
        SCRATCH_TEST(only_regular_files_are_read),
        SCRATCH_TEST(size_is_bounded),
        SCRATCH_TEST(a_dash_is_standard_input),
    };
    return cmocka_run_group_tests(tests, enter_scratch, leave_scratch);
}
