package org.specstar.ejb.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionKey;

/** Counts how many numbers of a resource's revisions have none, and rightly so. Writes in the running unit. */
record Absences(Tables tables, Dialect dialect) {
    private static final String ADD = "INSERT INTO specstar_absence AS a (model, resource_id, numbers) ";
    private static final String MORE =
            " ON CONFLICT (model, resource_id) DO UPDATE SET numbers = a.numbers + excluded.numbers";

    /** Counts the numbers of keys that have just been removed, as far as no other form is left of them. */
    void removed(ModelName model, Collection<RevisionKey> keys) {
        String sql = ADD + "SELECT ?, k.value ->> 0, count(DISTINCT k.value ->> 1) FROM " + dialect.elements()
                + " WHERE NOT EXISTS (SELECT 1 FROM specstar_revision r WHERE r.model = ? AND r.resource_id = k.value ->> 0"
                + " AND r.number = " + dialect.number(1) + ") GROUP BY k.value ->> 0" + MORE;
        tables.batch(
                sql,
                List.of(KeysJson.revisions(keys)),
                (parameters, json) -> parameters.text(model.text()).text(json).text(model.text()));
    }

    void add(ModelName model, Map<ResourceId, Integer> numbers) {
        tables.batch(
                ADD + "VALUES (?, ?, ?)" + MORE,
                numbers.entrySet(),
                (parameters, absent) -> parameters
                        .text(model.text())
                        .text(absent.getKey().text())
                        .number(absent.getValue()));
    }

    void forget(ModelName model, Collection<ResourceId> resources) {
        String sql = "DELETE FROM specstar_absence WHERE model = ? AND resource_id IN (SELECT k.value ->> 0 FROM "
                + dialect.elements() + ")";
        tables.batch(
                sql,
                List.of(KeysJson.resources(resources)),
                (parameters, json) -> parameters.text(model.text()).text(json));
    }
}
