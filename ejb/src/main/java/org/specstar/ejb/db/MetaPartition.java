package org.specstar.ejb.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.id.ModelName;

/** The part of PostgreSQL's meta table that has one model's rows. Several nodes may make it at the same time. */
final class MetaPartition {
    private static final Logger LOG = LoggerFactory.getLogger(MetaPartition.class);
    /** What has the rows of all models without a partition. */
    private static final String OTHER = MetaTables.ALL + "_other";

    private static final String TURN = "SELECT pg_advisory_xact_lock(hashtext('specstar.partitions'))";
    /** Not by {@code to_regclass}, which may not know yet what another node has made while this one waited. */
    private static final String IS_THERE =
            "SELECT EXISTS (SELECT 1 FROM pg_class c WHERE c.relname = ? AND c.relnamespace = current_schema()::regnamespace)";

    /** What is generated cannot be written. */
    private static final String COLUMNS =
            "SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute"
                    + " WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''";

    private static final String INDEXES = "SELECT own.relname, whole.relname FROM pg_index i"
            + " JOIN pg_inherits h ON h.inhrelid = i.indexrelid JOIN pg_class own ON own.oid = h.inhrelid"
            + " JOIN pg_class whole ON whole.oid = h.inhparent WHERE i.indrelid = ?::regclass";

    /** Characters of the model in a name, which has 63 at most with the ends of the indexes' names. */
    private static final int LONGEST_LABEL = 24;

    private static final int HASHED_BYTES = 4;

    private final Connection owner;
    private final ModelName model;

    MetaPartition(Connection owner, ModelName model) {
        this.owner = owner;
        this.model = model;
    }

    /** Tells the model to whoever looks at the database; a hash tells those apart that look the same. */
    String name() {
        String label = model.text().replaceAll("[^A-Za-z0-9]+", "_").toLowerCase(Locale.ROOT);
        return MetaTables.ALL + "_" + label.substring(0, Math.min(label.length(), LONGEST_LABEL)) + "_" + hash();
    }

    private String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(model.text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASHED_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the partition and takes the model's rows there, in one transaction.
     *
     * @return false if it was there already
     */
    boolean make() throws SQLException {
        if (isThere()) {
            return false;
        }
        owner.setAutoCommit(false);
        try {
            execute(TURN);
            boolean isMade = !isThere();
            if (isMade) {
                makeAlone();
            }
            owner.commit();
            return isMade;
        } catch (SQLException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    private boolean isThere() throws SQLException {
        return text(IS_THERE, name()).equals("t");
    }

    private void makeAlone() throws SQLException {
        execute("CREATE TABLE " + name() + " (LIKE " + MetaTables.ALL
                + " INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING STORAGE)");
        int moved = takeRows();
        // No character of a model's name has to be quoted.
        execute("ALTER TABLE " + MetaTables.ALL + " ATTACH PARTITION " + name() + " FOR VALUES IN ('" + model + "')");
        for (Map.Entry<String, String> index : indexes().entrySet()) {
            rename(index.getKey(), name() + index.getValue().substring(MetaTables.ALL.length()));
        }
        if (moved > 0) {
            // An empty table would be planned for as one that stays empty.
            execute("ANALYZE " + name());
        }
        LOG.info("Model {} has its meta rows in {}, {} were moved there", model, name(), moved);
    }

    /** The database gives names that do not tell two indexes of the same columns apart. */
    private void rename(String index, String name) throws SQLException {
        if (!index.equals(name)) {
            execute("ALTER INDEX " + index + " RENAME TO " + name);
        }
    }

    /** Nobody can write such rows from here to the end of the transaction. */
    private int takeRows() throws SQLException {
        execute("LOCK TABLE " + OTHER + " IN ACCESS EXCLUSIVE MODE");
        String columns = text(COLUMNS, MetaTables.ALL);
        String rows = OTHER + " WHERE model = '" + model + "'";
        int moved = update("INSERT INTO " + name() + " (" + columns + ") SELECT " + columns + " FROM " + rows);
        update("DELETE FROM " + rows);
        return moved;
    }

    /** Own names under those of the whole table's indexes. */
    private Map<String, String> indexes() throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (PreparedStatement statement = owner.prepareStatement(INDEXES)) {
            statement.setString(1, name());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    indexes.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return indexes;
    }

    private String text(String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private int update(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
