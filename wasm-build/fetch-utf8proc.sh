#!/usr/bin/env bash
# Gets the upstream archive of utf8proc 2.8.0 out of Debian's source package with apt, without touching /etc/apt and
# without root: a private list of sources and private state. Exit 1 where that is not possible (no apt, no network);
# CMake then takes the same archive from GitHub.
# Usage: fetch-utf8proc.sh ARCHIVE
set -euo pipefail
archive=$(realpath -m "$1")
command -v apt-get >/dev/null || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$(dirname "$archive")"

# The machine's own mirror, if it names one, else Debian's.
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
  grep -Eo 'https?://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' ' || true)
echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror:-http://deb.debian.org/debian} bookworm main" \
  >"$work/sources.list"

options=(-o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
  -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User="$(id -un)" -o Debug::NoLocking=1)
apt-get "${options[@]}" -qq update
cd "$work"
apt-get "${options[@]}" -qq source --download-only utf8proc=2.8.0-1
mv utf8proc_2.8.0.orig.tar.gz "$archive"
