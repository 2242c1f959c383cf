#!/usr/bin/env bash
# Runs libFuzzer on each target, two at a time, from the seeds and with the words of the lexicons as dictionary. Installs
# clang where it is missing. Ends with one line of what was run; exit 1 at the first find, whose input lies in build/fuzz.
# Usage: bash tests/fuzz/run.sh [SECONDS [SEED]]   SECONDS for each target (60); SEED 0 draws one, which finds more; with
#        another a run meets the same texts each time, so that a change is what makes it fail
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
drawn_from=${2:-0}
targets=(extract numeral time fold composed compare)

source wasm-build/install.sh
require_packages cmake:cmake ninja:ninja-build g++:g++ clang:clang :libclang-rt-dev python3:python3 :nlohmann-json3-dev \
  :libgtest-dev :libbenchmark-dev
[ -e build/fuzz/CMakeCache.txt ] || cmake --preset fuzz >/dev/null
cmake --build --preset fuzz

# Seeds and dictionary in UTF-16, as the targets read them.
seeds=build/fuzz/seeds
mkdir -p $seeds
for seed in tests/fuzz/seeds/*.txt; do
  iconv -f UTF-8 -t UTF-16LE "$seed" >"$seeds/$(basename "$seed")"
done
python3 - core/lexicon >build/fuzz/lexicon.dict <<'PYTHON'
import pathlib, sys
words = {word for table in pathlib.Path(sys.argv[1]).glob("*.tsv")
         for line in table.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
         for word in line.split("\t")[0].split("|")}
for word in sorted(words):
    if 0 < len(word) <= 8:
        print('"' + "".join(f"\\x{byte:02x}" for byte in word.encode("utf-16-le")) + '"')
PYTHON

# fuzz TARGET: its output goes to a log, what it finds to build/fuzz/find-TARGET-*.
fuzz() {
  local target=$1 corpus="build/fuzz/corpus-$1" length=768 dictionary=(-dict=build/fuzz/lexicon.dict) texts=("$seeds")
  mkdir -p "$corpus"
  if [ "$target" = numeral ]; then length=64; fi
  if [ "$target" = time ]; then length=160; fi
  if [ "$target" = composed ] || [ "$target" = compare ]; then length=96 dictionary=() texts=(); fi
  "build/fuzz/tests/fuzz/fuzz_$target" "$corpus" "${texts[@]}" "${dictionary[@]}" -max_len=$length -timeout=20 \
    -max_total_time="$seconds" -seed="$drawn_from" -artifact_prefix="build/fuzz/find-$target-" -print_final_stats=1 \
    >"build/fuzz/$target.log" 2>&1
}

failed=()
for ((i = 0; i < ${#targets[@]}; i += 2)); do
  pids=()
  for target in "${targets[@]:i:2}"; do
    fuzz "$target" &
    pids+=($!)
  done
  for ((k = 0; k < ${#pids[@]}; ++k)); do
    wait "${pids[k]}" || failed+=("${targets[i + k]}")
  done
done

line='' all=0
for target in "${targets[@]}"; do
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz/$target.log")
  finds=0  # it stops at the first
  [[ " ${failed[*]-} " != *" $target "* ]] || finds=1
  line+="$target ${runs:-0} ($finds found), "
  all=$((all + ${runs:-0}))
done
line+="$all in all, $seconds s each"
if [ ${#failed[@]} -gt 0 ]; then
  for target in "${failed[@]}"; do tail -n 30 "build/fuzz/$target.log"; done
  echo "fuzzing: FOUND something in ${failed[*]} (build/fuzz/find-*); executions: $line"
  exit 1
fi
echo "fuzzing: nothing found; executions: $line"
