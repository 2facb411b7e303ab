package org.specstar.ejb.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingDeque;

/** Keeps connections for the next user, as a server's pool does. */
public final class PoolFixture extends SpecstarDataSource {
    private static final int REMEMBERED = 1_000;

    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final BlockingDeque<String> statements = new LinkedBlockingDeque<>(REMEMBERED);
    private final Database database;

    public PoolFixture(Database database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection pooled = idle.poll();
        Connection connection = pooled == null ? database.connect() : pooled;
        return (Connection) Proxy.newProxyInstance(
                PoolFixture.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    /**
     * First words of the statements that were prepared since the last call, for instance {@code INSERT INTO}; of very many
     * the latest.
     */
    public List<String> statements() {
        return texts().stream()
                .map(sql -> sql.replaceFirst("^(\\w+ \\w+).*", "$1"))
                .toList();
    }

    /** The same, whole. */
    public List<String> texts() {
        List<String> all = List.copyOf(statements);
        statements.clear();
        return all;
    }

    private void remember(String sql) {
        while (!statements.offerLast(sql)) {
            statements.pollFirst();
        }
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            connection.setAutoCommit(true);
            idle.push(connection);
            return true;
        }
        if (method.getName().equals("prepareStatement")) {
            remember((String) arguments[0]);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
