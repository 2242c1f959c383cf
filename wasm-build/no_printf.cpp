// Stands in for libc's sprintf, which is 4 KB of the engine (1.7 KB after gzip) for one use that never comes: without
// RTTI, Embind's __getTypeName prints the address of a type for the message that no binding knows it.
#include <cstdarg>

// Both names: the compiler takes the second, which knows no floating point, where none is printed.
extern "C" int sprintf(char* out, const char* format, ...);
extern "C" int siprintf(char* out, const char* format, ...);

int sprintf(char* out, const char* /*format*/, ...) {
  *out = '\0';
  return 0;
}

int siprintf(char* out, const char* /*format*/, ...) {
  *out = '\0';
  return 0;
}
