#!/usr/bin/env python3
"""Runs the native command as a user does and checks output, errors and exit codes.

usage: command_test.py path/to/mubiao
"""
import contextlib
import csv
import io
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

MUBIAO = ""
PATIENCE = 1200  # seconds that end what hangs; a busy machine or an instrumented command takes minutes at times

# A report of a place that does not exist.
REPORT = """示例市2025年政府工作报告

一、2024年工作回顾
地区生产总值增长5.2%，城镇新增就业3.1万人。

二、2025年工作安排
今年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业3万人以上。
"""
# Traditional and rare characters: the second is four bytes in GB18030 and two units of UTF-16.
RARE = "示例市\U00020000村：2025年，力爭新建高標準農田5萬畝。\n"


def run(*arguments, stdin=b"", **options):
    return subprocess.run([MUBIAO, *arguments], input=stdin, capture_output=True, timeout=PATIENCE, **options)


class CommandTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, content):
        path = os.path.join(self.folder.name, name)
        with open(path, "wb") as out:
            out.write(content)
        return path

    def analysis(self, *arguments, stdin=b""):
        done = run("extract", *arguments, stdin=stdin)
        self.assertEqual((done.returncode, done.stderr), (0, b""), arguments)
        return json.loads(done.stdout.decode("utf-8"))

    def fails(self, code, words, *arguments, stdin=b""):
        """The command ends with `code` and says one line that holds `words`; returns what it printed."""
        done = run(*arguments, stdin=stdin)
        error = done.stderr.decode("utf-8", "replace")
        self.assertEqual(done.returncode, code, (arguments, error))
        self.assertRegex(error, r"\Amubiao: [^\n]+\n\Z", arguments)
        self.assertIn(words, error)
        return done.stdout.decode("utf-8")


