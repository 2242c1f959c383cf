# What `cmake --install` puts where: the library, the command, the public headers and the package for
# find_package(mubiao). A consumer links mubiao::core and includes headers by the names that they have here,
# "core/mubiao.h", whether it found an installed package or took the checkout in by FetchContent.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(public_include_dir ${CMAKE_INSTALL_INCLUDEDIR}/mubiao)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/mubiao)

install(TARGETS mubiao_core mubiao EXPORT mubiao INCLUDES DESTINATION ${public_include_dir})
set_target_properties(mubiao_core PROPERTIES EXPORT_NAME core)
set_target_properties(mubiao PROPERTIES EXPORT_NAME command)

# extract(), the values that it returns, their writers, the numeral reader, UTF-8 to UTF-16 and back; no header of a stage.
# tests/package compiles every installed header by itself, so that none includes one that is missing here.
set(core_dir ${PROJECT_SOURCE_DIR}/core)
install(FILES ${core_dir}/mubiao.h DESTINATION ${public_include_dir}/core)
install(DIRECTORY ${core_dir}/contract ${core_dir}/output
  DESTINATION ${public_include_dir}/core FILES_MATCHING PATTERN *.h)
install(FILES ${core_dir}/quantity/literal.h DESTINATION ${public_include_dir}/core/quantity)
install(FILES ${core_dir}/text/utf.h ${core_dir}/text/text.h DESTINATION ${public_include_dir}/core/text)
install(FILES ${MUBIAO_GENERATED_DIR}/version.h DESTINATION ${public_include_dir}/generated)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The package needs nothing else, so the exported targets are the whole of it.
install(EXPORT mubiao NAMESPACE mubiao:: FILE mubiaoConfig.cmake DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/mubiaoConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/mubiaoConfigVersion.cmake DESTINATION ${package_dir})
