/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading is bounded, writing is all or nothing. */
#include <config.h>

#include "tests/check.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/file/file.h"

static const char old_text[] = "the old text\n";
static const char new_text[] = "the new and somewhat longer text\n";

/* --- a scratch folder, which is also the working folder ------------------------- */

static char scratch[] = "t_file.XXXXXX";
static int home;

static void remove_entries(void)
{
    DIR *folder = opendir(".");
    assert_non_null(folder);
    for (struct dirent *e; (e = readdir(folder));)
        if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0 &&
            unlink(e->d_name) != 0)
            rmdir(e->d_name);
    closedir(folder);
}

static int enter_scratch(void **state)
{
    (void)state;
    home = open(".", O_RDONLY | O_DIRECTORY);
    signal(SIGXFSZ, SIG_IGN);
    return home < 0 || !mkdtemp(scratch) || chdir(scratch) != 0 || chmod(".", 0755) != 0;
}

static int leave_scratch(void **state)
{
    (void)state;
    return fchdir(home) != 0 || rmdir(scratch) != 0 || close(home) != 0;
}

static int clean(void **state)
{
    (void)state;
    remove_entries();
    return 0;
}

static int count_entries(void)
{
    int count = 0;
    DIR *folder = opendir(".");
    assert_non_null(folder);
    for (struct dirent *e; (e = readdir(folder));)
        count += strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0;
    closedir(folder);
    return count;
}

/* Makes a file without the code under test. */
static void put(const char *path, const char *bytes, mode_t mode)
{
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, strlen(bytes), f), strlen(bytes));
    assert_int_equal(fclose(f), 0);
    assert_int_equal(chmod(path, mode), 0);
}

static void holds(const char *path, const char *bytes)
{
    char buf[256] = "";
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    size_t n = fread(buf, 1, sizeof buf - 1, f);
    fclose(f);
    buf[n] = 0;
    assert_string_equal(buf, bytes);
}

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

/* --- reading ------------------------------------------------------------------- */

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
    put("a", old_text, 0644);
    file_stamp("a", &now);
    assert_false(file_stamp_equal(&read, &now));
    file_stamp("nothing", &now);
    assert_false(now.exists || file_stamp_equal(&read, &now));
    text_free(&out);
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

/* --- writing ------------------------------------------------------------------- */

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
    fails_to_write("/dev/full", "it could not be written: No space left on device");
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

/* Root may write everywhere, so it becomes somebody else for a moment. */
static void protected_places_are_respected(void **state)
{
    (void)state;
    uid_t self = geteuid(), nobody = 65534;
    put("a", old_text, 0444);
    put("b", old_text, 0666);
    assert_int_equal(chmod(".", 0555), 0);
    if (self == 0)
        assert_int_equal(seteuid(nobody), 0);
    fails_to_write("a", "the file is protected against writing: Permission denied");
    fails_to_write("b", "no new file can be made in the folder: Permission denied");
    fails_to_write("c", "no new file can be made in the folder: Permission denied");
    if (self == 0)
        assert_int_equal(seteuid(self), 0);
    assert_int_equal(chmod(".", 0755), 0);
    holds("a", old_text);
    holds("b", old_text);
    assert_int_equal(count_entries(), 2);
}

static void devices_take_the_bytes(void **state)
{
    (void)state;
    write_new("/dev/null");
    struct stat st;
    assert_int_equal(stat("/dev/null", &st), 0);
    assert_true(S_ISCHR(st.st_mode));
    assert_int_equal(mkfifo("pipe", 0644), 0);
    fails_to_write("pipe", "it cannot be opened for writing: No such device or address");
    int reader = open("pipe", O_RDONLY | O_NONBLOCK);
    char buf[64] = "";
    write_new("pipe");
    assert_int_equal(read(reader, buf, sizeof buf - 1), sizeof new_text - 1);
    assert_string_equal(buf, new_text);
    close(reader);
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

#define FILE_TEST(f) cmocka_unit_test_setup_teardown(f, NULL, clean)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FILE_TEST(a_file_is_read_with_its_stamp),
        FILE_TEST(an_empty_file_is_an_empty_text),
        FILE_TEST(only_regular_files_are_read),
        FILE_TEST(size_is_bounded),
        FILE_TEST(a_dash_is_standard_input),
        FILE_TEST(a_new_file_gets_the_usual_mode),
        FILE_TEST(mode_is_kept),
        FILE_TEST(links_are_followed_and_kept),
        FILE_TEST(a_circle_of_links_is_refused),
        FILE_TEST(impossible_targets_are_refused),
        FILE_TEST(a_failed_write_keeps_the_old_file),
        FILE_TEST(protected_places_are_respected),
        FILE_TEST(devices_take_the_bytes),
        FILE_TEST(a_forgotten_temporary_is_reused),
        FILE_TEST(a_second_writer_is_told),
        FILE_TEST(a_killed_writer_leaves_a_whole_file),
        FILE_TEST(two_writers_do_not_mix),
    };
    return cmocka_run_group_tests(tests, enter_scratch, leave_scratch);
}
