/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <fcntl.h>
#include <gsl/gsl_errno.h>
#include <signal.h>
#include <unistd.h>

#include "tui/cli/cli.h"
#include "tui/terminal/locale.h"

/* A closed standard file would be the next one opened: fill it so that using it fails. */
static void hold_standard_files(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            (void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int main(int argc, char **argv)
{
    gsl_set_error_handler_off();
    hold_standard_files();
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error to tell */
    terminal_locale();
    return cli_run(argc, argv);
}
