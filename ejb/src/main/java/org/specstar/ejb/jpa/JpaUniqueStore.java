package org.specstar.ejb.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.specstar.constraint.UniqueStore;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/** Unique values of one model in the database, a row each, which whoever wants the value holds until its unit ends. */
final class JpaUniqueStore implements UniqueStore {
    private final ModelName model;
    private final Tables tables;
    private final UniqueSql sql;

    JpaUniqueStore(ModelName model, Tables tables, Dialect dialect) {
        this.model = model;
        this.tables = tables;
        this.sql = new UniqueSql(dialect);
    }

    private record Row(UniqueKey key, ResourceId holder) {}

    @Override
    public List<Conflict> hold(List<Holding> holdings) {
        return hold(new UniqueClaims(holdings));
    }

    @Override
    public void release(Collection<ResourceId> holders) {
        hold(UniqueClaims.ofNothing(holders));
    }

    private List<Conflict> hold(UniqueClaims claims) {
        if (claims.claimants().isEmpty()) {
            return List.of();
        }
        List<Row> rows = claim(claims);
        delete(rows.stream()
                .map(Row::key)
                .filter(key -> !claims.include(key))
                .map(key -> List.of(key.field(), key.hash()))
                .toList());
        Map<UniqueKey, ResourceId> holders = new HashMap<>();
        rows.forEach(row -> holders.put(row.key(), row.holder()));
        return claims.conflicts(holders);
    }

    private List<Row> claim(UniqueClaims claims) {
        String rows = KeysJson.tuples(claims.rows());
        String claimants = KeysJson.resources(claims.claimants());
        return tables.returned(
                sql.claim(),
                List.of(model.text(), rows, model.text(), claimants, rows, claimants),
                row -> new Row(new UniqueKey(row.getString(1), row.getString(2)), new ResourceId(row.getString(3))));
    }

    private void delete(List<List<String>> keys) {
        if (!keys.isEmpty()) {
            tables.batch(
                    sql.delete(),
                    List.of(KeysJson.tuples(keys)),
                    (parameters, json) -> parameters.text(model.text()).text(json));
        }
    }
}
