/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scratch folder, which is the working folder while a group of tests runs. */
#ifndef SWAPDECK_SCRATCH_H
#define SWAPDECK_SCRATCH_H

#include "tests/check.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char old_text[] = "the old text\n";
static const char new_text[] = "the new and somewhat longer text\n";

enum { PATIENCE = 300 };

static char scratch[] = "scratch.XXXXXX";
static int home;

static inline void remove_entries(void)
{
    DIR *folder = opendir(".");
    assert_non_null(folder);
    for (struct dirent *e; (e = readdir(folder));)
        if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0 &&
            unlink(e->d_name) != 0)
            rmdir(e->d_name);
    closedir(folder);
}

static inline int enter_scratch(void **state)
{
    (void)state;
    home = open(".", O_RDONLY | O_DIRECTORY);
    signal(SIGXFSZ, SIG_IGN);
    alarm(PATIENCE); /* a test that waits for a pipe ends with the program */
    return home < 0 || !mkdtemp(scratch) || chdir(scratch) != 0 || chmod(".", 0755) != 0;
}

static inline int leave_scratch(void **state)
{
    (void)state;
    return fchdir(home) != 0 || rmdir(scratch) != 0 || close(home) != 0;
}

static inline int clean(void **state)
{
    (void)state;
    remove_entries();
    return 0;
}

static inline int count_entries(void)
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
static inline void put(const char *path, const char *bytes, mode_t mode)
{
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, strlen(bytes), f), strlen(bytes));
    assert_int_equal(fclose(f), 0);
    assert_int_equal(chmod(path, mode), 0);
}

static inline void holds(const char *path, const char *bytes)
{
    char buf[256] = "";
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    size_t n = fread(buf, 1, sizeof buf - 1, f);
    fclose(f);
    buf[n] = 0;
    assert_string_equal(buf, bytes);
}

/* Root may write everywhere and replace devices, so it becomes somebody else for a while. */
static inline uid_t become_nobody(void)
{
    uid_t self = geteuid();
    if (self == 0)
        assert_int_equal(seteuid(65534), 0);
    return self;
}

static inline void become_again(uid_t self)
{
    if (self == 0)
        assert_int_equal(seteuid(self), 0);
}

#define SCRATCH_TEST(f) cmocka_unit_test_setup_teardown(f, NULL, clean)

#endif
