/**
 * Binaries over HTTP: taken in at once or in parts, given out by their ids or under a resource that refers to them. Bytes pass
 * through, whatever their number; what goes out is labelled so that no browser runs it, and is never a part that looks whole.
 *
 * <p>Start at {@link org.specstar.rest.blob.BlobsResource}; a download is made in {@link org.specstar.rest.blob.Download}.
 */
@NullMarked
package org.specstar.rest.blob;

import org.jspecify.annotations.NullMarked;
