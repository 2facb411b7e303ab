package org.specstar.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A record on its way out: its length, which the archive needs first, and what writes just as many bytes. */
record Frame(long length, Body body) {
    /** Of pieces in memory, so that payloads need no copy. */
    static Frame of(byte[]... pieces) {
        List<byte[]> all = List.of(pieces);
        long length = all.stream().mapToLong(piece -> piece.length).sum();
        return new Frame(length, out -> {
            for (byte[] piece : all) {
                out.write(piece);
            }
        });
    }

    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
