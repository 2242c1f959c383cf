#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test. Ends with the closing line of each runner, which it
# also leaves in build/tests/summary.txt.
# Usage: bash tests/run.sh
set -euo pipefail
cd "$(dirname "$0")/.."

source wasm-build/install.sh
require_packages cmake:cmake ninja:ninja-build g++:g++ emcc:emscripten python3:python3 \
  clang-format:clang-format clang-tidy:clang-tidy clang:clang :libclang-rt-14-dev \
  :libgtest-dev :libbenchmark-dev :nlohmann-json3-dev parallel:parallel chromium:chromium firefox-esr:firefox-esr \
  :fonts-noto-cjk
require_node_modules

mkdir -p build/tests
summary=build/tests/summary.txt
: >$summary
failed=()

# what_failed LOG: the runners' own lines on tests that failed or passed only the second time, indented, twenty at most.
what_failed() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | grep -E '✘|^ *×|^ *FAIL|Error:|[0-9]+ (failed|flaky|did not run)' |
    sed 's/^ */    /' | cut -c 1-200 | awk '!seen[$0]++' | tail -n 20 || true
}

# step NAME PATTERN COMMAND… runs the command, shows its output, and keeps the last line that matches the pattern.
step() {
  local name=$1 pattern=$2 log="build/tests/$1.log" started=$SECONDS status=ok
  shift 2
  echo "=== $name"
  "$@" 2>&1 | tee "$log" || status=FAILED
  local closing
  closing=$(sed 's/\x1b\[[0-9;]*m//g' "$log" | grep -E -- "$pattern" | tail -n 1 | sed 's/^ *//' || true)
  printf '%-12s %-6s %4d s  %s\n' "$name" "$status" $((SECONDS - started)) "$closing" >>$summary
  [ $status = ok ] || what_failed "$log" >>$summary
  [ $status = ok ] || failed+=("$name")
  [ $status = ok ]
}

# A build that fails makes the rest pointless.
build() {
  step "$@" || finish
}

# A test that fails does not hold up the others.
check() {
  step "$@" || true
}

# Two rows of checks at the same time: for those that use one processor or wait. Each row is a function; what its steps
# print comes when both are done.
together() {
  local row pids=()
  for row in "$@"; do
    rm -f "build/tests/failed-$row.txt"
    (
      # shellcheck disable=SC2030  # its own, joined below
      summary="build/tests/summary-$row.txt" failed=()
      : >"$summary"
      "$row"
      printf '%s\n' "${failed[@]}" >"build/tests/failed-$row.txt"
    ) >"build/tests/output-$row.txt" 2>&1 &
    pids+=($!)
  done
  wait "${pids[@]}" || true
  for row in "$@"; do
    cat "build/tests/output-$row.txt"
    # shellcheck disable=SC2031
    cat "build/tests/summary-$row.txt" >>$summary
    [ -e "build/tests/failed-$row.txt" ] || failed+=("$row")  # it broke off
    # shellcheck disable=SC2031
    mapfile -t -O ${#failed[@]} failed < <(grep -s . "build/tests/failed-$row.txt")
  done
}

finish() {
  echo "=== summary"
  cat $summary
  if [ ${#failed[@]} -gt 0 ]; then
    echo "FAILED: ${failed[*]}"
    exit 1
  fi
  echo "All tests passed in $SECONDS s"
  exit 0
}

configure_and_build() {
  [ -e "build/$1/CMakeCache.txt" ] || cmake --preset "$1"
  cmake --build --preset "$1"
}

# Every text of ../shared through the sanitized command: a report of a sanitizer ends it with an error.
sanitized_corpus() {
  local texts=(../shared/corpus/*.txt ../shared/gold/dev/*.txt) text
  if [ ! -e "${texts[0]}" ]; then
    echo "sanitizers over real reports: skipped, ../shared is absent"
    return
  fi
  for text in "${texts[@]}"; do
    build/native-debug/mubiao extract "$text" >/dev/null || { echo "failed on $text"; return 1; }
  done
  echo "sanitizers over real reports: ${#texts[@]} texts, nothing found"
}

differential() {
  local folders=(../shared/gold/dev ../shared/corpus)
  if [ ! -d "${folders[0]}" ]; then
    echo "real reports: skipped, ../shared is absent"
    folders=()
  fi
  node tests/differential/compare.mjs "${folders[@]}"
}

layout() {
  local texts=(../shared/corpus/*.txt)
  if [ ! -e "${texts[0]}" ]; then
    echo "layout changes: skipped, ../shared is absent"
    return
  fi
  python3 tests/layout/compare.py --least 0.97 --extract 'build/native/mubiao extract --format json {}' "${texts[@]}" ||
    return 1
  # Other texts are short, and their tables do not outlive a change of their lines: all of them together. One has the
  # lines of its pages in reverse, as a program read them out of a PDF file: what is read there means nothing.
  mapfile -t texts < <(ls ../shared/corpus/genres/*.txt | grep -v budget-2025-guangzhou)
  python3 tests/layout/compare.py --overall 0.925 --extract 'build/native/mubiao extract --format json {}' "${texts[@]}"
}

# clang-format has no closing line of its own.
format() {
  local sources
  mapfile -t sources < <(find core tests wasm-build -name '*.cpp' -o -name '*.h')
  clang-format --dry-run -Werror "${sources[@]}" && echo "clang-format: ${#sources[@]} files as they should be"
}

# The core and the bindings: with the tests it takes twice as long, which a job of its own does (.github/workflows/ci.yml).
tidy() {
  local sources
  mapfile -t sources < <(find core wasm-build -name '*.cpp')
  python3 tests/style/tidy.py "${sources[@]}"
}

of_the_core() {
  check ctest 'tests passed|tests failed' ctest --preset native
  check gold '^gold scores' python3 tests/gold/check.py
  check cards '^headline cards' python3 tests/gold/check_cards.py
  check coordinates '^coordinates' python3 tests/gold/check_coordinates.py
  check compare '^promises and outcomes' python3 tests/gold/check_compare.py
  check documents '^documents' python3 tests/gold/check_documents.py
  check layout '^layout changes' layout
  check differential '^native against wasm' differential
}

of_the_page() {
  check format '^clang-format|error' format
  check width '^line width' python3 tests/style/line_width.py
  check lint 'error|problem|Prettier' npm run --silent lint
  check readme '^README examples' node tests/readme.mjs
}

sanitized() {
  check sanitizers 'tests passed|tests failed' ctest --preset native-debug
  check corpus '^sanitizers|^failed' sanitized_corpus
}

build native '^(ninja:|\[)' configure_and_build native
build site '^(engine|The site|ninja:|\[)' bash wasm-build/build-site.sh
together of_the_core of_the_page
check tidy '^clang-tidy' tidy
check vitest 'Tests ' npx vitest run
check package '^package' bash tests/package/run.sh
build native-debug '^(ninja:|\[)' configure_and_build native-debug
sanitized
check fuzz '^fuzzing' bash tests/fuzz/run.sh 60 1
check browser 'passed|failed' npx playwright test
finish
