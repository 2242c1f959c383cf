# Target `utf8proc_source`: utf8proc 2.8.0 from its source, for the table generator and for tests that compare our
# folding with it. It is never part of the engine: its data alone would be 76 of 109 KB.
#
# Debian's source package holds the upstream archive byte for byte, so one hash serves both ways: the file that
# wasm-build/fetch-utf8proc.sh gets from apt, or the network.
include_guard(GLOBAL)
include(FetchContent)

# Shared by all presets, so that it is fetched once.
set(utf8proc_archive ${PROJECT_SOURCE_DIR}/build/downloads/utf8proc_2.8.0.orig.tar.gz)
if(NOT EXISTS ${utf8proc_archive})
  execute_process(
    COMMAND bash ${PROJECT_SOURCE_DIR}/wasm-build/fetch-utf8proc.sh ${utf8proc_archive}
    OUTPUT_QUIET ERROR_QUIET)
endif()
if(EXISTS ${utf8proc_archive})
  set(utf8proc_url ${utf8proc_archive})
else()
  set(utf8proc_url https://github.com/JuliaStrings/utf8proc/archive/refs/tags/v2.8.0.tar.gz)
endif()

FetchContent_Declare(utf8proc
  URL ${utf8proc_url}
  URL_HASH SHA256=a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc
  DOWNLOAD_EXTRACT_TIMESTAMP OFF)
# Only the files: utf8proc's own CMakeLists forces -O2 and builds more than the one source that is needed.
FetchContent_GetProperties(utf8proc)
if(NOT utf8proc_POPULATED)
  FetchContent_Populate(utf8proc)
endif()

add_library(utf8proc_source STATIC ${utf8proc_SOURCE_DIR}/utf8proc.c)
target_include_directories(utf8proc_source SYSTEM PUBLIC ${utf8proc_SOURCE_DIR})
target_compile_definitions(utf8proc_source PUBLIC UTF8PROC_STATIC)
if(MUBIAO_SANITIZE)
  # It forms pointers one before a table on purpose.
  target_compile_options(utf8proc_source PRIVATE -fno-sanitize=pointer-overflow)
endif()
