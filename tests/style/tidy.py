#!/usr/bin/env python3
"""Runs clang-tidy over our C++ with the checks of .clang-tidy; any finding fails.

usage: python3 tests/style/tidy.py [--build build/native] [--each] [--analyze] [FILE…]      (all sources that the build compiles)

Files of one folder are looked at as one, which includes them: nearly all of the time goes into the standard library's headers.
Where they don't compile together (two of them name something alike) each is looked at alone; so it is with --each, for the
few checks that look at nothing but the main file, such as misc-unused-using-decls. --analyze follows the paths through each function as well (clang-analyzer): two thirds of the time, and what it looks for the
sanitizers and the fuzzers meet, too. For a release, and for a file that handles memory. A file costs clang-tidy 2 to 5 seconds,
three times as much with it, so two run at a time and a clean file is remembered under BUILD/tidy/ by the hash of
all that its findings depend on: itself, our headers that it includes, the generated ones, its flags, the checks and the version
of clang-tidy. What changes none of these is not looked at again. (The hash of the preprocessed file was tried: it is
exact, but costs half a second a file where this costs a few milliseconds.)
"""
import argparse
import collections
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
EMSCRIPTEN = pathlib.Path("/usr/share/emscripten/cache/sysroot/include")
INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.M)
# A header that the build compiles beforehand, for speed: a file is checked for what it includes itself, and clang does not
# read what g++ compiled.
PRECOMPILED = re.compile(r" -Winvalid-pch| (?:-Xclang )?-include(?:-pch)? (?:-Xclang )?\S*cmake_pch\.hxx\S*")
FINDING = re.compile(r"^(/\S+?):(\d+):(\d+): (?:error|warning): (.*?) \[([\w.,-]+)\]$")


class Includes:
    """Our files that a file includes, itself among them; every file is read once."""

    def __init__(self, build):
        self.roots = [ROOT, build]
        self.direct = {}

    def closure(self, path):
        seen, waiting = {path}, [path]
        while waiting:
            for included in self._direct(waiting.pop()) - seen:
                seen.add(included)
                waiting.append(included)
        return sorted(seen)

    def _direct(self, path):
        if path not in self.direct:
            names = [name.decode() for name in INCLUDE.findall(path.read_bytes())]
            places = ([path.parent / name, *(root / name for root in self.roots)] for name in names)
            found = (next((place for place in paths if place.exists()), None) for paths in places)
            self.direct[path] = {place.resolve() for place in found if place is not None}
        return self.direct[path]


def bindings(build):
    """How the WebAssembly's sources are compiled, where Debian's Emscripten has its headers: the native build has none of them."""
    if not EMSCRIPTEN.exists():
        return []
    flags = ["clang++", "--target=wasm32-unknown-emscripten", "-std=c++20", "-Wall", "-Wextra", "-fno-exceptions", "-fno-rtti",
             "-DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0", "-nostdinc++", "-isystem", f"{EMSCRIPTEN}/c++/v1", "-isystem", f"{EMSCRIPTEN}",
             f"-I{ROOT}", f"-I{build}", "-c"]
    return [{"directory": str(ROOT), "file": str(path), "command": shlex.join([*flags, str(path)])}
            for path in sorted((ROOT / "wasm-build").glob("*.cpp"))]


def our_sources(build):
    """The commands of the build by source, without those of dependencies; clang-tidy finds them below build/tidy."""
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    entries += bindings(build)
    for entry in entries:
        entry["command"] = PRECOMPILED.sub("", entry["command"])
    (build / "tidy").mkdir(exist_ok=True)
    (build / "tidy/compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")
    places = {pathlib.Path(entry["file"]).resolve(): entry["command"] for entry in entries}
    return {path: command for path, command in places.items()
            if path.is_relative_to(ROOT) and not path.is_relative_to(build) and path.suffix == ".cpp"}


def key_of(path, command, includes, version, analyze):
    digest = hashlib.sha256(version + bytes([analyze]))
    # The place of the checkout is no part of what is found.
    digest.update(command.replace(str(ROOT), "").encode())
    checks = [folder / ".clang-tidy" for folder in path.parents if folder.is_relative_to(ROOT)]
    for part in [*(file for file in checks if file.exists()), *includes.closure(path)]:
        digest.update(part.name.encode() + b"\0" + part.read_bytes() + b"\0")
    return digest.hexdigest()


