#!/usr/bin/env python3
"""Reads place, level and year of the real reports without their file names and holds them against INDEX.tsv, by the
thresholds below. Wrong and sure is not allowed at all.

usage: python3 tests/gold/check_documents.py [--command build/native/mubiao] [SHARED]

SHARED is ../shared; where it is absent, that is said in one line and nothing is read. What is wrong is listed.
"""
import argparse
import csv
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

AT_LEAST = {"place": 0.98, "level": 0.98, "year": 0.98}
LEVELS = {"national": "national", "province": "province", "city": "prefecture", "county": "county"}
PLACE_END = re.compile(r"(?:省|市|县|区|自治州|自治区)$")
# The city above a county in a file's name: 保定市徐水区.
PARENT = re.compile(r"^.+?市(?=..)")


def stem(place):
    """What every way to write a place holds: 徐水 of 徐水区 and 徐水县, 新疆 of 新疆维吾尔自治区."""
    return PLACE_END.sub("", place)[:2]


def wanted(row):
    level = LEVELS[row["level"]]
    named = pathlib.Path(row["file"]).stem.split("-")
    place = "全国" if level == "national" else next(part for part in reversed(named) if re.match("[\u4e00-\u9fff]", part))
    years = [int(year) for year in row["year"].split("-")]
    return {"place": stem(PARENT.sub("", place)), "level": level, "year": range(years[0], years[-1] + 1)}


def read_documents(command, texts):
    """The documents of texts that come without a name."""
    lines = "".join(json.dumps({"file": str(i), "text": text}, ensure_ascii=False) + "\n" for i, text in enumerate(texts))
    done = subprocess.run([command, "extract", "--format=jsonl", "-"], input=lines.encode(), capture_output=True, check=True)
    return [json.loads(line)["analysis"]["document"] for line in done.stdout.splitlines()]


def is_right(key, document, row):
    if key == "year":
        return document["year"] in row["year"]
    return (stem(document["place"] or "") if key == "place" else document["level"]) == row[key]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--command", default=ROOT / "build/native/mubiao")
    arguments.add_argument("shared", nargs="?", type=pathlib.Path, default=ROOT.parent / "shared")
    options = arguments.parse_args()
    index = options.shared / "corpus/INDEX.tsv"
    if not index.exists():
        print("documents: skipped, ../shared is absent")
        return
    with index.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    texts = [(index.parent / row["file"]).read_bytes().decode("utf-8-sig") for row in rows]
    documents = read_documents(options.command, texts)
    right, sure = dict.fromkeys(AT_LEAST, 0), 0
    for row, document in zip(rows, documents):
        faults = [key for key in AT_LEAST if not is_right(key, document, wanted(row))]
        for key in AT_LEAST:
            right[key] += key not in faults
        # what is not told is not wrong
        wrong = [key for key in faults if document[key] is not None]
        sure += bool(wrong) and document["confidence"] == "sure"
        if faults:
            print(f"  {row['file']}: {', '.join(faults)}; read {document['place']} {document['level']} "
                  f"{document['year']} ({document['placeFrom']}, {document['yearFrom']}), {document['confidence']}")
    below = sum(right[key] < AT_LEAST[key] * len(rows) for key in AT_LEAST)
    for key, least in AT_LEAST.items():
        print(f"  {key:6} {right[key]} of {len(rows)} = {right[key] / len(rows):.3f}  (at least {least})")
    print(f"  wrong and sure {sure}  (at most 0)")
    print(f"documents: {len(AT_LEAST) - below + (sure == 0)} of {len(AT_LEAST) + 1} thresholds kept in {len(rows)} texts")
    sys.exit(1 if below or sure else 0)


if __name__ == "__main__":
    main()
