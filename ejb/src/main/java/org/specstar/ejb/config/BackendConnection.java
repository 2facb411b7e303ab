package org.specstar.ejb.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a {@link BackendFile}.
 *
 * @param type a word such as {@code postgres}, or the name of a factory that the application brings
 * @param options by the original's names
 */
record BackendConnection(String name, String type, Map<String, String> options) {
    private static final Map<String, String> BUCKET = Map.of(
            "bucket", "specstar.s3.bucket",
            "endpoint_url", "specstar.s3.endpoint",
            "region_name", "specstar.s3.region",
            "access_key_id", "specstar.s3.access-key",
            "secret_access_key", "specstar.s3.secret-key",
            "prefix", "specstar.s3.prefix",
            "path_style", "specstar.s3.path-style");

    BackendConnection {
        options = Map.copyOf(options);
    }

    /** Adds the settings that the connection stands for; two connections must not set one differently. */
    void addTo(Map<String, String> settings) {
        settings().forEach((key, value) -> {
            String before = settings.put(key, value);
            if (before != null && !before.equals(value)) {
                throw problem("sets " + key + " otherwise than another connection; there is one of each here");
            }
        });
    }

    private Map<String, String> settings() {
        return switch (type) {
            case "memory", "simple" -> renamed(Map.of());
            case "disk" -> renamed(Map.of("rootdir", "specstar.data"));
            case "s3" -> renamed(BUCKET);
            case "postgres" -> database();
            default -> Map.of();
        };
    }

    private Map<String, String> renamed(Map<String, String> keys) {
        Map<String, String> settings = new HashMap<>();
        options.forEach((option, value) -> settings.put(key(keys, option), value));
        return settings;
    }

    private String key(Map<String, String> keys, String option) {
        String key = keys.get(option);
        if (key == null) {
            throw problem("has the option '" + option + "', which is none of " + keys.keySet());
        }
        return key;
    }

    private Map<String, String> database() {
        renamed(Map.of("dsn", "specstar.db.url"));
        String dsn = options.get("dsn");
        if (dsn == null) {
            throw problem("has no dsn");
        }
        return dsn.startsWith("jdbc:") ? Map.of("specstar.db.url", dsn) : ofUri(dsn);
    }

    /** A connection URI as libpq has it: {@code postgresql://user:password@host:port/name?parameters}. */
    private Map<String, String> ofUri(String dsn) {
        URI uri = uri(dsn);
        if (uri.getHost() == null || !uri.getScheme().startsWith("postgres")) {
            throw problem("has a dsn that is not like postgresql://user:password@host:5432/name");
        }
        Map<String, String> settings = new HashMap<>();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        settings.put("specstar.db.url", "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query);
        addUser(uri.getRawUserInfo(), settings);
        return settings;
    }

    /** The problem must not show the text, nor its cause, which does: it holds a password. */
    @SuppressWarnings("UnusedException")
    private URI uri(String dsn) {
        try {
            return new URI(dsn);
        } catch (URISyntaxException e) {
            throw problem("has a dsn that is no URI; letters with a meaning in URIs are written as %XX");
        }
    }

    private static void addUser(@Nullable String userInfo, Map<String, String> settings) {
        if (userInfo != null) {
            int colon = userInfo.indexOf(':');
            settings.put("specstar.db.user", decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)));
            if (colon >= 0) {
                settings.put("specstar.db.password", decoded(userInfo.substring(colon + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private SettingException problem(String problem) {
        return new SettingException(BackendFile.KEY, "connection '" + name + "' of type " + type + " " + problem);
    }

    /** Without the options, which hold secrets. */
    @Override
    public String toString() {
        return name + " (" + type + ")";
    }
}
