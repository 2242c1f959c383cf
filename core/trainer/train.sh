#!/usr/bin/env bash
# Trains both models from everything that is annotated and writes weights and constants into core/model.
#
# usage: bash core/trainer/train.sh                 (a minute of one processor)
#        bash core/trainer/train.sh --folds 10      leave-documents-out figures, nothing written
#        bash core/trainer/train.sh --genres        leave-genres-out figures, nothing written
#
# Further options are the trainer's (core/trainer/trainer.cpp). ../shared must lie beside the repository.
set -euo pipefail
cd "$(dirname "$0")/../.."
gold=../shared/gold
never=gansu-2025,zaozhuang-2024,laiyuan-2020,national-2006

rm -rf build/annotations
python3 tests/gold/annotations.py ../shared build/annotations
cmake --build --preset native --target trainer
[ $# -gt 0 ] || set -- --write .
build/native/trainer "$gold/dev,$gold/genres" --leave "$never" --own core/trainer/own_words.txt \
  --also build/annotations --texts "../shared/corpus,../shared/corpus/genres,$gold/genres" "$@"
