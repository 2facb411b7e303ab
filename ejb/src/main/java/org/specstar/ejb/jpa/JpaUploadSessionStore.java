package org.specstar.ejb.jpa;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.blob.Blob;
import org.specstar.blob.FileId;
import org.specstar.blob.upload.UploadPart;
import org.specstar.blob.upload.UploadSession;
import org.specstar.blob.upload.UploadSessionStore;
import org.specstar.blob.upload.UploadStatus;
import org.specstar.time.Moment;
import org.specstar.unit.Units;

/** Uploads in the database, a row each and one for each part. */
final class JpaUploadSessionStore implements UploadSessionStore {
    private static final TableSql TABLE = new TableSql(
            "specstar_upload",
            List.of("upload_id"),
            List.of(
                    "status",
                    "content_type",
                    "declared_size",
                    "created_by",
                    "created_micros",
                    "expires_micros",
                    "file_id",
                    "size"));
    private static final String ADD = TABLE.insertIfAbsent();
    private static final String FIND = "SELECT " + TABLE.select("s") + " FROM specstar_upload s WHERE s.upload_id = ?";
    private static final String PARTS =
            "SELECT p.number, p.file_id, p.size FROM specstar_upload_part p WHERE p.upload_id = ?";
    private static final String UPDATE =
            "UPDATE specstar_upload SET status = ?, content_type = ?, file_id = ?, size = ? WHERE upload_id = ?";
    private static final String PUT_PART =
            new TableSql("specstar_upload_part", List.of("upload_id", "number"), List.of("file_id", "size")).upsert();
    private static final String REMOVE_PARTS = "DELETE FROM specstar_upload_part WHERE upload_id = ?";

    private final Tables tables;
    private final Units units;
    private final String lock;
    private final String expired;
    private final String removeAll;
    private final String removeAllParts;

    JpaUploadSessionStore(Tables tables, Dialect dialect, Units units) {
        this.tables = tables;
        this.units = units;
        this.lock = "SELECT s.upload_id FROM specstar_upload s WHERE s.upload_id = ?" + dialect.held();
        this.expired = "SELECT s.upload_id FROM specstar_upload s WHERE s.expires_micros <= ?"
                + " ORDER BY s.expires_micros, s.upload_id LIMIT ?" + dialect.skippingHeld();
        String named = " WHERE upload_id IN (" + dialect.tuples(1) + ")";
        this.removeAll = "DELETE FROM specstar_upload" + named;
        this.removeAllParts = "DELETE FROM specstar_upload_part" + named;
    }

    @Override
    public void add(UploadSession session) {
        int added = tables.batch(
                        ADD,
                        List.of(session),
                        (parameters, row) -> parameters
                                .text(row.id())
                                .text(row.status().text())
                                .text(row.contentType())
                                .numberIfAny(row.declaredSize())
                                .text(row.createdBy())
                                .number(micros(row.created()))
                                .number(micros(row.expires()))
                                .text(fileId(row.result()))
                                .numberIfAny(size(row.result())))[0];
        if (added == 0) {
            throw new StorageException("There is an upload session '" + session.id() + "' already");
        }
    }

    private static @Nullable String fileId(@Nullable Blob result) {
        return result == null ? null : result.fileId().text();
    }

    private static @Nullable Long size(@Nullable Blob result) {
        return result == null ? null : result.size();
    }

    private static long micros(Instant moment) {
        return Moment.of(moment).epochMicros();
    }

    private static Instant instant(long micros) {
        return Moment.ofEpochMicros(micros, false).instant();
    }

    @Override
    public Optional<UploadSession> find(String id) {
        return tables.rows(FIND, List.of(id)).stream()
                .map(columns -> session(new FoundRow(columns), parts(id)))
                .findFirst();
    }

    @Override
    public Optional<UploadSession> lock(String id) {
        return tables.returned(lock, List.of(id), row -> row.getString(1)).stream()
                .flatMap(held -> find(held).stream())
                .findFirst();
    }

    private SortedMap<Integer, UploadPart> parts(String id) {
        SortedMap<Integer, UploadPart> parts = new TreeMap<>();
        for (Object[] columns : tables.rows(PARTS, List.of(id))) {
            FoundRow row = new FoundRow(columns);
            UploadPart part = new UploadPart((int) row.number(), new FileId(row.text()), row.number());
            parts.put(part.number(), part);
        }
        return Collections.unmodifiableSortedMap(parts);
    }

    private static UploadSession session(FoundRow row, SortedMap<Integer, UploadPart> parts) {
        String id = row.text();
        UploadStatus status = status(row.text());
        String contentType = row.text();
        Long declaredSize = row.numberIfAny();
        String createdBy = row.text();
        Instant created = instant(row.number());
        Instant expires = instant(row.number());
        Blob result = result(row.textIfAny(), row.numberIfAny(), contentType);
        return new UploadSession(id, status, contentType, declaredSize, createdBy, created, expires, parts, result);
    }

    private static UploadStatus status(String text) {
        return UploadStatus.of(text)
                .orElseThrow(() -> new StorageException("The database holds the unknown upload status '" + text + "'"));
    }

    private static @Nullable Blob result(@Nullable String fileId, @Nullable Long size, String contentType) {
        return fileId == null || size == null ? null : new Blob(new FileId(fileId), size, contentType);
    }

    @Override
    public void update(UploadSession session) {
        tables.batch(
                UPDATE,
                List.of(session),
                (parameters, row) -> parameters
                        .text(row.status().text())
                        .text(row.contentType())
                        .text(fileId(row.result()))
                        .numberIfAny(size(row.result()))
                        .text(row.id()));
    }

    @Override
    public void putPart(String id, UploadPart part) {
        tables.batch(
                PUT_PART,
                List.of(part),
                (parameters, row) -> parameters
                        .text(id)
                        .number(row.number())
                        .text(row.fileId().text())
                        .number(row.size()));
    }

    @Override
    public void removeParts(String id) {
        tables.batch(REMOVE_PARTS, List.of(id), Parameters::text);
    }

    @Override
    public int removeExpired(Instant moment, int limit) {
        return units.required(() -> {
            List<String> ids = tables.returned(expired, List.of(micros(moment), limit), row -> row.getString(1));
            if (!ids.isEmpty()) {
                List<String> json = List.of(KeysJson.texts(ids));
                tables.batch(removeAllParts, json, Parameters::text);
                tables.batch(removeAll, json, Parameters::text);
            }
            return ids.size();
        });
    }
}
