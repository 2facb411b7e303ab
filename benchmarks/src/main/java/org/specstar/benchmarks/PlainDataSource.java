package org.specstar.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import org.specstar.ejb.db.Database;
import org.specstar.ejb.db.SpecstarDataSource;

/** Connections for the pool. */
final class PlainDataSource extends SpecstarDataSource {
    private final Database database;

    PlainDataSource(Database database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database.connect();
    }
}
