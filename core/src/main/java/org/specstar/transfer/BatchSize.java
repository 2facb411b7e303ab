package org.specstar.transfer;

/**
 * When a batch is full: at a number of resources or of payload bytes, whichever comes first.
 *
 * @param payloadBytes a resource that reaches this alone is a batch alone
 */
public record BatchSize(int resources, long payloadBytes) {
    /** 500 resources or 8 MiB. */
    public static final BatchSize STANDARD = new BatchSize(500, 8L << 20);
}
