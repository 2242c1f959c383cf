#!/usr/bin/env python3
"""Turns our annotations of reports in ../shared into the form of its gold files, for the trainer and for score.py.

usage: python3 tests/gold/annotations.py SHARED OUT [FOLDER]     writes OUT/NAME.jsonl and OUT/NAME.txt for every table

A table of tests/gold/annotations/ holds figures of one report as offsets (code points), never its sentences: `#text` names
the report inside SHARED, `#window` lines the annotated stretches, then one row a figure with the fields of
spec/extraction.md; indicators that are all right are separated by |. An empty cell is null. FOLDER: tables of another
folder, say tests/gold/own, whose texts are in our own words and lie beside them (SHARED is that folder then).
"""
import json
import pathlib
import shutil
import sys

FOLDER = pathlib.Path(__file__).parent / "annotations"
COLUMNS = ["start", "end", "tier", "status", "measure", "direction", "comparator", "value", "low", "high", "from", "unit",
           "period", "headline", "indicator"]
NUMBERS = {"value", "low", "high", "from"}


def read_cell(column, cell):
    if column in ("start", "end"):
        return int(cell)
    if column == "headline":
        return cell == "yes"
    if column == "indicator":
        return [name for name in cell.split("|") if name]
    if cell == "":
        return None
    return float(cell) if column in NUMBERS else cell


def read_table(path):
    """The report's name inside SHARED, and the rows: windows first, then items."""
    text, windows, items = None, [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[0] == "#text":
            text = cells[1]
        elif cells[0] == "#window":
            windows.append({"window": [int(cells[1]), int(cells[2])]})
        elif not line.startswith("#") and line:
            items.append({column: read_cell(column, cell) for column, cell in zip(COLUMNS, cells, strict=True)})
    return text, windows + items


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    shared, out, folder = map(pathlib.Path, (sys.argv + [FOLDER])[1:4])
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.glob("*.tsv")):
        text, rows = read_table(path)
        shutil.copyfile(shared / text, out / f"{path.stem}.txt")
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (out / f"{path.stem}.jsonl").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
