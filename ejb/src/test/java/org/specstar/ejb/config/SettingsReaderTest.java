package org.specstar.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specstar.ejb.config.Settings.UnknownParameters;

class SettingsReaderTest {
    private static Settings read(Map<String, String> values) {
        return SettingsReader.read(new ConfigFixture(values));
    }

    @Test
    void settingsShouldHaveValuesWhereNothingIsSet() {
        Settings settings = read(Map.of());

        assertThat(settings.data()).isAbsolute().hasFileName("data");
        assertThat(settings.storage().kind()).contains(StorageKind.DISK);
        assertThat(settings.http())
                .isEqualTo(new Settings.HttpSettings(
                        10_000, 10_485_760, 1L << 40, 1L << 40, Duration.ofHours(24), UnknownParameters.REFUSE));
        assertThat(settings.caller().header()).isEmpty();
        assertThat(settings.batch()).isEqualTo(new Settings.BatchSettings("", ""));
    }

    @Test
    void settingsShouldBeTakenWithoutSpaceAroundThem() {
        Settings settings = read(Map.of(
                "specstar.data", " /srv/../srv/specstar ",
                "specstar.storage", " postgres ",
                "specstar.http.max-limit", " 50 ",
                "specstar.http.max-body", "2147483647",
                "specstar.http.max-import", "9000000000",
                "specstar.http.idempotency-retention", " P3D ",
                "specstar.http.unknown-parameters", " ignore ",
                "specstar.caller.header", " X-User ",
                "specstar.batch.reconcile.data-source", "jdbc/jobs",
                "specstar.batch.reconcile.sql", "UPDATE jobs"));

        assertThat(settings.data()).isEqualTo(Path.of("/srv/specstar"));
        assertThat(settings.storage().kind()).contains(StorageKind.POSTGRES);
        assertThat(settings.http())
                .isEqualTo(new Settings.HttpSettings(
                        50, Integer.MAX_VALUE, 9_000_000_000L, 1L << 40, Duration.ofDays(3), UnknownParameters.IGNORE));
        assertThat(settings.caller().header()).isEqualTo("X-User");
        assertThat(settings.batch()).isEqualTo(new Settings.BatchSettings("jdbc/jobs", "UPDATE jobs"));
    }

    @ParameterizedTest
    @CsvSource({
        "specstar.storage,PostgreSQLStorageFactory",
        "specstar.blob.redirect,yes",
        "specstar.blob.redirect-validity,P8D",
        "specstar.integrity.grace,PT0S",
        "specstar.integrity.grace,PT59M",
        "specstar.integrity.quarantine,PT1S",
        "specstar.http.max-limit,0",
        "specstar.http.max-limit,-1",
        "specstar.http.max-limit,many",
        "specstar.http.idempotency-retention,24",
        "specstar.http.idempotency-retention,PT0S",
        "specstar.http.idempotency-retention,-PT1H",
        "specstar.http.idempotency-retention,P400D",
        "specstar.http.max-limit,2147483648",
        "specstar.http.max-body,10 MB",
        "specstar.http.max-body,2147483648",
        "specstar.http.max-import,9999999999999999999",
        "specstar.http.unknown-parameters,warn",
        "specstar.data,a\u0000b"
    })
    void nonsenseShouldBeNamedByItsKey(String key, String value) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOfSatisfying(
                        SettingException.class,
                        failure -> assertThat(failure.key()).isEqualTo(key))
                .hasMessageStartingWith("Setting " + key + ": ");
    }

    @Test
    void storageShouldBeOneOfItsWords() {
        assertThat(kind("postgres-disk")).contains(StorageKind.POSTGRES_DISK);
        assertThat(StorageKind.POSTGRES_DISK.isPostgres()).isTrue();
        assertThat(StorageKind.POSTGRES_DISK.usesBucket()).isFalse();
        assertThat(StorageKind.POSTGRES_DISK_S3.usesBucket()).isTrue();
    }

    private static Optional<StorageKind> kind(String word) {
        return read(Map.of("specstar.storage", word)).storage().kind();
    }

    @ParameterizedTest
    @CsvSource({
        "MemoryStorageFactory,MEMORY",
        "DiskStorageFactory,DISK",
        "PostgresStorageFactory,POSTGRES",
        "PostgresDiskStorageFactory,POSTGRES_DISK",
        "PostgresDiskS3StorageFactory,POSTGRES_DISK_S3",
        "PostgreSQLS3StorageFactory,POSTGRES_S3",
        "S3StorageFactory,S3"
    })
    void factoriesOfTheOriginalShouldBeKnownByTheirNames(String factory, StorageKind kind) {
        assertThat(kind(factory)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "PostgreSQLStorageFactory,PostgreSQLS3StorageFactory",
        "PostgreSQLStorageFactory,PostgresStorageFactory",
        "PostgreSQLDiskS3StorageFactory,PostgresDiskS3StorageFactory"
    })
    void factoriesThatTheOriginalHasRemovedShouldBeRefusedWithTheirReplacement(String removed, String replacement) {
        assertThatThrownBy(() -> kind(removed))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("specstar.storage")
                .hasMessageContaining(replacement);
    }

    @Test
    void storageOfTheApplicationShouldBeOfNoKind() {
        assertThat(kind("tape")).isEmpty();
    }

    @Test
    void unknownKeysShouldBeNamedInTheLog() {
        List<String> warnings = warningsOf(() -> read(Map.of(
                "specstar.http.max-limits", "5",
                "specstar.bogus", "secret",
                "specstar.data", "data",
                "other.key", "1")));

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("[specstar.bogus, specstar.http.max-limits]")
                .doesNotContain("secret", "other.key");
    }

    @Test
    void knownKeysShouldNotBeWarnedOf() {
        assertThat(warningsOf(() -> read(Map.of(
                        "specstar.storage", "memory", "specstar.db.url", "x", "specstar.model.issue.max-limit", "50"))))
                .isEmpty();
    }

    private static List<String> warningsOf(Runnable reading) {
        Warnings warnings = new Warnings();
        Logger logger = Logger.getLogger(SettingsReader.class.getName());
        logger.addHandler(warnings);
        try {
            reading.run();
        } finally {
            logger.removeHandler(warnings);
        }
        return warnings.heard;
    }

    /** Keeps what is logged as a warning. */
    private static final class Warnings extends Handler {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().equals(Level.WARNING)) {
                heard.add(new SimpleFormatter().formatMessage(entry));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
