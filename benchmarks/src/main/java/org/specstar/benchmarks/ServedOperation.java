package org.specstar.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** One kind of request of the storage benchmark. */
enum ServedOperation {
    RAW_INSERT,
    RAW_SELECT,
    CREATE,
    READ,
    UPDATE;

    private static final byte[] NOTHING = {};
    private static final AtomicLong LAST = new AtomicLong();

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it asks the resource that has nothing but JDBC. */
    boolean isRaw() {
        return this == RAW_INSERT || this == RAW_SELECT;
    }

    /** The raw operation that it is measured against. */
    ServedOperation limit() {
        return this == READ ? RAW_SELECT : RAW_INSERT;
    }

    /**
     * Asks once.
     *
     * @param known ids of resources, or of raw rows, to choose from
     */
    HttpConnection.Reply ask(HttpConnection connection, List<String> known) throws IOException {
        return switch (this) {
            case RAW_INSERT -> connection.ask("POST", "/_raw", payload());
            case RAW_SELECT -> connection.ask("GET", "/_raw/" + any(known), NOTHING);
            case CREATE -> connection.ask("POST", "/issue", payload());
            case READ -> connection.ask("GET", "/issue/" + any(known) + "?returns=data", NOTHING);
            case UPDATE -> connection.ask("PUT", "/issue/" + any(known), payload());
        };
    }

    private static String any(List<String> known) {
        return known.get(ThreadLocalRandom.current().nextInt(known.size()));
    }

    /** Each is another, so that every update makes a revision. */
    static byte[] payload() {
        long number = LAST.incrementAndGet();
        return ("{\"title\":\"Fix login " + number + "\",\"description\":\"It fails on every second try since the last"
                        + " release\",\"status\":\"open\",\"priority\":\"high\",\"owner\":\"user" + number % 100
                        + "\",\"points\":" + number % 50 + ",\"tags\":[\"auth\",\"bug\"]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
