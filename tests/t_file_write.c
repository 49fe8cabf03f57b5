/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing is all or nothing. */
#include <config.h>

#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <sys/xattr.h>

#include "engine/base/text.h"
#include "engine/file/file_read.h"
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

static void a_new_file_gets_the_usual_mode(void **state)
{
    (void)state;
    struct stat st;
    struct file_stamp stamp, now;
    struct error err;
    mode_t mask = umask(027);
    assert_true(file_write("a", new_text, sizeof new_text - 1, &stamp, &err));
    umask(mask);
    holds("a", new_text);
    assert_int_equal(stat("a", &st), 0);
    assert_int_equal(st.st_mode & 07777, 0640);
    file_stamp("a", &now);
    assert_true(file_stamp_equal(&stamp, &now));
    assert_int_equal(count_entries(), 1);
}

static void mode_is_kept(void **state)
{
    (void)state;
    static const mode_t modes[] = {0600, 0640, 0664, 0755};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        struct stat st;
        put("a", old_text, modes[i]);
        write_new("a");
        holds("a", new_text);
        assert_int_equal(stat("a", &st), 0);
        assert_int_equal(st.st_mode & 07777, modes[i]);
    }
    assert_int_equal(count_entries(), 1);
}

/* A member of the group keeps the group; who is none does not hand the file to another. */
static void the_group_is_kept(void **state)
{
    (void)state;
    struct stat st;
    struct error err = {0};
    if (geteuid() != 0)
        skip();
    put("a", old_text, 0664);
    assert_int_equal(chown("a", 0, 12345), 0);
    assert_int_equal(chmod(".", 0777), 0);
    write_new("a");
    assert_int_equal(stat("a", &st), 0);
    assert_true(st.st_gid == 12345 && (st.st_mode & 07777) == 0664);
    assert_int_equal(chmod("a", 0666), 0);
    uid_t self = become_nobody();
    bool done = file_write("a", old_text, sizeof old_text - 1, NULL, &err);
    become_again(self);
    assert_int_equal(chmod(".", 0755), 0);
    assert_false(done);
    assert_int_equal(err.status, STATUS_CANNOT_REPLACE);
    holds("a", new_text);
    assert_int_equal(count_entries(), 1);
}

/* An access list of POSIX: owner rw, user 1234 rw, group none, mask rw, others none. */
static void the_access_list_is_kept(void **state)
{
    (void)state;
    static const unsigned char list[] = {
        2,   0,   0,   0, /* version */
        1,   0,   6,   0,   255, 255, 255, 255, 2,   0,   6,   0,   0xd2, 4,
        0,   0,   4,   0,   0,   0,   255, 255, 255, 255, 16,  0,   6,    0,
        255, 255, 255, 255, 32,  0,   0,   0,   255, 255, 255, 255,
    };
    unsigned char found[200];
    put("a", old_text, 0600);
    if (setxattr("a", "system.posix_acl_access", list, sizeof list, 0) != 0)
        skip(); /* the file system has none */
    write_new("a");
    holds("a", new_text);
    ssize_t n = getxattr("a", "system.posix_acl_access", found, sizeof found);
    assert_int_equal(n, sizeof list);
    assert_memory_equal(found, list, sizeof list);
}

static bool is_link(const char *path)
{
    struct stat st;
    return lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
}

static void links_are_followed_and_kept(void **state)
{
    (void)state;
    assert_int_equal(mkdir("folder", 0755), 0);
    put("folder/target", old_text, 0640);
    assert_int_equal(symlink("target", "folder/near"), 0);
    assert_int_equal(symlink("folder/near", "far"), 0);
    assert_int_equal(symlink("folder/not yet", "dangling"), 0);
    write_new("far");
    holds("folder/target", new_text);
    write_new("dangling");
    holds("folder/not yet", new_text);
    assert_true(is_link("far") && is_link("folder/near") && is_link("dangling"));
    unlink("folder/target");
    unlink("folder/near");
    unlink("folder/not yet");
    assert_int_equal(rmdir("folder"), 0);
}

