#!/usr/bin/env python3
"""Strict F1 on documents that the models were not trained on: the score of a text that comes from outside.

usage: python3 tests/gold/left_out.py [--folds 5 | --genres] [--score] [--errors N] [--keep FOLDER] [SHARED]

The annotated documents (the gold files and our own annotations) are dealt into folds, two of the same text into the same; or,
with --genres, every kind of other text is a fold. For each fold the models are trained without it, built into a command
in a folder of its own, and the documents of the fold are scored with that command as ../shared/gold/score.py does it.
Unlike the trainer's --folds this measures whole items: value, unit, measure, status, indicator, and beside them the period.
The rules and tables are as they stand, whichever text they were once made for. The four documents that no training
sees are in no fold.

A fold takes two minutes of a processor; with CMAKE_CXX_COMPILER_LAUNCHER=ccache little beside the weights is compiled.
What a fold has built stays in FOLDER (build/left_out) until it is run again; --score takes it as it is.
"""
import argparse
import collections
import concurrent.futures
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys

from check import NEVER_TRAINED_ON, OTHER_TEXTS, ROOT

SOURCES = ["CMakeLists.txt", "CMakePresets.json", "package.json", "core", "build/downloads"]
GENRES = (*OTHER_TEXTS, "dept", "hk", "ndrc")


def run(*arguments, cwd=ROOT):
    done = subprocess.run([*map(str, arguments)], capture_output=True, text=True, cwd=cwd)
    if done.returncode:
        sys.exit(f"{arguments[0]} failed: {(done.stdout + done.stderr)[-2000:]}")
    return done.stdout


def scorer(shared):
    spec = importlib.util.spec_from_file_location("score", shared / "gold/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def genre_of(path):
    first = path.stem.split("-")[0]
    return first if first in GENRES else "report"


def group_of(path, annotations):
    ours = ", our annotations" if path.parent == annotations else ""
    return ("reports" if genre_of(path) == "report" else "other texts") + ours


def documents(shared, annotations):
    """The gold files that are trained on and scored, those of one text together."""
    run(sys.executable, pathlib.Path(__file__).parent / "annotations.py", shared, annotations)
    by_text = collections.defaultdict(list)
    for folder in (shared / "gold/dev", shared / "gold/genres", annotations):
        for path in sorted(folder.glob("*.jsonl")):
            if ".milestones." not in path.name and path.stem not in NEVER_TRAINED_ON:
                by_text[path.with_suffix(".txt").read_bytes()].append(path)
    return list(by_text.values())


def deal(texts, options):
    """The folds by name: lists of gold files."""
    folds = collections.defaultdict(list)
    for at, paths in enumerate(texts):
        if not options.genres:
            folds[f"fold-{at % options.folds + 1}"] += paths
        elif genre_of(paths[0]) != "report":
            folds[genre_of(paths[0])] += paths
    return folds


def copy_sources(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in filter(lambda name: (ROOT / name).exists(), SOURCES):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, folder / name)


def train_and_build(folder, left_out, shared, annotations, runs):
    """Builds the copy of the core in `folder` with models that never saw the documents `left_out`."""
    gold = shared / "gold"
    leave = sorted(NEVER_TRAINED_ON) + sorted({path.stem for path in left_out})
    run(ROOT / "build/native/trainer", f"{gold}/dev,{gold}/genres", "--leave", ",".join(leave), "--also", annotations,
        "--own", "core/trainer/own_words.txt", "--runs", runs, "--write", folder)
    run("cmake", "--preset", "native", "-DMUBIAO_TESTS=OFF",
        f"-DFETCHCONTENT_SOURCE_DIR_UTF8PROC={ROOT}/build/native/_deps/utf8proc-src", cwd=folder)
    run("cmake", "--build", "--preset", "native", "--target", "mubiao", "-j1", cwd=folder)


def score_file(score, command, path):
    text_path = path.with_suffix(".txt")
    text = text_path.read_bytes().decode("utf-8")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    table = score.utf16_to_cp(text)
    items = json.loads(run(command, "extract", "--format", "json", text_path))["items"]
    counts, errors = score.score([row for row in rows if "window" not in row], [score.flatten(i, table) for i in items],
                                 [row["window"] for row in rows if "window" in row])
    return counts, [(kind, gold, got, text) for kind, gold, got in errors]


def print_errors(name, errors):
    for kind, gold, got, text in errors:
        start = (gold or got)["start"]
        print(f"   {name}: {kind} @{start}: …{text[max(0, start - 40):start + 25]!r}…")
        print(f"      gold {gold and [gold['status'], gold['indicator'], gold.get('period')]}"
              f" got {got and [got['status'], got['indicator'], got['period']]}")


def print_scores(name, score, counts):
    row = score.report(name, counts)
    fields = row["fields"]
    print(f"{name:34} {row['gold']:6} items  strict {row['strict-all'][2]:.3f}  targets {row['strict-target'][2]:.3f}  "
          f"status {fields['status']:.3f}  period {fields['period']:.3f}  indicator {fields['indicator']:.3f}", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--folds", type=int, default=5)
    arguments.add_argument("--genres", action="store_true")
    arguments.add_argument("--score", action="store_true", help="score what an earlier run has built")
    arguments.add_argument("--runs", type=int, default=8, help="of the trainer over its examples; the product's have 32")
    arguments.add_argument("--jobs", type=int, default=1)
    arguments.add_argument("--errors", type=int, default=0)
    arguments.add_argument("--keep", type=pathlib.Path, default=ROOT / "build/left_out")
    arguments.add_argument("shared", nargs="?", type=pathlib.Path, default=ROOT.parent / "shared")
    options = arguments.parse_args()
    shared, annotations = options.shared.resolve(), ROOT / "build/annotations"
    folds = deal(documents(shared, annotations), options)
    if not options.score:
        run("cmake", "--build", "--preset", "native", "--target", "trainer")
        for fold in folds:  # all before the first is trained: who goes on with the sources changes no fold
            copy_sources(options.keep / fold)
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            list(pool.map(lambda fold: train_and_build(options.keep / fold, folds[fold], shared, annotations, options.runs), folds))
    score = scorer(shared)
    totals = collections.defaultdict(collections.Counter)
    for fold, paths in folds.items():
        for path in paths:
            counts, errors = score_file(score, options.keep / fold / "build/native/mubiao", path)
            totals[group_of(path, annotations)] += counts
            if options.genres:
                totals[f"  {genre_of(path)}"] += counts
            print_errors(path.stem, errors[:options.errors])
    for name in sorted(totals):
        print_scores(name, score, totals[name])


if __name__ == "__main__":
    main()
