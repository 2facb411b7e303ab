package org.specstar.ejb.jpa;

/** Statements on unique values, whose keys are one JSON parameter. */
record UniqueSql(Dialect dialect) {
    /**
     * Adds what is claimed, in one pass with all that the claimants hold already: each row is added or held for the unit in
     * the order of the keys, so that nobody waits in a ring. What somebody else holds stays as it is. Gives every row of
     * the pass with its holder.
     *
     * <p>Parameters: model, claims, model, claimants, claims, claimants; claims as {@link KeysJson#tuples} of field, hash
     * and claimant, claimants as {@link KeysJson#resources}.
     */
    String claim() {
        String claimed = "SELECT CAST(? AS text) AS model, k.value ->> 0 AS field, k.value ->> 1 AS value_hash,"
                + " k.value ->> 2 AS resource_id FROM " + dialect.elements();
        String held = "SELECT h.model, h.field, h.value_hash, h.resource_id FROM specstar_unique h"
                + " WHERE h.model = ? AND h.resource_id IN (" + dialect.tuples(1) + ")"
                + " AND (h.field, h.value_hash) NOT IN (" + dialect.tuples(2) + ")";
        return "INSERT INTO specstar_unique (model, field, value_hash, resource_id)"
                + " SELECT d.model, d.field, d.value_hash, d.resource_id FROM (" + claimed + " UNION ALL " + held
                + ") AS d WHERE TRUE ORDER BY d.field, d.value_hash"
                + " ON CONFLICT (model, field, value_hash) DO UPDATE SET resource_id ="
                + " CASE WHEN specstar_unique.resource_id IN (" + dialect.tuples(1) + ")"
                + " THEN excluded.resource_id ELSE specstar_unique.resource_id END"
                + " RETURNING field, value_hash, resource_id";
    }

    /** Parameters: model, {@link KeysJson#tuples} of field and hash. */
    String delete() {
        return "DELETE FROM specstar_unique WHERE model = ? AND (field, value_hash) IN (" + dialect.tuples(2) + ")";
    }
}
