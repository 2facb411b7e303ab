package org.specstar.ejb.jpa;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.ejb.jpa.Tables.RowReader;
import org.specstar.ejb.search.GroupingSql;
import org.specstar.ejb.search.Searches;
import org.specstar.ejb.search.Sql;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.jpa.MetaEntity;
import org.specstar.jpa.MetaRowKey;
import org.specstar.resource.Hit;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceMeta;
import org.specstar.search.Condition;
import org.specstar.search.Explanation;
import org.specstar.search.Grouping;
import org.specstar.search.Search;
import org.specstar.search.SearchFields;

/** Meta rows of one model in the database. */
final class JpaMetaStore implements MetaStore {
    private static final String FIND = "SELECT m FROM MetaEntity m WHERE m.model = :model AND m.resourceId = :id";
    private static final String LOCK_ALL =
            "SELECT m FROM MetaEntity m WHERE m.model = :model AND m.resourceId IN :ids ORDER BY m.resourceId";
    private static final List<String> COLUMNS = MetaRows.TABLE.readWith("seq");
    private static final String SELECT = "SELECT " + MetaRows.TABLE.select("m") + ", m.seq FROM specstar_meta m ";
    private static final String WALK =
            SELECT + "WHERE m.model = ? AND m.resource_id > ? ORDER BY m.resource_id LIMIT ?";
    /** Before the keys; the order of the join is given: from them to the rows. */
    private static final String FIND_ALL = "SELECT " + MetaRows.TABLE.select("m") + ", m.seq FROM ";

    private static final String INSERT = MetaRows.TABLE.insertIfAbsent();
    private static final String UPSERT = MetaRows.TABLE.upsert();
    private static final String UPDATE = MetaRows.TABLE.update();
    /** Ids in one statement; databases have a limit of parameters. */
    private static final int IDS_AT_ONCE = 500;

    private final ModelName model;
    private final Tables tables;
    private final Dialect dialect;
    private final Supplier<SearchFields> fields;

    JpaMetaStore(ModelName model, Tables tables, Dialect dialect, Supplier<SearchFields> fields) {
        this.fields = fields;
        this.model = model;
        this.tables = tables;
        this.dialect = dialect;
    }

    @Override
    public Optional<ResourceMeta> find(ResourceId id) {
        return tables
                .list(
                        FIND,
                        MetaEntity.class,
                        query -> query.setParameter("model", model.text()).setParameter("id", id.text()))
                .stream()
                .map(MetaRows::meta)
                .findFirst();
    }

    @Override
    public Map<ResourceId, ResourceMeta> findAll(Collection<ResourceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String sql = FIND_ALL + dialect.elements()
                + " CROSS JOIN specstar_meta m WHERE m.model = ? AND m.resource_id = k.value ->> 0";
        Map<ResourceId, ResourceMeta> found = new LinkedHashMap<>();
        tables.rows(sql, List.of(KeysJson.resources(Set.copyOf(ids)), model.text())).stream()
                .map(columns -> hit(columns).meta())
                .forEach(meta -> found.put(meta.id(), meta));
        return found;
    }

    @Override
    public Optional<ResourceMeta> lock(ResourceId id) {
        return tables.call(
                manager -> Optional.ofNullable(manager.find(MetaEntity.class, key(id), LockModeType.PESSIMISTIC_WRITE))
                        .map(MetaRows::meta));
    }

    @Override
    public boolean insert(ResourceMeta meta) {
        return tables.batch(
                                INSERT,
                                List.of(meta),
                                (parameters, row) -> MetaRows.bindInsert(parameters, model, row, fields()))[0]
                == 1;
    }

    @Override
    public void update(ResourceMeta meta) {
        int[] touched = tables.batch(
                UPDATE, List.of(meta), (parameters, row) -> MetaRows.bindUpdate(parameters, model, row, fields()));
        if (touched[0] == 0) {
            throw new StorageException("There is no row of '" + meta.id() + "' to replace");
        }
    }

