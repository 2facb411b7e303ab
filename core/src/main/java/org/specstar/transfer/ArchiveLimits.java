package org.specstar.transfer;

/**
 * What an archive may make its reader keep in memory.
 *
 * @param recordBytes largest record of a resource or revision
 * @param blobBytes largest record of a binary
 * @param heldRecords most records of resources that are not complete yet
 * @param heldBytes most payload bytes of those
 */
public record ArchiveLimits(int recordBytes, int blobBytes, int heldRecords, long heldBytes) {
    private static final int MEBIBYTE = 1 << 20;

    /** 64 MiB a record; 100,000 records or 128 MiB held. */
    public static final ArchiveLimits STANDARD =
            new ArchiveLimits(64 * MEBIBYTE, 64 * MEBIBYTE, 100_000, 128L * MEBIBYTE);
}
