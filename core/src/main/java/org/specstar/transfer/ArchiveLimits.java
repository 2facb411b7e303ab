package org.specstar.transfer;

/**
 * What an archive may make its reader keep in memory.
 *
 * @param recordBytes largest record of a resource or revision
 * @param blobBytes largest record of a binary, of which little is kept
 * @param heldRecords most records of resources that are not complete yet
 * @param heldBytes most payload bytes of those
 */
public record ArchiveLimits(int recordBytes, long blobBytes, int heldRecords, long heldBytes) {
    private static final int MEBIBYTE = 1 << 20;

    private static final long LARGEST_FRAME = 0xFFFF_FFFFL;

    /** 64 MiB a record, binaries as large as the format lets them be; 100,000 records or 128 MiB held. */
    public static final ArchiveLimits STANDARD =
            new ArchiveLimits(64 * MEBIBYTE, LARGEST_FRAME, 100_000, 128L * MEBIBYTE);
}
