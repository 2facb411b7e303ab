package org.specstar.ejb.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The storages that come with the platform: where rows, payloads and binaries are kept. */
public enum StorageKind {
    /** Everything in memory, gone with the process: tests and demonstrations. */
    MEMORY(Rows.MEMORY, Place.MEMORY, Place.MEMORY, "MemoryStorageFactory"),
    /** The embedded default: rows in the embedded database, payloads and binaries in files. */
    DISK(Rows.EMBEDDED, Place.FILES, Place.FILES, "DiskStorageFactory"),
    /** Everything in PostgreSQL. */
    POSTGRES(Rows.POSTGRES, Place.DATABASE, Place.DATABASE, "PostgresStorageFactory"),
    /** Rows in PostgreSQL, payloads and binaries in files. */
    POSTGRES_DISK(Rows.POSTGRES, Place.FILES, Place.FILES, "PostgresDiskStorageFactory"),
    /** Rows in PostgreSQL, payloads in files, binaries in a bucket. */
    POSTGRES_DISK_S3(Rows.POSTGRES, Place.FILES, Place.BUCKET, "PostgresDiskS3StorageFactory"),
    /** Rows in PostgreSQL, payloads and binaries in a bucket. */
    POSTGRES_S3(Rows.POSTGRES, Place.BUCKET, Place.BUCKET, "PostgreSQLS3StorageFactory"),
    /** The embedded database kept in a bucket, payloads and binaries in it too. */
    S3(Rows.EMBEDDED_IN_BUCKET, Place.BUCKET, Place.BUCKET, "S3StorageFactory");

    /** The key that chooses one. */
    public static final String KEY = "specstar.storage";

    /** Names of SpecStar 0.8 that 0.9 has removed, and what its upgrade guide names instead. */
    private static final Map<String, String> REMOVED = Map.of(
            "PostgreSQLStorageFactory",
            "PostgreSQLS3StorageFactory (postgres-s3: payloads in a bucket) or PostgresStorageFactory (postgres:"
                    + " PostgreSQL alone)",
            "PostgreSQLDiskS3StorageFactory",
            "PostgresDiskS3StorageFactory (postgres-disk-s3)");

    private final Rows rows;
    private final Place payloads;
    private final Place binaries;
    private final String factory;

    StorageKind(Rows rows, Place payloads, Place binaries, String factory) {
        this.rows = rows;
        this.payloads = payloads;
        this.binaries = binaries;
        this.factory = factory;
    }

    /** The word in configuration: lower case, with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Rows rows() {
        return rows;
    }

    public Place payloads() {
        return payloads;
    }

    public Place binaries() {
        return binaries;
    }

    /** Whether the database is PostgreSQL. */
    public boolean isPostgres() {
        return rows == Rows.POSTGRES;
    }

    /** Whether anything of it is in a bucket. */
    public boolean usesBucket() {
        return rows == Rows.EMBEDDED_IN_BUCKET || payloads == Place.BUCKET || binaries == Place.BUCKET;
    }

    /** What single models may choose where this is the deployment's: the database is the same for all. */
    public List<StorageKind> choices() {
        return Arrays.stream(values()).filter(kind -> kind.rows == rows).toList();
    }

    /**
     * The kind of a word: its own, or the name of the original's factory. Empty if there is none.
     *
     * @throws SettingException naming the replacement, for a name that SpecStar 0.9 has removed
     */
    public static Optional<StorageKind> find(String key, String text) {
        String replacement = REMOVED.get(text);
        if (replacement != null) {
            throw new SettingException(key, text + " was removed in SpecStar 0.9: use " + replacement);
        }
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(text) || kind.factory.equals(text))
                .findFirst();
    }

    /** All words, for errors. */
    public static String words() {
        return Arrays.stream(values()).map(StorageKind::text).collect(Collectors.joining(", "));
    }

    /** Where rows are kept. */
    public enum Rows {
        MEMORY,
        EMBEDDED,
        EMBEDDED_IN_BUCKET,
        POSTGRES
    }

    /** Where bytes are kept. */
    public enum Place {
        MEMORY,
        FILES,
        DATABASE,
        BUCKET
    }
}
