package org.specstar.ejb.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.specstar.StorageException;
import org.specstar.id.ModelName;

/**
 * Which table the meta rows of a model are found in. In PostgreSQL each declared model has a partition: an insert opens every
 * index of its table and a plan looks at each, so that in one table the indexes of each model would slow down all others.
 */
public final class MetaTables {
    /** The rows of all models. */
    public static final String ALL = "specstar_meta";

    private final Database database;
    private final ConcurrentMap<ModelName, String> own = new ConcurrentHashMap<>();

    public MetaTables(Database database) {
        this.database = database;
    }

    /** The model's own table where it has one and {@link #provide} was called, else that of all. */
    public String of(ModelName model) {
        return own.getOrDefault(model, ALL);
    }

    /**
     * Makes the table of a model, where it is to have one, and takes its rows there.
     *
     * @throws StorageException if that cannot be done
     */
    public void provide(ModelName model) {
        if (database instanceof PostgresDatabase postgres) {
            own.computeIfAbsent(model, name -> partition(postgres, name));
        }
    }

    private static String partition(PostgresDatabase database, ModelName model) {
        try (Connection owner = database.connectAsOwner()) {
            MetaPartition partition = new MetaPartition(owner, model);
            if (partition.make()) {
                database.grantAccess(owner);
            }
            return partition.name();
        } catch (SQLException e) {
            throw new StorageException(
                    "The table of model " + model + " could not be made in " + database.place() + ": " + e.getMessage(),
                    e);
        }
    }
}
