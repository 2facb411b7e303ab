package org.specstar.ejb.db.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The cumulative checksum of a write-ahead log: two sums of 32 bits, each frame's going on from the one before. */
record WalChecksum(int first, int second) {
    static final WalChecksum START = new WalChecksum(0, 0);

    /** The one that is stored at a place; always big endian. */
    static WalChecksum at(ByteBuffer bytes, int place) {
        return new WalChecksum(bytes.getInt(place), bytes.getInt(place + 4));
    }

    /** @param order in which the words are read */
    WalChecksum over(ByteBuffer bytes, int from, int length, ByteOrder order) {
        ByteBuffer words = bytes.duplicate().order(order);
        int one = first;
        int two = second;
        for (int place = from; place < from + length; place += 8) {
            one += words.getInt(place) + two;
            two += words.getInt(place + 4) + one;
        }
        return new WalChecksum(one, two);
    }
}