    @Override
    public void saveAll(List<ResourceMeta> metas) {
        Map<ResourceId, ResourceMeta> last = new LinkedHashMap<>();
        metas.forEach(meta -> last.put(meta.id(), meta));
        if (!last.isEmpty()) {
            tables.batch(
                    UPSERT,
                    last.values(),
                    (parameters, meta) -> MetaRows.bindInsert(parameters, model, meta, fields()));
        }
    }

    @Override
    public void removeAll(Collection<ResourceId> ids) {
        if (!ids.isEmpty()) {
            String sql = "DELETE FROM specstar_meta WHERE model = ? AND resource_id IN (SELECT k.value ->> 0 FROM "
                    + dialect.elements() + ")";
            tables.batch(
                    sql,
                    List.of(KeysJson.resources(ids)),
                    (parameters, json) -> parameters.text(model.text()).text(json));
        }
    }

    @Override
    public Map<ResourceId, ResourceMeta> lockAll(Collection<ResourceId> ids) {
        List<ResourceId> inOrder = new ArrayList<>(new TreeSet<>(ids));
        Map<ResourceId, ResourceMeta> found = new LinkedHashMap<>();
        for (int from = 0; from < inOrder.size(); from += IDS_AT_ONCE) {
            lockPart(inOrder.subList(from, Math.min(from + IDS_AT_ONCE, inOrder.size())))
                    .forEach(meta -> found.put(meta.id(), meta));
        }
        return found;
    }

    private List<ResourceMeta> lockPart(List<ResourceId> ids) {
        return tables.call(manager -> manager.createQuery(LOCK_ALL, MetaEntity.class)
                .setParameter("model", model.text())
                .setParameter("ids", ids.stream().map(ResourceId::text).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(MetaRows::meta)
                .toList());
    }

    @Override
    public List<Hit> hits(Search search) {
        if (search.limit() == 0) {
            return List.of();
        }
        Sql sql = searches().page(search, COLUMNS, this::values);
        return search(sql, row -> hit(Reading.columns(row)));
    }

    /** Where nothing is searched for there is one plan, which can be kept. */
    private <R> List<R> search(Sql sql, RowReader<R> reader) {
        return tables.read(
                sql.parameters().isEmpty()
                        ? new Reading<>(sql.text(), List.of(), reader)
                        : new Reading<>(sql.text(), sql.parameters(), dialect::planByValues, reader));
    }

    private Searches searches() {
        return new Searches(dialect.search(), model, fields());
    }

    private static Hit hit(Object[] columns) {
        FoundRow row = new FoundRow(columns);
        return new Hit(MetaRows.read(row), row.number());
    }

    @Override
    public List<Grouping.Group> groups(Grouping grouping) {
        if (grouping.limit() == 0) {
            return List.of();
        }
        GroupingSql groups = searches().groups(grouping);
        Sql sql = groups.sql();
        return groups.read(search(sql, Reading::columns));
    }

    @Override
    public Explanation explain(Search search) {
        Searches searches = searches();
        Sql sql = searches.explanation(search, COLUMNS, this::values);
        return searches.plan(values(sql));
    }

    private List<?> values(Sql sql) {
        return search(sql, row -> row.getObject(1));
    }

    @Override
    public SearchFields fields() {
        return fields.get();
    }

    @Override
    public long count(Condition condition) {
        Sql sql = searches().count(condition);
        return ((Number) values(sql).get(0)).longValue();
    }

    @Override
    public List<ResourceMeta> walk(@Nullable ResourceId after, int limit) {
        // No id is empty: the first page comes after that.
        List<Object> parameters = List.of(model.text(), after == null ? "" : after.text(), limit);
        return tables.rows(WALK, parameters).stream()
                .map(columns -> hit(columns).meta())
                .toList();
    }

    private MetaRowKey key(ResourceId id) {
        return new MetaRowKey(model.text(), id.text());
    }
}
