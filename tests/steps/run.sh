#!/usr/bin/env bash
# Reads patterns of words, numerals and marks at two lengths and counts the steps that it takes. Fails where a unit of
# text gets dearer with the length of the text, or costs many times what it does in a report. The same of a comparison:
# one more report, or one more item, must not cost more than those before.
# Usage: bash tests/steps/run.sh [--drawn COUNT] [--longest LENGTH] [--list N]
set -euo pipefail
cd "$(dirname "$0")/../.."
source wasm-build/install.sh
require_packages cmake:cmake ninja:ninja-build g++:g++ python3:python3 :libgtest-dev :libbenchmark-dev :nlohmann-json3-dev
[ -e build/steps/CMakeCache.txt ] ||
  cmake -S . -B build/steps -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=g++ -DMUBIAO_STEPS=ON >/dev/null
cmake --build build/steps --target step_test --target compare_step_test
build/steps/tests/steps/compare_step_test
build/steps/tests/steps/step_test core/lexicon tests/steps/report.txt "$@"
