#!/usr/bin/env bash
# Runs libFuzzer on the analysis from the seeds, with the words of the lexicon as dictionary. Needs clang.
# Usage: bash tests/fuzz/run.sh [SECONDS]   (60)
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ -e build/fuzz/CMakeCache.txt ] || cmake --preset fuzz >/dev/null
cmake --build --preset fuzz

# Seeds and dictionary in UTF-16, as the target reads them.
corpus=build/fuzz/corpus
mkdir -p $corpus
for seed in tests/fuzz/seeds/*.txt; do
  iconv -f UTF-8 -t UTF-16LE "$seed" >"$corpus/$(basename "$seed")"
done
python3 - core/lexicon >build/fuzz/lexicon.dict <<'PYTHON'
import pathlib, sys
words = {line.split("\t")[0] for table in pathlib.Path(sys.argv[1]).glob("*.tsv")
         for line in table.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")}
for word in sorted(words):
    if 0 < len(word) <= 8:
        print('"' + "".join(f"\\x{byte:02x}" for byte in word.encode("utf-16-le")) + '"')
PYTHON
build/fuzz/fuzz_extract $corpus -dict=build/fuzz/lexicon.dict -max_len=4096 -max_total_time="$seconds" -print_final_stats=1
