/**
 * The architecture as tests: which module may use which, how features and backends stay apart, how things are named.
 *
 * <p>The rules ship in the test-jar of {@code core}; every module with Java in it has a three-line test here that names
 * its {@link org.specstar.architecture.Layer} and gets one test per rule from
 * {@link org.specstar.architecture.ArchitectureRules}. A new module starts by adding itself to {@code Layer}.
 */
@NullMarked
package org.specstar.architecture;

import org.jspecify.annotations.NullMarked;
