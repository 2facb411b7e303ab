package org.specstar.ejb.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.MetaTables;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.id.ModelName;
import org.specstar.search.SearchFields;

/**
 * Makes the indexes that models declare and drops those that they no longer do, in the background: searches are right
 * without them. A failure is logged, and tried again at the next start.
 */
public final class IndexAlignment implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexAlignment.class);
    private static final int SECONDS_IDLE = 5;

    private final Database database;
    private final MetaTables metaTables;
    private final SearchDialect dialect;
    private final ExecutorService executor = executor();
    private volatile CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private volatile boolean closed;

    public IndexAlignment(Database database, MetaTables metaTables, SearchDialect dialect) {
        this.database = database;
        this.metaTables = metaTables;
        this.dialect = dialect;
    }

    /** A thread of its own, which is gone when it has nothing to do: it must not outlive a deployment. */
    private static ExecutorService executor() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(1, 1, SECONDS_IDLE, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "specstar-indexes");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Begins with the indexes of a model, whose table is there, after those of the models before. */
    public synchronized void begin(ModelName model, SearchFields fields) {
        last = CompletableFuture.runAsync(() -> align(model, fields), executor);
    }

    /** Waits until everything that has begun is done. */
    public void await() {
        last.join();
    }

    private void align(ModelName model, SearchFields fields) {
        if (closed) {
            return;
        }
        try {
            align(model, new FieldIndexes(dialect, model), fields);
        } catch (SQLException e) {
            LOG.warn("Indexes of model {} could not be made ready, its searches may be slow", model, e);
        } catch (RuntimeException e) {
            LOG.error("Indexes of model {} could not be made ready, its searches may be slow", model, e);
        }
    }

    private void align(ModelName model, FieldIndexes wanted, SearchFields fields) throws SQLException {
        if (database instanceof PostgresDatabase) {
            try (Connection connection = database.connectAsOwner()) {
                new PostgresIndexes(connection, model, metaTables.of(model)).align(wanted.of(fields));
            }
        } else {
            try (Connection connection = database.connect()) {
                new SqliteIndexes(connection, model).align(wanted.of(fields));
            }
        }
    }

    /** Leaves undone what has not begun. */
    @Override
    public void close() {
        closed = true;
        executor.shutdown();
    }
}