static void a_circle_of_links_is_refused(void **state)
{
    (void)state;
    assert_int_equal(symlink("b", "a"), 0);
    assert_int_equal(symlink("a", "b"), 0);
    fails_to_write("a", "the file cannot be written: Too many levels of symbolic links");
}

static void impossible_targets_are_refused(void **state)
{
    (void)state;
    char longest[300];
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = 0;
    put("file", old_text, 0644);
    assert_int_equal(mkdir("folder", 0755), 0);
    fails_to_write("folder", "this is a folder; name a file in it");
    fails_to_write("folder/", "a file name is needed");
    fails_to_write("", "a file name is needed");
    fails_to_write("nowhere/a", "the folder cannot be opened: No such file or directory");
    fails_to_write("file/a", "the file cannot be written: Not a directory");
    fails_to_write(longest, "the file cannot be written: File name too long");
    assert_int_equal(count_entries(), 2);
    longest[255] = 0;
    write_new(longest);
    holds(longest, new_text);
}

/* A file size limit stands for a full disk: write fails in the middle. */
static void a_failed_write_keeps_the_old_file(void **state)
{
    (void)state;
    struct rlimit before, small = {.rlim_cur = 10};
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    small.rlim_max = before.rlim_max;
    put("a", old_text, 0640);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    struct error err = {0};
    bool replaced = file_write("a", new_text, sizeof new_text - 1, NULL, &err);
    bool made = file_write("b", new_text, sizeof new_text - 1, NULL, NULL);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_false(replaced || made);
    assert_string_equal(err.text, "the file was not written and is as it was: File too large");
    holds("a", old_text);
    assert_int_equal(count_entries(), 1);
}

static void protected_places_are_respected(void **state)
{
    (void)state;
    put("a", old_text, 0444);
    put("b", old_text, 0666);
    assert_int_equal(chmod(".", 0555), 0);
    uid_t self = become_nobody();
    fails_to_write("a", "the file is protected against writing: Permission denied");
    fails_to_write("b", "the file cannot be replaced where it stands: Permission denied");
    fails_to_write("c", "no new file can be made in the folder: Permission denied");
    become_again(self);
    assert_int_equal(chmod(".", 0755), 0);
    holds("a", old_text);
    holds("b", old_text);
    assert_int_equal(count_entries(), 2);
}

/* The folder of "/a" is the root. */
static void the_root_is_a_folder(void **state)
{
    (void)state;
    struct error err = {0};
    uid_t self = become_nobody();
    bool done = file_write("/swapdeck-is-not-written-here", "", 0, NULL, &err);
    become_again(self);
    assert_false(done);
    assert_int_equal(strncmp(err.text, "no new file can be made in the folder: ", 39), 0);
}

/* Files may be made in a folder that may not be listed. */
static void a_folder_without_listing_is_written_to(void **state)
{
    (void)state;
    assert_int_equal(mkdir("dark", 0755), 0);
    assert_int_equal(chmod("dark", 0333), 0);
    uid_t self = become_nobody();
    struct error err = {0};
    bool done = file_write("dark/a", new_text, sizeof new_text - 1, NULL, &err);
    become_again(self);
    assert_string_equal(err.text, "");
    assert_true(done);
    holds("dark/a", new_text);
    unlink("dark/a");
}

static void a_forgotten_temporary_is_reused(void **state)
{
    (void)state;
    put(".a.tmp", "half a te", 0600);
    write_new("a");
    holds("a", new_text);
    assert_int_equal(count_entries(), 1);
    put("victim", old_text, 0644);
    assert_int_equal(symlink("victim", ".a.tmp"), 0);
    write_new("a");
    holds("victim", old_text);
    assert_false(is_link("a"));
}

