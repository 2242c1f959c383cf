#include "core/command/file.h"

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "core/command/visible.h"

namespace mubiao {
namespace {

constexpr std::size_t max_bytes = std::size_t{1} << 30;
constexpr std::size_t chunk_bytes = std::size_t{1} << 16;

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

}  // namespace

FileBytes read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return {{}, std::strerror(errno)};
  FileBytes read;
  std::size_t size = 0;
  for (;;) {
    read.bytes.resize(size + chunk_bytes);
    const std::size_t got = std::fread(read.bytes.data() + size, 1, chunk_bytes, file.get());
    size += got;
    if (got == 0) break;
    if (size > max_bytes) return {{}, "larger than 1 GiB"};
  }
  if (std::ferror(file.get()) != 0) return {{}, std::strerror(errno)};
  read.bytes.resize(size);
  return read;
}

LineReader::LineReader(const std::string& path) : file_(path == "-" ? stdin : std::fopen(path.c_str(), "rb")) {
  if (file_ == nullptr) error_ = std::strerror(errno);
}

LineReader::~LineReader() {
  std::free(buffer_);
  if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

bool LineReader::next(std::string& line) {
  if (file_ == nullptr) return false;
  const auto length = getline(&buffer_, &size_, file_);
  if (length < 0) {
    if (std::ferror(file_) != 0 && errno != EINTR) error_ = std::strerror(errno);
    return false;
  }
  line.assign(buffer_, static_cast<std::size_t>(length));
  if (line.ends_with('\n')) line.pop_back();
  return true;
}

bool LineReader::begins_with(char byte) {
  if (file_ == nullptr) return false;
  const int first = std::getc(file_);
  if (first != EOF) std::ungetc(first, file_);
  return first == static_cast<unsigned char>(byte);
}

// By write() and not by stdio, which after a signal cannot tell what of a line is written.
bool write_output(const std::string& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t written = write(STDOUT_FILENO, bytes.data() + done, bytes.size() - done);
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) done += static_cast<std::size_t>(written);
  }
  return true;
}

void complain(const std::string& message) { std::fprintf(stderr, "mubiao: %s\n", visible(message).c_str()); }

ExitCode complain_of_output() {
  complain(std::string("cannot write the output: ") + std::strerror(errno));
  return not_written;
}

}  // namespace mubiao
