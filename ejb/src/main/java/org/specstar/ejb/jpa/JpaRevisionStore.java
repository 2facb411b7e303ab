package org.specstar.ejb.jpa;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specstar.StorageException;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.jpa.RevisionEntity;
import org.specstar.jpa.RevisionInfoEntity;
import org.specstar.payload.Payload;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;

/** Revisions of one model in the database, their payloads where the {@link PayloadPlace} says. */
final class JpaRevisionStore implements RevisionStore {
    private static final String OF_RESOURCE = " r WHERE r.model = :model AND r.resourceId = :id";
    private static final String HISTORY =
            "SELECT r FROM RevisionInfoEntity" + OF_RESOURCE + " ORDER BY r.number, r.schemaVersion";
    private static final String FIND =
            "SELECT r FROM RevisionEntity" + OF_RESOURCE + " AND r.number = :number AND r.schemaVersion = :version";

    private final ModelName model;
    private final Tables tables;
    private final RevisionWriter writer;
    private final PayloadReader payloads;
    private final RevisionSql sql;

    JpaRevisionStore(ModelName model, Tables tables, RevisionSql sql, RevisionWriter writer, PayloadReader payloads) {
        this.model = model;
        this.tables = tables;
        this.writer = writer;
        this.payloads = payloads;
        this.sql = sql;
    }

    @Override
    public void bring(Payload payload) {
        writer.bring(payload);
    }

    @Override
    public void saveAll(List<StoredRevision> revisions) {
        Map<RevisionKey, StoredRevision> last = new LinkedHashMap<>();
        revisions.forEach(revision -> last.put(revision.key(), revision));
        if (!last.isEmpty()) {
            writer.save(model, List.copyOf(last.values()));
        }
    }

    @Override
    public Optional<StoredRevision> find(RevisionKey key) {
        return PayloadReader.current(() -> row(key), FoundRevision::payload, payloads::revision);
    }

    private Optional<FoundRevision> row(RevisionKey key) {
        return tables.list(FIND, RevisionEntity.class, parameters(key)).stream()
                .findFirst()
                .map(FoundRevision::of);
    }

    private Consumer<Query> parameters(RevisionKey key) {
        return query -> {
            ofResource(key.id().resource()).accept(query);
            query.setParameter("number", key.id().number());
            query.setParameter("version", key.schemaVersion().key());
        };
    }

    private Consumer<Query> ofResource(ResourceId id) {
        return query -> query.setParameter("model", model.text()).setParameter("id", id.text());
    }

    @Override
    public Map<RevisionKey, StoredRevision> findAll(Collection<RevisionKey> keys) {
        List<FoundRevision> rows = select(sql.revisionsByKeys(), keys, FoundRevision::of);
        Map<RevisionKey, StoredRevision> found = new HashMap<>();
        payloads.inGroups(rows, Function.identity(), this::read)
                .forEach(revision -> found.put(revision.key(), revision));
        return found;
    }

    private Optional<StoredRevision> read(FoundRevision row, PayloadReader fetched) {
        try {
            return Optional.of(fetched.revision(row));
        } catch (StorageException e) {
            // Its payload may have been replaced or purged since; the row says so, or this fails again.
            return find(key(row.info()));
        }
    }

    @Override
    public Map<RevisionKey, RevisionInfo> findInfos(Collection<RevisionKey> keys) {
        List<RevisionInfo> found =
                keys.size() == 1 ? info(keys.iterator().next()) : select(sql.infosByKeys(), keys, RevisionRows::read);
        return found.stream().collect(Collectors.toMap(JpaRevisionStore::key, Function.identity()));
    }

    /** By its key alone, which takes the databases a fraction of what a list of keys does. */
    private List<RevisionInfo> info(RevisionKey key) {
        RevisionId id = key.id();
        List<Object> parameters = List.of(
                model.text(),
                id.resource().text(),
                id.number(),
                key.schemaVersion().key());
        return tables.read(
                new Reading<>(RevisionSql.INFO_BY_KEY, parameters, row -> RevisionRows.read(FoundRow.of(row))));
    }

    private <T> List<T> select(String statement, Collection<RevisionKey> keys, Function<FoundRow, T> reader) {
        return keys.isEmpty()
                ? List.of()
                : tables.read(new Reading<>(
                        statement,
                        List.of(KeysJson.revisions(keys), model.text()),
                        row -> reader.apply(FoundRow.of(row))));
    }

    private static RevisionKey key(RevisionInfo info) {
        return new RevisionKey(info.id(), info.schemaVersion());
    }

    @Override
    public List<RevisionInfo> history(ResourceId resource) {
        return tables.list(HISTORY, RevisionInfoEntity.class, ofResource(resource)).stream()
                .map(entity -> RevisionRows.info(entity.row()))
                .toList();
    }

    @Override
    public int highestNumber(ResourceId resource) {
        List<Object> parameters = List.of(model.text(), resource.text());
        return tables.read(new Reading<>(RevisionSql.HIGHEST, parameters, row -> row.getInt(1))).stream()
                .findFirst()
                .orElse(0);
    }

    @Override
    public void removeAll(Collection<RevisionKey> keys) {
        if (!keys.isEmpty()) {
            writer.remove(model, keys);
        }
    }

    @Override
    public void noteAbsent(Map<ResourceId, Integer> numbers) {
        if (!numbers.isEmpty()) {
            writer.noteAbsent(model, numbers);
        }
    }

    @Override
    public void purgeAll(Collection<ResourceId> resources) {
        if (!resources.isEmpty()) {
            writer.purge(model, resources);
        }
    }
}
