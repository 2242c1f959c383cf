#!/usr/bin/env python3
"""Writes analysis.json anew from what the native command reads in report.txt now: one record a line, so that a diff shows
which item changed. Read the diff against the definition of the fields before it is committed: the file says what is right,
not what the program happens to print.

usage: python3 tests/whole_report/write.py      (after `cmake --build --preset native`)
"""
import json
import pathlib
import subprocess

FOLDER = pathlib.Path(__file__).resolve().parent
COMMAND = FOLDER.parents[1] / "build/native/mubiao"


def on_one_line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def shown(value):
    if not isinstance(value, list):
        return on_one_line(value)
    return "[\n" + ",\n".join("    " + on_one_line(record) for record in value) + "\n  ]"


def main():
    read = subprocess.run([COMMAND, "extract", "--format", "json", FOLDER / "report.txt"], capture_output=True, check=True)
    keys = json.loads(read.stdout).items()
    text = "{\n" + ",\n".join(f'  "{key}": {shown(value)}' for key, value in keys) + "\n}\n"
    (FOLDER / "analysis.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
