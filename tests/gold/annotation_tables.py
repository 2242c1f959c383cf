#!/usr/bin/env python3
"""Writes the tables of tests/gold/annotations/ from gold files: the way back from annotations.py.

usage: python3 tests/gold/annotation_tables.py SHARED FOLDER…

Every FOLDER/NAME.jsonl that annotates SHARED/corpus/genres/NAME.txt becomes tests/gold/annotations/NAME.tsv; of two
folders with the same name the first is taken. A row whose `quote` does not stand at its offsets stops the program.
"""
import json
import pathlib
import sys

from annotations import COLUMNS, FOLDER, NUMBERS

TEXTS = "corpus/genres"


def write_cell(column, value):
    if column == "headline":
        return "yes" if value else ""
    if column == "indicator":
        return "|".join(value)
    if value is None:
        return ""
    return f"{value:.15g}" if column in NUMBERS else str(value)


def check(path, row, text):
    quote = row.get("quote")
    if not row["start"] < row["end"] <= len(text) or (quote and text[row["start"]:row["end"]] != quote):
        sys.exit(f"{path}: {quote!r} does not stand at {row['start']}")


def table(path, text):
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    windows = sorted(row["window"] for row in rows if "window" in row)
    items = sorted((row for row in rows if "window" not in row), key=lambda row: row["start"])
    for row in items:
        check(path, row, text)
    yield f"#text\t{TEXTS}/{path.stem}.txt"
    for window in windows:
        yield "#window\t{}\t{}".format(*window)
    yield "#" + "\t".join(COLUMNS)
    for row in items:
        row = {"tier": "core", **row}
        yield "\t".join(write_cell(column, row.get(column)) for column in COLUMNS)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    shared, *folders = map(pathlib.Path, sys.argv[1:])
    written = set()
    for path in (path for folder in folders for path in sorted(folder.glob("*.jsonl"))):
        source = shared / TEXTS / f"{path.stem}.txt"
        if path.stem in written or not source.exists():
            continue
        written.add(path.stem)
        lines = table(path, source.read_bytes().decode("utf-8"))
        (FOLDER / f"{path.stem}.tsv").write_text("".join(line + "\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
