package org.specstar.ejb.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.specstar.constraint.ReferenceStore;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/** References of one model in the database. What stays as it was is not written. */
final class JpaReferenceStore implements ReferenceStore {
    /** The usual case: the index has the sources in their order. */
    private static final String SOURCES_OF_ONE = "SELECT r.source_id FROM specstar_reference r"
            + " WHERE r.model = ? AND r.field = ? AND r.target_id = ? ORDER BY r.source_id LIMIT ?";

    private final ModelName model;
    private final Tables tables;
    private final Dialect dialect;

    JpaReferenceStore(ModelName model, Tables tables, Dialect dialect) {
        this.model = model;
        this.tables = tables;
        this.dialect = dialect;
    }

    @Override
    public void replace(List<Outgoing> references) {
        // In the order of the ids, so that nobody waits in a ring.
        Map<ResourceId, Outgoing> last = new TreeMap<>();
        references.forEach(outgoing -> last.put(outgoing.source(), outgoing));
        List<List<String>> rows =
                last.values().stream().flatMap(JpaReferenceStore::rows).toList();
        remove(last.keySet(), rows);
        if (!rows.isEmpty()) {
            insert(rows);
        }
    }

    private static Stream<List<String>> rows(Outgoing outgoing) {
        return outgoing.targets().stream()
                .map(target -> List.of(outgoing.source().text(), target.field(), Digests.indexable(target.id())));
    }

    private void insert(List<List<String>> rows) {
        String sql = "INSERT INTO specstar_reference (model, source_id, field, target_id) SELECT CAST(? AS text), "
                + Dialect.texts(3) + " FROM " + dialect.elements() + " WHERE TRUE ON CONFLICT DO NOTHING";
        tables.batch(
                sql,
                List.of(KeysJson.tuples(rows)),
                (parameters, json) -> parameters.text(model.text()).text(json));
    }

    @Override
    public void removeAll(Collection<ResourceId> sources) {
        remove(sources, List.of());
    }

    private void remove(Collection<ResourceId> sources, List<List<String>> kept) {
        if (sources.isEmpty()) {
            return;
        }
        String sql = "DELETE FROM specstar_reference WHERE model = ? AND source_id IN (" + dialect.tuples(1)
                + ") AND (source_id, field, target_id) NOT IN (" + dialect.tuples(3) + ")";
        tables.batch(
                sql,
                List.of(KeysJson.tuples(kept)),
                (parameters, json) -> parameters
                        .text(model.text())
                        .text(KeysJson.resources(sources))
                        .text(json));
    }

    @Override
    public List<ResourceId> sources(String field, Collection<String> targets, int limit) {
        List<String> indexed = targets.stream().map(Digests::indexable).toList();
        List<?> found = indexed.size() == 1
                ? tables.values(SOURCES_OF_ONE, List.of(model.text(), field, indexed.get(0), limit))
                : tables.values(sourcesOfMany(), List.of(KeysJson.texts(indexed), model.text(), field, limit));
        return found.stream().map(id -> new ResourceId((String) id)).toList();
    }

    /** The order of the join is given: from the targets to the rows. */
    private String sourcesOfMany() {
        return "SELECT DISTINCT r.source_id FROM " + dialect.elements() + " CROSS JOIN specstar_reference r"
                + " WHERE r.model = ? AND r.field = ? AND r.target_id = k.value ->> 0 ORDER BY r.source_id LIMIT ?";
    }
}
