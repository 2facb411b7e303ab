package org.specstar.ejb.s3;

/** An object read whole: as many bytes as it has. */
public record S3Bytes(S3Object object, byte[] bytes) {}