class Encodings(CommandTest):
    def test_every_encoding_gives_the_same_analysis(self):
        for text in (REPORT, RARE):
            expected = run("extract", self.file("utf8.txt", text.encode())).stdout
            self.assertEqual(json.loads(expected)["document"]["length"], len(text.encode("utf-16-le")) // 2)
            forms = {
                "UTF-8 with mark": ([], text.encode("utf-8-sig")),
                "GB18030": ([], text.encode("gb18030")),
                "UTF-16LE": ([], b"\xff\xfe" + text.encode("utf-16-le")),
                "UTF-16BE": ([], b"\xfe\xff" + text.encode("utf-16-be")),
                "UTF-8, told": (["--encoding", "utf-8"], text.encode()),
                "GB18030, told": (["--encoding=gb18030"], text.encode("gb18030")),
            }
            for form, (options, content) in forms.items():
                with self.subTest(form):
                    done = run("extract", *options, self.file("text", content))
                    self.assertEqual((done.returncode, done.stderr), (0, b""))
                    self.assertEqual(done.stdout, expected)
                    piped = run("extract", *options, "-", stdin=content)
                    self.assertEqual((piped.returncode, piped.stdout), (0, expected))

    def test_line_ends_count_as_they_are(self):
        self.assertEqual(self.analysis("-", stdin=b"a\r\nb\r\n")["document"]["length"], 6)

    def test_unreadable_bytes(self):
        self.fails(2, "neither UTF-8 nor GB18030", "extract", self.file("binary", b"\x80\xff\x00\x01" * 9))
        self.fails(2, "not UTF-8: no character at byte 0", "extract", "--encoding=utf-8", self.file("gb", "增长".encode("gb18030")))
        self.fails(2, "not GB18030", "extract", "--encoding=gb18030", "-", stdin=b"abc\xff")
        self.fails(2, "not UTF-16", "extract", "-", stdin=b"\xff\xfe\x00")
        self.fails(2, "not UTF-8: no character at byte 3", "read", stdin="5%".encode() + b"\n\xff\n")


NEXT_REPORT = """示例市2026年政府工作报告

一、2025年工作回顾
地区生产总值增长5.6%，城镇新增就业2.9万人。

二、2026年工作安排
今年发展的主要预期目标是：地区生产总值增长5%左右，城镇新增就业3万人以上。
"""


class Compare(CommandTest):
    def setUp(self):
        super().setUp()
        self.first = self.file("2025.txt", REPORT.encode())
        self.second = self.file("2026.txt", NEXT_REPORT.encode())

    def compared(self, *arguments, stdin=b""):
        done = run("compare", *arguments, stdin=stdin)
        self.assertEqual((done.returncode, done.stderr), (0, b""), arguments)
        return done.stdout.decode("utf-8")

    def table(self, view, *arguments):
        text = self.compared("--format=csv", "--view", view, *arguments, self.first, self.second)
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def test_promises_and_what_became_of_them(self):
        rows = self.table("outcomes")
        self.assertEqual([(row["code"], row["target"], row["result"], row["verdict"], row["difference"]) for row in rows],
                         [("gdp", "5.5%左右", "5.6%", "met", "0.1"),
                          ("new_urban_jobs", "3万人以上", "2.9万人", "missed", "-1000")])

    def test_every_view_is_a_table(self):
        self.assertEqual([(row["code"], row["change"]) for row in self.table("changes")],
                         [("gdp", "lowered"), ("new_urban_jobs", "kept")])
        self.assertEqual({row["status"] for row in self.table("matrix")}, {"target", "result"})
        self.assertEqual(self.table("rank"), [])
        for form in ("md", "table"):
            self.assertIn("5.5%左右", self.compared("--format", form, self.first, self.second))

    def test_a_part_only(self):
        self.assertEqual([row["code"] for row in self.table("outcomes", "--indicator=gdp")], ["gdp"])
        self.assertEqual(self.table("outcomes", "--year=2024"), [])
        self.assertEqual({row["year"] for row in self.table("matrix", "--year=2026")}, {"2026"})
        self.assertEqual(len(self.table("outcomes", "--headline")), 2)

    def test_a_folder_or_files_in_any_order_give_the_same(self):
        expected = json.loads(self.compared(self.first, self.second))
        self.assertEqual(expected["schema"], "mubiao.compare/1")
        self.assertEqual(self.compared(self.second, self.first), self.compared(self.first, self.second))
        self.assertEqual(json.loads(self.compared(self.folder.name)), expected)

    def test_stored_analyses_and_texts_in_lines(self):
        expected = json.loads(self.compared(self.first, self.second))
        stored = run("extract", self.first, self.second).stdout
        self.assertEqual(json.loads(self.compared(self.file("stored.jsonl", stored))), expected)
        self.assertEqual(json.loads(self.compared("-", stdin=stored)), expected)
        lines = "".join(json.dumps({"file": path, "text": text}) + "\n"
                        for path, text in ((self.first, REPORT), (self.second, NEXT_REPORT)))
        self.assertEqual(json.loads(self.compared("-", stdin=lines.encode())), expected)

    def test_lines_are_read_on_all_threads_and_told_of_in_their_order(self):
        stored = run("extract", self.first, self.second).stdout.splitlines(keepends=True)
        lines = b"".join(line for i in range(30) for line in (stored[i % 2], b"{%d\n" % i, b"\n"))
        path = self.file("stored.jsonl", lines)
        for name, arguments, stdin in ((path, [path], b""), ("standard input", ["-"], lines)):
            for jobs in ("1", "2", "7"):
                done = run("compare", "--jobs", jobs, *arguments, self.first, stdin=stdin)
                self.assertEqual(done.returncode, 1)
                told = [line for line in done.stderr.decode("utf-8").splitlines() if "no JSON" in line]
                self.assertEqual(told, [f"mubiao: {name}: line {3 * i + 2}: no JSON" for i in range(30)])
                reports = json.loads(done.stdout)["reports"]
                self.assertEqual([report["used"] for report in reports], [True] + [False] * 15 + [True] + [False] * 14)

    def test_place_and_year_can_be_told(self):
        path = self.file("memo.txt", "今年，力争地区生产总值增长5%。\n".encode())
        done = run("compare", path, self.second)
        self.assertEqual(done.returncode, 0)
        self.assertIn("no place found", done.stderr.decode("utf-8"))
        told = json.loads(self.compared("--set", "memo.txt:place=示例市,year=2025", path, self.second))
        self.assertEqual([row["place"] for row in told["outcomes"]], ["示例市"])
        self.assertEqual(told["outcomes"][0]["verdict"], "exceeded")

    def test_a_setting_for_no_file_is_said(self):
        done = run("compare", "--set", "2025.text:year=2024", "--set", "2026.txt:year=2026", self.first, self.second)
        self.assertEqual((done.returncode, done.stderr.decode("utf-8")),
                         (0, "mubiao: --set 2025.text: no file of this name is compared\n"))

    def test_what_cannot_be_read_is_said(self):
        damaged = self.file("damaged.jsonl", b'{"schema":"mubiao.analysis/2"}\n')
        self.fails(2, "damaged.jsonl: line 1: no analysis of the schema", "compare", damaged)
        printed = self.fails(1, "damaged.jsonl: line 1", "compare", damaged, self.first)
        self.assertEqual(len(json.loads(printed)["reports"]), 1)
        self.fails(2, "missing.txt", "compare", os.path.join(self.folder.name, "missing.txt"))
        binary = self.file("binary.txt", b"\x80\xff\x00\x01" * 9)
        printed = self.fails(1, "binary.txt: neither UTF-8 nor GB18030", "compare", binary, self.first)
        self.assertEqual(len(json.loads(printed)["reports"]), 1)
        empty = os.path.join(self.folder.name, "empty")
        os.mkdir(empty)
        self.fails(2, "no .txt or .html file in this folder", "compare", empty)


    def notes(self, *arguments):
        """What is said on standard error, and the kinds of the notes with their files."""
        done = run("compare", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        all_ = json.loads(done.stdout)
        files = {report["id"]: os.path.basename(report["file"]) for report in all_["reports"]}
        return done.stderr.decode("utf-8"), [(note["kind"], [files[id_] for id_ in note["reports"]]) for note in all_["notes"]]

    def test_every_bad_input_is_noted_and_said(self):
        communique = "示例市2025年国民经济和社会发展统计公报\n\n全年地区生产总值增长5.4%。\n"
        longer = REPORT + "粮食产量稳定在120万吨。\n"
        rows = (
            ("the same text with other spaces", {"again.txt": REPORT.replace("。", "。\n\n")}, "same text",
             [("same-text", ["again.txt", "2025.txt"])]),  # the longer first
            ("two reports of a place and year", {"final.txt": longer}, "of one place and year",
             [("same-place-year", ["final.txt", "2025.txt"])]),
            ("a report and a communiqué", {"公报.txt": communique}, "", []),
            ("no place", {"memo.txt": "2025年，力争地区生产总值增长5%。\n"}, "no place found", [("no-place", ["memo.txt"])]),
            ("no year", {"memo.txt": "示例市政府工作报告\n力争地区生产总值增长5%。\n"}, "no year found", [("no-year", ["memo.txt"])]),
            ("a year that is guessed", {"memo.txt": "另示市政府工作报告\n2025年，力争地区生产总值增长5%。\n"}, "not sure",
             [("guessed", ["memo.txt"])]),
            ("the name of another place", {"另示市2025年.txt": communique}, "name of the file", [("name-differs", ["另示市2025年.txt"])]),
            ("the name of another year", {"公报2024.txt": communique}, "name of the file", [("name-differs", ["公报2024.txt"])]),
            ("no report", {"a.txt": "示例县2025年政府工作报告\n没有数字。\n"}, "no target and no result", [("no-items", ["a.txt"])]),
            ("years apart", {"a.txt": REPORT.replace("2025", "2022").replace("2024", "2021")}, "not of consecutive years",
             [("years-gap", ["a.txt", "2025.txt"])]),
        )
        for what, files, said, notes in rows:
            with self.subTest(what):
                paths = [self.file(name, text.encode()) for name, text in files.items()]
                error, noted = self.notes(self.first, *paths)
                self.assertEqual(sorted(kind for kind, _ in noted if kind != "no-items" or "no-items" in dict(notes)),
                                 [kind for kind, _ in notes], noted)
                for note in notes:
                    self.assertIn(note, noted)
                self.assertIn(said, error)
                for path in paths:
                    os.remove(path)

    def test_the_wide_table_is_what_chart_makers_take(self):
        """Datawrapper and Flourish: UTF-8, one line of headings, none empty or twice, as many cells in each row, columns of
        reports that hold plain numbers or nothing."""
        third = self.file("a.txt", REPORT.replace("示例市", "示例,县").replace("5.5%左右", "5%—6%").encode())
        communique = self.file("公报.txt", "示例市2025年国民经济和社会发展统计公报\n\n全年地区生产总值增长5.4%。\n".encode())
        out = run("compare", "--view=wide", "--format=csv", self.first, self.second, third, communique).stdout
        lines = list(csv.reader(io.StringIO(out.decode("utf-8"), newline="")))
        head, rows = lines[0], lines[1:]
        self.assertEqual(head[:5], ["indicator", "code", "status", "measure", "unit"])
        self.assertEqual(len(head), 9)
        self.assertTrue(all(head) and len(set(head)) == len(head), head)
        self.assertEqual(head[5:8], ["示例市 2025", "示例市 2025 (2)", "示例市 2026"])
        for row in rows:
            self.assertEqual(len(row), len(head))
            self.assertTrue(all(re.fullmatch(r"(-?\d+(\.\d+)?)?", cell) for cell in row[5:]), row)
        growth = {row[2]: row[5:8] for row in rows if row[1] == "gdp"}
        self.assertEqual(growth, {"target": ["5.5", "", "5"], "result": ["5.2", "5.4", "5.6"]})
        self.assertEqual({row[2]: row[8] for row in rows if row[1] == "gdp"}["target"], "")  # a range is no number
        stored = json.loads(run("extract", self.first).stdout)
        stored["document"]["place"] = "=示例,\n|县"
        hostile = self.file("stored.json", json.dumps(stored).encode())
        out = run("compare", "--view=wide", "--format=csv", hostile).stdout.decode("utf-8")
        self.assertEqual(next(csv.reader(io.StringIO(out, newline="")))[5], "'=示例,\n|县 2025")
        out = run("compare", "--view=wide", "--format=md", hostile).stdout.decode("utf-8")
        self.assertEqual({re.sub(r"\\.", "", line).count("|") for line in out.splitlines()}, {7})
        long_form = run("compare", "--view=matrix", "--format=json", self.first, self.second).stdout
        self.assertEqual(run("compare", "--view=wide", "--format=json", self.first, self.second).stdout, long_form)

    def test_the_text_wins_over_the_name_and_set_over_both(self):
        path = self.file("另示市2024年.txt", REPORT.encode())
        report, = json.loads(run("compare", path).stdout)["reports"]
        self.assertEqual((report["place"], report["year"]), ("示例市", 2025))
        told = run("compare", "--set", "另示市2024年.txt:place=另示市,year=2024", path)
        report, = json.loads(told.stdout)["reports"]
        self.assertEqual((report["place"], report["year"], told.stderr), ("另示市", 2024, b""))


PAGE = "<html><head><title>x</title></head><body><nav>首页</nav>" + "".join(
    f"<p>{line}</p>" for line in REPORT.splitlines() if line) + "</body></html>"


class WebPages(CommandTest):
    def test_a_page_is_read_as_its_text(self):
        expected = self.analysis("-", stdin="\n".join(line for line in REPORT.splitlines() if line).encode())
        for name, content in (("a.html", PAGE.encode()), ("b.HTM", PAGE.encode("gb18030"))):
            self.assertEqual(self.analysis(self.file(name, content)), expected, name)
        self.assertNotEqual(self.analysis(self.file("a.txt", PAGE.encode())), expected)

    def test_pages_are_compared(self):
        paths = [self.file("a.html", PAGE.encode()), self.file("b.txt", NEXT_REPORT.encode())]
        done = run("compare", *paths)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(len(json.loads(done.stdout)["outcomes"]), 2)


class Folders(CommandTest):
    def setUp(self):
        super().setUp()
        os.makedirs(os.path.join(self.folder.name, "deep/er"))
        for name in ("a.txt", "b.html", "c.md", "deep/d.TXT", "deep/er/e.htm", "deep/er/f.txt.bak", "示例市"):
            self.file(name, REPORT.encode())
        os.symlink(self.folder.name, os.path.join(self.folder.name, "deep/circle"))

    def read(self, *arguments):
        for task in (["extract", "--format=jsonl"], ["compare"]):
            done = run(*task, *arguments, self.folder.name)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            if task[0] == "extract":
                names = [os.path.relpath(json.loads(line)["file"], self.folder.name) for line in done.stdout.splitlines()]
            else:
                files = [report["file"] for report in json.loads(done.stdout)["reports"]]
                self.assertEqual(sorted(os.path.relpath(file, self.folder.name) for file in files), sorted(names))
        return names

    def test_texts_and_pages_are_read_by_their_suffix(self):
        self.assertEqual(self.read(), ["a.txt", "b.html", "deep/d.TXT", "deep/er/e.htm"])

    def test_a_pattern_chooses_in_their_place(self):
        self.assertEqual(self.read("--glob", "*.md"), ["c.md"])
        self.assertEqual(self.read("--glob=*.md", "--glob=示例*"), ["c.md", "示例市"])
        self.assertEqual(self.read("--glob", "[ab].*"), ["a.txt", "b.html"])
        self.assertEqual(self.read("--glob", "deep/*"), ["deep/d.TXT", "deep/er/e.htm", "deep/er/f.txt.bak"])

    def test_a_pattern_that_names_nothing(self):
        self.assertEqual(self.fails(2, "no file in this folder that --glob names", "extract", "--glob=*.doc", self.folder.name), "")
        self.fails(2, "--glob '' is not a pattern", "extract", "--glob=", self.folder.name)


class FoldersThatAreNotSound(CommandTest):
    """What below a folder cannot be read costs a line and exit code 1, and the rest is read."""

    def folder_with(self, make):
        folder = os.path.join(self.folder.name, "texts")
        os.makedirs(os.path.join(folder, "below"))
        for name in ("a.txt", "below/b.txt"):
            with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
                out.write(REPORT)
        make(folder)
        return folder

    def read_from(self, folder):
        done = run("extract", "--format=jsonl", folder)
        names = [os.path.relpath(json.loads(line)["file"], folder) for line in done.stdout.decode("utf-8").splitlines()]
        return done.returncode, names, done.stderr.decode("utf-8").splitlines()

    def test_links_in_a_circle_or_to_nothing(self):
        def make(folder):
            os.symlink("..", os.path.join(folder, "below", "up"))
            os.symlink("d.txt", os.path.join(folder, "c.txt"))
            os.symlink("c.txt", os.path.join(folder, "d.txt"))
            os.symlink("nowhere", os.path.join(folder, "e.txt"))
            os.symlink("nowhere", os.path.join(folder, "nobody asks for this one"))
            os.symlink("../a.txt", os.path.join(folder, "below", "f.txt"))
            os.mkdir(os.path.join(folder, "g.txt"))
            os.mkfifo(os.path.join(folder, "h.txt"))
        folder = self.folder_with(make)
        code, names, told = self.read_from(folder)
        self.assertEqual((code, names), (1, ["a.txt", "below/b.txt", "below/f.txt"]))
        self.assertEqual(told, [f"mubiao: {folder}/{name}: {why}" for name, why in
                                (("c.txt", "Too many levels of symbolic links"),
                                 ("d.txt", "Too many levels of symbolic links"), ("e.txt", "No such file or directory"))])

    def test_a_folder_whose_path_is_too_long(self):
        def make(folder):
            at = os.open(folder, os.O_RDONLY)
            for _ in range(20):
                os.mkdir("d" * 250, dir_fd=at)
                below = os.open("d" * 250, os.O_RDONLY, dir_fd=at)
                os.close(at)
                at = below
            os.close(at)
        code, names, told = self.read_from(self.folder_with(make))
        self.assertEqual((code, names, len(told)), (1, ["a.txt", "below/b.txt"], 1))
        self.assertRegex(told[0], r"\Amubiao: .*/d{250}: File name too long\Z")

    @unittest.skipIf(os.geteuid() == 0, "nothing is closed to root")
    def test_a_closed_folder(self):
        folder = self.folder_with(lambda folder: os.mkdir(os.path.join(folder, "closed"), 0))
        self.assertEqual(self.read_from(folder), (1, ["a.txt", "below/b.txt"],
                                                  [f"mubiao: {folder}/closed: Permission denied"]))

    def test_a_name_with_a_line_break_is_one_line(self):
        def make(folder):
            os.rename(os.path.join(folder, "a.txt"), os.path.join(folder, "a\nmubiao: b.txt"))
            os.symlink("nowhere", os.path.join(folder, "c\n.txt"))
        folder = self.folder_with(make)
        code, names, told = self.read_from(folder)
        self.assertEqual((code, names), (1, ["a\u27e8U+000A\u27e9mubiao: b.txt", "below/b.txt"]))
        self.assertEqual(told, [f"mubiao: {folder}/c\u27e8U+000A\u27e9.txt: No such file or directory"])


class Terminal(CommandTest):
    """What happens while a long task runs: a pipe that nobody writes to yet holds it up."""

    def setUp(self):
        super().setUp()
        self.paths = [self.file(f"{i}.txt", REPORT.encode()) for i in range(3)]
        self.pipe = os.path.join(self.folder.name, "pipe.txt")
        os.mkfifo(self.pipe)

    def write_pipe(self):
        with open(self.pipe, "wb") as out:
            out.write(REPORT.encode())

    def test_progress_is_shown_on_a_terminal_only(self):
        for task in ("extract", "compare"):
            screen, terminal = os.openpty()
            with subprocess.Popen([MUBIAO, task, *self.paths, self.pipe, *self.paths], stdout=subprocess.PIPE,
                                  stderr=terminal) as command:
                os.close(terminal)
                time.sleep(0.3)  # it is shown five times a second at most
                self.write_pipe()
                out, _ = command.communicate(timeout=PATIENCE)
            shown = b""
            with contextlib.suppress(OSError):  # what a terminal says at its end
                while more := os.read(screen, 4096):
                    shown += more
            os.close(screen)
            self.assertRegex(shown.decode(), r"\r\x1b\[K\d of 7 files, \d+\.\d MB/s, \d+ s left", task)
            self.assertRegex(shown.decode(), r"\r\x1b\[K(mubiao: |\Z)", task)  # taken away in the end
            self.assertNotIn(b"MB/s", out)
            with open(os.path.join(self.folder.name, "errors"), "wb") as errors:
                subprocess.run([MUBIAO, task, *self.paths], stdout=subprocess.DEVNULL, stderr=errors, check=True)
            with open(os.path.join(self.folder.name, "errors"), "rb") as errors:
                self.assertNotIn(b"files,", errors.read())

    def test_an_interrupt_leaves_whole_lines(self):
        """The command waits, with a line half written, for a reader that has taken one."""
        count = 400
        for form in ("jsonl", "json", "csv"):
            with subprocess.Popen([MUBIAO, "extract", "--format", form, *[self.paths[0]] * count], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, bufsize=0) as command:
                out = command.stdout.read(1)
                command.send_signal(signal.SIGINT)
                while more := command.stdout.read(65536):
                    out += more
                ended = (command.wait(timeout=PATIENCE), command.stderr.read())
                self.assertEqual(ended, (2, b"mubiao: interrupted\n"), form)
            self.assertTrue(out.endswith(b"\n"), form)
            if form == "csv":
                rows = list(csv.DictReader(io.StringIO(out.decode(), newline="")))
                self.assertTrue(all(None not in row.values() for row in rows))
            else:
                rows = [json.loads(line) for line in out.splitlines()]
            self.assertGreater(len(rows), 0, form)
            self.assertLess(len(rows), count, form)

    def test_an_interrupt_ends_the_wait_for_a_line(self):
        with subprocess.Popen([MUBIAO, "extract", "--format=jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as command:
            command.stdin.write(json.dumps({"file": "a", "text": REPORT}).encode() + b"\n")
            command.stdin.flush()
            self.assertEqual(json.loads(command.stdout.readline())["file"], "a")
            command.send_signal(signal.SIGINT)
            self.assertEqual(command.wait(timeout=PATIENCE), 2)
            self.assertEqual(command.stderr.read(), b"mubiao: interrupted\n")

    def test_what_was_interrupted_is_resumed(self):
        paths = [self.file(f"{i:03}.txt", REPORT.encode()) for i in range(300)]
        expected = run("extract", "--format=jsonl", *paths).stdout
        out = os.path.join(self.folder.name, "out.jsonl")
        with subprocess.Popen([MUBIAO, "extract", "--jobs=1", "--format=jsonl", "--resume", out, *paths],
                              stderr=subprocess.DEVNULL) as command:
            while command.poll() is None and not (os.path.exists(out) and os.path.getsize(out)):
                time.sleep(0.001)
            command.send_signal(signal.SIGINT)
            command.wait(timeout=PATIENCE)
        run("extract", "--format=jsonl", "--resume", out, *paths)
        with open(out, "rb") as lines:
            self.assertEqual(lines.read(), expected)


@unittest.skipUnless(shutil.which("parallel"), "no GNU parallel here")
class Parallel(CommandTest):
    def test_lines_go_through_many_commands_at_once(self):
        lines = "".join(json.dumps({"file": f"{i}.txt", "text": REPORT.replace("5.2%", f"{i}.5%")}) + "\n" for i in range(60))
        expected = run("extract", "--format=jsonl", "-", stdin=lines.encode()).stdout
        done = subprocess.run(["parallel", "--will-cite", "--pipe", "--keep-order", "--block", "4k", MUBIAO, "extract",
                               "--format=jsonl", "-"], input=lines.encode(), capture_output=True, timeout=PATIENCE,
                              env={**os.environ, "HOME": self.folder.name})
        self.assertEqual((done.returncode, done.stdout), (0, expected), done.stderr)
        compared = run("compare", "--view=changes", "-", stdin=done.stdout)
        self.assertEqual(len(json.loads(compared.stdout)["reports"]), 60)


class ManyFiles(CommandTest):
    def setUp(self):
        super().setUp()
        os.mkdir(os.path.join(self.folder.name, "deep"))
        for i in range(40):
            self.file(f"deep/{i:02}.txt", REPORT.replace("5.2%", f"{i}.5%").encode())
        self.file("deep/notes.md", b"no text file")

    def lines(self, *arguments, stdin=b""):
        done = run("extract", *arguments, stdin=stdin)
        self.assertEqual((done.returncode, done.stderr), (0, b""), arguments)
        return done.stdout

    def test_a_folder_comes_in_the_order_of_its_paths(self):
        out = self.lines("--jobs=8", self.folder.name)
        names = [os.path.basename(json.loads(line)["file"]) for line in out.splitlines()]
        self.assertEqual(names, [f"{i:02}.txt" for i in range(40)])
        self.assertEqual(out, self.lines("--jobs=1", self.folder.name))
        for form in ("csv", "md", "table"):
            self.assertEqual(self.lines("--jobs=3", "--format", form, self.folder.name),
                             self.lines("--jobs=1", "--format", form, self.folder.name))

    def test_csv_has_one_heading(self):
        out = self.lines("--format=csv", "--bom", self.folder.name).decode("utf-8")
        self.assertEqual(out.count("\ufeff"), 1)
        rows = list(csv.DictReader(io.StringIO(out.lstrip("\ufeff"), newline="")))
        self.assertEqual({os.path.basename(row["file"]) for row in rows}, {f"{i:02}.txt" for i in range(40)})

    def test_lines_of_texts(self):
        given = [{"file": "a.txt", "text": REPORT}, {"file": "b", "text": "城镇新增就业3万人。", "place": "另示市", "year": 2023}]
        stdin = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in given).encode()
        made = [json.loads(line) for line in self.lines("--format=jsonl", "-", stdin=stdin).splitlines()]
        self.assertEqual([line["file"] for line in made], ["a.txt", "b"])
        self.assertEqual([line["analysis"]["document"]["place"] for line in made], ["示例市", "另示市"])
        self.assertEqual(made[1]["analysis"]["document"]["year"], 2023)
        self.assertEqual(made[0]["analysis"], self.analysis("-", stdin=REPORT.encode()))

    def test_a_line_that_is_none_gives_a_line_with_its_error(self):
        done = run("extract", "--format=jsonl", "-", stdin=b'{"file":"a"}\n{"file":"b","text":"x"}\n')
        self.assertEqual(done.returncode, 1)
        self.assertIn("standard input: line 1: no line of", done.stderr.decode())
        first, second = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(first["file"], None)
        self.assertIn("no line of", first["error"])
        self.assertEqual(second["file"], "b")

    def test_each_line_is_answered_at_once(self):
        with subprocess.Popen([MUBIAO, "extract", "--format=jsonl", "-"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as command:
            for name in ("a", "b"):
                command.stdin.write(json.dumps({"file": name, "text": REPORT}).encode() + b"\n")
                command.stdin.flush()
                self.assertEqual(json.loads(command.stdout.readline())["file"], name)
            command.stdin.close()
            self.assertEqual(command.wait(timeout=PATIENCE), 0)

    def test_resume_goes_on_after_the_last_whole_line(self):
        expected = self.lines("--format=jsonl", self.folder.name)
        lines = expected.splitlines(keepends=True)
        for there in (b"", b"".join(lines[:7]), b"".join(lines[:7]) + lines[7][:100], lines[0][:9], expected):
            path = self.file("out.jsonl", there)
            self.assertEqual(self.lines("--format=jsonl", "--resume", path, self.folder.name), b"")
            with open(path, "rb") as out:
                self.assertEqual(out.read(), expected)

    def test_resume_leaves_what_is_no_output_of_its_own(self):
        line = self.lines("--format=jsonl", self.folder.name).splitlines(keepends=True)[0]
        for there in (REPORT.encode(), b"last year's report", line + b"\n" + line, line + b'{"text":"', b"[]\n", b"\0" * 9):
            path = self.file("report.txt", there)
            self.assertEqual(self.fails(2, "report.txt: holds other things than lines of extract --format jsonl", "extract",
                                        "--format=jsonl", "--resume", path, self.folder.name), "")
            with open(path, "rb") as kept:
                self.assertEqual(kept.read(), there)


class Formats(CommandTest):
    def test_json_is_the_contract_in_one_line(self):
        done = run("extract", "--format", "json", self.file("report.txt", REPORT.encode()))
        self.assertEqual(done.stdout.count(b"\n"), 1)
        self.assertTrue(done.stdout.endswith(b"}\n"))
        self.assertEqual(
            list(json.loads(done.stdout)),
            ["schema", "document", "sections", "items", "milestones", "links", "headlines", "remarks", "repairs"],
        )

    def test_spans_hold_their_words(self):
        analysis = self.analysis(self.file("report.txt", REPORT.encode()))
        self.assertGreaterEqual(len(analysis["items"]), 4)
        for item in analysis["items"]:
            quantity = item["quantity"]
            self.assertEqual(REPORT[quantity["start"] : quantity["end"]], quantity["text"])

    def test_empty_and_strange_texts_are_no_error(self):
        for text in (b"", b"\n\n", b"no numbers here", "没有数字。".encode(), b"\0\0\0", "。" .encode() * 9999):
            self.assertEqual(self.analysis("-", stdin=text)["schema"], "mubiao.analysis/1")

    def test_csv_holds_the_items_of_the_json(self):
        path = self.file("report.txt", REPORT.encode())
        done = run("extract", "--format=csv", path)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertFalse(done.stdout.startswith(b"\xef\xbb\xbf"))
        self.assertEqual(done.stdout.count(b"\n"), done.stdout.count(b"\r\n"))
        rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline="")))
        items = self.analysis(path)["items"]
        self.assertEqual([row["id"] for row in rows], [item["id"] for item in items])
        for row, item in zip(rows, items):
            self.assertEqual(row["status"], item["status"])
            self.assertEqual(row["quantity"], item["quantity"]["text"])
            self.assertEqual(row["comparator"], item["quantity"]["comparator"])
            self.assertEqual(row["unit"], item["quantity"]["unit"] or "")
            self.assertEqual(int(row["start"]), item["quantity"]["start"])
            if item["quantity"]["value"] is not None:
                self.assertEqual(float(row["value"]), item["quantity"]["value"])

    def test_bom_is_for_csv(self):
        path = self.file("report.txt", REPORT.encode())
        plain = run("extract", "--format=csv", path).stdout
        self.assertEqual(run("extract", "--format=csv", "--bom", path).stdout, b"\xef\xbb\xbf" + plain)

    def test_markdown_and_table_have_a_line_per_item(self):
        path = self.file("report.txt", REPORT.encode())
        items = self.analysis(path)["items"]
        markdown = run("extract", "--format=md", path).stdout.decode().splitlines()
        self.assertEqual(len(markdown), len(items) + 2)
        self.assertTrue(all(line.startswith("| ") and line.endswith(" |") for line in markdown))
        table = run("extract", "--format=table", path).stdout.decode().splitlines()
        self.assertEqual(len(table), len(items) + 1)
        self.assertTrue(table[0].startswith("status"))

    def test_status_chooses(self):
        path = self.file("report.txt", REPORT.encode())
        count = {
            status: [item["status"] for item in self.analysis("--status", status, path)["items"]]
            for status in ("target", "result", "all")
        }
        self.assertEqual(set(count["target"]), {"target"})
        self.assertEqual(set(count["result"]), {"result"})
        self.assertEqual(len(count["all"]), len(count["target"]) + len(count["result"]))

    def test_status_keeps_references_right(self):
        analysis = self.analysis("--status=target", self.file("report.txt", REPORT.encode()))
        ids = {item["id"] for item in analysis["items"]}
        self.assertEqual(analysis["links"], [])
        self.assertTrue(all(row["item"] is None or row["item"] in ids for row in analysis["headlines"]))


class SeveralFiles(CommandTest):
    def setUp(self):
        super().setUp()
        self.first = self.file("甲.txt", REPORT.encode())
        self.second = self.file("乙.txt", REPORT.encode("gb18030"))

    def test_json_is_a_line_each(self):
        done = run("extract", self.first, self.second)
        lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
        self.assertEqual([line["file"] for line in lines], [self.first, self.second])
        self.assertEqual(lines[0]["analysis"], self.analysis(self.first))
        self.assertEqual(lines[0]["analysis"], lines[1]["analysis"])

    def test_tables_get_a_file_column(self):
        rows = list(csv.DictReader(io.StringIO(run("extract", "--format=csv", self.first, self.second).stdout.decode())))
        count = len(self.analysis(self.first)["items"])
        self.assertEqual([row["file"] for row in rows], [self.first] * count + [self.second] * count)
        for name in ("md", "table"):
            head = run("extract", "--format", name, self.first, self.second).stdout.decode().splitlines()[0]
            self.assertTrue(head.lstrip("| ").startswith("file"), head)

    def test_a_bad_one_does_not_stop_the_rest(self):
        missing = os.path.join(self.folder.name, "missing.txt")
        out = self.fails(1, "missing.txt: No such file", "extract", self.first, missing, self.second)
        self.assertEqual([json.loads(line)["file"] for line in out.splitlines()], [self.first, self.second])
        binary = self.file("binary", b"\xff\xff")
        out = self.fails(1, "binary: neither UTF-8 nor GB18030", "extract", "--format=csv", binary, self.first)
        self.assertIn("甲.txt", out)

    def test_all_bad(self):
        done = run("extract", "--format=table", "/no/such/a", "/no/such/b")
        self.assertEqual((done.returncode, done.stdout, done.stderr.count(b"\n")), (2, b"", 2))

    def named(self, *names):
        """Files of these names, as bytes; skips the test where the file system takes no such names."""
        paths = [os.path.join(os.fsencode(self.folder.name), name) for name in names]
        for path in paths:
            try:
                with open(path, "wb") as out:
                    out.write(REPORT.encode())
            except OSError:
                self.skipTest("this file system takes no such name")
        return paths

    def test_file_names_that_are_no_text_are_told_apart(self):
        paths = self.named(b"\xff.txt", b"\xfe.txt")
        lines = [json.loads(line) for line in run("extract", *paths).stdout.decode("utf-8").splitlines()]
        self.assertEqual([os.path.basename(line["file"]) for line in lines], ["⟨FF⟩.txt", "⟨FE⟩.txt"])
        rows = list(csv.DictReader(io.StringIO(run("extract", "--format=csv", *paths).stdout.decode("utf-8"))))
        self.assertEqual({os.path.basename(row["file"]) for row in rows}, {"⟨FF⟩.txt", "⟨FE⟩.txt"})
        resumed = os.path.join(self.folder.name, "out.jsonl")
        for count in (1, 2, 2):
            self.assertEqual(run("extract", "--format=jsonl", "--resume", resumed, *paths[:count]).returncode, 0)
        with open(resumed, "rb") as out:
            self.assertEqual(out.read().count(b"\n"), 2)

    def test_control_characters_in_names_are_marked_in_every_format(self):
        path, = self.named("\x1b[31m\x9b\u202e.txt".encode())
        shown = "⟨U+001B⟩[31m⟨U+009B⟩⟨U+202E⟩.txt"
        self.assertEqual(os.path.basename(json.loads(run("extract", "--format=jsonl", path).stdout)["file"]), shown)
        for task, form in [("extract", "csv"), ("extract", "md"), ("extract", "table"), ("compare", "json"), ("compare", "md")]:
            with self.subTest(task=task, form=form):
                printed = run(task, "--format", form, path, self.first).stdout.decode("utf-8")
                self.assertNotRegex(printed, "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]")
                self.assertIn("⟨U+001B⟩", printed)
        os.remove(path)
        self.assertIn(shown + ": No such file", self.fails_with(2, "extract", path))

    def fails_with(self, code, *arguments):
        done = run(*arguments)
        self.assertEqual(done.returncode, code)
        return done.stderr.decode("utf-8")

    def test_twenty_thousand_arguments(self):
        names = [f"{i}.txt" for i in range(40)]
        for i, name in enumerate(names):
            self.file(name, f"城镇新增就业{i + 1}万人。".encode())
        done = run("extract", "--format=csv", *(names * 500), cwd=self.folder.name)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline="")))
        self.assertEqual([row["file"] for row in rows], names * 500)


