/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The command line: words to an order (cli_parse.h), the order to a job with every name
 * looked up and every number read (cli_job.h), the job done. Data goes to standard
 * output, sentences to standard error.
 */
#ifndef SWAPDECK_CLI_H
#define SWAPDECK_CLI_H

/* The whole program after start-up; returns the exit code. */
int cli_run(int argc, char **argv);

#endif
