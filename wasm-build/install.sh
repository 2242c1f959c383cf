# shellcheck shell=bash
# Sourced by serve.sh and tests/run.sh: finds what is missing on this machine and installs it, as root with apt; anyone
# else is told exactly what to install. Nothing is looked up on the network when all is there.

# Prints the Debian packages that are not there, of pairs command:package; a pair :package names one without a command.
missing_packages() {
  local pair command package
  for pair in "$@"; do
    command=${pair%%:*} package=${pair#*:}
    if [ -n "$command" ]; then
      command -v "$command" >/dev/null || echo "$package"
    elif command -v dpkg-query >/dev/null; then
      dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || echo "$package"
    fi
  done
}

# Installs the missing ones of the pairs, or ends the script with the command that would.
require_packages() {
  local packages
  packages=$(missing_packages "$@" | tr '\n' ' ')
  packages=${packages% }
  [ -n "$packages" ] || return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Missing: $packages" >&2
    echo "Install with: sudo apt-get update && sudo apt-get install -y --no-install-recommends $packages" >&2
    exit 1
  fi
  echo "Installing $packages"
  local quiet=(-qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
  apt-get "${quiet[@]}" update
  # shellcheck disable=SC2086  # a list of words
  DEBIAN_FRONTEND=noninteractive apt-get "${quiet[@]}" install -y --no-install-recommends $packages >/dev/null
}

require_node() {
  if ! command -v node >/dev/null || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
    echo "Missing: node 20 or newer (https://nodejs.org)" >&2
    exit 1
  fi
}

# node_modules as package-lock.json says; npm writes the copy inside node_modules when it is done.
require_node_modules() {
  require_node
  [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund --loglevel=error
}

# What the engine and the page need; emcc of an activated emsdk stands on PATH and comes first.
require_site_tools() {
  require_packages cmake:cmake ninja:ninja-build g++:g++ emcc:emscripten :nlohmann-json3-dev
  require_node_modules
}
