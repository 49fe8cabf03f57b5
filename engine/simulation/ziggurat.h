/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Densities in 256 layers of equal area (Marsaglia and Tsang 2000). */
#ifndef SWAPDECK_ZIGGURAT_H
#define SWAPDECK_ZIGGURAT_H

#include <stdint.h>

enum { ZIGGURAT_LAYERS = 256 };

struct ziggurat {
    double edge; /* where the tail begins */
    struct {
        uint64_t inside; /* of 2^53: the part of the layer wholly under the density */
        double unit;     /* width of the layer / 2^53 */
    } layer[ZIGGURAT_LAYERS];
    double height[ZIGGURAT_LAYERS + 1]; /* the density where layer i ends */
};

#endif
