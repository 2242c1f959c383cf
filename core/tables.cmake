# Tables that programs in this repository make at build time: the folding table (from utf8proc's data), the lexicon
# tables (from the TSV files) and the packed weights (from what the trainer wrote). Target `mubiao_tables` stands for all of them.
#
# The programs run on the build machine. A wasm build therefore configures this project a second time with the
# machine's own compiler and MUBIAO_TABLES_ONLY, and takes the tables from there. Running the generators as wasm under
# node (CMAKE_CROSSCOMPILING_EMULATOR) was rejected: it needs file access in the wasm runtime, whose options differ
# between Emscripten releases.
file(GLOB lexicon_tsv CONFIGURE_DEPENDS lexicon/*.tsv)
set(fold_table ${generated_dir}/fold_table.inc)
set(lexicon_table_names lexicon_classes.h lexicon_tables.inc packed_words.inc catalogue_table.inc indicator_natures.inc word_lists.h)
list(TRANSFORM lexicon_table_names PREPEND ${generated_dir}/ OUTPUT_VARIABLE lexicon_tables)
set(heading_table ${generated_dir}/heading_table.inc)
# Trained weights, packed: their name in generated/ and what the trainer wrote.
set(ranker_weights ${generated_dir}/ranker_weights.inc)
set(trained_ranker_weights ${CMAKE_CURRENT_SOURCE_DIR}/model/ranker_weights.inc)
set(admission_weights ${generated_dir}/admission_weights.inc)
set(trained_admission_weights ${CMAKE_CURRENT_SOURCE_DIR}/model/admission_weights.inc)
set(tables ${fold_table} ${heading_table} ${lexicon_tables} ${ranker_weights} ${admission_weights})

if(EMSCRIPTEN)
  find_program(MUBIAO_HOST_CXX NAMES c++ g++ clang++ NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  find_program(MUBIAO_HOST_CC NAMES cc gcc clang NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  include(ExternalProject)
  # Into the same generated/ folder as a native build would, so that includes are the same.
  ExternalProject_Add(mubiao_tables
    SOURCE_DIR ${PROJECT_SOURCE_DIR}
    BINARY_DIR ${PROJECT_BINARY_DIR}/tables
    CMAKE_ARGS
      -DCMAKE_C_COMPILER=${MUBIAO_HOST_CC} -DCMAKE_CXX_COMPILER=${MUBIAO_HOST_CXX} -DCMAKE_BUILD_TYPE=Release
      -DMUBIAO_TABLES_ONLY=ON -DMUBIAO_GENERATED_DIR=${generated_dir}
    BUILD_ALWAYS ON
    BUILD_BYPRODUCTS ${tables}
    INSTALL_COMMAND ""
    TEST_COMMAND "")
  return()
endif()

# Run once on small input: compiling them is what costs, so they are not optimized, nor sanitized where the rest is.
file(GLOB table_generator_sources CONFIGURE_DEPENDS table/generator/*.cpp)
add_library(mubiao_generator STATIC ${table_generator_sources})
target_compile_options(mubiao_generator PUBLIC -O0 $<$<BOOL:${MUBIAO_SANITIZE}>:-fno-sanitize=all>)
target_include_directories(mubiao_generator PUBLIC ${PROJECT_SOURCE_DIR})
target_link_libraries(mubiao_generator PUBLIC mubiao_warnings)

include(utf8proc.cmake)
set(traditional_tsv ${CMAKE_CURRENT_SOURCE_DIR}/text/traditional.tsv)
file(GLOB fold_generator_sources CONFIGURE_DEPENDS text/generator/*.cpp)
add_executable(fold_table_generator ${fold_generator_sources})
target_link_libraries(fold_table_generator PRIVATE utf8proc_source mubiao_generator)
add_custom_command(
  OUTPUT ${fold_table}
  COMMAND fold_table_generator ${fold_table} ${traditional_tsv}
  DEPENDS fold_table_generator ${traditional_tsv}
  COMMENT "Generating the folding table")

set(headings_tsv ${CMAKE_CURRENT_SOURCE_DIR}/outline/headings.tsv)
add_executable(heading_table_generator outline/generator/heading_table_generator.cpp)
target_link_libraries(heading_table_generator PRIVATE mubiao_generator)
add_custom_command(
  OUTPUT ${heading_table}
  COMMAND heading_table_generator ${heading_table} ${headings_tsv}
  DEPENDS heading_table_generator ${headings_tsv}
  COMMENT "Generating the table of heading words")

file(GLOB lexicon_generator_sources CONFIGURE_DEPENDS lexicon/generator/*.cpp)
add_executable(lexicon_generator ${lexicon_generator_sources})
target_link_libraries(lexicon_generator PRIVATE mubiao_generator)
add_custom_command(
  OUTPUT ${lexicon_tables}
  COMMAND lexicon_generator ${CMAKE_CURRENT_SOURCE_DIR}/lexicon ${generated_dir}
  DEPENDS lexicon_generator ${lexicon_tsv}
  COMMENT "Generating the lexicon tables")

add_executable(weight_packer model/generator/weight_packer.cpp)
target_link_libraries(weight_packer PRIVATE mubiao_generator)
foreach(model ranker admission)
  add_custom_command(
    OUTPUT ${${model}_weights}
    COMMAND weight_packer ${${model}_weights} ${trained_${model}_weights}
    DEPENDS weight_packer ${trained_${model}_weights}
    COMMENT "Packing the weights of the ${model} model")
endforeach()

add_custom_target(mubiao_tables ALL DEPENDS ${tables})
