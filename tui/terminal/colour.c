/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/colour.h"

#include <limits.h>

void colour_rgb(int colour, int rgb[3])
{
    static const unsigned char first[16][3] = {
        {0, 0, 0},       {205, 0, 0},   {0, 205, 0},   {205, 205, 0},
        {0, 0, 238},     {205, 0, 205}, {0, 205, 205}, {229, 229, 229},
        {127, 127, 127}, {255, 0, 0},   {0, 255, 0},   {255, 255, 0},
        {92, 92, 255},   {255, 0, 255}, {0, 255, 255}, {255, 255, 255},
    };
    static const int level[6] = {0, 95, 135, 175, 215, 255};
    if (colour < 16) {
        for (int i = 0; i < 3; i++)
            rgb[i] = first[colour][i];
    } else if (colour < 232) {
        rgb[0] = level[(colour - 16) / 36];
        rgb[1] = level[(colour - 16) / 6 % 6];
        rgb[2] = level[(colour - 16) % 6];
    } else {
        rgb[0] = rgb[1] = rgb[2] = 8 + 10 * (colour - 232);
    }
}

static int distance(const int a[3], const int b[3])
{
    int sum = 0;
    for (int i = 0; i < 3; i++)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
}

int colour_reduce(int colour, int colours)
{
    int rgb[3], best = 0, least = INT_MAX;
    if (colour < colours)
        return colour;
    colour_rgb(colour, rgb);
    for (int i = 0; i < colours && i < 16; i++) {
        int candidate[3];
        colour_rgb(i, candidate);
        int far = distance(rgb, candidate);
        if (far < least) {
            least = far;
            best = i;
        }
    }
    return best;
}
