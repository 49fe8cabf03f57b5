/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/base/names.h"

#include <stdbool.h>
#include <string.h>

enum { WORD_MAX = 48, BEGINNING = 3 };

static int smallest(int a, int b, int c)
{
    int least = a < b ? a : b;
    return least < c ? least : c;
}

/* Edit distance with neighbouring transpositions (Damerau 1964), three rows kept. */
static int distance(const char *a, const char *b)
{
    int la = (int)strlen(a), lb = (int)strlen(b);
    int row[3][WORD_MAX + 1];
    if (la > WORD_MAX || lb > WORD_MAX)
        return la + lb;
    for (int j = 0; j <= lb; j++)
        row[0][j] = j;
    for (int i = 1; i <= la; i++) {
        int *now = row[i % 3], *last = row[(i + 2) % 3], *before = row[(i + 1) % 3];
        now[0] = i;
        for (int j = 1; j <= lb; j++) {
            int differs = a[i - 1] != b[j - 1];
            now[j] = smallest(last[j] + 1, now[j - 1] + 1, last[j - 1] + differs);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                before[j - 2] + 1 < now[j])
                now[j] = before[j - 2] + 1;
        }
    }
    return row[la % 3][lb];
}

static bool begins(const char *word, const char *name)
{
    size_t n = strlen(word);
    return n >= BEGINNING && strncmp(word, name, n) == 0;
}

/* "ports" is near "hub.ports": the part after the dot counts as a name too, and so
 * does the beginning of either. */
static int key_distance(const char *word, const char *key)
{
    const char *dot = strchr(key, '.');
    if (begins(word, key) || (dot && begins(word, dot + 1)))
        return 1;
    int whole = distance(word, key);
    int tail = dot && !strchr(word, '.') ? distance(word, dot + 1) : whole;
    return tail < whole ? tail : whole;
}

const char *nearest_name(const char *word, const char *(*next)(int i))
{
    const char *best = NULL;
    int third = (int)strlen(word) / 3, least = third ? third + 1 : 2;
    for (int i = 0; next(i); i++) {
        int d = key_distance(word, next(i));
        if (d < least) {
            least = d;
            best = next(i);
        }
    }
    return best;
}