class Faults(CommandTest):
    def test_files(self):
        self.assertEqual(self.fails(2, "/no/such/file: No such file", "extract", "/no/such/file"), "")
        self.assertEqual(self.fails(2, "no .txt or .html file in this folder", "extract", self.folder.name), "")

    def test_usage(self):
        for words, arguments in (
            ("no task", []),
            ("unknown task 'analyse'", ["analyse"]),
            ("no file", ["extract"]),
            ("unknown option '--pretty'", ["extract", "--pretty", "-"]),
            ("is not one of json, jsonl, csv, md, table", ["extract", "--format=xml", "-"]),
            ("is not one of target, result, all", ["extract", "--status", "done", "-"]),
            ("is not one of auto, utf-8, gb18030", ["extract", "--encoding", "latin1", "-"]),
            ("needs a value", ["extract", "-", "--format"]),
            ("takes no file", ["read", "a.txt"]),
            ("takes one file", ["explain"]),
            ("takes one file", ["explain", "a.txt", "b.txt"]),
            ("'0' is not a number from 1", ["explain", "--sentence", "0", "-"]),
            ("'1x' is not an offset", ["explain", "--at=1x", "-"]),
            ("'' is not some words", ["explain", "--match=", "-"]),
            ("'0' is not a number from 1 to 256", ["extract", "--jobs", "0", "-"]),
            ("'-1' is not a number from 1 to 256", ["compare", "--jobs=-1", "-"]),
            ("is not a number from 1 to 256", ["extract", "--jobs=99999999999999999999", "-"]),
            ("'a.txt' is not FILE:place=PLACE,year=YEAR", ["compare", "--set", "a.txt", "-"]),
            ("':place=x' is not FILE:place=PLACE,year=YEAR", ["compare", "--set", ":place=x", "-"]),
            ("'a.txt:year=20' is not FILE", ["compare", "--set", "a.txt:year=20", "-"]),
            ("unknown option '--match'", ["extract", "--match", "a", "-"]),
        ):
            self.assertEqual(self.fails(2, words, *arguments), "", arguments)

    def test_no_standard_input_or_output(self):
        path = self.file("report.txt", REPORT.encode())
        for arguments in (["extract", path], ["compare", path], ["--help"]):
            done = subprocess.run([MUBIAO, *arguments], stderr=subprocess.PIPE, preexec_fn=lambda: os.close(1))
            self.assertEqual((done.returncode, done.stderr), (3, b"mubiao: cannot write the output: Bad file descriptor\n"))
        for arguments in (["extract", "-"], ["extract", "--format=jsonl", "-"], ["compare", "-"]):
            done = subprocess.run([MUBIAO, *arguments], capture_output=True, preexec_fn=lambda: os.close(0))
            self.assertEqual((done.returncode, done.stderr, done.stdout),
                             (2, b"mubiao: standard input: Bad file descriptor\n", b""), arguments)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_output_that_cannot_be_written(self):
        path = self.file("report.txt", REPORT.encode())
        for arguments in (["extract", path], ["extract", "--format=csv", path], ["compare", path],
                          ["compare", "--view=matrix", "--format=csv", path], ["read"], ["--help"]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([MUBIAO, *arguments], input=b"5%\n", stdout=full, stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 3, arguments)
            self.assertEqual(done.stderr, b"mubiao: cannot write the output: No space left on device\n")

    def test_memory_that_does_not_suffice(self):
        limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (200_000_000, 200_000_000))
        if run("--version", preexec_fn=limit).returncode != 0:
            self.skipTest("a sanitizer needs more memory than that")
        path = self.file("long.txt", "新增就业5万人、".encode() * 200_000)
        for arguments in (["extract", path], ["extract", "--jobs=1", "--format=csv", path],
                          ["extract", "--jobs=4", path, path, path, path], ["compare", path],
                          ["explain", path]):
            done = run(*arguments, preexec_fn=limit)
            self.assertEqual((done.returncode, done.stderr, done.stdout), (4, b"mubiao: not enough memory\n", b""), arguments)

    def test_threads_that_the_system_does_not_give(self):
        path = self.file("report.txt", REPORT.encode())
        for size in (200_000_000, 500_000_000, 1_000_000_000):
            limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))
            if run("--version", preexec_fn=limit).returncode != 0:
                self.skipTest("a sanitizer needs more memory than that")
            done = run("extract", "--jobs=256", *[path] * 300, preexec_fn=limit)
            self.assertEqual((done.returncode, done.stderr, done.stdout.count(b"\n")), (0, b"", 300), size)


