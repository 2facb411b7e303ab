package org.specstar.ejb.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.specstar.StorageException;
import org.specstar.ejb.db.DatabaseFailures;

/**
 * The entity manager of the running unit, or one for a single read where there is no unit. Every failure of the provider
 * or the driver leaves as a {@link StorageException}.
 */
final class Tables {
    private final EntityManagers entityManagers;

    Tables(EntityManagers entityManagers) {
        this.entityManagers = entityManagers;
    }

    /** Does something with the entity manager that neither expects nor keeps older objects. */
    <R> R call(Function<EntityManager, R> work) {
        return guarded(() -> work.apply(entityManagers.get()));
    }

    private <R> R guarded(Supplier<R> use) {
        try {
            return entityManagers.during(use);
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            // The provider throws its own exceptions beside those of the specification.
            throw DatabaseFailures.of("The database failed: " + rootMessage(e), e);
        }
    }

    /** The rows of a JPQL query as they are in the database now. */
    <T> List<T> list(String jpql, Class<T> type, Consumer<Query> parameters) {
        return call(manager -> {
            Query query = fresh(manager.createQuery(jpql, type));
            parameters.accept(query);
            return rows(query);
        });
    }

    /** The single column of an SQL query; parameters in the order of their marks. */
    List<Object> values(String sql, List<Object> parameters) {
        return read(new Reading<>(sql, parameters, row -> row.getObject(1)));
    }

    /** The rows of an SQL query, each with its columns; parameters in the order of their marks. */
    List<Object[]> rows(String sql, List<Object> parameters) {
        return read(new Reading<>(sql, parameters, Reading::columns));
    }

    /**
     * The rows of a query, past the entity manager: on the unit's connection or, where there is no unit, on one of the pool,
     * without a transaction.
     */
    <R> List<R> read(Reading<R> reading) {
        return guarded(() -> entityManagers.inUnit() ? onTheUnits(reading) : alone(reading));
    }

    private <R> List<R> onTheUnits(Reading<R> reading) {
        try {
            return reading.on(entityManagers.get().unwrap(Connection.class));
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private <R> List<R> alone(Reading<R> reading) {
        try (Connection connection = entityManagers.connection()) {
            return reading.on(connection);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static StorageException refused(SQLException failure) {
        return DatabaseFailures.of("The database refused a statement: " + failure.getMessage(), failure);
    }

    /** Objects built anew and forgotten at once: nothing older is given, nothing is watched for changes. */
    private static Query fresh(Query query) {
        return query.setHint("eclipselink.maintain-cache", "false");
    }

    @SuppressWarnings("unchecked") // The query was made for this type.
    private static <T> List<T> rows(Query query) {
        return (List<T>) query.getResultList();
    }

    /**
     * Runs one statement for each item, as a batch on the unit's connection.
     *
     * @return how many rows each item touched, or a negative number where the driver does not say
     */
    <T> int[] batch(String sql, Collection<T> items, Binding<T> binding) {
        return statement(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return items.size() == 1
                        ? new int[] {once(statement, items.iterator().next(), binding)}
                        : all(statement, items, binding);
            }
        });
    }

    private static <T> int once(PreparedStatement statement, T item, Binding<T> binding) throws SQLException {
        binding.bind(new Parameters(statement), item);
        return statement.executeUpdate();
    }

    private static <T> int[] all(PreparedStatement statement, Collection<T> items, Binding<T> binding)
            throws SQLException {
        for (T item : items) {
            binding.bind(new Parameters(statement), item);
            statement.addBatch();
        }
        return statement.executeBatch();
    }

    /** The rows that a statement gives which holds or writes them, on the unit's connection. */
    <R> List<R> returned(String sql, List<Object> parameters, RowReader<R> reader) {
        return statement(connection -> new Reading<>(sql, parameters, reader).on(connection));
    }

    /** Writes with statements of its own on the unit's connection. */
    <R> R statement(Execution<R> execution) {
        return call(manager -> {
            try {
                return execution.execute(manager.unwrap(Connection.class));
            } catch (SQLException e) {
                throw refused(e);
            } finally {
                // The statement went past the entity manager: what it remembers may be out of date.
                manager.clear();
            }
        });
    }

    /** Executes statements on a connection that stays open. */
    @FunctionalInterface
    interface Execution<R> {
        R execute(Connection connection) throws SQLException;
    }

    /** Makes something of the row that a result is at. */
    @FunctionalInterface
    interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** Sets the parameters of a statement from an item. */
    @FunctionalInterface
    interface Binding<T> {
        void bind(Parameters parameters, T item) throws SQLException;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !root.getCause().equals(root)) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
