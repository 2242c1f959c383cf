#!/usr/bin/env bash
# A consumer project is built twice, on the installed package and on the checkout taken in by FetchContent, and both run.
# Usage: bash tests/package/run.sh   (after the native build)
set -euo pipefail
cd "$(dirname "$0")/../.."

build=build/package
expected='地区生产总值: 5.5%左右
城镇新增就业: 3万人以上'

# Builds the consumer in $build/NAME with further options of CMake, and compares what it prints.
consume() {
  local name=$1
  shift
  cmake -S tests/package -B "$build/$name" -G Ninja -DCMAKE_BUILD_TYPE=Debug "$@" >"$build/$name.log"
  cmake --build "$build/$name" >>"$build/$name.log" || { cat "$build/$name.log"; return 1; }
  local printed
  printed=$("$build/$name/consumer" | head -n 2)
  [ "$printed" = "$expected" ] || { printf '%s: expected\n%s\ngot\n%s\n' "$name" "$expected" "$printed"; return 1; }
}

rm -rf "$build/installed" "$build/find_package"
mkdir -p "$build"
cmake --install build/native --prefix "$build/installed" >"$build/install.log"
"$build/installed/bin/mubiao" --version
# A prefix of our own only: a package of the system must not stand in for a broken one.
consume find_package "-DCMAKE_PREFIX_PATH=$PWD/$build/installed" -DCMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF
# Kept between runs: it compiles the whole library, without optimizing.
consume fetch_content "-DMUBIAO_SOURCE=$PWD" -DMUBIAO_UNITY=ON
echo "package: installed and fetched, both consumers print what they should"
