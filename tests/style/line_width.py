#!/usr/bin/env python3
"""No line of our C++ takes more than 120 columns of a terminal, where a Chinese character takes two.

clang-format counts so as well, but leaves comments alone (they hold drawings), so it is asked here for every line.
usage: python3 tests/style/line_width.py [FILE…]      (all our C++)
"""
import pathlib
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ["core", "tests", "wasm-build"]
MOST = 120


def width(line):
    return sum(0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
               for character in line)


def main():
    sources = (path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*")) if path.suffix in {".cpp", ".h"})
    paths = [pathlib.Path(path) for path in sys.argv[1:]] or list(sources)
    long = [f"{path}:{number}: {width(line)} columns" for path in paths
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if width(line) > MOST]
    print("\n".join([*long, f"line width: {len(paths)} files, {len(long)} lines over {MOST} columns"]))
    sys.exit(1 if long else 0)


if __name__ == "__main__":
    main()
