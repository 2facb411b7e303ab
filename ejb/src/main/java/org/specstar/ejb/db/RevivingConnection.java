package org.specstar.ejb.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that outlives its database. Servers' pools keep connections that have died with a restart of the database,
 * each server with settings of its own against it; so a connection looks after itself: before a transaction begins, one
 * that has failed, or was idle for a while, is tried and replaced. Within a transaction nothing is replaced.
 *
 * <p>Only the connection is wrapped: its statements are the driver's own.
 */
final class RevivingConnection implements InvocationHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RevivingConnection.class);

    /** For so long a connection is believed to live on. */
    private static final Duration TRUSTED = Duration.ofMillis(500);

    private static final int SECONDS_TO_ANSWER = 2;
    private static final Set<String> BEGINNINGS = Set.of("prepareStatement", "createStatement", "prepareCall");
    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private final Source source;
    private Connection current;
    private boolean manual;
    private boolean running;
    private boolean failed;
    private long lastUse = System.nanoTime();

    private RevivingConnection(Source source) throws SQLException {
        this.source = source;
        this.current = source.connect();
    }

    /** Makes connections of the driver. */
    @FunctionalInterface
    interface Source {
        Connection connect() throws SQLException;
    }

    static Connection of(Source source) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                RevivingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new RevivingConnection(source));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (BEGINNINGS.contains(name)) {
            reviveIfDue();
            running = manual;
        } else if (name.equals("setAutoCommit")) {
            reviveIfDue();
        }
        try {
            Object result = method.invoke(current, arguments);
            note(name, arguments);
            return result;
        } catch (InvocationTargetException e) {
            failed = true;
            // A transaction that could not even be ended has ended with its connection.
            running = running && !ENDS.contains(name);
            throw e.getCause();
        }
    }

    private void reviveIfDue() throws SQLException {
        if (!running && (failed || System.nanoTime() - lastUse > TRUSTED.toNanos())) {
            revive();
        }
        lastUse = System.nanoTime();
    }

    private void revive() throws SQLException {
        if (!current.isValid(SECONDS_TO_ANSWER)) {
            Connection dead = current;
            current = source.connect();
            current.setAutoCommit(!manual);
            close(dead);
        }
        failed = false;
    }

    private static void close(Connection dead) {
        try {
            dead.close();
        } catch (SQLException e) {
            LOG.debug("A dead connection did not close", e);
        }
    }

    private void note(String name, Object @Nullable [] arguments) {
        if (ENDS.contains(name) && arguments == null) {
            running = false;
            lastUse = System.nanoTime();
        } else if (name.equals("setAutoCommit") && arguments != null) {
            manual = Boolean.FALSE.equals(arguments[0]);
            running = running && manual;
        }
    }
}
