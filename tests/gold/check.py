#!/usr/bin/env python3
"""Scores the native command on the annotated reports and asserts the thresholds of thresholds.json.

usage: python3 tests/gold/check.py [SHARED]      (../shared; skipped in one line where it is absent)
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = ROOT / "build/native/mubiao"


def run(*arguments):
    done = subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{arguments[0]} failed: {done.stderr[-2000:]}")
    return done.stdout


def item_scores(shared):
    gold = sorted((shared / "gold/dev").glob("*.jsonl"))
    rows = json.loads(run(shared / "gold/score.py", "--json", "--cmd", f"{COMMAND} extract --format json {{}}", *gold))
    total = next(row for row in rows if row["document"] == "ALL")
    worst = min((row for row in rows if row is not total), key=lambda row: row["strict-all"][2])
    return {
        "strict F1": total["strict-all"][2],
        "strict F1, worst document": worst["strict-all"][2],
        "strict F1, targets": total["strict-target"][2],
        "strict F1, headline": total["strict-headline"][2],
        "detection F1": total["detection"][2],
        "period accuracy": total["fields"]["period"],
    }


def milestone_score(shared):
    gold = sorted((shared / "gold/dev").glob("*.milestones.jsonl"))
    out = run(shared / "gold/score.py", "--milestones", "--cmd", f"{COMMAND} extract --format json {{}}", *gold)
    return {"milestones F1": float(re.search(r"^ALL milestones: .* F1 ([\d.]+)$", out, re.M).group(1))}


def reading_score(shared):
    out = run(shared / "peers/score_reading.py", "--cmd", f"{COMMAND} read --format jsonl", shared / "peers/reading.jsonl")
    return {"numeral reading": float(re.search(r"^all: .* = ([\d.]+)$", out, re.M).group(1))}


def main():
    shared = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    if not (shared / "gold/score.py").exists():
        print("gold scores: skipped, ../shared is absent")
        return
    thresholds = json.loads((pathlib.Path(__file__).parent / "thresholds.json").read_text())
    scores = {**item_scores(shared), **milestone_score(shared), **reading_score(shared)}
    unknown = set(thresholds) - set(scores)
    if unknown:
        sys.exit(f"thresholds.json names no score of ours: {', '.join(sorted(unknown))}")
    below = [name for name, least in thresholds.items() if scores[name] < least]
    for name, score in scores.items():
        least = thresholds.get(name)
        wanted = "" if least is None else f"  (at least {least:.3f}{', BELOW' if name in below else ''})"
        print(f"{name:28} {score:.3f}{wanted}")
    print(f"gold scores: {len(thresholds) - len(below)} of {len(thresholds)} thresholds reached")
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
