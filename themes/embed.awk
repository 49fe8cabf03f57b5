# SPDX-License-Identifier: GPL-3.0-or-later
# Turns theme files into the C table that tui/canvas/theme_data.h declares.

# The files hold no backslash.
function escaped(s)
{
    gsub(/"/, "\\\"", s)
    return s
}

function finish()
{
    if (name != "")
        printf "    {\"%s\", \"%s\",\n%s    },\n", name, escaped(doc), bytes
}

BEGIN {
    print "/* SPDX-License-Identifier: GPL-3.0-or-later */"
    print "/* Made from themes/ by embed.awk. */"
    print "#include <config.h>\n\n#include \"tui/canvas/theme_data.h\"\n"
    print "const struct theme_data theme_data[] = {"
}

FNR == 1 {
    finish()
    name = FILENAME
    sub(/.*\//, "", name)
    sub(/\.theme$/, "", name)
    doc = bytes = ""
}

/^doc *=/ {
    doc = $0
    sub(/^[^"]*"/, "", doc)
    sub(/".*/, "", doc)
}

# Comments stay behind; their lines still count.
{
    line = $0
    sub(/^ *#.*/, "", line)
    bytes = bytes "     \"" escaped(line) "\\n\"\n"
}

END {
    finish()
    print "};\n"
    print "const int theme_data_count = sizeof theme_data / sizeof *theme_data;"
}
