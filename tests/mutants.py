#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small seeded changes of the code, each of which some test must notice.

usage: tests/mutants.py [-n COUNT] [-s SEED] [-o FILE] [FOLDER|FILE.c]...

Copies what git tracks into a scratch folder, builds it once, then changes one place at a
time, builds, and runs the test programs until one fails. Survivors are printed as they are
found, and a sum at the end; exit 1 when more than one in twenty survives. It takes some ten
seconds a change, so it belongs to no other run.
"""
import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

SWAPS = [
    (r"<=", ["<"]), (r">=", [">"]), (r"(?<![<\-=>])<(?![<=])", ["<="]),
    (r"(?<![\->=])>(?![>=])", [">="]), (r"==", ["!="]), (r"!=", ["=="]),
    (r"&&", ["||"]), (r"\|\|", ["&&"]), (r"(?<=[\w)\]]) \+ (?=[\w(])", [" - "]),
    (r"(?<=[\w)\]]) - (?=[\w(])", [" + "]), (r"(?<=[\w)\]]) \* (?=[\w(])", [" / "]),
    (r"\btrue\b", ["false"]), (r"\bfalse\b", ["true"]), (r"(?<![\w.])0(?![\w.])", ["1"]),
    (r"(?<![\w.])1(?![\w.])", ["0", "2"]), (r"(?<![=!])!(?=[\w(*])", [""]),
    (r"\bcontinue;", ["break;"]), (r"\+\+", ["--"]),
]
STATEMENT = re.compile(r"^\s+[a-z_][\w>.\-\[\]*]*(\(.*\)| [-+|&]?= .*|\+\+|--);$")


def parse():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("-n", "--count", type=int, default=200)
    words.add_argument("-s", "--seed", type=int, default=1)
    words.add_argument("-o", "--output")
    words.add_argument("places", nargs="*", default=["engine", "tui"])
    return words.parse_args()


def copy_tree(source):
    folder = tempfile.mkdtemp(prefix="mutants.")
    tracked = subprocess.run(["git", "-C", source, "ls-files", "-z"], check=True,
                             stdout=subprocess.PIPE).stdout.split(b"\0")
    for name in filter(None, tracked):
        path = name.decode()
        to = os.path.join(folder, path)
        os.makedirs(os.path.dirname(to) or folder, exist_ok=True)
        shutil.copy2(os.path.join(source, path), to, follow_symlinks=False)
    return folder


def sources(folder, places):
    found = []
    for place in places:
        top = os.path.join(folder, place)
        if os.path.isfile(top):
            found.append(top)
        for root, _, names in os.walk(top):
            found += [os.path.join(root, n) for n in names if n.endswith(".c")]
    return sorted(found)


def code_lines(text):
    """Numbers of lines within functions, comments left out."""
    depth, comment, found = 0, False, []
    for i, line in enumerate(text.split("\n")):
        bare = re.sub(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])*\'', "", line)
        bare = re.sub(r"/\*.*?\*/", "", bare)
        if comment or bare.lstrip().startswith(("/*", "*", "#")):
            comment = "*/" not in bare if comment or "/*" in bare else False
            continue
        comment = "/*" in bare
        if depth > 0 and bare.strip() not in ("", "{", "}") and not bare.lstrip().startswith("static"):
            found.append(i)
        depth += bare.count("{") - bare.count("}")
    return found


def changes(line):
    """Every changed form of a line; strings stay as they are."""
    spans = [m.span() for m in re.finditer(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])*\'|/\*.*?\*/', line)]
    for pattern, swaps in SWAPS:
        for m in re.finditer(pattern, line):
            if not any(a <= m.start() < b for a, b in spans):
                for swap in swaps:
                    yield line[:m.start()] + swap + line[m.end():]
    if STATEMENT.match(line):
        yield re.match(r"\s*", line).group() + ";"


def pick(rng, files):
    while True:
        path = rng.choice(files)
        with open(path, encoding="utf-8") as f:
            text = f.read()
        numbers = code_lines(text)
        if not numbers:
            continue
        i = rng.choice(numbers)
        lines = text.split("\n")
        forms = list(changes(lines[i]))
        if forms:
            return path, text, i, lines, rng.choice(forms)


def run(command, cwd, seconds):
    try:
        return subprocess.run(command, cwd=cwd, timeout=seconds, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    except subprocess.TimeoutExpired:
        return -1


def programs(folder):
    """The test programs but those on a pseudo-terminal, which wait for a busy machine."""
    names = sorted(n for n in os.listdir(os.path.join(folder, "build/tests"))
                   if re.fullmatch(r"(t|fuzz)_(?!pty)\w+", n))
    return ["tests/" + n for n in names]


def build(folder):
    return run(["make", "-s", "-j2", "-C", "build", "CFLAGS=-O0 -g0", "check_SCRIPTS=",
                "TESTS=", "check"], folder, 900)


def noticed(folder, tests):
    """The first test that fails; the one that failed last is tried first."""
    os.environ.update(srcdir="..", builddir=".")
    for test in tests:
        if run([os.path.join(folder, "build", test)], os.path.join(folder, "build"), 120) != 0:
            tests.remove(test)
            tests.insert(0, test)
            return test
    return None


def main():
    words = parse()
    top = subprocess.run(["git", "rev-parse", "--show-toplevel"], check=True, text=True,
                         stdout=subprocess.PIPE).stdout.strip()
    folder = copy_tree(top)
    out = open(words.output, "w", encoding="utf-8") if words.output else sys.stdout
    rng = random.Random(words.seed)
    try:
        if run(["./bootstrap", "build"], folder, 1800) != 0 or build(folder) != 0:
            sys.exit("the unchanged code does not build")
        tests = programs(folder)
        if noticed(folder, tests):
            sys.exit("a test fails on the unchanged code: " + tests[0])
        files = sources(folder, words.places)
        tried = alive = broken = 0
        seen = set()
        while tried < words.count:
            path, text, i, lines, form = pick(rng, files)
            if (path, i, form) in seen:
                continue
            seen.add((path, i, form))
            with open(path, "w", encoding="utf-8") as f:
                f.write("\n".join(lines[:i] + [form] + lines[i + 1:]))
            if build(folder) != 0:
                broken += 1
            else:
                tried += 1
                if not noticed(folder, tests):
                    alive += 1
                    print("%s:%d\n- %s\n+ %s" % (os.path.relpath(path, folder), i + 1,
                                                 lines[i].strip(), form.strip()),
                          file=out, flush=True)
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
        print("%d changes, %d survive, %d more did not build" % (tried, alive, broken), file=out,
              flush=True)
        return 1 if 20 * alive > tried else 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
