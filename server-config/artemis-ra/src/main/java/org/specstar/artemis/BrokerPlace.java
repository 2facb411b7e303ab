package org.specstar.artemis;

import jakarta.resource.spi.ResourceAdapterInternalException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the broker keeps its messages.
 *
 * @param directory the directory of journal, bindings, pages and large messages; empty: in memory, gone with the JVM
 */
record BrokerPlace(Optional<Path> directory) {
    private static final String DATA = "specstar.data";
    private static final String STORAGE = "specstar.storage";

    /**
     * Finds the place: the directory given, else memory where the application's storage is memory, else a directory
     * beside the application's other data.
     *
     * @throws ResourceAdapterInternalException if nothing says where the data lies: a temporary directory would lose
     *     messages at the next start, so none is taken
     */
    static BrokerPlace find(@Nullable String directory) throws ResourceAdapterInternalException {
        if (directory != null && !directory.isBlank()) {
            return new BrokerPlace(Optional.of(Path.of(directory)));
        }
        if (setting(STORAGE).filter("memory"::equals).isPresent()) {
            return new BrokerPlace(Optional.empty());
        }
        String data = setting(DATA).orElseThrow(BrokerPlace::unknown);
        return new BrokerPlace(Optional.of(Path.of(data, "broker")));
    }

    @Override
    public String toString() {
        return directory.map(Path::toString).orElse("in memory");
    }

    /** A resource adapter starts outside any application, so MicroProfile Config cannot be asked. */
    private static Optional<String> setting(String key) {
        String value = System.getProperty(
                key, System.getenv(key.toUpperCase(Locale.ROOT).replace('.', '_')));
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static ResourceAdapterInternalException unknown() {
        return new ResourceAdapterInternalException("The in-process broker does not know where to keep its journal: set"
                + " the system property " + DATA + " or the adapter's property BrokerDirectory");
    }
}
