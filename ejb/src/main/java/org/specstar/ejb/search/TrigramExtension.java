package org.specstar.ejb.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import org.specstar.StorageException;
import org.specstar.ejb.db.Database;

/** Whether PostgreSQL has the extension for similar texts. Once it is there it stays. */
final class TrigramExtension implements BooleanSupplier {
    private static final String INSTALLED = "SELECT count(*) > 0 FROM pg_extension WHERE extname = 'pg_trgm'";

    private final Database database;
    private volatile boolean installed;

    TrigramExtension(Database database) {
        this.database = database;
    }

    @Override
    public boolean getAsBoolean() {
        if (!installed) {
            installed = ask();
        }
        return installed;
    }

    private boolean ask() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(INSTALLED)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            throw new StorageException("The database cannot be asked for its extensions: " + e.getMessage(), e);
        }
    }
}
