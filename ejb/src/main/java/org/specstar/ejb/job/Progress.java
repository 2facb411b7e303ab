package org.specstar.ejb.job;

import org.specstar.transfer.LoadStats;

/**
 * How far an import has come, written in the transaction of each chunk.
 *
 * @param position byte offset in the archive after the last resource that was stored; 0 before the first
 */
public record Progress(long position, LoadStats stats) {
    public static final Progress NONE = new Progress(0, LoadStats.NONE);
}
