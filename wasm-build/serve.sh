#!/usr/bin/env bash
# Installs what is missing, builds the site into build/site and serves it.
# Usage: bash wasm-build/serve.sh [--port N] [--no-serve]
set -euo pipefail
cd "$(dirname "$0")/.."

port=8080 serve=yes
while [ $# -gt 0 ]; do
  case $1 in
    --port) port=${2:?--port needs a number}; shift ;;
    --no-serve) serve=no ;;
    *) echo "usage: bash wasm-build/serve.sh [--port N] [--no-serve]" >&2; exit 2 ;;
  esac
  shift
done

source wasm-build/install.sh
require_site_tools
bash wasm-build/build-site.sh
if [ $serve = no ]; then
  echo "The site is in build/site"
else
  exec node wasm-build/serve.mjs --port "$port"
fi
