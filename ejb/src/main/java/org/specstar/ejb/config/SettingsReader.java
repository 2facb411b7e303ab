package org.specstar.ejb.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.ejb.config.Settings.BatchSettings;
import org.specstar.ejb.config.Settings.BlobSettings;
import org.specstar.ejb.config.Settings.CallerSettings;
import org.specstar.ejb.config.Settings.HttpSettings;
import org.specstar.ejb.config.Settings.StorageSettings;
import org.specstar.ejb.config.Settings.UnknownParameters;

/** Reads {@link Settings} from MicroProfile Config. */
public final class SettingsReader {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsReader.class);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Duration SHORTEST_PATIENCE = Duration.ofHours(1);
    /** What signatures of addresses in a bucket allow. */
    private static final Duration LONGEST_REDIRECT = Duration.ofDays(7);

    private static final String PREFIX = "specstar.";
    private static final Set<String> KNOWN = Set.of(
            "specstar.data",
            "specstar.storage",
            BackendFile.KEY,
            "specstar.blob.storage",
            "specstar.blob.global-route",
            "specstar.blob.redirect",
            "specstar.blob.redirect-validity",
            "specstar.blob.upload-expiry",
            "specstar.integrity.grace",
            "specstar.integrity.quarantine",
            "specstar.s3.endpoint",
            "specstar.s3.public-endpoint",
            "specstar.s3.region",
            "specstar.s3.bucket",
            "specstar.s3.prefix",
            "specstar.s3.access-key",
            "specstar.s3.secret-key",
            "specstar.s3.path-style",
            "specstar.s3.cache-bytes",
            "specstar.http.max-blob",
            "specstar.http.max-limit",
            "specstar.http.max-body",
            "specstar.http.max-import",
            "specstar.http.idempotency-retention",
            "specstar.http.unknown-parameters",
            "specstar.caller.header",
            "specstar.db.url",
            "specstar.db.user",
            "specstar.db.password",
            "specstar.db.allow-unsafe",
            "specstar.db.owner.user",
            "specstar.db.owner.password",
            "specstar.db.pool-size",
            "specstar.batch.reconcile.data-source",
            "specstar.batch.reconcile.sql");

    private SettingsReader() {}

    /**
     * The settings of this deployment.
     *
     * @throws SettingException naming the first key that makes no sense
     */
    public static Settings read(Config config) {
        BackendConfigSource.verify();
        warnOfUnknown(config);
        // Read by whoever limits connections, long after a mistake could be told in one line.
        number(config, "specstar.db.pool-size", 32, 200);
        return new Settings(
                path(config, "specstar.data", "data"),
                storage(config),
                new HttpSettings(
                        (int) number(config, "specstar.http.max-limit", 10_000, Integer.MAX_VALUE),
                        (int) number(config, "specstar.http.max-body", 10_485_760, Integer.MAX_VALUE),
                        number(config, "specstar.http.max-import", 1L << 40, Long.MAX_VALUE),
                        number(config, "specstar.http.max-blob", 1L << 40, Long.MAX_VALUE),
                        duration(config, "specstar.http.idempotency-retention", "PT24H"),
                        unknownParameters(config, "specstar.http.unknown-parameters")),
                blobs(config),
                new CallerSettings(text(config, "specstar.caller.header", "")),
                new BatchSettings(
                        text(config, "specstar.batch.reconcile.data-source", ""),
                        text(config, "specstar.batch.reconcile.sql", "")));
    }

    private static StorageSettings storage(Config config) {
        StorageSettings storage = new StorageSettings(
                text(config, StorageKind.KEY, StorageKind.DISK.text()),
                text(config, "specstar.blob.storage", ""),
                patience(config, "specstar.integrity.grace", "PT24H"),
                patience(config, "specstar.integrity.quarantine", "P7D"));
        // Names of before are refused here, before anything is opened.
        storage.kind();
        return storage;
    }

    private static BlobSettings blobs(Config config) {
        Duration validity = duration(config, "specstar.blob.redirect-validity", "PT1H");
        if (validity.compareTo(LONGEST_REDIRECT) > 0) {
            throw new SettingException("specstar.blob.redirect-validity", "'" + validity + "' is more than P7D");
        }
        return new BlobSettings(
                flag(config, "specstar.blob.global-route", true),
                flag(config, "specstar.blob.redirect", true),
                validity,
                duration(config, "specstar.blob.upload-expiry", "PT24H"));
    }

    /** Less than any write may last would take what is just being written for left behind. */
    private static Duration patience(Config config, String key, String absent) {
        Duration patience = duration(config, key, absent);
        if (patience.compareTo(SHORTEST_PATIENCE) < 0) {
            throw new SettingException(key, "'" + patience + "' is less than " + SHORTEST_PATIENCE);
        }
        return patience;
    }

    private static boolean flag(Config config, String key, boolean absent) {
        return switch (text(config, key, Boolean.toString(absent))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SettingException(key, "'" + text(config, key, "") + "' is neither true nor false");
        };
    }

    private static void warnOfUnknown(Config config) {
        Set<String> unknown = new TreeSet<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX) && !KNOWN.contains(name) && !ModelConfig.isKnown(name)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            LOG.warn("Unknown settings, nobody reads them: {}", unknown);
        }
    }

    private static String text(Config config, String key, String absent) {
        return config.getOptionalValue(key, String.class).map(String::strip).orElse(absent);
    }

    private static Path path(Config config, String key, String absent) {
        String text = text(config, key, absent);
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new SettingException(key, "'" + text + "' is not a path", e);
        }
    }

    private static long number(Config config, String key, long absent, long highest) {
        String text = text(config, key, Long.toString(absent));
        long value = DIGITS.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (value < 1 || value > highest) {
            throw new SettingException(key, "'" + text + "' is not a whole number between 1 and " + highest);
        }
        return value;
    }

    private static UnknownParameters unknownParameters(Config config, String key) {
        return switch (text(config, key, "refuse")) {
            case "refuse" -> UnknownParameters.REFUSE;
            case "ignore" -> UnknownParameters.IGNORE;
            default -> throw new SettingException(key, "'" + text(config, key, "") + "' is neither refuse nor ignore");
        };
    }

    private static Duration duration(Config config, String key, String absent) {
        String text = text(config, key, absent);
        try {
            Duration duration = Duration.parse(text);
            if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
                throw new SettingException(key, "'" + text + "' is not between PT1S and " + LONGEST);
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new SettingException(key, "'" + text + "' is no ISO 8601 duration, such as PT24H", e);
        }
    }
}
