package org.specstar.blob;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps binaries by content: the same bytes are kept once and have the same id everywhere. Safe for use by many threads. A
 * binary that no payload came to refer to is an orphan, never a hole. Who may remove what is decided by a
 * {@link BlobLedger}, whose locks also keep a removal and an arrival of the same bytes apart.
 */
public interface BlobStore {
    /**
     * Takes the bytes of a stream over, durably when this returns, to where nobody finds them yet. Memory use does not grow
     * with their number.
     *
     * @throws IOException if the stream fails; nothing is left then
     * @throws org.specstar.StorageException if the store does
     */
    ArrivedBlob receive(InputStream bytes) throws IOException;

    /**
     * Takes the bytes over and keeps them.
     *
     * @param contentType empty text if unknown
     * @throws IOException if the stream fails; nothing is stored then
     */
    default Blob put(InputStream bytes, String contentType) throws IOException {
        try (ArrivedBlob arrived = receive(bytes)) {
            return arrived.keep(contentType);
        }
    }

    Optional<Blob> find(FileId fileId);

    /**
     * All bytes; the caller closes the stream. A stream whose bytes are not those once stored ends in a
     * {@link org.specstar.payload.DamagedPayloadException}, never as if it were complete.
     *
     * @return empty if there are none
     */
    Optional<InputStream> open(FileId fileId);

    /**
     * A part of the bytes; the caller closes the stream. Of a part no checksum is known: only its length is verified.
     *
     * @param offset of the first byte, from 0
     * @param length how many, at least 1; the part lies within the binary
     * @return empty if there is no such binary
     */
    Optional<InputStream> open(FileId fileId, long offset, long length);

    /**
     * Where a client without credentials may fetch the bytes itself for some time.
     *
     * @param download how the answer there is to be labelled
     * @return empty if the store has no such place, or not this binary
     */
    Optional<URI> address(Blob blob, Download download, Duration validity);

    /** Removes the bytes; whether there were any. */
    boolean delete(FileId fileId);

    /**
     * Shows every binary, by id in ascending order. Memory does not grow with their number. What arrives or goes meanwhile
     * is seen or not.
     */
    void forEach(Visitor visitor);

    /** Removes what arrivals that have begun before a moment have left behind; gives how many they were. */
    int removeArrivals(Instant begunBefore);

    /**
     * Sees whether the store can be used now, in a second or two.
     *
     * @throws org.specstar.StorageException saying what is wrong
     */
    void check();

    /**
     * How a binary is handed out.
     *
     * @param fileName for the client to save it under; empty text for none
     */
    record Download(String fileName) {
        public static final Download PLAIN = new Download("");
    }

    /** Receives binaries one by one. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param size of the binary in bytes; of a damaged one as many as its medium has
         * @param written when it was stored, as its medium remembers
         */
        void visit(FileId fileId, long size, Instant written);
    }
}
