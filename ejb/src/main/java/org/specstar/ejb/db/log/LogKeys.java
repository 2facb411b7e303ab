package org.specstar.ejb.db.log;

/** The keys of what is kept, in the order of positions. All begin with {@code database/}. */
final class LogKeys {
    static final String LOG = "database/log/";
    static final String SNAPSHOTS = "database/snapshot/";
    static final String FILES = "database/file/";
    /** Who writes at present, as a courtesy; see {@link OwnerSign}. */
    static final String OWNER = "database/owner";
    /** Written to learn what time it is in the bucket. */
    static final String CLOCK = "database/clock";

    private LogKeys() {}

    static String entry(LogPosition position) {
        return LOG + position.text('/');
    }

    static LogPosition entryAt(String key) {
        return parsed(key, LOG);
    }

    static String snapshot(LogPosition position) {
        return SNAPSHOTS + position.text('-');
    }

    static LogPosition snapshotAt(String key) {
        return parsed(key, SNAPSHOTS);
    }

    /** @param token of the start that uploads it: no two ever write the same file */
    static String file(LogPosition position, String token) {
        return FILES + position.text('-') + "-" + token;
    }

    private static LogPosition parsed(String key, String prefix) {
        try {
            return LogPosition.parse(key.substring(prefix.length()));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new DamagedLogException("Object '" + key + "' is not one of the database's log", e);
        }
    }
}
