package org.specstar.payload;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A binary as a field of a record: its address, its size and what it is. Its bytes are kept beside the payload, once for
 * all who have the same. They may come along when a payload is written, and never do when one is read.
 *
 * <p>Two are equal if they say the same, whether their bytes are here or not. The array is shared, not copied: nobody
 * changes it.
 */
public final class Binary {
    private final String fileId;
    private final @Nullable Long size;
    private final @Nullable String contentType;
    private final byte @Nullable [] data;

    private Binary(String fileId, @Nullable Long size, @Nullable String contentType, byte @Nullable [] data) {
        this.fileId = fileId;
        this.size = size;
        this.contentType = contentType == null || contentType.isEmpty() ? null : contentType;
        this.data = data;
    }

    /** Bytes to be stored; what they are is guessed then. */
    public static Binary of(byte[] data) {
        return new Binary(DataHash.hex(data), (long) data.length, null, data);
    }

    /** Bytes to be stored. */
    public static Binary of(byte[] data, String contentType) {
        return new Binary(DataHash.hex(data), (long) data.length, contentType, data);
    }

    /** One that is stored already; a write completes the rest, and refuses an address that nothing is stored under. */
    public static Binary stored(String fileId) {
        return new Binary(fileId, null, null, null);
    }

    /** One that is stored already. */
    public static Binary stored(String fileId, long size) {
        return new Binary(fileId, size, null, null);
    }

    /** The same with another content type; empty text for an unknown one. */
    public Binary withContentType(String type) {
        return new Binary(fileId, size, type, data);
    }

    /** The same with the size that is true. */
    public Binary withSize(long bytes) {
        return new Binary(fileId, bytes, contentType, data);
    }

    /** The same without its bytes, as it is stored. */
    public Binary withoutData() {
        return data == null ? this : new Binary(fileId, size, contentType, null);
    }

    /** 32 lower-case hex digits, the XXH3-128 of the bytes; as a caller gives it, it can be any text. */
    public String fileId() {
        return fileId;
    }

    /** In bytes; known of every one that is stored. */
    public OptionalLong size() {
        return size == null ? OptionalLong.empty() : OptionalLong.of(size);
    }

    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** The bytes, on their way in. */
    public Optional<byte[]> data() {
        return Optional.ofNullable(data);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Binary binary
                && fileId.equals(binary.fileId)
                && Objects.equals(size, binary.size)
                && Objects.equals(contentType, binary.contentType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileId, size, contentType);
    }

    @Override
    public String toString() {
        return "Binary[" + fileId + ", " + size + ", " + contentType + "]";
    }
}
