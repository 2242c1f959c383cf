#!/usr/bin/env bash
# Counts the lines and branches of core/ that the unit tests and the command's tests reach; what writes tables and trains
# models is left out. Mutations are, too: they reach a line without saying what must come of it. Ends with two lines;
# build/coverage/branches.txt lists what is not reached.
# Usage: bash tests/coverage/run.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
source wasm-build/install.sh
require_packages cmake:cmake ninja:ninja-build g++:g++ gcovr:gcovr python3:python3 :libgtest-dev :libbenchmark-dev \
  :nlohmann-json3-dev
build=build/coverage
[ -e $build/CMakeCache.txt ] ||
  cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=g++ -DMUBIAO_COVERAGE=ON >/dev/null
cmake --build $build --target unit_tests mubiao
find $build -name '*.gcda' -delete
$build/unit_tests --gtest_brief=1
python3 tests/command/command_test.py $build/mubiao
counted=(--root . --object-directory $build --filter 'core/' --exclude '.*/generator/' --exclude 'core/trainer/'
  --exclude-unreachable-branches --exclude-throw-branches --gcov-ignore-parse-errors)
gcovr "${counted[@]}" --branches --output $build/branches.txt
gcovr "${counted[@]}" --print-summary --output /dev/null | grep -E '^(lines|branches)'
