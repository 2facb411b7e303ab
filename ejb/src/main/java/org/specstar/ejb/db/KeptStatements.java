package org.specstar.ejb.db;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one connection that were closed and wait to be used again: SQLite would compile each text anew, which takes
 * longer than a lookup does. The least recently used give way. Used by one thread at a time, as the connection.
 */
final class KeptStatements {
    /** Enough for reads and writes of a few models; each takes some kilobytes outside the heap. */
    private static final int MOST = 24;

    private final Map<String, KeptStatement> idle = new LinkedHashMap<>();
    private final Set<KeptStatement> lent = new HashSet<>();

    KeptStatement of(SqliteConnection connection, String sql) throws SQLException {
        @Nullable KeptStatement kept = idle.remove(sql);
        if (kept == null || kept.isClosed()) {
            kept = new KeptStatement(connection, sql, this);
        }
        kept.beginUse();
        lent.add(kept);
        return kept;
    }

    /** Lets go of what statements in use still read. */
    void endResults() throws SQLException {
        for (KeptStatement statement : List.copyOf(lent)) {
            statement.endResult();
        }
    }

    /** Ends all for good. */
    void discardAll() throws SQLException {
        for (KeptStatement statement : List.copyOf(lent)) {
            statement.discard();
        }
        lent.clear();
        for (KeptStatement statement : idle.values()) {
            statement.discard();
        }
        idle.clear();
    }

    /** Forgets one that is not to come back. */
    void forget(KeptStatement statement) {
        lent.remove(statement);
    }

    /** Takes a statement back that is as good as new. */
    void keep(KeptStatement statement) throws SQLException {
        lent.remove(statement);
        KeptStatement twin = idle.put(statement.text(), statement);
        if (twin != null) {
            twin.discard();
        }
        if (idle.size() > MOST) {
            Iterator<KeptStatement> eldest = idle.values().iterator();
            KeptStatement unused = eldest.next();
            eldest.remove();
            unused.discard();
        }
    }
}