def folders(paths, commands, build):
    """Groups of files to be looked at as one: (the file that includes them, they themselves)."""
    alike = collections.defaultdict(list)
    for path in paths:
        alike[path.parent, re.sub(r" -[oc] \S+", "", commands[path])].append(path)
    groups, entries = [], []
    for number, ((folder, command), files) in enumerate(alike.items()):
        whole = files[0] if len(files) == 1 else build / f"tidy/{folder.name}-{number}.cpp"
        if len(files) > 1:
            whole.write_text("".join(f'#include "{path}"\n' for path in files), encoding="utf-8")
            entries.append({"directory": str(build), "file": str(whole), "command": f"{command} -c {whole}"})
        groups.append((whole, files))
    return groups, entries


def check(path, build, analyze):
    """The findings in our files as (place, line, words); a file that cannot be compiled is one, too."""
    left_out = [] if analyze else ["-clang-analyzer-*"]
    # g++'s flags that clang does not know are no finding.
    options = ["--extra-arg=-Wno-unknown-warning-option"]
    if path.is_relative_to(build / "tidy"):  # several of them: what one names or declares may stand in another, too
        left_out += ["-bugprone-suspicious-include", "-readability-redundant-declaration"]
        options += ["--extra-arg=-Wno-shadow", f"--config-file={ROOT}/.clang-tidy"]
    done = subprocess.run(["clang-tidy", "--quiet", "-p", str(build / "tidy"), f"--checks={','.join(left_out)}", *options, str(path)],
                          capture_output=True, text=True, cwd=ROOT)
    found = set()
    for line in done.stdout.splitlines():
        match = FINDING.match(line)
        if match:
            place = os.path.relpath(match[1], ROOT)
            found.add((place, int(match[2]), f"{match[4]} [{match[5].removesuffix(',-warnings-as-errors')}]"))
    if done.returncode and not found:
        found.add((os.path.relpath(path, ROOT), 1, (done.stdout + done.stderr).strip()[-2000:]))
    return found


def check_group(whole, files, build, analyze):
    """The findings in files that are looked at as one, or in each where they don't compile together."""
    found = check(whole, build, analyze)
    if len(files) > 1 and any("clang-diagnostic-error" in words for _, _, words in found):
        return set().union(*(check(path, build, analyze) for path in files))
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--build", type=pathlib.Path, default=ROOT / "build/native")
    arguments.add_argument("--each", action="store_true")
    arguments.add_argument("--analyze", action="store_true")
    arguments.add_argument("files", nargs="*", type=pathlib.Path)
    options = arguments.parse_args()
    build = options.build.resolve()

    sources = our_sources(build)
    wanted = {path.resolve() for path in options.files} or set(sources)
    if wanted - set(sources):
        sys.exit(f"not compiled by {build}: {', '.join(map(str, wanted - set(sources)))}")
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    includes = Includes(build)
    stamps = build / "tidy"
    keys = {path: key_of(path, sources[path], includes, version, options.analyze) for path in sorted(wanted)}
    waiting = [path for path, key in keys.items() if not (stamps / key).exists()]

    groups = [(path, [path]) for path in waiting]
    if not (options.each or options.analyze):
        groups, entries = folders(waiting, sources, build)
        commands = json.loads((stamps / "compile_commands.json").read_text(encoding="utf-8"))
        (stamps / "compile_commands.json").write_text(json.dumps(commands + entries), encoding="utf-8")

    findings = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        looked = pool.map(lambda group: check_group(*group, build, options.analyze), groups)
        for (_, files), found in zip(groups, looked):
            for place, line, words in sorted(found - findings):  # a header's findings come with each file that includes it
                print(f"{place}:{line}: {words}", flush=True)
            findings |= found
            for path in files if not found else []:
                (stamps / keys[path]).touch()
    print(f"clang-tidy: {len(keys)} files, {len(waiting)} of them looked at, {len(findings)} findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
