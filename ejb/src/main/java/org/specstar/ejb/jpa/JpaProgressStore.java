package org.specstar.ejb.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.specstar.ejb.job.Progress;
import org.specstar.ejb.job.ProgressStore;
import org.specstar.transfer.LoadStats;

/** The progress of imports in a table of its own; a row is written once a chunk, so plain statements will do. */
final class JpaProgressStore implements ProgressStore {
    private final Tables tables;

    JpaProgressStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Progress find(String key) {
        List<?> rows = tables.call(manager -> manager.createNativeQuery(
                        "SELECT position, loaded, skipped FROM specstar_import_progress WHERE import_key = ?1")
                .setParameter(1, key)
                .getResultList());
        return rows.isEmpty() ? Progress.NONE : progress((Object[]) rows.get(0));
    }

    private static Progress progress(Object[] row) {
        return new Progress(number(row[0]), new LoadStats(number(row[1]), number(row[2])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    @Override
    public void save(String key, Progress progress) {
        tables.call(manager -> {
            int updated = written(
                    manager,
                    "UPDATE specstar_import_progress SET position = ?2, loaded = ?3, skipped = ?4 WHERE import_key = ?1",
                    key,
                    progress);
            return updated > 0 ? updated : inserted(manager, key, progress);
        });
    }

    private static int inserted(EntityManager manager, String key, Progress progress) {
        return written(
                manager,
                "INSERT INTO specstar_import_progress (import_key, position, loaded, skipped) VALUES (?1, ?2, ?3, ?4)",
                key,
                progress);
    }

    private static int written(EntityManager manager, String sql, String key, Progress progress) {
        Query statement = manager.createNativeQuery(sql);
        statement.setParameter(1, key);
        statement.setParameter(2, progress.position());
        statement.setParameter(3, progress.stats().loaded());
        statement.setParameter(4, progress.stats().skipped());
        return statement.executeUpdate();
    }
}
