package org.specstar.ejb.platform;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specstar.ejb.config.SettingException;
import org.specstar.ejb.config.StorageKind;
import org.specstar.storage.StorageFactory;

/** The factories that settings may name: those that come with the platform, and the application's own. */
final class StorageFactories {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Map<StorageKind, StorageFactory> platform;
    private final Map<String, StorageFactory> own;

    /**
     * @param own by name
     * @throws SettingException if one has a name that it must not have
     */
    StorageFactories(Map<StorageKind, StorageFactory> platform, Map<String, StorageFactory> own) {
        this.platform = Map.copyOf(platform);
        this.own = new TreeMap<>(own);
        own.keySet().forEach(StorageFactories::requireName);
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new SettingException(StorageKind.KEY, "'" + name + "' is not a name like my-storage");
        }
        if (StorageKind.find(StorageKind.KEY, name).isPresent()) {
            throw new SettingException(StorageKind.KEY, "the name " + name + " belongs to a storage of the platform");
        }
    }

    /**
     * The factory that a setting names.
     *
     * @throws SettingException naming those that there are
     */
    StorageFactory named(String key, String word) {
        StorageFactory factory = StorageKind.find(key, word).map(platform::get).orElseGet(() -> own.get(word));
        if (factory == null) {
            throw new SettingException(key, "'" + word + "' is none of " + words());
        }
        return factory;
    }

    private String words() {
        return Stream.concat(Stream.of(StorageKind.words()), own.keySet().stream())
                .collect(Collectors.joining(", "));
    }
}
