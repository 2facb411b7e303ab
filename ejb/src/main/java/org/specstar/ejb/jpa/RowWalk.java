package org.specstar.ejb.jpa;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.ejb.jpa.Tables.RowReader;

/** Items made of the rows of a query, as they come; its statement is closed with the last of them. */
final class RowWalk<T> implements Iterator<T> {
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final RowReader<T> reader;
    private @Nullable T next;

    RowWalk(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.reader = reader;
        advance();
    }

    private void advance() throws SQLException {
        next = rows.next() ? reader.read(rows) : null;
        if (next == null) {
            statement.close();
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public T next() {
        T item = next;
        if (item == null) {
            throw new NoSuchElementException();
        }
        try {
            advance();
            return item;
        } catch (SQLException e) {
            throw new StorageException("Rows could not be read to their end: " + e.getMessage(), e);
        }
    }
}
