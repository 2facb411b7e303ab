/**
 * The server under test: started by the same command line as a user's, or any other that the system property
 * {@code specstar.url} names.
 *
 * <p>Most tests share one server ({@link org.specstar.conformance.server.SharedServer}); those that stop or kill it start
 * a {@link org.specstar.conformance.server.LaunchedServer} of their own and say {@link
 * org.specstar.conformance.server.KillsItsServer}.
 */
@NullMarked
package org.specstar.conformance.server;

import org.jspecify.annotations.NullMarked;
