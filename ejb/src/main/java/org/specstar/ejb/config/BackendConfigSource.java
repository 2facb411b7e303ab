package org.specstar.ejb.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the {@link BackendFile} that a system property or environment variable names: below those two, and above
 * what jars of the application set.
 */
public final class BackendConfigSource implements ConfigSource {
    private static final int ORDINAL = 150;

    /** Made by the server through the service loader, perhaps long before the application starts. */
    public BackendConfigSource() {}

    @Override
    public Map<String, String> getProperties() {
        return settings();
    }

    @Override
    public Set<String> getPropertyNames() {
        return settings().keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return settings().get(name);
    }

    @Override
    public String getName() {
        return BackendFile.KEY;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    private static Map<String, String> settings() {
        return Read.FILE.settings();
    }

    /**
     * Says what is wrong with the file, where the server could only have shown a trace.
     *
     * @throws SettingException if the file is named and cannot be used
     */
    static void verify() {
        SettingException problem = Read.FILE.problem();
        if (problem != null) {
            throw problem;
        }
    }

    /** A setting of the file; empty without it, or if it cannot be used. */
    public static Optional<String> setting(String key) {
        return Optional.ofNullable(settings().get(key));
    }

    /** A property of the process, or the environment variable that stands for it. */
    public static Optional<String> ofProcess(String key) {
        String variable = key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(key)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }

    /** What became of reading the file, once. */
    private record Read(
            Map<String, String> settings, @Nullable SettingException problem) {
        static final Read FILE = read();

        private static Read read() {
            try {
                Map<String, String> settings = ofProcess(BackendFile.KEY)
                        .map(file -> BackendFile.read(Path.of(file), name -> Optional.ofNullable(System.getenv(name))))
                        .orElse(Map.of());
                return new Read(settings, null);
            } catch (SettingException e) {
                return new Read(Map.of(), e);
            }
        }
    }
}
