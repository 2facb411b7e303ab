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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.ejb.search.GroupingSql;
import org.specstar.ejb.search.Searches;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.jpa.MetaEntity;
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
    private static final String LOCK_ALL =
            "SELECT m FROM MetaEntity m WHERE m.model = :model AND m.resourceId IN :ids ORDER BY m.resourceId";
    /** Ids in one statement; databases have a limit of parameters. */
    private static final int IDS_AT_ONCE = 500;

    private final ModelName model;
    private final MetaSql sql;
    private final Tables tables;
    private final RowSearches searches;

    JpaMetaStore(RowSearches searches) {
        this.searches = searches;
        this.model = searches.model();
        this.sql = new MetaSql(searches.table(), searches.dialect());
        this.tables = searches.tables();
    }

    @Override
    public Optional<ResourceMeta> find(ResourceId id) {
        return row(sql.find, id);
    }

    private Optional<ResourceMeta> row(String query, ResourceId id) {
        List<Object> key = List.of(model.text(), id.text());
        return tables.read(new Reading<>(query, key, row -> MetaRows.read(FoundRow.of(row)))).stream()
                .findFirst();
    }

    @Override
    public Map<ResourceId, ResourceMeta> findAll(Collection<ResourceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ResourceId, ResourceMeta> found = new LinkedHashMap<>();
        tables.rows(sql.findAll, List.of(KeysJson.resources(Set.copyOf(ids)), model.text())).stream()
                .map(columns -> hit(columns).meta())
                .forEach(meta -> found.put(meta.id(), meta));
        return found;
    }

    @Override
    public Optional<ResourceMeta> lock(ResourceId id) {
        return row(sql.lock, id);
    }

    @Override
    public boolean insert(ResourceMeta meta) {
        return tables.batch(
                                sql.insert,
                                List.of(meta),
                                (parameters, row) -> MetaRows.bindInsert(parameters, model, row, fields()))[0]
                == 1;
    }

    @Override
    public Set<ResourceId> insertAll(List<ResourceMeta> metas) {
        return metas.isEmpty()
                ? Set.of()
                : searches
                        .dialect()
                        .add(
                                tables,
                                MetaRows.TABLE.in(searches.table()),
                                metas,
                                (parameters, row) -> MetaRows.bindInsert(parameters, model, row, fields()))
                        .stream()
                        .map(ResourceMeta::id)
                        .collect(Collectors.toSet());
    }

    @Override
    public void update(ResourceMeta meta) {
        int[] touched = tables.batch(
                sql.update, List.of(meta), (parameters, row) -> MetaRows.bindUpdate(parameters, model, row, fields()));
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
                    sql.upsert,
                    last.values(),
                    (parameters, meta) -> MetaRows.bindInsert(parameters, model, meta, fields()));
        }
    }

    @Override
    public void removeAll(Collection<ResourceId> ids) {
        if (!ids.isEmpty()) {
            tables.batch(
                    sql.removeAll,
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
        return searches.page(search, row -> hit(Reading.columns(row)));
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
        GroupingSql groups = searches.statements().groups(grouping);
        return groups.read(searches.read(groups.sql(), Reading::columns));
    }

    @Override
    public Explanation explain(Search search) {
        Searches statements = searches.statements();
        return statements.plan(searches.answer(statements.explanation(search, MetaSql.COLUMNS, searches::answer)));
    }

    @Override
    public SearchFields fields() {
        return searches.fields().get();
    }

    @Override
    public long count(Condition condition) {
        return ((Number) searches.answer(searches.statements().count(condition)).get(0)[0]).longValue();
    }

    @Override
    public List<ResourceMeta> walk(@Nullable ResourceId after, int limit) {
        // No id is empty: the first page comes after that.
        List<Object> parameters = List.of(model.text(), after == null ? "" : after.text(), limit);
        return tables.rows(sql.walk, parameters).stream()
                .map(columns -> hit(columns).meta())
                .toList();
    }
}
