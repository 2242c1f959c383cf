#!/usr/bin/env python3
"""Every path of ours that the documents name is there: what moves is renamed in them too.

A path is what stands in `backquotes` or behind `](` and begins with a folder of the repository; {a,b} and * are read as
a shell does, a word of CAPITALS and what is built (build/, generated/) is left alone.
usage: python3 tests/style/paths.py [FILE…]      (README.md, CONTRIBUTING.md, docs/*.md, core/lexicon/README.md)
"""
import itertools
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ["core", "web", "tests", "wasm-build", "docs", "public"]
PATH = re.compile(r"(?<![\w./-])(?:%s)/[\w./*{},-]*" % "|".join(FOLDERS))
CODE = re.compile(r"`([^`\n]+)`|\]\(([^)\s]+)\)|^((?: {4}|\$ |[a-z]+ ).*)$", re.MULTILINE)


def spread(path):
    """What a shell makes of {a,b}."""
    parts = re.split(r"\{([^}]*)\}", path)
    choices = [part.split(",") if at % 2 else [part] for at, part in enumerate(parts)]
    return ["".join(words) for words in itertools.product(*choices)]


def missing(text, base=ROOT):
    """The paths that `text` names and `base` has not."""
    named = {path.rstrip(".,") for found in CODE.finditer(text) for path in PATH.findall("".join(found.groups(default="")))}
    return sorted(one for path in named for one in spread(path) if not any(base.glob(one.rstrip("/"))))


def main():
    assert missing("`core/no_such.cpp` and `core/*/no.h` of `web/{page,nowhere}/`, `core/mubiao.h`") == [
        "core/*/no.h", "core/no_such.cpp", "web/nowhere/"], "a path that is not there is not seen"
    documents = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")),
                 ROOT / "core/lexicon/README.md"]
    paths = [pathlib.Path(path) for path in sys.argv[1:]] or documents
    gone = [f"{path}: no {name}" for path in paths for name in missing(path.read_text(encoding="utf-8"))]
    print("\n".join([*gone, f"paths: {len(paths)} documents, {len(gone)} paths that are not there"]))
    sys.exit(1 if gone else 0)


if __name__ == "__main__":
    main()
