package org.specstar.ejb.s3;

/**
 * What the start has found out about a bucket.
 *
 * @param bucketMade whether it was missing, and has been made
 * @param conditionalCreate whether the server keeps to the condition that there be no object of the same name yet
 */
public record S3Probe(boolean bucketMade, boolean conditionalCreate) {}
