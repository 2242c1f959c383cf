#!/usr/bin/env bash
# Prints the three figures of speed and size: megabytes a second of `extract --format json` on real reports (the
# library alone and the whole command), time a byte at 10 MB against 1 MB, and the engine's size.
# Usage: bash tests/benchmark/run.sh   (after both builds)
set -euo pipefail
cd "$(dirname "$0")/../.."

texts=(../shared/corpus/*.txt)
if [ ! -e "${texts[0]}" ]; then
  echo "no real reports in ../shared/corpus: measured on the seeds of tests/fuzz"
  texts=(tests/fuzz/seeds/*.txt)
fi

results=build/native/benchmark.json
taskset -c 0 build/native/extract_benchmark --benchmark_min_time=1 --benchmark_repetitions=3 \
  --benchmark_report_aggregates_only=true --benchmark_out=$results --benchmark_out_format=json "${texts[@]}" >/dev/null 2>&1

python3 - $results "${texts[@]}" <<'PYTHON'
import json, os, subprocess, sys, time

results, texts = sys.argv[1], sys.argv[2:]
speed = {row["run_name"]: row["bytes_per_second"] / 1e6
         for row in json.load(open(results))["benchmarks"] if row["aggregate_name"] == "median"}
size = sum(os.path.getsize(path) for path in texts)
repeated = texts * max(1, -(-4_000_000 // size))
command = []
for _ in range(3):
    started = time.process_time(), time.perf_counter()
    subprocess.run(["taskset", "-c", "0", "build/native/mubiao", "extract", "--format", "json", *repeated],
                   stdout=subprocess.DEVNULL, check=True)
    command.append(time.perf_counter() - started[1])
total = size * len(repeated) / len(texts) / 1e6
print(f"library, {len(texts)} texts, {size / 1e6:.1f} MB: {speed['reports']:.1f} MB/s")
print(f"command, {len(repeated)} texts, {total:.1f} MB: {total / min(command):.1f} MB/s")
print(f"one text of 1 MB: {speed['joined/1']:.1f} MB/s, of 10 MB: {speed['joined/10']:.1f} MB/s; "
      f"time a byte at 10 MB is {speed['joined/1'] / speed['joined/10']:.2f} times that at 1 MB")
PYTHON

engine=$(find build/site -maxdepth 1 -name 'mubiao.*.wasm' 2>/dev/null)
if [ -n "$engine" ]; then
  glue=$(gzip -9c build/site/mubiao.js | wc -c)
  wasm=$(gzip -9c "$engine" | wc -c)
  echo "engine, gzip -9: $((glue + wasm)) bytes (mubiao.js $glue, ${engine##*/} $wasm)"
fi
