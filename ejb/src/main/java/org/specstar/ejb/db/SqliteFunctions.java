package org.specstar.ejb.db;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.specstar.query.QueryBounds;
import org.specstar.resource.IndexedData;
import org.specstar.resource.RowValues;
import org.specstar.search.Regex;
import org.specstar.search.SearchFields;
import org.specstar.search.SearchKey;
import org.specstar.search.Trigrams;
import org.sqlite.Function;

/** Functions that SQLite calls in this process for what it has no words for. Each connection has its own objects. */
public final class SqliteFunctions {
    /** The {@link SearchKey} of a JSON text. */
    public static final String KEY = "specstar_key";
    /** Of an expression and a text: whether it is found in it. */
    public static final String MATCHES = "specstar_matches";
    /** Of words and a text: how alike they are. */
    public static final String SIMILARITY = "specstar_similarity";
    /** The exact sum of numbers that are texts; null for none. */
    public static final String SUM = "specstar_sum";

    /** Of keys and texts: the text with the least key. */
    public static final String LEAST = "specstar_least";
    /** Of keys and texts: the text with the greatest key. */
    public static final String GREATEST = "specstar_greatest";

    /** As many expressions as a query may have. */
    private static final int REMEMBERED = QueryBounds.MOST_CONDITIONS;

    private SqliteFunctions() {}

    static <C extends Connection> C registered(C connection) throws SQLException {
        try {
            add(connection, KEY, 1, new Key());
            add(connection, MATCHES, 2, new Matches());
            add(connection, SIMILARITY, 2, new Similarity());
            add(connection, SUM, 1, new Sum());
            add(connection, LEAST, 2, new Extreme(-1));
            add(connection, GREATEST, 2, new Extreme(1));
            return connection;
        } catch (SQLException e) {
            try (connection) {
                throw e;
            }
        }
    }

    private static void add(Connection connection, String name, int arguments, Function function) throws SQLException {
        Function.create(connection, name, function, arguments, Function.FLAG_DETERMINISTIC);
    }

    private static final class Key extends Function {
        @Override
        protected void xFunc() throws SQLException {
            String json = value_text(0);
            if (json == null) {
                result();
                return;
            }
            // A row's values are read by their names.
            String key = RowValues.keys(new IndexedData("{\"v\":" + json + "}"), SearchFields.NONE)
                    .get("v");
            result(key);
        }
    }

    private static final class Matches extends Function {
        private final Map<String, Regex> known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Regex> eldest) {
                return size() > REMEMBERED;
            }
        };

        @Override
        protected void xFunc() throws SQLException {
            String text = value_text(1);
            if (text == null) {
                result();
            } else {
                result(known.computeIfAbsent(value_text(0), Regex::of).isFoundIn(text) ? 1 : 0);
            }
        }
    }

    private static final class Similarity extends Function {
        @Override
        protected void xFunc() throws SQLException {
            String text = value_text(1);
            if (text == null) {
                result();
            } else {
                result((double) Trigrams.similarity(text, value_text(0)));
            }
        }
    }

    private static final class Sum extends Function.Aggregate {
        private @Nullable BigDecimal sum;

        @Override
        protected void xStep() throws SQLException {
            String number = value_text(0);
            if (number != null) {
                BigDecimal one = new BigDecimal(number);
                sum = sum == null ? one : sum.add(one);
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            if (sum == null) {
                result();
            } else {
                result(sum.toString());
            }
        }
    }

    private static final class Extreme extends Function.Aggregate {
        private final int sign;
        private @Nullable String key;
        private @Nullable String value;

        Extreme(int sign) {
            this.sign = sign;
        }

        @Override
        protected void xStep() throws SQLException {
            String next = value_text(0);
            String best = key;
            if (next != null && (best == null || SearchKey.compare(next, best) * sign > 0)) {
                key = next;
                value = value_text(1);
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            result(value);
        }
    }
}
