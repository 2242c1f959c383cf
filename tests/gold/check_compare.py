#!/usr/bin/env python3
"""Scores what the native command makes of two reports of one place: promises held against results, read by hand for twelve
provinces; the change of the growth target in all provinces with both years; and in these a hundred pairs beyond the
headline indicators that were read by eye (pairs_read.tsv). Asserts the thresholds below.

usage: python3 tests/gold/check_compare.py [--command build/native/mubiao] [--list] [SHARED]

SHARED is ../shared; where it is absent, that is said in one line and nothing is scored. --list prints what is not right.
"""
import argparse
import collections
import concurrent.futures
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Shares at least, counts at most. A verdict that is shown and wrong is worse than one that is missing.
THRESHOLDS = {"shown right": 1.0, "found": 0.95, "targets right": 1.0, "next targets right": 0.98, "next targets invented": 0,
              "pairs read by eye": 0.95}
GROWTH_CHANGES = {"lowered": 10, "kept": 1, "softened": 2, "raised": 1}

SHARE = re.compile(r"^(shown right|found) \d+/\d+ = (\S+)$", re.M)
COUNT = re.compile(r"^ *(\d+) (.+)$", re.M)


def compare(command, shared, places, *options):
    """What the command makes of the reports of 2025 and 2026 of some places."""
    files = [next((shared / "corpus").glob(f"prov-{year}-{place}*.txt")) for place in places for year in (2025, 2026)]
    done = subprocess.run([command, "compare", *options, *files], capture_output=True, check=True)
    return done.stdout


def pair_scores(shared, command, listed):
    gold = shared / "gold/pairs.jsonl"
    places = sorted({json.loads(line)["place"] for line in gold.read_text(encoding="utf-8").splitlines()})
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        for place, made in zip(places, pool.map(lambda place: compare(command, shared, [place]), places)):
            (pathlib.Path(folder) / f"{place}.json").write_bytes(made)
        arguments = [shared / "gold/score_pairs.py", gold, folder, *(["--list"] if listed else [])]
        done = subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, check=True)
    if listed:
        print(done.stdout)
    counts = collections.Counter({name: int(count) for count, name in COUNT.findall(done.stdout)})
    return {name: float(share) for name, share in SHARE.findall(done.stdout)} | {
        "targets right": counts["target right"] / max(1, counts["rows"]),
        "next targets right": counts["next target right"] / max(1, counts["next targets that exist"]),
        "next targets invented": counts["next target invented"],
    }


def growth_changes(shared, command):
    """How many provinces raised, lowered … their growth target from 2025 to 2026."""
    first = [path.stem.split("-")[2] for path in sorted((shared / "corpus").glob("prov-2025-*.txt"))]
    places = [place for place in first if any((shared / "corpus").glob(f"prov-2026-{place}*.txt"))]
    made = json.loads(compare(command, shared, places, "--view=changes", "--indicator=gdp"))
    growth = {row["id"] for row in made["indicators"] if row["code"] == "gdp" and row["measure"] == "growth"}
    return dict(collections.Counter(row["change"] for row in made["changes"] if row["indicator"] in growth))


def figure(found):
    """As pairs_read.tsv has it."""
    return str(found["value"]) if found["value"] is not None else f"{found['low']}..{found['high']}"


def pairs_of(made):
    """What each pair says, by view and the positions of its figures."""
    ends = {"outcomes": ("target", "result", "verdict"), "changes": ("before", "after", "change")}
    return {(view, str(row[first]["start"]), str(row[second]["start"])): (figure(row[first]), figure(row[second]), row[reading])
            for view, (first, second, reading) in ends.items() for row in made[view] if row[first] and row[second]}


def read_pairs_score(shared, command, listed):
    """The share of the pairs read by eye that are made as they were read and were found right."""
    with (pathlib.Path(__file__).parent / "pairs_read.tsv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader((line for line in table if not line.startswith("#")), delimiter="\t"))
    made = {place: pairs_of(json.loads(compare(command, shared, [place]))) for place in sorted({row["place"] for row in rows})}
    right = 0
    for row in rows:
        found = made[row["place"]].get((row["view"], row["start_2025"], row["start_2026"]))
        is_right = row["judged"] == "right" and found == (row["figure_2025"], row["figure_2026"], row["reading"])
        right += is_right
        if listed and not is_right:
            print(*row.values(), found, sep=" | ")
    return right / len(rows)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--command", default=ROOT / "build/native/mubiao")
    arguments.add_argument("--list", action="store_true")
    arguments.add_argument("shared", nargs="?", type=pathlib.Path, default=ROOT.parent / "shared")
    options = arguments.parse_args()
    if not (options.shared / "gold/score_pairs.py").exists():
        print("promises and outcomes: skipped, ../shared is absent")
        return
    scores = pair_scores(options.shared, options.command, options.list)
    scores["pairs read by eye"] = read_pairs_score(options.shared, options.command, options.list)
    kept = 0
    for name, threshold in THRESHOLDS.items():
        at_most = name.endswith("invented")
        holds = scores[name] <= threshold if at_most else scores[name] >= threshold
        kept += holds
        print(f"  {name:22} {scores[name]:6.3f}  ({'at most' if at_most else 'at least'} {threshold}{'' if holds else ', MISSED'})")
    changes = growth_changes(options.shared, options.command)
    kept += changes == GROWTH_CHANGES
    print(f"  growth targets {changes}{'' if changes == GROWTH_CHANGES else f', MISSED {GROWTH_CHANGES}'}")
    print(f"promises and outcomes: {kept} of {len(THRESHOLDS) + 1} thresholds kept")
    sys.exit(kept < len(THRESHOLDS) + 1)


if __name__ == "__main__":
    main()
