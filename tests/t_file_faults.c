/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every system call of a write fails once, one after another: the file is the old one or the
 * new one, and the sentence says which. The calls go through wrappers of the linker.
 */
#include <config.h>

#include <errno.h>
#include <sys/file.h>

#include "engine/base/error.h"
#include "engine/file/file_write.h"
#include "tests/scratch.h"

/* The linker gives calls of NAME to __wrap_NAME and calls of __real_NAME to NAME. */
#define WRAPPED(type, name, ...)                                                               \
    type __real_##name(__VA_ARGS__);                                                           \
    type __wrap_##name(__VA_ARGS__)

WRAPPED(int, openat, int folder, const char *path, int flags, mode_t mode);
WRAPPED(int, renameat, int from, const char *old, int to, const char *new);
WRAPPED(int, fsync, int fd);
WRAPPED(int, fchmod, int fd, mode_t mode);
WRAPPED(int, ftruncate, int fd, off_t length);
WRAPPED(int, posix_fallocate, int fd, off_t offset, off_t length);
WRAPPED(int, dup, int fd);
WRAPPED(int, flock, int fd, int operation);
WRAPPED(ssize_t, write, int fd, const void *bytes, size_t n);

static struct {
    int left;       /* calls until the one that fails, 0: none */
    int again;      /* that many calls fail from there on */
    int number;     /* errno */
    char only;      /* this kind alone, 0: every kind */
    char log[400];  /* the kinds of calls, in order */
} faults;

/* Notes the call; true when it is to fail. */
static bool fails(char kind)
{
    size_t n = strlen(faults.log);
    if (n + 1 < sizeof faults.log)
        faults.log[n] = kind;
    if ((faults.only && faults.only != kind) || faults.left == 0)
        return false;
    if (faults.left > 1) {
        faults.left--;
        return false;
    }
    faults.left = --faults.again > 0;
    errno = faults.number;
    return true;
}

int __wrap_openat(int folder, const char *path, int flags, mode_t mode)
{
    return fails('o') ? -1 : __real_openat(folder, path, flags, mode);
}

int __wrap_renameat(int from, const char *old, int to, const char *new)
{
    return fails('r') ? -1 : __real_renameat(from, old, to, new);
}

/* A folder's is another kind than a file's. */
int __wrap_fsync(int fd)
{
    struct stat st;
    bool folder = fstat(fd, &st) == 0 && S_ISDIR(st.st_mode);
    return fails(folder ? 'S' : 's') ? -1 : __real_fsync(fd);
}

int __wrap_fchmod(int fd, mode_t mode)
{
    return fails('m') ? -1 : __real_fchmod(fd, mode);
}

int __wrap_ftruncate(int fd, off_t length)
{
    return fails('t') ? -1 : __real_ftruncate(fd, length);
}

int __wrap_posix_fallocate(int fd, off_t offset, off_t length)
{
    return fails('a') ? faults.number : __real_posix_fallocate(fd, offset, length);
}

int __wrap_dup(int fd)
{
    return fails('d') ? -1 : __real_dup(fd);
}

int __wrap_flock(int fd, int operation)
{
    return fails('l') ? -1 : __real_flock(fd, operation);
}

/* A failing write writes a part first, as a full disk does. */
ssize_t __wrap_write(int fd, const void *bytes, size_t n)
{
    if (fd <= STDERR_FILENO)
        return __real_write(fd, bytes, n);
    if (!fails('w'))
        return __real_write(fd, bytes, n / 2 + 1); /* short writes are no errors */
    if (n > 4 && faults.number != EINTR)
        assert_int_equal(__real_write(fd, bytes, 3), 3);
    errno = faults.number;
    return -1;
}

static void set_fault(int call, int number, char only, int again)
{
    faults.left = call;
    faults.number = number;
    faults.only = only;
    faults.again = again;
    memset(faults.log, 0, sizeof faults.log);
}

static bool write_over(unsigned how, struct error *err)
{
    *err = (struct error){0};
    bool done = file_write_how("a", how, new_text, sizeof new_text - 1, NULL, err);
    faults.left = 0;
    return done;
}

static bool file_is(const char *path, const char *text)
{
    char buf[256] = "";
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    size_t n = fread(buf, 1, sizeof buf - 1, f);
    fclose(f);
    return n == strlen(text) && memcmp(buf, text, n) == 0;
}

/* The bytes are on the disk before the name says so, and then the name. */
static void what_is_written_is_synced(void **state)
{
    (void)state;
    struct error err;
    put("a", old_text, 0640);
    set_fault(0, 0, 0, 0);
    assert_true(write_over(0, &err));
    const char *written = strrchr(faults.log, 'w'), *renamed = strchr(faults.log, 'r');
    assert_non_null(written);
    assert_non_null(renamed);
    const char *synced = strchr(written, 's');
    assert_true(synced && synced < renamed);
    assert_non_null(strchr(renamed, 'S'));
    set_fault(0, 0, 0, 0);
    assert_true(write_over(FILE_IN_PLACE, &err));
    assert_non_null(strchr(strrchr(faults.log, 't'), 's'));
}

