#!/usr/bin/env python3
"""Compares what is read from reports with what is read from them after each layout change.

usage: compare.py --extract 'build/native/mubiao extract --format json {}' [--least 0.97] [--show N] FILE.txt ...
       compare.py --fold 'PROGRAM {}' FILE.txt ...      (a program that prints the folded text)

Items are compared by value, low, high, unit, comparator and indicator; folded texts by their clauses that hold a figure.
Prints per change the share that stayed equal (2·common / (before + after)) over all files, and the worst files.
With --least the exit code is 1 when a change falls below in one report, or in those of fewer than 150 items together (where
four items are already 0.03). {} is replaced by the path of a text file.
"""
import argparse
import json
import re
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from changes import CHANGES


def run(command, text, folder):
    path = Path(folder) / "text.txt"
    path.write_text(text, encoding="utf-8", newline="")
    done = subprocess.run([part.replace("{}", str(path)) for part in shlex.split(command)], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def simplified(text, back={}):
    """The indicator as written, brought back to one alphabet: the change itself altered its letters."""
    if not back:
        table = Path(__file__).with_name("simplified_to_traditional.tsv").read_text(encoding="utf-8")
        rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
        for simple, traditional in rows:
            back.setdefault(ord(traditional), simple)  # 餘 is 余 first, and only then the rare 馀
        back.update({code + 0xFEE0: code for code in range(0x21, 0x7F)})
    return re.sub(r"[\s,.;:!?()，。；：！？（）“”\"'‘’]", "", (text or "").translate(back))


def items_of(output):
    found = Counter()
    for item in json.loads(output)["items"]:
        quantity = item["quantity"]
        found[(quantity["value"], quantity["low"], quantity["high"], quantity["unit"], quantity["comparator"],
               simplified((item["indicator"] or {}).get("text")))] += 1
    return found


def clauses_of(output):
    return Counter(clause for clause in re.split(r"[，。；\n]", output) if re.search(r"[0-9]", clause))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--extract")
    parser.add_argument("--fold")
    parser.add_argument("--least", type=float, default=0.0)
    parser.add_argument("--show", type=int, default=0, help="print up to N differences per change and file")
    parser.add_argument("--only", help="name of one change")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    command = options.extract or options.fold
    read = items_of if options.extract else clauses_of
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        texts = {name: Path(name).read_bytes().decode("utf-8") for name in options.files}
        before = {name: read(run(command, text, folder)) for name, text in texts.items()}
        for change in CHANGES:
            if options.only and change.__name__ != options.only:
                continue
            common = total = small_common = small_total = 0
            shares, below = [], []
            for name, text in texts.items():
                after = read(run(command, change(text), folder))
                same = sum((before[name] & after).values())
                both = sum(before[name].values()) + sum(after.values())
                common, total = common + 2 * same, total + both
                share = 2 * same / both if both else 1.0
                shares.append((share, Path(name).name))
                if both < 2 * 150:
                    small_common, small_total = small_common + 2 * same, small_total + both
                elif share < options.least:
                    below.append(Path(name).name)
                for difference in list((before[name] - after))[:options.show]:
                    print("  lost ", difference)
                for difference in list((after - before[name]))[:options.show]:
                    print("  found", difference)
            share = common / total if total else 1.0
            if small_total and small_common / small_total < options.least:
                below.append("the small ones")
            failed = failed or bool(below)
            worst = ", ".join(f"{name} {value:.3f}" for value, name in sorted(shares)[:3])
            fell = f"   BELOW {options.least}: {', '.join(below)}" if below else ""
            print(f"{change.__name__:30} {share:.4f}   worst: {worst}{fell}", flush=True)
    if options.least:
        print(f"layout changes over {len(texts)} reports: {'some fell below' if failed else 'none fell below'} {options.least}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
