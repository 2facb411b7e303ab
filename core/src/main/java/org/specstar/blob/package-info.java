/**
 * Binaries addressed by their content, kept beside the payloads that refer to them.
 *
 * <p>Start at {@link org.specstar.blob.BlobStore}.
 */
@NullMarked
package org.specstar.blob;

import org.jspecify.annotations.NullMarked;
