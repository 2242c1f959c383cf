"""Layout changes that a report suffers on its way into the page. Each takes the text and returns it changed;
what the text says stays the same, so the items read from it must stay the same too."""
import random
import re
from pathlib import Path

HALF = str.maketrans("，。；：！？（）％．～“”‘’［］", ",.;:!?()%.~\"\"''[]")
FULL = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}


def read_traditional():
    path = Path(__file__).with_name("simplified_to_traditional.tsv")
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return str.maketrans({simplified: traditional for simplified, traditional in rows})


def wrap_lines(text, width_of):
    out = []
    for line in text.split("\n"):
        at = 0
        while True:
            width = width_of()
            out.append(line[at:at + width])
            at += width
            if at >= len(line):
                break
    return "\n".join(out)


def wrap_even(text):
    width = random.Random(len(text)).randint(28, 35)
    return wrap_lines(text, lambda: width)


def wrap_ragged(text):
    numbers = random.Random(len(text))
    return wrap_lines(text, lambda: numbers.randint(28, 35))


def full_width_ascii(text):
    return text.translate(FULL)


def half_width_marks(text):
    return text.translate(HALF)


def space_before_unit(text):
    return re.sub(r"(?<=[0-9])(?=[%％‰\u4e00-\u9fff])", " ", text)


def space_between_digits(text):
    return re.sub(r"(?<=[0-9０-９])(?=[0-9０-９])", " ", text)


def blank_line_in_tenth_sentence(text):
    parts = re.split(r"(?<=。)", text)
    for i in range(9, len(parts), 10):
        middle = len(parts[i]) // 2
        parts[i] = parts[i][:middle] + "\n\n" + parts[i][middle:]
    return "".join(parts)


def traditional(text, table=read_traditional()):
    return text.translate(table)


def crlf(text):
    return re.sub(r"\r?\n", "\r\n", text)


def one_line(text):
    return re.sub(r"[\r\n]+", "", text)


def one_line_spaced(text):
    return re.sub(r"[\r\n]+", " ", text)


CHANGES = [wrap_even, wrap_ragged, full_width_ascii, half_width_marks, space_before_unit, space_between_digits,
           blank_line_in_tenth_sentence, traditional, crlf, one_line, one_line_spaced]
