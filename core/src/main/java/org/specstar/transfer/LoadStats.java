package org.specstar.transfer;

/**
 * What an import has done, counted in resources.
 *
 * @param loaded written
 * @param skipped left alone because they exist
 */
public record LoadStats(long loaded, long skipped) {
    public static final LoadStats NONE = new LoadStats(0, 0);

    /** All that the archive had. */
    public long total() {
        return loaded + skipped;
    }

    public LoadStats plus(LoadStats more) {
        return new LoadStats(loaded + more.loaded, skipped + more.skipped);
    }
}
