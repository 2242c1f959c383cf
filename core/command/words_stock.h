#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "core/compare/word.h"

namespace mubiao {

/// Words for several threads: who reads has some for itself, and there are never more than threads that read at once.
class WordsStock {
 public:
  /// Some that nobody has, until they are given back.
  comparison::Words& take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) {
      all_.push_back(std::make_unique<comparison::Words>());
      return *all_.back();
    }
    comparison::Words& words = *free_.back();
    free_.pop_back();
    return words;
  }

  void give_back(comparison::Words& words) {
    const std::lock_guard lock(mutex_);
    free_.push_back(&words);
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<comparison::Words>> all_;
  std::vector<comparison::Words*> free_;
};

}  // namespace mubiao
