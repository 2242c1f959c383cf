#!/usr/bin/env python3
"""Scores the native command on the annotated texts and asserts the thresholds of thresholds.json.

usage: python3 tests/gold/check.py [--command build/native/mubiao] [SHARED]

Six groups are scored apart, since one mean of all would hide a fall in the smaller ones: reports that the models
were trained on (how well the rules and the models fit), reports that they never saw (how well that carries over),
texts that are no reports, trained on as well (how well they carry over is what tests/gold/left_out.py tells), those of
them that we annotated ourselves, and texts of those kinds and reports in our own words (tests/gold/own), which no
model was trained on, though rules and tables were mended by what went wrong in them. Of the unseen only totals are printed:
whoever reads their errors has seen them.
SHARED is ../shared; where it is absent, that is said in one line and nothing is scored.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from doubt import doubt_scores

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
OWN = FOLDER / "own"

# What begins the names of our annotations of other texts than reports.
OTHER_TEXTS = ("news", "budget", "tjgb", "policy", "town", "list", "plan5y", "party")

# What begins the names of the reports among our own words.
OWN_REPORTS = "report-"

# Left out by every training (the --leave of core/trainer/train.sh).
NEVER_TRAINED_ON = {"gansu-2025", "zaozhuang-2024", "laiyuan-2020", "national-2006"}


def run(*arguments):
    done = subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{arguments[0]} failed: {done.stderr[-2000:]}")
    return done.stdout


def groups_of(shared, annotations, own):
    """The gold files by the name of their group; every group has some. Puts ours into the folders `annotations` and
    `own`."""
    run(FOLDER / "annotations.py", shared, annotations)
    run(FOLDER / "annotations.py", OWN, own, OWN)
    reports = sorted(path for path in (shared / "gold/dev").glob("*.jsonl") if ".milestones." not in path.name)
    groups = {
        "reports trained on": [path for path in reports if path.stem not in NEVER_TRAINED_ON],
        "reports never trained on": [path for path in reports if path.stem in NEVER_TRAINED_ON],
        "other texts": sorted((shared / "gold/genres").glob("*.jsonl")),
        "other texts, our annotations": [path for path in sorted(annotations.glob("*.jsonl"))
                                         if path.stem.startswith(OTHER_TEXTS)],
        "other texts, our own words": [path for path in sorted(own.glob("*.jsonl"))
                                       if not path.stem.startswith(OWN_REPORTS)],
        "reports, our own words": sorted(own.glob(f"{OWN_REPORTS}*.jsonl")),
    }
    if len(groups["reports never trained on"]) != len(NEVER_TRAINED_ON) or not all(groups.values()):
        sys.exit(f"{shared}/gold does not hold the texts that are scored")
    return groups


def item_scores(shared, command, gold):
    rows = json.loads(run(shared / "gold/score.py", "--json", "--cmd", f"{command} extract --format json {{}}", *gold))
    total = next(row for row in rows if row["document"] == "ALL")
    return {
        "strict F1": total["strict-all"][2],
        "strict F1, worst document": min(row["strict-all"][2] for row in rows if row is not total),
        "strict F1, targets": total["strict-target"][2],
        "strict F1, headline": total["strict-headline"][2],
        "detection F1": total["detection"][2],
        "indicator accuracy": total["fields"]["indicator"],
        "period accuracy": total["fields"]["period"],
        "status accuracy": total["fields"]["status"],
    }


def milestone_score(shared, command):
    gold = sorted((shared / "gold/dev").glob("*.milestones.jsonl"))
    out = run(shared / "gold/score.py", "--milestones", "--cmd", f"{command} extract --format json {{}}", *gold)
    return float(re.search(r"^ALL milestones: .* F1 ([\d.]+)$", out, re.M).group(1))


def reading_score(shared, command):
    peers = shared / "peers"
    out = run(peers / "score_reading.py", "--cmd", f"{command} read --format jsonl", peers / "reading.jsonl")
    return float(re.search(r"^all: .* = ([\d.]+)$", out, re.M).group(1))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--command", default=ROOT / "build/native/mubiao")
    arguments.add_argument("shared", nargs="?", type=pathlib.Path, default=ROOT.parent / "shared")
    options = arguments.parse_args()
    if not (options.shared / "gold/score.py").exists():
        print("gold scores: skipped, ../shared is absent")
        return
    thresholds = json.loads((FOLDER / "thresholds.json").read_text())
    with tempfile.TemporaryDirectory() as annotations, tempfile.TemporaryDirectory() as own:
        groups = groups_of(options.shared, pathlib.Path(annotations), pathlib.Path(own))
        scores = {group: item_scores(options.shared, options.command, gold) |
                  doubt_scores(options.shared, options.command, gold)
                  for group, gold in groups.items()}
    scores["milestones and numerals"] = {
        "milestones F1": milestone_score(options.shared, options.command),
        "numeral reading": reading_score(options.shared, options.command),
    }
    wanted = [(group, name) for group, of_group in thresholds.items() for name in of_group]
    unknown = [f"{group}: {name}" for group, name in wanted if name not in scores.get(group, {})]
    if unknown:
        sys.exit(f"thresholds.json names no score of ours: {', '.join(unknown)}")
    below = [(group, name) for group, name in wanted if scores[group][name] < thresholds[group][name]]
    for group, of_group in scores.items():
        print(group)
        for name, score in of_group.items():
            least = thresholds.get(group, {}).get(name)
            note = "" if least is None else f"  (at least {least:.3f}{', BELOW' if (group, name) in below else ''})"
            print(f"  {name:26} {score:.3f}{note}")
    print(f"gold scores: {len(wanted) - len(below)} of {len(wanted)} thresholds reached")
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
