# Tables that programs in this repository make at build time: the folding table (from utf8proc's data) and the
# lexicon tables (from the TSV files). Target `mubiao_tables` stands for all of them.
#
# The programs run on the build machine. A wasm build therefore configures this project a second time with the
# machine's own compiler and MUBIAO_TABLES_ONLY, and takes the tables from there; running them under node by
# CMAKE_CROSSCOMPILING_EMULATOR was rejected because it needs file access in the wasm runtime, whose options differ
# between Emscripten releases.
add_custom_target(mubiao_tables)
set(fold_table ${generated_dir}/fold_table.inc)
file(GLOB lexicon_tables_source CONFIGURE_DEPENDS lexicon/*.tsv)
file(GLOB fold_generator_sources CONFIGURE_DEPENDS text/generator/*.cpp)
file(GLOB lexicon_generator_sources CONFIGURE_DEPENDS lexicon/generator/*.cpp)

if(fold_generator_sources)
  include(utf8proc.cmake)
  add_executable(fold_table_generator ${fold_generator_sources})
  target_include_directories(fold_table_generator PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(fold_table_generator PRIVATE utf8proc_source mubiao_warnings)
  add_custom_command(
    OUTPUT ${fold_table}
    COMMAND fold_table_generator ${fold_table}
    DEPENDS fold_table_generator
    COMMENT "Generating the folding table")
  add_custom_target(fold_table DEPENDS ${fold_table})
  add_dependencies(mubiao_tables fold_table)
endif()

if(lexicon_generator_sources)
  add_executable(lexicon_generator ${lexicon_generator_sources})
  target_include_directories(lexicon_generator PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(lexicon_generator PRIVATE mubiao_warnings)
  set(lexicon_stamp ${generated_dir}/lexicon.stamp)
  add_custom_command(
    OUTPUT ${lexicon_stamp}
    COMMAND lexicon_generator ${CMAKE_CURRENT_SOURCE_DIR}/lexicon ${generated_dir}
    COMMAND ${CMAKE_COMMAND} -E touch ${lexicon_stamp}
    DEPENDS lexicon_generator ${lexicon_tables_source}
    COMMENT "Generating the lexicon tables")
  add_custom_target(lexicon_tables DEPENDS ${lexicon_stamp})
  add_dependencies(mubiao_tables lexicon_tables)
endif()
