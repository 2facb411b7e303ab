package org.specstar.ejb.db.log;

import java.util.List;
import java.util.regex.Pattern;

/** The keys of what is kept, in the order of positions. All begin with {@code database/}. */
final class LogKeys {
    static final String LOG = "database/log/";
    static final String SNAPSHOTS = "database/snapshot/";
    static final String FILES = "database/file/";
    /** Who writes at present, as a courtesy; see {@link OwnerSign}. */
    static final String OWNER = "database/owner";
    /** Written to learn what time it is in the bucket. */
    static final String CLOCK = "database/clock";

    private static final Pattern ENTRY = Pattern.compile("[0-9]{10}/[0-9]{16}");
    private static final Pattern SNAPSHOT = Pattern.compile("[0-9]{10}-[0-9]{16}");

    private LogKeys() {}

    static String entry(LogPosition position) {
        return LOG + position.text('/');
    }

    static LogPosition entryAt(String key) {
        return LogPosition.parse(key.substring(LOG.length()));
    }

    /** The keys of entries after one, in order; what has another name, such as a server's own files, is none of ours. */
    static List<String> entries(LogBucket bucket, String after) {
        return named(bucket, LOG, after, ENTRY);
    }

    static String snapshot(LogPosition position) {
        return SNAPSHOTS + position.text('-');
    }

    /** The positions of all snapshots, in order. */
    static List<LogPosition> snapshots(LogBucket bucket) {
        return named(bucket, SNAPSHOTS, "", SNAPSHOT).stream()
                .map(key -> LogPosition.parse(key.substring(SNAPSHOTS.length())))
                .toList();
    }

    private static List<String> named(LogBucket bucket, String prefix, String after, Pattern name) {
        return bucket.list(prefix, after).stream()
                .filter(key -> name.matcher(key.substring(prefix.length())).matches())
                .toList();
    }

    /** @param token of the start that uploads it: no two ever write the same file */
    static String file(LogPosition position, String token) {
        return FILES + position.text('-') + "-" + token;
    }
}
