#!/usr/bin/env python3
"""Gives small tables, right and faulty, to the programs that compile them and compares what they say.

usage: tables_test.py lexicon_generator heading_table_generator fold_table_generator REPOSITORY
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

LEXICON_GENERATOR = HEADING_GENERATOR = FOLD_GENERATOR = ""
REPOSITORY = pathlib.Path()
PATIENCE = 1200  # seconds that end what hangs; a busy machine takes minutes at times

# The smallest lexicon without a fault; a case puts one file in the place of its own.
KNOWN_NAMES = """sort	name	values	flags	meaning
class	unit	row		units
class	indicator	row		indicators
class	indicator_exact	row		whole names
class	compare_before	at_least|about		before a figure
class	rank_word	number		a rank
class	noun			a noun
class	milestone_head		weak|owned	a head
kind	unknown			none
kind	count			things
kind	money			sums
group	transport			roads
"""
LEXICON = {
    "known_names.tsv": KNOWN_NAMES,
    "units.tsv": "unit\tkind\tcanonical\ten\tnote\n盏\tcount\t\tlamps\t\n",
    "indicators.tsv": "code\tname\ten\tgroup\theadline\taliases\tkinds\taim\tkind\n"
    "lamps\t路灯\tLamps\ttransport\tno\t=灯\tcount\tup\tflow\n",
    "words.tsv": "word\tclass\tvalue\tflags\tnote\n不低于|至少\tcompare_before\tat_least\t\t\n",
    "parts.tsv": "whole\tparts\tnote\nlamps\tlamps\t\n",
    "lists.tsv": "list\twords\tnote\nsteps\t台阶|大关\tstages\nopening_characters\t第|共\topen a count\n",
}
WORDS = "word\tclass\tvalue\tflags\tnote\n"

# name of the case, file, its content, what is said of it
LEXICON_FAULTS = [
    ("class", "words.tsv", WORDS + "约\tcompare_befor\tabout\t\t\n",
     'words.tsv:2: column class: "compare_befor" is unknown; the nearest known name is "compare_before"'),
    ("class of a table of its own", "words.tsv", WORDS + "米\tunit\t\t\t\n",
     'words.tsv:2: column class: "unit" has a table of its own; add the row there'),
    ("value", "words.tsv", "# a remark\n" + WORDS + "约\tcompare_before\tabuot\t\t\n",
     'words.tsv:3: column value of class "compare_before": "abuot" is unknown; the nearest known name is "about"'),
    ("no value", "words.tsv", WORDS + "约\tcompare_before\t\t\t\n",
     'words.tsv:2: column value of class "compare_before": "" is unknown; the nearest known name is "about"'),
    ("value of a class without", "words.tsv", WORDS + "路灯\tnoun\tabout\t\t\n",
     'words.tsv:2: column value: class "noun" has no values; leave it empty'),
    ("number", "words.tsv", WORDS + "首位\trank_word\tfirst\t\t\n",
     'words.tsv:2: column value: class "rank_word" needs a whole number of at most four digits'),
    ("flag", "words.tsv", WORDS + "大桥\tmilestone_head\t\tweek\t\n",
     'words.tsv:2: column flags of class "milestone_head": "week" is unknown; the nearest known name is "weak"'),
    ("flag of a class without", "words.tsv", WORDS + "路灯\tnoun\t\tweak\t\n",
     'words.tsv:2: column flags: class "noun" has no flags; leave it empty'),
    ("word twice", "words.tsv", WORDS + "路灯|灯杆\tnoun\t\t\t\n灯具|路灯\tnoun\t\t\t\n",
     'words.tsv:3: "路灯" stands already in words.tsv:2; remove one'),
    ("empty word", "words.tsv", WORDS + "路灯||灯杆\tnoun\t\t\t\n",
     "words.tsv:2: an empty word; remove the extra | or fill the column"),
    ("full-width sign", "words.tsv", WORDS + "５Ｇ\tnoun\t\t\t\n",
     'words.tsv:2: "５Ｇ" holds a full-width letter, digit or sign; write it half-width, as folded text has it'),
    ("extra cell", "words.tsv", WORDS + "路灯\tnoun\t\t\t\t\n",
     "words.tsv:2: has more cells than the header line names columns; remove the extra tabs"),
    ("column", "words.tsv", "word\tclass\tvlaue\tflags\tnote\n",
     'words.tsv:1: column 3 is "vlaue" and must be "value"'),
    ("missing column", "words.tsv", "word\tclass\tvalue\tflags\n",
     'words.tsv:1: column 5 is "" and must be "note"'),
    ("first column", "words.tsv", "wrod\tclass\tvalue\tflags\tnote\n",
     'words.tsv:1: the first column: "wrod" is unknown; the nearest known name is "word"'),
    ("no header", "words.tsv", "# nothing\n",
     "words.tsv:1: add a header line that names the columns"),
    ("kind of a unit", "units.tsv", "unit\tkind\tcanonical\ten\tnote\n盏\tcuont\t\tlamps\t\n",
     'units.tsv:2: column kind: "cuont" is unknown; the nearest known name is "count"'),
    ("unit twice", "units.tsv", "unit\tkind\tcanonical\ten\tnote\n盏\tcount\t\t\t\n盏\tmoney\t\t\t\n",
     'units.tsv:3: "盏" stands already in units.tsv:2; remove one'),
    ("group", "indicators.tsv", LEXICON["indicators.tsv"].replace("transport", "trasport"),
     'indicators.tsv:2: column group: "trasport" is unknown; the nearest known name is "transport"'),
    ("kind of an indicator", "indicators.tsv", LEXICON["indicators.tsv"].replace("\tcount", "\tmoney|coutn"),
     'indicators.tsv:2: column kinds: "coutn" is unknown; the nearest known name is "count"'),
    ("aim", "indicators.tsv", LEXICON["indicators.tsv"].replace("\tup\t", "\tupward\t"),
     "indicators.tsv:2: column aim: write up, down or near"),
    ("no kind", "indicators.tsv", LEXICON["indicators.tsv"].replace("\tflow\n", "\t\n"),
     "indicators.tsv:2: column kind: write flow or state"),
    ("word twice in a list", "lists.tsv", "list\twords\tnote\nsteps\t台阶|大关\t\nsteps\t台阶\t\n",
     'lists.tsv:3: "台阶" stands already in the list steps; remove one'),
    ("empty word of a list", "lists.tsv", "list\twords\tnote\nsteps\t\t\n",
     "lists.tsv:2: an empty word; remove the extra | or fill the column"),
    ("name of a list", "lists.tsv", "list\twords\tnote\nSteps\t台阶\t\n",
     'lists.tsv:2: column list: "Steps" must be small letters, digits and _, and begin with a letter'),
    ("word among characters", "lists.tsv", "list\twords\tnote\nopening_characters\t第|大关\t\n",
     'lists.tsv:2: "大关" is no single character, which the list opening_characters is made of'),
    ("unknown whole", "parts.tsv", "whole\tparts\tnote\nlamp\tlamps\t\n",
     'parts.tsv:2: column whole: "lamp" is unknown; the nearest known name is "lamps"'),
    ("unknown part", "parts.tsv", "whole\tparts\tnote\nlamps\tlamps|lmaps\t\n",
     'parts.tsv:2: column parts: "lmaps" is unknown; the nearest known name is "lamps"'),
    ("column of lists", "lists.tsv", "list\tword\tnote\nsteps\t台阶\t\n",
     'lists.tsv:1: column 2 is "word" and must be "words"'),
    ("sort of a name", "known_names.tsv", KNOWN_NAMES + "clas\tverb\t\t\t\n",
     'known_names.tsv:13: column sort: "clas" is unknown; the nearest known name is "class"'),
    ("name twice", "known_names.tsv", KNOWN_NAMES + "kind\tcount\t\t\t\n",
     'known_names.tsv:13: kind "count" stands twice; remove one'),
    ("values of a kind", "known_names.tsv", KNOWN_NAMES + "kind\tarea\tsmall\t\t\n",
     "known_names.tsv:13: only a class has values and flags; leave these columns empty"),
    ("needed class", "known_names.tsv", KNOWN_NAMES.replace("class\tindicator_exact\trow\t\twhole names\n", ""),
     'known_names.tsv:0: add the class "indicator_exact", which the program needs'),
]

HEADINGS = "word\tplace\tpart\n工作回顾\theading\treview\n"
HEADING_FAULTS = [
    ("place", HEADINGS + "展望\thaeding\tplan\n",
     'table.tsv:3: column place: "haeding" is unknown; the nearest known name is "heading"'),
    ("part", HEADINGS + "展望\theading\tplann\n",
     'table.tsv:3: column part: "plann" is unknown; the nearest known name is "plan"'),
    ("word twice", HEADINGS + "工作回顾\theading\tplan\n",
     'table.tsv:3: "工作回顾" stands already in table.tsv:2; remove one'),
    ("two words in a row", HEADINGS + "展望|前瞻\theading\tplan\n",
     "table.tsv:3: a row holds one word; give each of them its own"),
    ("empty word", HEADINGS + "\theading\tplan\n",
     "table.tsv:3: an empty word; remove the extra | or fill the column"),
    ("column", HEADINGS.replace("place", "plaec"), 'table.tsv:1: column 2 is "plaec" and must be "place"'),
    ("no row", "word\tplace\tpart\n", "table.tsv:1: no heading word below; at least one is needed"),
]

FORMS = "simplified\tforms\n灯\t燈\n"
FOLD_FAULTS = [
    ("form twice", FORMS + "桥\t橋燈\n",
     'table.tsv:3: column forms: a form of "桥" stands already in table.tsv:2; remove one'),
    ("two characters", FORMS + "大桥\t橋\n",
     'table.tsv:3: column simplified: "大桥" must be one character of the basic plane'),
    ("no form", FORMS + "桥\t\n",
     'table.tsv:3: column forms: "桥" has no other form; add one or remove the row'),
    ("rare form", FORMS + "桥\t\U00020000\n",
     'table.tsv:3: column forms: a form of "桥" is outside the basic plane; remove it'),
    ("form of a form", FORMS + "燈\t橋\n",
     'table.tsv:3: column simplified: "燈" is itself a form in table.tsv:2; remove one'),
    ("column", "simplified\tform\n灯\t燈\n", 'table.tsv:1: column 2 is "form" and must be "forms"'),
]


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, timeout=PATIENCE, encoding="utf-8")


class TablesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.output = self.folder / "output"

    def write(self, name, content):
        (self.folder / name).write_text(content, encoding="utf-8")

    def compile_lexicon(self, tables):
        self.output.mkdir(exist_ok=True)
        for name, content in tables.items():
            self.write(name, content)
        return run(LEXICON_GENERATOR, self.folder, self.output)

    def compile_table(self, generator, content):
        self.write("table.tsv", content)
        return run(generator, self.output, self.folder / "table.tsv")

    def assert_fault(self, result, message):
        self.assertEqual(result.stderr, message + "\n")
        self.assertEqual(result.returncode, 2)

    def test_right_lexicon_is_written_without_a_word(self):
        result = self.compile_lexicon(LEXICON)
        self.assertEqual((result.stderr, result.returncode), ("", 0))
        classes = (self.output / "lexicon_classes.h").read_text(encoding="utf-8")
        self.assertIn("  noun,  ///< a noun\n", classes)
        self.assertIn("std::int16_t about = 2;", classes)

    def test_aim_and_kind_are_written(self):
        more = LEXICON["indicators.tsv"] + "damage\t灯损\tDamage\ttransport\tno\t\tcount\tdown\tstate\n"
        self.compile_lexicon({**LEXICON, "indicators.tsv": more})
        natures = (self.output / "indicator_natures.inc").read_text(encoding="utf-8")
        self.assertRegex(natures, r"\{Aim::up, IndicatorKind::flow\},\s+\{Aim::down, IndicatorKind::state\},")

    def test_lists_keep_their_order(self):
        more = LEXICON["lists.tsv"] + "steps\t关口\tanother row\n"
        self.compile_lexicon({**LEXICON, "lists.tsv": more})
        header = (self.output / "word_lists.h").read_text(encoding="utf-8")
        self.assertIn("// 台阶|大关|关口\ninline constexpr std::span<const std::u16string_view> steps(word_table.words + 0, 3);",
                      header)
        self.assertIn('std::u16string_view opening_characters = u"第共";', header)

    def test_faults_of_the_lexicon(self):
        for name, file, content, message in LEXICON_FAULTS:
            with self.subTest(name):
                self.assert_fault(self.compile_lexicon({**LEXICON, file: content}), message)
                self.assertEqual(list(self.output.iterdir()), [])

    def test_all_faults_are_told_at_once(self):
        words = WORDS + "约\tcompare_befor\tabout\t\t\n路灯\tnoun\tabout\t\t\n"
        self.assertEqual(len(self.compile_lexicon({**LEXICON, "words.tsv": words}).stderr.splitlines()), 2)

    def test_right_headings_and_forms(self):
        for generator, content in ((HEADING_GENERATOR, HEADINGS), (FOLD_GENERATOR, FORMS)):
            result = self.compile_table(generator, content)
            self.assertEqual((result.stderr, result.returncode), ("", 0))
            self.assertTrue(self.output.read_text(encoding="utf-8").startswith("// Generated by"))
            self.output.unlink()

    def test_faults_of_headings_and_forms(self):
        rows = [(HEADING_GENERATOR, *row) for row in HEADING_FAULTS] + [(FOLD_GENERATOR, *row) for row in FOLD_FAULTS]
        for generator, name, content, message in rows:
            with self.subTest(pathlib.Path(generator).name + ": " + name):
                self.assert_fault(self.compile_table(generator, content), message)
                self.assertFalse(self.output.exists())

    def test_every_list_is_asked_for(self):
        """A misspelt name would make a list of its own, which nothing reads."""
        core = REPOSITORY / "core"
        rows = [line for line in (core / "lexicon/lists.tsv").read_text(encoding="utf-8").splitlines()
                if line and not line.startswith("#")]
        lists = {row.split("\t")[0] for row in rows[1:]}
        # The page reads some of them through its build.
        plugin = (REPOSITORY / "web/page/build/catalogue_plugin.ts").read_text(encoding="utf-8")
        asked = set(re.findall(r"wordList\('(\w+)'\)", plugin))
        for source in [*core.rglob("*.cpp"), *core.rglob("*.h")]:
            asked.update(re.findall(r"word_list::(\w+)", source.read_text(encoding="utf-8")))
        self.assertEqual(sorted(lists - asked), [])


if __name__ == "__main__":
    LEXICON_GENERATOR, HEADING_GENERATOR, FOLD_GENERATOR = sys.argv[1:4]
    REPOSITORY = pathlib.Path(sys.argv[4])
    unittest.main(argv=[sys.argv[0], *sys.argv[5:]])
