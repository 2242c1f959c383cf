#!/usr/bin/env python3
"""How long and how branched our C++ functions are: short ones are read at a glance and tested row by row.

Prints median, nine tenths and the greatest of the lines, and 99 of 100 of the branches, and every function over the
most that CONTRIBUTING allows; fails if there is one. Run by hand: a function that is a little too long today is a
reason to look, not to hold up a build.

The bodies are found by a small reader of tokens, not by a compiler: it needs no build, and what it takes for a
function is what a person does, an opening brace behind a closing parenthesis (and const, noexcept, a return type or
the initialisers of members). A lambda counts to the function around it; a class in a function is read for itself.
Branches are what the path can part at: if, for, while, case, catch, ?, && and ||, and one for the way in.
usage: python3 tests/style/functions.py [FILE…]      (all of core/ and wasm-build/)
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ["core", "wasm-build"]
MEDIAN_LINES, MOST_OF_NINE_TENTHS, MOST_LINES, MOST_BRANCHES = 6, 18, 60, 20

TOKEN = re.compile(r"""
    (?P<blank>\s+|//[^\n]*|/\*.*?\*/|^\#(?:[^\n\\]|\\.)*) |
    (?P<text>(?:u8|[uUL])?R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|(?:u8|[uUL])?"(?:[^"\\\n]|\\.)*"|(?:\b(?:u8|[uUL]))?'(?:[^'\\\n]|\\.)+') |
    (?P<word>[A-Za-z_]\w*) |
    (?P<number>\d(?:'?[\w.])*) |
    (?P<sign>->|::|&&|\|\||[^\s])
""", re.VERBOSE | re.DOTALL | re.MULTILINE)
BRANCHES = {"if", "for", "while", "case", "catch", "?", "&&", "||"}
NO_NAMES = {"if", "for", "while", "switch", "catch", "return", "sizeof", "alignas", "decltype", "noexcept", "requires", "operator"}
SCOPES = {"namespace", "class", "struct", "union", "enum", "extern"}


def tokens(source):
    """(text, line) of everything but blanks, comments and preprocessor lines."""
    line, at = 1, 0
    for found in TOKEN.finditer(source):
        line += source.count("\n", at, found.start())
        at = found.start()
        if found.lastgroup != "blank" and found["blank"] is None:
            yield ('""' if found["text"] else found[0]), line


def name_of(head):
    """The function that these tokens before an opening brace declare, or None: `a::b` of `int a::b(…) const`."""
    if not head or head[0] in SCOPES or "(" not in head:
        return None
    depth = 0
    for at, word in enumerate(head):
        if word == "=" and depth == 0 and (at == 0 or head[at - 1] != "operator"):
            return None
        if word == "(":
            before = head[at - 1] if at else ""
            if depth == 0 and (before == "operator" or "operator" in head[max(0, at - 3):at]):
                return "operator"
            if depth == 0 and re.match(r"\w", before) and before not in NO_NAMES:
                start = at - 1
                while start >= 2 and head[start - 1] == "::":
                    start -= 2
                return "".join(head[start:at])
        depth += (word in "([") - (word in ")]")
    return None


def functions(source):
    """(name, first line, last line, branches) of every function with a body."""
    stream, head, at = list(tokens(source)), [], 0
    while at < len(stream):
        word, line = stream[at]
        if word == "template" and at + 1 < len(stream) and stream[at + 1][0] == "<":
            depth, at = 1, at + 2
            while depth and at < len(stream):
                depth += (stream[at][0] == "<") - (stream[at][0] == ">")
                at += 1
            continue
        if word == "{" and (name := name_of([text for text, _ in head])):
            # `: member_{value}` in front of the body belongs to the head.
            texts = [text for text, _ in head]
            if ":" in texts and re.match(r"[\w>]", texts[-1]) and texts[-1] not in {"const", "noexcept", "override"}:
                depth = 0
                while True:
                    depth += (stream[at][0] == "{") - (stream[at][0] == "}")
                    head.append(stream[at])
                    at += 1
                    if depth == 0:
                        break
                continue
            first, depth, branches = head[0][1], 0, 1
            while at < len(stream):
                word, last = stream[at]
                depth += (word == "{") - (word == "}")
                branches += word in BRANCHES
                at += 1
                if depth == 0:
                    break
            yield name, first, last, branches
            head = []
            continue
        if word in "{};" or (word == ":" and len(head) == 1 and head[0][0] in {"public", "private", "protected"}):
            head = []
        else:
            head.append((word, line))
        at += 1


def share(values, part):
    """The value that this part of the values does not exceed."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def main():
    sources = (path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*")) if path.suffix in {".cpp", ".h"})
    paths = [pathlib.Path(path) for path in sys.argv[1:]] or list(sources)
    found = [(path, *function) for path in paths for function in functions(path.read_text(encoding="utf-8"))]
    lines = [last - first + 1 for _, _, first, last, _ in found]
    branches = [count for *_, count in found]
    over = [f"{path}:{first}: {name}: {last - first + 1} lines, {count} branches" for path, name, first, last, count in found
            if last - first + 1 > MOST_LINES or count > MOST_BRANCHES]
    print("\n".join(over))
    print(f"functions: {len(found)}, lines median {share(lines, .5)}, nine tenths {share(lines, .9)}, most {max(lines)}; "
          f"branches 99 of 100 {share(branches, .99)}, most {max(branches)}")
    kept = (share(lines, .5) <= MEDIAN_LINES and share(lines, .9) <= MOST_OF_NINE_TENTHS and max(lines) <= MOST_LINES
            and share(branches, .99) <= MOST_BRANCHES)
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
