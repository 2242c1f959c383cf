# Finds Emscripten's own CMake toolchain file beside the `emcc` on PATH: an emsdk that the user activated comes before
# Debian's package, because its folder comes first on PATH.
find_program(MUBIAO_EMCC emcc PATHS /usr/bin)
if(NOT MUBIAO_EMCC)
  message(FATAL_ERROR "emcc is not on PATH: activate an emsdk or install Debian's package emscripten")
endif()
file(REAL_PATH ${MUBIAO_EMCC} emcc_real)
cmake_path(GET emcc_real PARENT_PATH emscripten_root)
if(NOT EXISTS ${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
  # Debian's /usr/bin/emcc is a wrapper script that lives apart from its folder.
  set(emscripten_root /usr/share/emscripten)
endif()
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
