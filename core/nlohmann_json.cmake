# nlohmann/json: Debian's package where it is installed, else the pinned release.
include(FetchContent)
find_path(nlohmann_folder nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
if(EMSCRIPTEN AND nlohmann_folder)
  # Headers only. By themselves: the folder that they lie in holds the machine's own C library, too.
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/include)
  file(CREATE_LINK ${nlohmann_folder}/nlohmann ${PROJECT_BINARY_DIR}/include/nlohmann SYMBOLIC)
  add_library(nlohmann_json INTERFACE)
  target_include_directories(nlohmann_json SYSTEM INTERFACE ${PROJECT_BINARY_DIR}/include)
  add_library(nlohmann_json::nlohmann_json ALIAS nlohmann_json)
  return()
endif()
find_package(nlohmann_json 3.11 QUIET)
if(NOT nlohmann_json_FOUND)
  FetchContent_Declare(json
    URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
    URL_HASH SHA256=d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d)
  FetchContent_MakeAvailable(json)
endif()
