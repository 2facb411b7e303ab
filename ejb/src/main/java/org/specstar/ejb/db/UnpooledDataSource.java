package org.specstar.ejb.db;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections of the owner without limits of time, for those who want a data source. */
final class UnpooledDataSource extends SpecstarDataSource {
    private final Database database;

    UnpooledDataSource(Database database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database.connectAsOwner();
    }
}