class Read(CommandTest):
    def test_a_line_each(self):
        done = run("read", "--format", "jsonl", stdin="5.5%\r\n3亿5千万\n\n报告\n百分之八点五".encode())
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
        self.assertEqual([line["value"] for line in lines], [5.5, 350000000, None, None, 8.5])
        self.assertEqual([line["unit"] for line in lines], ["%", None, None, None, "%"])
        self.assertTrue(all(list(line) == ["value", "unit"] for line in lines))

    def test_nothing(self):
        done = run("read")
        self.assertEqual((done.returncode, done.stdout), (0, b""))


class Explain(CommandTest):
    def explain(self, *arguments):
        done = run("explain", *arguments)
        self.assertEqual((done.returncode, done.stderr), (0, b""), arguments)
        return done.stdout.decode()

    def setUp(self):
        super().setUp()
        self.path = self.file("report.txt", REPORT.encode())

    def test_shows_what_each_stage_saw(self):
        text = self.explain(self.path, "--match", "主要预期目标")
        self.assertRegex(text, r"\Asentence 5  plan  \[67, 107\)\n  今年发展的主要预期目标是：")
        self.assertRegex(text, r"\n +7  indicator +地区生产总值\n +8  up +增长\n +9  figure +5.5%左右\n")
        self.assertRegex(text, r"\n  figure 5.5%左右  \[88, 94\)  admission \+\d+: an item\n +item +i3\n")
        self.assertRegex(text, r"\n +indicator +地区生产总值 \(margin \d+\)\n +status +target")
        self.assertRegex(text, r"\n +period +2025-01-01 to 2025-12-31 \(今年\)\n +confidence +sure\n")
        self.assertRegex(text, r"\n +\+\d+  before +地区生产总值  <\n")

    def test_says_of_the_items_what_extract_says(self):
        text = self.explain(self.path)
        for item in self.analysis(self.path)["items"]:
            fields = f"item +{item['id']}\n +indicator +{item['indicator']['text']} .*\n +status +{item['status']}\\b"
            self.assertRegex(text, fields)

    def test_marks_the_candidate_with_the_best_score(self):
        for block in self.explain(self.path).split("  score  composition")[1:]:
            scores = re.findall(r"^ +([+-]\d+)  (.*)$", block, re.M)
            chosen = [int(score) for score, row in scores if row.endswith("  <")]
            self.assertEqual(chosen, [max(int(score) for score, _ in scores)], block)

    def test_shows_figures_that_are_no_items(self):
        path = self.file("names.txt", "示例市抓好三个方面的工作，森林覆盖率达到39%。\n".encode())
        self.assertRegex(self.explain(path), r"figure 三个  \[5, 7\)  admission -\d+: no item\n\n  figure")

    def test_chooses_sentences(self):
        heads = lambda *arguments: re.findall(r"^sentence \d+", self.explain(self.path, *arguments), re.M)
        self.assertEqual(heads(), ["sentence 3", "sentence 5"])  # those with a figure
        self.assertEqual(heads("--sentence", "1"), ["sentence 1"])
        self.assertEqual(heads("--at=67"), ["sentence 5"])
        self.assertEqual(heads("--match", "地區生產總值"), ["sentence 3", "sentence 5"])  # folded as the text is

    def test_aligns_columns(self):
        rows = self.explain(self.path).split("  token  kind")[1].split("\n\n")[0].splitlines()[1:]
        self.assertGreater(len(rows), 5)
        for row in rows:
            self.assertRegex(row, r"\A {5}[ \d]\d  \w+ *  \S")
            self.assertEqual((row[23:25], row[25].isspace()), ("  ", False), row)

    def test_shows_words_and_offsets_of_the_source(self):
        path = self.file("wide.txt", "示例市 森林 覆盖率达到３９％。\n".encode())
        text = self.explain(path)
        self.assertIn("figure ３９％  [12, 15)", text)
        self.assertIn("森林覆盖率", text)  # without what repairs took out

    def test_nothing_to_explain(self):
        self.assertEqual(self.fails(2, "no sentence to explain", "explain", self.path, "--sentence", "99"), "")
        self.assertEqual(self.fails(2, "No such file", "explain", "/no/such/file"), "")


class Help(CommandTest):
    def test_help_names_every_option(self):
        for arguments in (["--help"], ["extract", "--help"], ["-h"]):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            for word in ("extract", "read", "--format", "--status", "--encoding", "--bom", "--version", "Exit code", "explain", "--match"):
                self.assertIn(word, done.stdout.decode())

    def test_version(self):
        done = run("--version")
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.stdout.decode(), r"\Amubiao \d+\.\d+\.\d+\n\Z")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    MUBIAO = os.path.abspath(sys.argv.pop(1))
    unittest.main()
