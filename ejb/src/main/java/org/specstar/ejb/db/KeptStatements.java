package org.specstar.ejb.db;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * Statements of one connection that were closed and wait to be used again: SQLite would compile each text anew, which takes
 * longer than a lookup does. The least recently used give way. Used by one thread at a time, as the connection.
 */
final class KeptStatements {
    /** Enough for reads and writes of a few models; each takes some kilobytes outside the heap. */
    private static final int MOST = 24;

    private final Map<String, KeptStatement> idle = new LinkedHashMap<>();

    KeptStatement of(SQLiteConnection connection, String sql) throws SQLException {
        @Nullable KeptStatement kept = idle.remove(sql);
        if (kept == null) {
            return new KeptStatement(connection, sql, this);
        }
        kept.beginUse();
        return kept;
    }

    /** Takes a statement back that is as good as new. */
    void keep(KeptStatement statement) throws SQLException {
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
