package org.specstar.blob.upload;

import org.specstar.blob.FileId;

/**
 * A part of an upload that has come.
 *
 * @param number its place, from 1
 * @param fileId the binary that its bytes are
 * @param size in bytes
 */
public record UploadPart(int number, FileId fileId, long size) {}
