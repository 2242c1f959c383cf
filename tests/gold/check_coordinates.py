#!/usr/bin/env python3
"""Reads the real reports for words of time, rate, scope and definition that stand beside a figure, and asserts that the
items carry them, by the thresholds of coordinates.json: how many such words are found at least (a reader that finds
none would pass for a careful one), and which share of them is carried.

usage: python3 tests/gold/check_coordinates.py [--command build/native/mubiao] [--list WORD] [SHARED]

Nobody annotated these texts. What is asserted is that nothing gets lost: a word of core/lexicon/coordinates.tsv or
time.tsv in a figure's own stretch (from the mark before it, or from the figure before it, up to it) has a field of the
item to account for it. `--list WORD` prints the stretches where it has none.
SHARED is ../shared; where it is absent, that is said in one line and nothing is read.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]

MARKS = re.compile(r"[，。；：！？!?;:\r\n　]")
BARE_LIST = re.compile(r"[、和与及 ]*")
# Words before a time or a place that make it what the figure is compared with, ranked among or held against.
YARDSTICK = re.compile(r"(比|较|同|于|与|是|为|居|列|在|占|入|至|到|第|前|近|超|“)(了|前)?$")
# Words behind 全国 that make a title or a yardstick of it: 全国重点实验室, 全国平均水平.
TITLE = re.compile(r"重点|百强|首|唯一|平均|先进|文明|示范|一流|领先|统一|县域|绿色|最|第|前|碳|名|优秀|城市|工商|人大|乡村")
# Words of a part that stand in names as often: 紧密型县域医共体, 百亿县区.
PARTS_OF_NAMES = {"县域", "县区"}
RANKED = re.compile(r"级|和美")
# 年均浓度, 年平均气温: over the days of one year.
OVER_DAYS = re.compile(r"浓度|气温|值")


def rows_of(table):
    lines = [line for line in (ROOT / "core/lexicon" / table).read_text(encoding="utf-8").splitlines()
             if line.strip() and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def lexicon_words():
    """The words of the two tables with the value of each."""
    words = {}
    for table, of_class in (("time.tsv", "time"), ("coordinates.tsv", "coverage")):
        for cell, name, value, *_ in rows_of(table):
            if name == of_class:
                words.update((word, value) for word in cell.split("|"))
    return words


def spans(*names):
    return lambda item: item["period"] is not None and item["period"]["span"] in names


def is_sum(item):
    """A sum of the months of one year is that year's figure, and a sum since some day says no years."""
    return item["rate"] == "total" or not spans("years")(item) or item["rate"] == "average"


def is_of_other_place(item):
    return item["scope"] == "other"


# What holds 五年 and counts no years of a figure.
NO_YEARS = ("连续五年", "连续5年", "时隔5年", "十五年", "前五年", "五年规划", "五年计划", "五年計劃", "個五年")

# What accounts for a word beside a figure, by the word's value in the tables; 五年 is read by rule and has no row.
CARRIED = {
    "average": lambda item: item["rate"] == "average",
    "total": is_sum,
    "each": lambda item: item["rate"] == "each",
    "five_years": spans("years"),
    "past_five": spans("years"),
    "past_years": spans("years"),
    "quarter1": spans("part"),
    "half1": spans("part"),
    "year_end": spans("point"),
    "last_year": lambda item: item["period"] is not None and item["period"]["by"] == "stated",
    "estimate": lambda item: item["estimate"] or item["status"] == "target",
    "basis": lambda item: item["definition"] is not None,
    "exclusion": lambda item: item["definition"] is not None,
    "portion": lambda item: item["scope"] == "part",
    "national": is_of_other_place,
}


class Words:
    """Finds the words of the tables in a stretch, the longest first and none inside another."""

    def __init__(self):
        self.values = lexicon_words()
        self.values.update({word: "five_years" for word in ("五年", "5年")})
        # What holds 五年 or 每年 and is neither.
        self.values.update(dict.fromkeys(NO_YEARS))
        longest_first = sorted(self.values, key=len, reverse=True)
        self.pattern = re.compile("(?<![0-9０-９.第])(" + "|".join(map(re.escape, longest_first)) + ")")

    def values_in(self, stretch, national_report):
        for match in self.pattern.finditer(stretch):
            value = self.values[match[0]]
            before, behind = stretch[:match.start()], stretch[match.end():]
            if value not in CARRIED or (value == "average" and OVER_DAYS.match(behind)):
                continue
            if value == "portion" and (match[0] in PARTS_OF_NAMES or RANKED.match(behind)):
                continue
            if value in ("last_year", "year_end", "national") and YARDSTICK.search(before):
                continue
            if value == "national" and (national_report or before or TITLE.match(behind)):
                continue
            yield value


class Report:
    """A text with its items; offsets of an analysis count UTF-16 units."""

    def __init__(self, path, command):
        done = subprocess.run([command, "extract", "--format", "json", path], capture_output=True, check=True)
        self.name = path.stem
        self.units = path.read_bytes().decode("utf-8-sig").encode("utf-16-le")
        self.analysis = json.loads(done.stdout)
        self.items = sorted((item for item in self.analysis["items"] if item["quantity"]["start"] is not None),
                            key=lambda item: item["quantity"]["start"])

    def cut(self, start, end):
        return self.units[2 * start:2 * end].decode("utf-16-le", "replace")

    def stretches(self):
        """Each item with the words before its figure that are its own; those of the list that it goes on with, too."""
        before, last = None, ""
        for item in self.items:
            start = item["quantity"]["start"]
            from_figure = before is not None and item["sentence"]["start"] <= before
            between = self.cut(before if from_figure else item["sentence"]["start"], start)
            own = MARKS.split(between)[-1]
            if from_figure and own == between and BARE_LIST.fullmatch(between):
                own = last
            before, last = item["quantity"]["end"], own
            yield item, own


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--command", default=ROOT / "build/native/mubiao")
    arguments.add_argument("--list")
    arguments.add_argument("shared", nargs="?", type=pathlib.Path, default=ROOT.parent / "shared")
    options = arguments.parse_args()
    texts = sorted((options.shared / "corpus").glob("*.txt"))
    if not texts:
        print("coordinates: skipped, ../shared is absent")
        return
    words = Words()
    found, carried = collections.Counter(), collections.Counter()
    for path in texts:
        report = Report(path, options.command)
        national = report.analysis["document"].get("level") in (None, "national")
        for item, stretch in report.stretches():
            for value in words.values_in(stretch, national):
                found[value] += 1
                carried[value] += CARRIED[value](item)
                if options.list == value and not CARRIED[value](item):
                    period = item["period"] or {}
                    print(f"{report.name}: {stretch}[{item['quantity']['text']}] {item['status']} {item['rate']} "
                          f"{item['scope']} {period.get('text')} {period.get('by')} {period.get('span')}")
    thresholds = json.loads((FOLDER / "coordinates.json").read_text(encoding="utf-8"))
    if set(thresholds) != set(CARRIED):
        sys.exit("coordinates.json names other words than are looked for")
    below = 0
    for value, least in thresholds.items():
        share = carried[value] / max(1, found[value])
        falls = found[value] < least["found"] or (found[value] > 0 and share < least["carried"])
        below += falls
        print(f"  {value:12} {carried[value]:4} of {found[value]:4} carried = {share:.3f}  "
              f"(at least {least['carried']:.2f} of {least['found']}{', BELOW' if falls else ''})")
    print(f"coordinates: {len(thresholds) - below} of {len(thresholds)} thresholds reached in {len(texts)} texts")
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
