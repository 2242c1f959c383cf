#!/usr/bin/env python3
"""Compares what is read from reports with what is read from them after each layout change.

usage: compare.py --extract 'build/native/mubiao extract --format json {}' [--least 0.97] [--overall 0.96] [--show N] [--only CHANGE] FILE.txt ...

Items are compared by value, low, high, unit, comparator and indicator. Prints per change the share that stayed equal
(2·common / (before + after)) over all files, and the worst files. With --least the exit code is 1 when a change falls
below in one report, with --overall when it does over all of them. {} is replaced by the paths of many files: one call of the program reads all reports under one
change.
"""
import argparse
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from changes import CHANGES


def extract_all(command, texts, folder):
    """The analysis of each text, by one call of the program."""
    folder.mkdir()
    paths = [folder / f"{i}.txt" for i in range(len(texts))]
    for path, text in zip(paths, texts):
        path.write_text(text, encoding="utf-8", newline="")
    arguments = [part for word in shlex.split(command) for part in (map(str, paths) if word == "{}" else [word])]
    lines = subprocess.run(arguments, stdout=subprocess.PIPE, check=True).stdout.splitlines()
    analyses = [json.loads(line) for line in lines]
    return analyses if len(texts) == 1 else [analysis["analysis"] for analysis in analyses]


def read_back():
    """One alphabet for the indicators as written: the changes themselves altered their letters."""
    table = Path(__file__).with_name("simplified_to_traditional.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    back = {}
    for simple, traditional in rows:
        back.setdefault(ord(traditional), simple)  # 餘 is 余 first, and only then the rare 馀
    back.update({code + 0xFEE0: code for code in range(0x21, 0x7F)})
    return back


def simplified(text, back=read_back()):
    return re.sub(r"[\s,.;:!?()，。；：！？（）“”\"'‘’]", "", (text or "").translate(back))


def items_of(analysis):
    found = Counter()
    for item in analysis["items"]:
        quantity = item["quantity"]
        found[(quantity["value"], quantity["low"], quantity["high"], quantity["unit"], quantity["comparator"],
               simplified((item["indicator"] or {}).get("text")))] += 1
    return found


def compare(name, before, after, options):
    """The line to print, and whether a report, or all of them, fell below."""
    common = total = 0
    shares, differences = [], []
    for file, old, new in zip(options.files, before, after):
        same = sum((old & new).values())
        both = sum(old.values()) + sum(new.values())
        common, total = common + 2 * same, total + both
        if both:
            shares.append((2 * same / both, Path(file).stem))
        if options.show and old != new:
            differences.append(f" {Path(file).stem}")
            differences += [f"  lost  {item}" for item in list((old - new).elements())[:options.show]]
            differences += [f"  found {item}" for item in list((new - old).elements())[:options.show]]
    shares.sort()
    below = [f"{file} {share:.3f}" for share, file in shares if share < options.least]
    worst = ", ".join(below or [f"{file} {share:.3f}" for share, file in shares[:1]])
    fell = f"below {options.least}" if below else "worst"
    overall = common / total if total else 1.0
    return "\n".join(differences + [f"{name:30} {overall:.4f}   {fell}: {worst}"]), below or overall < options.overall


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extract", required=True)
    parser.add_argument("--least", type=float, default=0.0)
    parser.add_argument("--overall", type=float, default=0.0)
    parser.add_argument("--show", type=int, default=0, help="print up to N differences per change and file")
    parser.add_argument("--only", help="name of one change")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    texts = [Path(file).read_bytes().decode("utf-8") for file in options.files]
    changes = [change for change in CHANGES if options.only in (None, change.__name__)]
    failed = False
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:

        def items_after(change):
            changed = texts if change is None else [change(text) for text in texts]
            name = "unchanged" if change is None else change.__name__
            return [items_of(analysis) for analysis in extract_all(options.extract, changed, Path(folder) / name)]

        before, *afters = pool.map(items_after, [None, *changes])
        for change, after in zip(changes, afters):
            line, below = compare(change.__name__, before, after, options)
            print(line, flush=True)
            failed = failed or bool(below)
    if options.least or options.overall:
        least = options.least or options.overall
        print(f"layout changes over {len(texts)} texts: {'some fell below' if failed else 'none fell below'} {least}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
