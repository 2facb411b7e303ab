package org.specstar.conformance.replay;

/** The body of a recorded request. */
sealed interface RecordedBody {
    /** All bytes were recorded; none for a request without body. */
    record Whole(byte[] bytes) implements RecordedBody {}

    /**
     * Only the beginning and the size were recorded: an upload of an archive that an earlier step of the same recording
     * had exported, whole or without its last record.
     */
    record Beginning(byte[] head, int size) implements RecordedBody {}
}
