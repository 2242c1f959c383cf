#!/usr/bin/env bash
# Builds the complete static site into build/site: the engine (mubiao.js, mubiao.HASH.wasm), then the page around it; and
# of it the npm package, build/npm.
# Expects the tools to be there; serve.sh and tests/run.sh install them first. Incremental.
set -euo pipefail
cd "$(dirname "$0")/.."

# CMake remembers the compiler: with another emcc on PATH start anew.
emcc=$(realpath "$(command -v emcc)")
if [ "$(cat build/wasm/.emcc 2>/dev/null || true)" != "$emcc" ]; then
  rm -rf build/wasm
  cmake --preset wasm >/dev/null
  echo "$emcc" >build/wasm/.emcc
fi
cmake --build --preset wasm

# The page's bundle depends on nothing but these.
stamp=build/.site-built
inputs=(web public core/lexicon docs/npm.md docs/licences LICENSE wasm-build/bundle-library.mjs wasm-build/npm-package.mjs
  vite.config.ts package.json package-lock.json build/wasm/mubiao-engine.wasm build/wasm/mubiao-compare.wasm)
if [ ! -e $stamp ] || [ ! -e build/site/index.html ] || [ -n "$(find "${inputs[@]}" -newer $stamp -print -quit)" ]; then
  started=$(mktemp)
  node wasm-build/bundle-library.mjs
  npm run --silent build -- --logLevel warn
  node wasm-build/npm-package.mjs
  touch -r "$started" $stamp
  rm "$started"
fi
