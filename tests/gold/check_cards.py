#!/usr/bin/env python3
"""Scores the headline cards of the native command, last year's results beside them, place and year, and asserts the
thresholds of cards/thresholds.json: shares of what is right must not fall, counts of what is wrong must not grow.

usage: python3 tests/gold/check_cards.py [--command build/native/mubiao] [SHARED]

A wrong figure is counted by itself, since it is worse than a missing one and one share of all would hide it.
SHARED is ../shared; where it is absent, that is said in one line and nothing is scored.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]

# What score_cards.py prints; counts of what is right become shares.
CARDS = re.compile(r"^cards: (\d+)/(\d+) = \S+ right; (\d+) wrong figures, (\d+) missing, (\d+) invented$", re.M)
LAST_YEAR = re.compile(r"^last year: (\d+)/(\d+) right, (\d+) wrong; (\d+) invented", re.M)
HEAD = re.compile(r"^(place|year): (\d+)/(\d+) right, (\d+) wrong$", re.M)


def share(right, count):
    return int(right) / max(1, int(count))


def scores_of(shared, command, cards, texts):
    """The scores of one file of cards by name; `texts` is the folder that its files are named from."""
    script = shared / "gold/score_cards.py"
    arguments = ["--texts", texts, "--cmd", f"{command} extract --format json {{}}", cards]
    done = subprocess.run([sys.executable, *map(str, [script, *arguments])], capture_output=True, text=True)
    found, last_year = CARDS.search(done.stdout), LAST_YEAR.search(done.stdout)
    if done.returncode or not found or not last_year:
        sys.exit(f"{script} failed on {cards}: {done.stdout[-1000:]}{done.stderr[-1000:]}")
    right, count, wrong, _, invented = found.groups()
    scores = {"cards right": share(right, count), "wrong figures": int(wrong), "invented": int(invented)}
    right, count, wrong, invented = last_year.groups()
    scores |= {"last year right": share(right, count), "last year wrong": int(wrong),
               "last year invented": int(invented)}
    for key, right, count, wrong in HEAD.findall(done.stdout):
        scores |= {f"{key} right": share(right, count), f"{key} wrong": int(wrong)}
    return scores


def keeps(score, threshold, name):
    return score >= threshold if name.endswith("right") else score <= threshold


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--command", default=ROOT / "build/native/mubiao")
    arguments.add_argument("shared", nargs="?", type=pathlib.Path, default=ROOT.parent / "shared")
    options = arguments.parse_args()
    shared = options.shared
    if not (shared / "gold/score_cards.py").exists():
        print("headline cards: skipped, ../shared is absent")
        return
    groups = {
        "provinces, ../shared": (shared / "gold/cards.jsonl", shared / "corpus"),
        "cities, ../shared": (shared / "gold/cards_cities.jsonl", shared / "corpus"),
        "nation and provinces": (FOLDER / "cards/nation_and_provinces.jsonl", shared),
        "prefectures": (FOLDER / "cards/prefectures.jsonl", shared),
        "counties": (FOLDER / "cards/counties.jsonl", shared),
    }
    thresholds = json.loads((FOLDER / "cards/thresholds.json").read_text())
    if set(thresholds) != set(groups):
        sys.exit("cards/thresholds.json names other groups than are scored")
    wanted = kept = 0
    for group, (cards, texts) in groups.items():
        scores = scores_of(shared, options.command, cards, texts)
        if set(scores) != set(thresholds[group]):
            sys.exit(f"cards/thresholds.json: {group} has thresholds for {sorted(thresholds[group])}")
        print(group)
        for name, threshold in thresholds[group].items():
            holds = keeps(scores[name], threshold, name)
            wanted, kept = wanted + 1, kept + holds
            bound = "at least" if name.endswith("right") else "at most"
            shown = f"{scores[name]:.3f}" if name.endswith("right") else f"{scores[name]}"
            print(f"  {name:20} {shown:>6}  ({bound} {threshold}{'' if holds else ', MISSED'})")
    print(f"headline cards: {kept} of {wanted} thresholds kept")
    sys.exit(kept < wanted)


if __name__ == "__main__":
    main()
