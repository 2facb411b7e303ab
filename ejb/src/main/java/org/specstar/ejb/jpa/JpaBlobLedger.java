package org.specstar.ejb.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.blob.Blob;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobUse;
import org.specstar.blob.FileId;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionKey;
import org.specstar.time.Moment;

/** The ledger of binaries in the database, a row each, held until the end of the unit that writes it. */
final class JpaBlobLedger implements BlobLedger {
    private final Tables tables;
    private final BlobSql sql;

    JpaBlobLedger(Tables tables, Dialect dialect) {
        this.tables = tables;
        this.sql = new BlobSql(dialect);
    }

    @Override
    public Map<FileId, Blob> enter(Collection<Blob> blobs, Instant now) {
        Map<FileId, Blob> first = new LinkedHashMap<>();
        blobs.forEach(blob -> first.putIfAbsent(blob.fileId(), blob));
        if (first.isEmpty()) {
            return Map.of();
        }
        List<List<String>> rows = first.values().stream()
                .map(blob -> List.of(blob.fileId().text(), Long.toString(blob.size()), blob.contentType()))
                .toList();
        return byId(tables.returned(sql.enter(), List.of(micros(now), KeysJson.tuples(rows)), JpaBlobLedger::read));
    }

    @Override
    public Map<FileId, Blob> use(Collection<FileId> ids, Instant now) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        hold(ids);
        return byId(tables.returned(sql.use(), List.of(micros(now), micros(now), json(ids)), JpaBlobLedger::read));
    }

    @Override
    public Map<FileId, Blob> find(Collection<FileId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : byId(tables.rows(sql.find(), List.of(json(ids))).stream()
                        .map(row -> blob(new FoundRow(row)))
                        .toList());
    }

    private void hold(Collection<FileId> ids) {
        tables.returned(sql.hold(), List.of(json(ids)), row -> row.getString(1));
    }

    private static Blob read(ResultSet row) throws SQLException {
        return new Blob(new FileId(row.getString(1)), row.getLong(2), row.getString(3));
    }

    private static Blob blob(FoundRow row) {
        return new Blob(new FileId(row.text()), row.number(), row.text());
    }

    private static Map<FileId, Blob> byId(List<Blob> blobs) {
        Map<FileId, Blob> found = new LinkedHashMap<>();
        blobs.forEach(blob -> found.put(blob.fileId(), blob));
        return found;
    }

    private static String json(Collection<FileId> ids) {
        return KeysJson.texts(ids.stream().map(FileId::text).toList());
    }

    private static long micros(Instant moment) {
        return Moment.of(moment).epochMicros();
    }

    @Override
    public void refer(ModelName model, Collection<BlobUse> uses) {
        Map<RevisionKey, BlobUse> last = new LinkedHashMap<>();
        uses.forEach(use -> last.put(use.revision(), use));
        if (last.isEmpty()) {
            return;
        }
        List<List<String>> rows =
                last.values().stream().flatMap(JpaBlobLedger::rows).toList();
        String json = KeysJson.tuples(rows);
        tables.batch(
                sql.forgetOthers(),
                List.of(KeysJson.revisions(last.keySet())),
                (parameters, keys) -> parameters.text(model.text()).text(keys).text(json));
        if (!rows.isEmpty()) {
            change(sql.refer(), model, json);
        }
    }

    private static Stream<List<String>> rows(BlobUse use) {
        RevisionKey revision = use.revision();
        return use.binaries().stream()
                .map(id -> List.of(
                        revision.id().resource().text(),
                        Integer.toString(revision.id().number()),
                        revision.schemaVersion().key(),
                        id.text()));
    }

    @Override
    public void forget(ModelName model, Collection<RevisionKey> keys) {
        if (!keys.isEmpty()) {
            change(sql.forget(), model, KeysJson.revisions(keys));
        }
    }

    @Override
    public void forgetAll(ModelName model, Collection<ResourceId> resources) {
        if (!resources.isEmpty()) {
            change(sql.forgetAll(), model, KeysJson.resources(resources));
        }
    }

    private void change(String statement, ModelName model, String keys) {
        tables.batch(
                statement,
                List.of(keys),
                (parameters, json) -> parameters.text(model.text()).text(json));
    }

    @Override
    public boolean isUsedBy(ModelName model, ResourceId resource, FileId id) {
        return !tables.values(BlobSql.IS_USED_BY, List.of(id.text(), model.text(), resource.text()))
                .isEmpty();
    }

    @Override
    public List<ResourceId> users(ModelName model, FileId id, int limit) {
        return tables.values(BlobSql.USERS, List.of(id.text(), model.text(), limit)).stream()
                .map(resource -> new ResourceId((String) resource))
                .toList();
    }

    @Override
    public List<Entry> unused(State state, Instant usedBefore, @Nullable FileId after, int limit) {
        return entries(BlobSql.unused(state == State.LIVE), List.of(micros(usedBefore), place(after), limit));
    }

    /** No id is empty: the first page comes after that. */
    private static String place(@Nullable FileId after) {
        return after == null ? "" : after.text();
    }

    private List<Entry> entries(String statement, List<Object> parameters) {
        return tables.rows(statement, parameters).stream()
                .map(JpaBlobLedger::entry)
                .toList();
    }

    private static Entry entry(Object[] columns) {
        FoundRow row = new FoundRow(columns);
        Blob blob = blob(row);
        long uses = row.number();
        Instant used = instant(row.number());
        Long quarantined = row.numberIfAny();
        return new Entry(blob, uses, used, quarantined == null ? null : instant(quarantined));
    }

    private static Instant instant(long micros) {
        return Moment.ofEpochMicros(micros, false).instant();
    }

    @Override
    public Set<FileId> quarantine(Collection<FileId> ids, Instant usedBefore, Instant now) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        hold(ids);
        return new HashSet<>(tables.returned(
                sql.quarantine(),
                List.of(micros(now), json(ids), micros(usedBefore)),
                row -> new FileId(row.getString(1))));
    }

    @Override
    public boolean remove(FileId id, Instant quarantinedBefore) {
        hold(List.of(id));
        return tables.batch(
                                BlobSql.REMOVE,
                                List.of(id),
                                (parameters, unwanted) ->
                                        parameters.text(unwanted.text()).number(micros(quarantinedBefore)))[0]
                == 1;
    }

    @Override
    public boolean holdAbsent(FileId id) {
        boolean absent = touched(BlobSql.TAKE_PLACE, id) == 1;
        if (absent) {
            touched(BlobSql.GIVE_PLACE, id);
        }
        return absent;
    }

    private int touched(String statement, FileId id) {
        return tables.batch(statement, List.of(id.text()), Parameters::text)[0];
    }

    @Override
    public List<Entry> entries(@Nullable FileId after, int limit) {
        return entries(BlobSql.PAGE, List.of(place(after), limit));
    }

    @Override
    public Optional<Entry> entry(FileId id) {
        return entries(BlobSql.ONE, List.of(id.text())).stream().findFirst();
    }
}
