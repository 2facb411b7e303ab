package org.specstar.blob;

/**
 * What is known of a stored binary.
 *
 * @param fileId its address
 * @param size in bytes
 * @param contentType as given when it was stored; empty text when none was
 */
public record Blob(FileId fileId, long size, String contentType) {}
