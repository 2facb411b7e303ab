package org.specstar.ejb.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a deployment keeps its data, the key {@code specstar.storage}. */
public enum StorageKind {
    /** Everything in memory, gone with the process: tests and demonstrations. */
    MEMORY,
    /** The embedded default: meta and revision rows in the embedded database, payloads and binaries in files. */
    DISK,
    /** Meta, revision rows and payloads in PostgreSQL, binaries in files. */
    POSTGRES,
    /** Meta and revision rows in PostgreSQL, payloads and binaries in files. */
    POSTGRES_DISK;

    /** The word in configuration: lower case, with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the database is PostgreSQL. */
    public boolean isPostgres() {
        return this == POSTGRES || this == POSTGRES_DISK;
    }

    /** Whether payloads are in files, outside the database. */
    public boolean keepsPayloadsInFiles() {
        return this == DISK || this == POSTGRES_DISK;
    }

    /** What single models may choose where this is the deployment's: the database is the same for all. */
    public List<StorageKind> choices() {
        return isPostgres() ? List.of(POSTGRES, POSTGRES_DISK) : List.of(this);
    }

    /** The kind of a word; empty if there is none. */
    public static Optional<StorageKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }

    static StorageKind of(String text) {
        return find(text)
                .orElseThrow(() -> new SettingException("specstar.storage", "'" + text + "' is none of " + words()));
    }

    private static String words() {
        return Arrays.stream(values()).map(StorageKind::text).collect(Collectors.joining(", "));
    }
}
