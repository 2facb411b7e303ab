package org.specstar.ejb.db;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ejb.config.SettingException;

/**
 * What the server's pool draws connections from: passes on to the database that the deployment's settings name. Made by
 * the server, which is why it takes nothing; settings are read when the first connection is asked for.
 */
public class SpecstarDataSource implements DataSource {
    private static final Logger LOG = LoggerFactory.getLogger(SpecstarDataSource.class);

    private volatile @Nullable Database database;
    private volatile boolean reached;
    private String purpose = "";
    private int loginTimeout;

    @Override
    public Connection getConnection() throws SQLException {
        try {
            Connection connection = database().connect();
            reached = true;
            return connection;
        } catch (SQLException e) {
            tell(e);
            throw e;
        }
    }

    private Database database() throws SQLException {
        Database chosen = database;
        if (chosen == null) {
            chosen = configured();
            database = chosen;
        }
        return chosen;
    }

    /** In one line, as long as nothing was ever reached: what servers make of it is a page, and hides the reason. */
    private void tell(SQLException failure) {
        if (!reached) {
            String message = String.valueOf(failure.getMessage());
            Database known = database;
            LOG.error(
                    message.startsWith("Setting ") || known == null
                            ? message
                            : "Setting " + known.key() + ": cannot reach " + known.place() + ": " + message);
        }
    }

    /** A pool expects nothing but its own kind of failure. */
    private static Database configured() throws SQLException {
        try {
            return Databases.configured();
        } catch (SettingException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    /** Servers pass on the user of their definition, which has none: who connects stands in our settings. */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }

    /** WildFly wants a property in a definition; this one says what the pool is for. */
    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Logs go to the server's log");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("No java.util.logging here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
