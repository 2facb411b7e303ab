package org.specstar.blob.upload;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.Blob;
import org.specstar.blob.FileId;

/**
 * What is known of one upload.
 *
 * @param contentType what the whole is to be, or is; empty text if unknown
 * @param declaredSize of the whole in bytes; null if it was not declared
 * @param createdBy the user
 * @param parts by number; none once the upload is finalized or aborted
 * @param result the whole; null until it is finalized
 */
public record UploadSession(
        String id,
        UploadStatus status,
        String contentType,
        @Nullable Long declaredSize,
        String createdBy,
        Instant created,
        Instant expires,
        SortedMap<Integer, UploadPart> parts,
        @Nullable Blob result) {
    public UploadSession {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        created = created.truncatedTo(ChronoUnit.MICROS);
        expires = expires.truncatedTo(ChronoUnit.MICROS);
    }

    /** One that nothing has come for. */
    static UploadSession pending(
            String id,
            String contentType,
            @Nullable Long declaredSize,
            String createdBy,
            Instant now,
            Instant expires) {
        return new UploadSession(
                id,
                UploadStatus.PENDING,
                contentType,
                declaredSize,
                createdBy,
                now,
                expires,
                Collections.emptySortedMap(),
                null);
    }

    /** The bytes that have come. */
    public long uploadedSize() {
        Blob whole = result;
        return whole != null
                ? whole.size()
                : parts.values().stream().mapToLong(UploadPart::size).sum();
    }

    /** The id of the whole; null until it is finalized. */
    public @Nullable FileId fileId() {
        Blob whole = result;
        return whole == null ? null : whole.fileId();
    }

    /** Numbers below the highest that no part has come for, the first few of them; 1 if none has come at all. */
    public List<Integer> missingParts(int limit) {
        int highest = parts.isEmpty() ? 1 : parts.lastKey();
        return IntStream.rangeClosed(1, highest)
                .filter(number -> !parts.containsKey(number))
                .limit(limit)
                .boxed()
                .toList();
    }

    boolean isExpired(Instant now) {
        return !expires.isAfter(now);
    }

    UploadSession with(UploadPart part) {
        SortedMap<Integer, UploadPart> after = new TreeMap<>(parts);
        after.put(part.number(), part);
        UploadSession changed = withParts(UploadStatus.UPLOADING, after);
        return Long.valueOf(changed.uploadedSize()).equals(declaredSize)
                ? changed.withParts(UploadStatus.UPLOADED, after)
                : changed;
    }

    private UploadSession withParts(UploadStatus changed, SortedMap<Integer, UploadPart> changedParts) {
        return new UploadSession(
                id, changed, contentType, declaredSize, createdBy, created, expires, changedParts, result);
    }

    UploadSession aborted() {
        return withParts(UploadStatus.ABORTED, Collections.emptySortedMap());
    }

    /** With the type that its bytes were first stored with. */
    UploadSession finalized(Blob whole) {
        return new UploadSession(
                id,
                UploadStatus.FINALIZED,
                whole.contentType(),
                declaredSize,
                createdBy,
                created,
                expires,
                Collections.emptySortedMap(),
                whole);
    }
}