static void a_second_writer_is_told(void **state)
{
    (void)state;
    put("a", old_text, 0644);
    put(".a.tmp", "", 0600);
    int other = open(".a.tmp", O_WRONLY);
    assert_int_equal(flock(other, LOCK_EX), 0);
    fails_to_write("a", "another program is writing this file; try again");
    holds("a", old_text);
    close(other);
    write_new("a");
    holds("a", new_text);
}

/* Writes two texts in turn until it is killed; one byte of news for each. */
static void write_for_ever(int news)
{
    for (;;) {
        file_write("a", old_text, sizeof old_text - 1, NULL, NULL);
        file_write("a", new_text, sizeof new_text - 1, NULL, NULL);
        if (write(news, "", 1) != 1)
            _exit(1);
    }
}

/* A killed writer leaves the old text or the new one, and no obstacle. */
static void a_killed_writer_leaves_a_whole_file(void **state)
{
    (void)state;
    for (int round = 0; round < 40; round++) {
        int news[2];
        char byte, buf[64] = "";
        assert_int_equal(pipe(news), 0);
        pid_t child = fork();
        if (child == 0)
            write_for_ever(news[1]);
        assert_true(child > 0);
        for (int i = 0; i <= round % 4; i++)
            assert_int_equal(read(news[0], &byte, 1), 1);
        kill(child, SIGKILL);
        assert_int_equal(waitpid(child, NULL, 0), child);
        close(news[0]);
        close(news[1]);
        FILE *f = fopen("a", "r");
        assert_non_null(f);
        buf[fread(buf, 1, sizeof buf - 1, f)] = 0;
        fclose(f);
        assert_true(strcmp(buf, old_text) == 0 || strcmp(buf, new_text) == 0);
        write_new("a");
        assert_int_equal(count_entries(), 1);
    }
}

/* Writes its own text often; tells how many attempts met another writer. */
static void write_often(const char *text)
{
    for (int i = 0; i < 100; i++) {
        struct error err = {0};
        if (!file_write("a", text, strlen(text), NULL, &err) &&
            strcmp(err.text, "another program is writing this file; try again") != 0)
            _exit(1);
    }
    _exit(0);
}

static void two_writers_do_not_mix(void **state)
{
    (void)state;
    const char *texts[] = {old_text, new_text};
    pid_t children[2];
    int status;
    for (int i = 0; i < 2; i++) {
        children[i] = fork();
        if (children[i] == 0)
            write_often(texts[i]);
    }
    for (int i = 0; i < 2; i++) {
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    char buf[64] = "";
    FILE *f = fopen("a", "r");
    assert_non_null(f);
    buf[fread(buf, 1, sizeof buf - 1, f)] = 0;
    fclose(f);
    assert_true(strcmp(buf, old_text) == 0 || strcmp(buf, new_text) == 0);
    assert_int_equal(count_entries(), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRATCH_TEST(a_new_file_gets_the_usual_mode),
        SCRATCH_TEST(mode_is_kept),
        SCRATCH_TEST(the_group_is_kept),
        SCRATCH_TEST(the_access_list_is_kept),
        SCRATCH_TEST(links_are_followed_and_kept),
        SCRATCH_TEST(a_circle_of_links_is_refused),
        SCRATCH_TEST(impossible_targets_are_refused),
        SCRATCH_TEST(a_failed_write_keeps_the_old_file),
        SCRATCH_TEST(protected_places_are_respected),
        SCRATCH_TEST(the_root_is_a_folder),
        SCRATCH_TEST(a_folder_without_listing_is_written_to),
        SCRATCH_TEST(a_forgotten_temporary_is_reused),
        SCRATCH_TEST(a_second_writer_is_told),
        SCRATCH_TEST(a_killed_writer_leaves_a_whole_file),
        SCRATCH_TEST(two_writers_do_not_mix),
    };
    return cmocka_run_group_tests(tests, enter_scratch, leave_scratch);
}
