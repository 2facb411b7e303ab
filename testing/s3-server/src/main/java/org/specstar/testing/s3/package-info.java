/**
 * An S3 server that tests start by themselves, as a process of its own, on a free port of the loopback interface.
 *
 * <p>Its conditional puts are atomic. Start at {@link org.specstar.testing.s3.S3Server}.
 */
@NullMarked
package org.specstar.testing.s3;

import org.jspecify.annotations.NullMarked;
