package org.specstar.ejb.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user of the application may do with the tables: read and write rows, and with revisions no more than add and
 * remove them. Rows of meta data take their numbers from a sequence. Only the missing is granted, so that nodes which start
 * together do not meet.
 */
final class TableGrants {
    private static final String ROWS = "SELECT, INSERT, UPDATE, DELETE";
    private static final String REVISIONS = "SELECT, INSERT, DELETE";

    /** Tables of this release, whole ones and partitions, and their rights; the history of migrations is the owner's alone. */
    private static final String TABLES =
            "SELECT c.oid::regclass::text, r.rights FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " CROSS JOIN LATERAL (SELECT CASE WHEN c.relname = 'specstar_revision' THEN ? ELSE ? END AS rights) r"
                    + " WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND c.relname LIKE 'specstar\\_%'"
                    + " AND c.relname <> 'specstar_schema_history' AND EXISTS (SELECT 1 FROM"
                    + " unnest(string_to_array(r.rights, ', ')) AS u(one) WHERE NOT has_table_privilege(?, c.oid, u.one))"
                    + " ORDER BY c.relname";

    private static final String MAY_NUMBER = "SELECT has_sequence_privilege(?, 'specstar_meta_number', 'USAGE')";

    private record Missing(String table, String rights) {}

    private final Connection owner;
    private final String user;

    TableGrants(Connection owner, String user) {
        this.owner = owner;
        this.user = user;
    }

    void complete() throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('specstar_grants'))");
            String grantee = statement.enquoteIdentifier(user, true);
            for (Missing missing : missing()) {
                statement.execute("GRANT " + missing.rights() + " ON " + missing.table() + " TO " + grantee);
            }
            if (!mayNumber()) {
                statement.execute("GRANT USAGE ON SEQUENCE specstar_meta_number TO " + grantee);
            }
        }
        owner.commit();
    }

    private boolean mayNumber() throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(MAY_NUMBER)) {
            statement.setString(1, user);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private List<Missing> missing() throws SQLException {
        List<Missing> missing = new ArrayList<>();
        try (PreparedStatement statement = owner.prepareStatement(TABLES)) {
            statement.setString(1, REVISIONS);
            statement.setString(2, ROWS);
            statement.setString(3, user);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    missing.add(new Missing(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return missing;
    }
}
