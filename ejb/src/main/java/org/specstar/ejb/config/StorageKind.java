package org.specstar.ejb.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a deployment keeps its data, the key {@code specstar.storage}. */
public enum StorageKind {
    /** Everything in memory, gone with the process: tests and demonstrations. */
    MEMORY,
    /** The embedded default: meta and revision rows in the embedded database, payloads and binaries in files. */
    DISK,
    /** Meta, revision rows and payloads in PostgreSQL, binaries in files. */
    POSTGRES;

    /** The word in configuration: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StorageKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new SettingException("specstar.storage", "'" + text + "' is none of " + words()));
    }

    private static String words() {
        return Arrays.stream(values()).map(StorageKind::text).collect(Collectors.joining(", "));
    }
}
