/**
 * Payloads and binaries as objects of an S3 bucket. What has been answered was verified by the server with a checksum;
 * every question ends in time, with an answer or with a {@link org.specstar.StorageException}.
 *
 * <p>Names of objects are generated or content hashes, never user text. Nothing is overwritten. Start at
 * {@link org.specstar.ejb.s3.S3Bucket}, the one class that talks to the SDK; {@link org.specstar.ejb.s3.S3PayloadStore}
 * and {@link org.specstar.ejb.s3.S3BlobStore} rest on it.
 */
@NullMarked
package org.specstar.ejb.s3;

import org.jspecify.annotations.NullMarked;
