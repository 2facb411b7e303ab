package org.specstar.ejb.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.db.DatabaseSettings.Credentials;

/** PostgreSQL, shared by any number of nodes. */
public final class PostgresDatabase implements Database {
    /** What must be on, or a write that was acknowledged may be gone after a power cut. */
    private static final List<String> DURABILITY = List.of("fsync", "full_page_writes", "synchronous_commit");

    private static final String LIMITS = " -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s";
    private static final String UNLIMITED = "-c statement_timeout=0 -c idle_in_transaction_session_timeout=0";
    /**
     * A plan for a row and its key is kept, and may have been made when the table was so small that a scan of it seemed
     * cheapest; where there is an index it is right. What that makes look dear is not worth compiling.
     */
    private static final String PLANS = " -c enable_seqscan=off -c jit=off -c pg_trgm.word_similarity_threshold=0.3";

    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);
    private static final int SECONDS_TO_CONNECT = 2;
    /** Above the server's own limit on statements, so that a dead network is noticed and a slow answer is not cut. */
    private static final int SECONDS_TO_ANSWER = 40;

    private final DatabaseSettings settings;
    private final PGSimpleDataSource bounded;
    private final PGSimpleDataSource unbounded;
    private final PGSimpleDataSource owned;

    public PostgresDatabase(DatabaseSettings settings) {
        this(settings, LOCK_WAIT);
    }

    /** @param longestWait how long a unit waits for a row that another one holds */
    public PostgresDatabase(DatabaseSettings settings, Duration longestWait) {
        this.settings = settings;
        String limits = "-c lock_timeout=" + longestWait.toMillis() + LIMITS;
        this.bounded = source(settings, settings.user(), SECONDS_TO_ANSWER, limits + PLANS);
        this.unbounded = source(settings, settings.user(), 0, UNLIMITED + PLANS);
        this.owned = source(settings, settings.owner(), 0, UNLIMITED);
    }

    private static PGSimpleDataSource source(
            DatabaseSettings settings, Credentials user, int secondsToAnswer, String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(user.name());
        source.setPassword(user.password());
        source.setApplicationName("specstar");
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        source.setSocketTimeout(secondsToAnswer);
        source.setOptions(options);
        return source;
    }

    @Override
    public Connection connect() throws SQLException {
        return RevivingConnection.of(bounded::getConnection);
    }

    @Override
    public Connection connectWithoutLimits() throws SQLException {
        return unbounded.getConnection();
    }

    @Override
    public Connection connectAsOwner() throws SQLException {
        return owned.getConnection();
    }

    @Override
    public void grantAccess(Connection owner) throws SQLException {
        if (!settings.owner().name().equals(settings.user().name())) {
            new TableGrants(owner, settings.user().name()).complete();
        }
    }

    @Override
    public String migrations() {
        return "postgresql";
    }

    @Override
    public void requireDurability(Connection connection) throws SQLException {
        if (settings.allowUnsafe()) {
            return;
        }
        for (String name : DURABILITY) {
            if (setting(connection, name).equals("off")) {
                throw new SettingException(
                        DatabaseSettings.ALLOW_UNSAFE,
                        "PostgreSQL runs with " + name + "=off and may lose what it has acknowledged; turn it on");
            }
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public String place() {
        return settings.toString();
    }

    @Override
    public String key() {
        return DatabaseSettings.URL;
    }
}
