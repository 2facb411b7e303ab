package org.specstar.ejb.db.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The first 32 bytes of a write-ahead log. Two salts tell the frames of this log from those of an older one that the
 * file still holds.
 *
 * @param checksum of the header, from which those of the frames go on
 */
record WalHeader(int pageSize, ByteOrder order, long salts, WalChecksum checksum) {
    static final int BYTES = 32;
    private static final int MAGIC = 0x377f0682;
    private static final int CHECKED = 24;

    /** Empty if these bytes are no header, such as one half written. */
    static Optional<WalHeader> of(ByteBuffer bytes) {
        if (bytes.remaining() < BYTES || (bytes.getInt(0) & ~1) != MAGIC) {
            return Optional.empty();
        }
        ByteOrder order = (bytes.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        WalChecksum checksum = WalChecksum.START.over(bytes, 0, CHECKED, order);
        return checksum.equals(WalChecksum.at(bytes, CHECKED))
                ? Optional.of(new WalHeader(pageSize(bytes.getInt(8)), order, bytes.getLong(16), checksum))
                : Optional.empty();
    }

    private static int pageSize(int stored) {
        return stored == 1 ? 65_536 : stored;
    }

    int frameBytes() {
        return WalFrames.HEAD + pageSize;
    }
}
