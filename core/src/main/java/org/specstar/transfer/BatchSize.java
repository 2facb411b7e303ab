package org.specstar.transfer;

/**
 * When a batch is full: at a number of resources or of payload bytes, whichever comes first.
 *
 * @param payloadBytes a resource that reaches this alone is a batch alone
 */
public record BatchSize(int resources, long payloadBytes) {
    /**
     * 2,000 resources or 8 MiB. A store writes a page of an index once for all entries that a batch has for it, while others
     * that write to the embedded database wait: about a quarter of a second on two cores.
     */
    public static final BatchSize STANDARD = new BatchSize(2_000, 8L << 20);
}