/* Returns how many calls there were to fail. */
static int fail_each(unsigned how, const char *old, int number)
{
    int call = 0;
    bool failed = true;
    while (failed || faults.left) {
        struct error err;
        put("a", old, 0640);
        set_fault(++call, number, 0, 1);
        bool done = write_over(how, &err);
        failed = faults.again == 0;
        bool is_new = file_is("a", new_text);
        if (done ? !is_new : !is_new && !file_is("a", old))
            fail_msg("call %d of %s: the file is torn", call, faults.log);
        if (!done && (!*err.text || status_row(err.status)->exit_code != 1))
            fail_msg("call %d of %s: no sentence", call, faults.log);
        bool admits = strstr(err.text, "was written, but") != NULL;
        if (!done && is_new != admits)
            fail_msg("call %d of %s: wrong sentence: %s", call, faults.log, err.text);
        if (count_entries() != 1)
            fail_msg("call %d of %s: something is left behind", call, faults.log);
        if (!failed)
            break;
    }
    return call - 1;
}

static void each_call_may_fail_once(void **state)
{
    (void)state;
    static const char longer[] = "an old text that is longer than the new one by some words\n";
    static const int numbers[] = {EIO, ENOSPC, EDQUOT, ENOMEM, EPERM, EBUSY};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        assert_true(fail_each(0, old_text, numbers[i]) >= 8);
        assert_true(fail_each(FILE_IN_PLACE, old_text, numbers[i]) >= 6);
        assert_true(fail_each(FILE_IN_PLACE, longer, numbers[i]) >= 5);
    }
}

/* What a signal interrupts is done again. */
static void interrupted_writes_go_on(void **state)
{
    (void)state;
    struct error err;
    for (int again = 1; again < 5; again++) {
        put("a", old_text, 0640);
        set_fault(2, EINTR, 'w', again);
        assert_true(write_over(0, &err));
        holds("a", new_text);
        assert_int_equal(faults.again, 0);
    }
}

/* A mount of its own, a sticky folder, a folder that may not be changed. */
static void a_file_that_cannot_be_replaced_is_told(void **state)
{
    (void)state;
    static const int numbers[] = {EBUSY, EXDEV, EPERM, EACCES, EROFS};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char sentence[200];
        struct error err;
        snprintf(sentence, sizeof sentence, "the file cannot be replaced where it stands: %s",
                 strerror(numbers[i]));
        put("a", old_text, 0640);
        set_fault(1, numbers[i], 'r', 1);
        assert_false(write_over(0, &err));
        assert_int_equal(err.status, STATUS_CANNOT_REPLACE);
        assert_string_equal(err.text, sentence);
        holds("a", old_text);
        assert_int_equal(count_entries(), 1);
        assert_true(write_over(FILE_IN_PLACE, &err));
        holds("a", new_text);
    }
    struct error err;
    set_fault(1, EBUSY, 'r', 1);
    assert_false(file_write("b", new_text, sizeof new_text - 1, NULL, &err));
    assert_int_equal(err.status, STATUS_CANNOT_WRITE); /* nothing is there to be kept */
    faults.left = 0;
    assert_int_equal(unlink("a"), 0);
}

/* Writing in place keeps what the file is: its inode, mode, other names. */
static void in_place_keeps_the_file(void **state)
{
    (void)state;
    struct stat before, after;
    struct error err;
    static const char longer[] = "an old text that is longer than the new one by some words\n";
    put("a", longer, 0604);
    assert_int_equal(link("a", "other"), 0);
    assert_int_equal(stat("a", &before), 0);
    assert_true(write_over(FILE_IN_PLACE, &err));
    assert_int_equal(stat("a", &after), 0);
    assert_true(before.st_ino == after.st_ino && before.st_mode == after.st_mode);
    holds("other", new_text);
}

/* When the old text cannot be put back, the sentence says so. */
static void a_spoilt_file_is_admitted(void **state)
{
    (void)state;
    struct error err;
    put("a", old_text, 0640);
    set_fault(1, EIO, 'w', 100);
    assert_false(write_over(FILE_IN_PLACE, &err));
    assert_string_equal(err.text, "the file was written in part only; save it elsewhere: "
                                  "Input/output error");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(what_is_written_is_synced),
        SCRATCH_TEST(each_call_may_fail_once),
        SCRATCH_TEST(interrupted_writes_go_on),
        SCRATCH_TEST(a_file_that_cannot_be_replaced_is_told),
        SCRATCH_TEST(in_place_keeps_the_file),
        SCRATCH_TEST(a_spoilt_file_is_admitted),
    };
    return cmocka_run_group_tests(tests, enter_scratch, leave_scratch);
}
