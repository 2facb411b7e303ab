/**
 * Large binaries that come part by part, in any order and over as many requests and nodes as it takes.
 *
 * <p>Start at {@link org.specstar.blob.upload.UploadSessions}, which has the rules; {@link
 * org.specstar.blob.upload.UploadSessionStore} keeps what is known of each upload. The bytes of a part are a binary like any
 * other, referred to by its upload until the whole has been put together or is given up; the collector of unused binaries
 * does the rest.
 */
@NullMarked
package org.specstar.blob.upload;

import org.jspecify.annotations.NullMarked;
