package org.specstar.ejb.jpa;

import java.util.List;

/** Statements on many revisions, whose keys are one JSON parameter. */
record RevisionSql(Dialect dialect) {
    private static final TableSql ALL = RevisionRows.TABLE;
    /** Without the payload and what belongs to it. */
    private static final TableSql INFO = new TableSql(
            ALL.table(), ALL.key(), ALL.values().subList(0, ALL.values().indexOf("fingerprint")));

    private static final String ADDRESS = "SELECT r.payload_address";
    private static final String HAS_ADDRESS = " AND r.payload_address IS NOT NULL";

    private static final String OF_RESOURCE = " FROM specstar_revision r WHERE r.model = ? AND r.resource_id = ?";

    /** Parameters: model, resource id, number, schema version. */
    static final String INFO_BY_KEY =
            "SELECT " + INFO.select("r") + OF_RESOURCE + " AND r.number = ? AND r.schema_version = ?";

    /** No number, in one row, if there is no revision. Parameters: model, resource id. */
    static final String HIGHEST = "SELECT max(r.number)" + OF_RESOURCE;

    /** Parameters: {@link KeysJson#revisions}, model. */
    String revisionsByKeys() {
        return "SELECT " + ALL.select("r") + byKeys();
    }

    /** Parameters: {@link KeysJson#revisions}, model. */
    String infosByKeys() {
        return "SELECT " + INFO.select("r") + byKeys();
    }

    /** Those of the keys that are there. Parameters: {@link KeysJson#revisions}, model. */
    String keysByKeys() {
        return "SELECT r.resource_id, r.number, r.schema_version" + byKeys();
    }

    /** Parameters: {@link KeysJson#revisions}, model. */
    String addressesByKeys() {
        return ADDRESS + byKeys() + HAS_ADDRESS;
    }

    /** The order of the join is given: from the keys to the rows. */
    private String byKeys() {
        List<String> conditions = List.of(
                "r.model = ?",
                "r.resource_id = k.value ->> 0",
                "r.number = " + dialect.number(1),
                "r.schema_version = k.value ->> 2");
        return " FROM " + dialect.elements() + " CROSS JOIN specstar_revision r WHERE "
                + String.join(" AND ", conditions);
    }

    /** Parameters: model, {@link KeysJson#revisions}. */
    String deleteByKeys() {
        return "DELETE FROM specstar_revision AS r WHERE r.model = ? AND (r.resource_id, r.number, r.schema_version) IN"
                + " (SELECT k.value ->> 0, " + dialect.number(1) + ", k.value ->> 2 FROM " + dialect.elements() + ")";
    }

    /** Parameters: model, {@link KeysJson#resources}. */
    String addressesByResources() {
        return ADDRESS + byResources() + HAS_ADDRESS;
    }

    /** Parameters: model, {@link KeysJson#resources}. */
    String deleteByResources() {
        return "DELETE" + byResources();
    }

    private String byResources() {
        return " FROM specstar_revision AS r WHERE r.model = ? AND r.resource_id IN (SELECT k.value ->> 0 FROM "
                + dialect.elements() + ")";
    }
}
