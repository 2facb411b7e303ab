/**
 * What a server does while it is asked: recordings of Java Flight Recorder, made by {@code jcmd} in the server's process, and
 * the methods that were seen most often in them. Only threads that run Java code are sampled: what waits, and what runs in
 * native code such as a database's library or the kernel, is not in these figures.
 *
 * <p>Start at {@link org.specstar.benchmarks.profile.Recording}.
 */
@NullMarked
package org.specstar.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
