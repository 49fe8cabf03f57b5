/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrivals of a stylised station day, per minute (SmartGridComm 2014, fig. 4). */
#ifndef SWAPDECK_STATION_DAY_H
#define SWAPDECK_STATION_DAY_H

static const double STATION_DAY[24] = {
    .2, .2, .2, .2, .2, .3, .3, .5, .6, .6, .6, .5,
    .5, .4, .4, .4, .5, .6, .6, .5, .5, .4, .2, .2,
};

#endif
