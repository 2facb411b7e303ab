package org.specstar.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.specstar.ejb.db.PostgresDatabase;
import org.specstar.ejb.db.PostgresFixture;
import org.specstar.search.InvalidRegexException;
import org.specstar.search.Regex;
import org.specstar.search.Trigrams;

/** What PostgreSQL says of texts is what Java says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresLanguageIT {
    private static final int TEXTS_EACH = 12;

    private final Connection connection = connect();

    private static Connection connect() {
        try {
            return new PostgresDatabase(PostgresFixture.freshDatabase()).connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void makeExtension() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION pg_trgm");
        }
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    private static Optional<Regex> regex(String text) {
        try {
            return Optional.of(Regex.of(text));
        } catch (InvalidRegexException e) {
            return Optional.empty();
        }
    }

    @Test
    void expressionsShouldFindTheSameTexts() throws SQLException {
        checkExpressions(1, 3_000);
    }

    @Test
    void freshExpressionsShouldFindTheSameTexts() throws SQLException {
        // The seed is part of every failure's message.
        checkExpressions(System.nanoTime(), 3_000);
    }

    private void checkExpressions(long seed, int count) throws SQLException {
        RandomExpressions random = new RandomExpressions(seed);
        int checked = 0;
        try (PreparedStatement statement = connection.prepareStatement("SELECT CAST(? AS text) COLLATE \"C\" ~ ?")) {
            for (int number = 0; number < count; number++) {
                String expression = random.expression(3);
                Optional<Regex> regex = regex(expression);
                for (int text = 0; text < TEXTS_EACH && regex.isPresent(); text++) {
                    check(statement, regex.get(), random.text(), seed);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(count * TEXTS_EACH / 2);
    }

    private static void check(PreparedStatement statement, Regex regex, String text, long seed) throws SQLException {
        statement.setString(1, text);
        statement.setString(2, regex.advanced());
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            assertThat(rows.getBoolean(1))
                    .as(() -> "seed " + seed + ", '" + regex + "' as '" + regex.advanced() + "' in '" + text + "'")
                    .isEqualTo(regex.isFoundIn(text));
        } catch (SQLException e) {
            throw new AssertionError("seed " + seed + ", '" + regex + "' as '" + regex.advanced() + "'", e);
        }
    }

    @Test
    void similarityShouldBeTheSame() throws SQLException {
        long seed = System.nanoTime();
        RandomExpressions random = new RandomExpressions(seed);
        try (PreparedStatement statement = connection.prepareStatement("SELECT word_similarity(?, ?)")) {
            for (int number = 0; number < 5_000; number++) {
                String words = random.words();
                String text = random.words() + " " + random.words();
                statement.setString(1, words);
                statement.setString(2, text);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    assertThat(Trigrams.similarity(text, words))
                            .as(() -> "seed " + seed + ", '" + words + "' in '" + text + "'")
                            .isEqualTo(rows.getFloat(1));
                }
            }
        }
    }
}
