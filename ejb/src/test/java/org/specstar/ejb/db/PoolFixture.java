package org.specstar.ejb.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps connections for the next user, as a server's pool does. */
public final class PoolFixture extends SpecstarDataSource {
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final List<String> statements = new CopyOnWriteArrayList<>();
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

    /** First words of the statements that were prepared since the last call, for instance {@code INSERT INTO}. */
    public List<String> statements() {
        List<String> all = statements.stream()
                .map(sql -> sql.replaceFirst("^(\\w+ \\w+).*", "$1"))
                .toList();
        statements.clear();
        return all;
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            connection.setAutoCommit(true);
            idle.push(connection);
            return true;
        }
        if (method.getName().equals("prepareStatement")) {
            statements.add((String) arguments[0]);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
