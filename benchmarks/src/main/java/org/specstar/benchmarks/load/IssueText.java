package org.specstar.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Issues as JSON, each of which differs from all others. A third is in each status and priority, points go from 0 to 999,
 * each of 10,000 owners has as many, there are 100 tags.
 */
public record IssueText(long number) {
    private static final String[] STATUS = {"open", "in_progress", "closed"};
    private static final String[] PRIORITY = {"low", "normal", "high"};
    private static final long FIRST_ASKED = 1L << 40;
    private static final AtomicLong ASKED = new AtomicLong(FIRST_ASKED);

    /** One that has not been there before, so that every update makes a revision. */
    public static IssueText fresh() {
        return new IssueText(ASKED.getAndIncrement());
    }

    /** In the order and layout in which it is stored. */
    public byte[] payload() {
        return ("{\"title\":\"" + title() + "\",\"description\":\"" + description() + "\",\"status\":\"" + status()
                        + "\",\"priority\":\"" + priority() + "\",\"owner\":\"" + owner() + "\",\"points\":" + points()
                        + ",\"tags\":" + tags() + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What it is searched by: the same fields in the order of their names. */
    String indexed() {
        return "{\"description\":\"" + description() + "\",\"owner\":\"" + owner() + "\",\"points\":" + points()
                + ",\"priority\":\"" + priority() + "\",\"status\":\"" + status() + "\",\"tags\":" + tags()
                + ",\"title\":\"" + title() + "\"}";
    }

    private String title() {
        return "Fix login " + number;
    }

    private static String description() {
        return "It fails on every second try since the last release";
    }

    private String status() {
        return STATUS[(int) (scattered() % 3)];
    }

    private String priority() {
        return PRIORITY[(int) (scattered() / 3 % 3)];
    }

    private String owner() {
        return "owner-" + scattered() / 9 % 10_000;
    }

    private long points() {
        return scattered() / 90_000 % 1_000;
    }

    private String tags() {
        return "[\"tag-" + scattered() / 90_000_000 % 100 + "\",\"bug\"]";
    }

    private long scattered() {
        return new IssueIds(42).uuid(number).getMostSignificantBits() >>> 1;
    }
}
