package org.specstar.query.expression;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.specstar.query.QueryTime;

/** The expressions of {@code queries/expressions.txt}. */
final class Expressions {
    static final QueryTime NOW =
            QueryTime.utc(Clock.fixed(Instant.parse("2026-11-21T13:30:04.271110Z"), ZoneOffset.UTC));

    private Expressions() {}

    /**
     * @param outcome what it stands for after {@code =}, the beginning of its error after {@code !}
     */
    record Case(String expression, String outcome) {
        boolean isError() {
            return outcome.startsWith("!");
        }

        String expected() {
            return outcome.substring(2);
        }
    }

    static List<Case> all() {
        String[] blocks = text().split("\n\n", -1);
        return Arrays.stream(blocks).skip(1).map(Expressions::read).toList();
    }

    private static Case read(String block) {
        String[] lines = block.split("\n", -1);
        return new Case(lines[0], lines[1]);
    }

    private static String text() {
        try (InputStream in = Expressions.class.getResourceAsStream("/queries/expressions.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
