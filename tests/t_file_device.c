/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pipes and devices take the bytes as they come. */
#include <config.h>

#include <sys/wait.h>

#include "engine/file/file_write.h"
#include "tests/scratch.h"

static void write_new(const char *path)
{
    struct error err;
    if (!file_write(path, new_text, sizeof new_text - 1, NULL, &err))
        fail_msg("%s: %s", path, err.text);
}

static void fails_to_write(const char *path, const char *sentence)
{
    struct error err = {0};
    assert_false(file_write(path, new_text, sizeof new_text - 1, NULL, &err));
    assert_string_equal(err.text, sentence);
    assert_int_equal(status_row(err.status)->exit_code, 1);
    assert_false(file_write(path, new_text, sizeof new_text - 1, NULL, NULL));
}

static void devices_take_the_bytes(void **state)
{
    (void)state;
    uid_t self = become_nobody();
    fails_to_write("/dev/full", "it could not be written: No space left on device");
    write_new("/dev/null");
    become_again(self);
    assert_int_equal(mkfifo("pipe", 0644), 0);
    fails_to_write("pipe", "it cannot be opened for writing: No such device or address");
    int reader = open("pipe", O_RDONLY | O_NONBLOCK);
    char buf[64] = "";
    write_new("pipe");
    struct stat st;
    assert_int_equal(stat("pipe", &st), 0);
    assert_true(S_ISFIFO(st.st_mode));
    assert_int_equal(read(reader, buf, sizeof buf - 1), sizeof new_text - 1);
    assert_string_equal(buf, new_text);
    close(reader);
}

/* A pipe that is full and that nobody reads is given up, if the caller cannot wait. */
static void a_pipe_that_nobody_reads_is_given_up(void **state)
{
    (void)state;
    struct error err = {0};
    struct text much;
    text_init(&much);
    for (int i = 0; i < 5000; i++)
        text_add(&much, new_text);
    assert_int_equal(mkfifo("pipe", 0644), 0);
    int reader = open("pipe", O_RDONLY | O_NONBLOCK);
    assert_false(file_write_how("pipe", FILE_IMPATIENT, much.data, much.length, NULL, &err));
    assert_string_equal(err.text, "nobody reads what is written there; name a file");
    close(reader);
    text_free(&much);
}

/* Who waits is read to the end, however slowly. */
static void a_slow_reader_gets_all(void **state)
{
    (void)state;
    char buf[4096];
    size_t length = 0;
    struct text much;
    text_init(&much);
    for (int i = 0; i < 5000; i++)
        text_add(&much, new_text);
    assert_int_equal(mkfifo("pipe", 0644), 0);
    int reader = open("pipe", O_RDONLY | O_NONBLOCK);
    assert_int_equal(fcntl(reader, F_SETFL, 0), 0);
    pid_t child = fork();
    if (child == 0)
        _exit(!file_write("pipe", much.data, much.length, NULL, NULL));
    ssize_t n = 0;
    while (length < much.length && (n = read(reader, buf, sizeof buf)) >= 0) {
        assert_memory_equal(buf, much.data + length, (size_t)n);
        length += (size_t)n;
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0 && length == much.length);
    close(reader);
    text_free(&much);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(devices_take_the_bytes),
        SCRATCH_TEST(a_pipe_that_nobody_reads_is_given_up),
        SCRATCH_TEST(a_slow_reader_gets_all),
    };
    return cmocka_run_group_tests(tests, enter_scratch, leave_scratch);
}
