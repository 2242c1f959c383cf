"""How many items are marked `check`, and how many of the wrong ones are among them.

An item is wrong where score.py would not count it as right: it is none, or one of its strict fields differs. Optional
figures of the annotation count on neither side. check.py holds the command to thresholds of it.
"""
import importlib.util
import json
import shlex
import subprocess


def scorer(shared):
    spec = importlib.util.spec_from_file_location("score", shared / "gold/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(score, command, path):
    """(marked `check`, wrong) of each item read in the annotated stretches of one text."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    gold = [line for line in lines if "window" not in line]
    windows = [line["window"] for line in lines if "window" in line]
    text = path.with_suffix(".txt")
    run = subprocess.run([*shlex.split(str(command)), "extract", "--format", "json", text], capture_output=True, check=True)
    table = score.utf16_to_cp(text.read_bytes().decode("utf-8"))
    read = [{**score.flatten(item, table), "check": item["confidence"] == "check"}
            for item in json.loads(run.stdout)["items"]]
    if windows:
        read = [item for item in read if any(lo <= item["start"] and item["end"] <= hi for lo, hi in windows)]
    gold_of = {j: gold[i] for i, j in score.match(gold, read).items()}
    optional = [each for each in gold if each.get("tier", "core") != "core"]
    for j, item in enumerate(read):
        own = gold_of.get(j)
        if own in optional:
            continue
        if own is None and any(min(each["end"], item["end"]) > max(each["start"], item["start"]) for each in optional):
            continue
        yield item["check"], own is None or not all(score.field_ok(field, own, item) for field in score.FIELDS)


def doubt_scores(shared, command, gold):
    score = scorer(shared)
    items = [item for path in gold for item in judged(score, command, path)]
    wrong = [check for check, is_wrong in items if is_wrong]
    return {
        "items not marked check": 1 - sum(check for check, _ in items) / max(len(items), 1),
        "wrong items marked check": sum(wrong) / max(len(wrong), 1),
    }
