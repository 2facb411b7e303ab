package org.specstar.ejb.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.specstar.payload.JsonValues;
import org.specstar.payload.MalformedJsonException;

/**
 * The {@code BackendConfig} file of SpecStar 0.9 and later, version 1: named connections, and which of them resources'
 * meta, revisions, binaries and messages use. Read into this platform's own settings. In every text {@code ${NAME}} stands
 * for an environment variable.
 */
public final class BackendFile {
    /** The key that names the file. */
    public static final String KEY = "specstar.backend.file";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Set<String> MEMBERS = Set.of("version", "connections", "meta", "resource", "blob", "mq");

    private final Function<String, Optional<String>> environment;
    private final Map<String, BackendConnection> connections = new LinkedHashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    private BackendFile(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /**
     * The settings that a file stands for.
     *
     * @param environment gives environment variables
     * @throws SettingException saying what in the file makes no sense
     */
    public static Map<String, String> read(Path file, Function<String, Optional<String>> environment) {
        try {
            return new BackendFile(environment).settings(object(JsonValues.read(Files.readAllBytes(file)), "the file"));
        } catch (IOException e) {
            throw problem("'" + file + "' cannot be read: " + e.getMessage());
        } catch (MalformedJsonException e) {
            throw problem("'" + file + "' is not JSON: " + e.getMessage());
        }
    }

    private Map<String, String> settings(Map<?, ?> root) {
        root.keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw problem("'" + name + "' is none of connections, meta, resource, blob, mq and version");
                });
        if (!(root.get("version") instanceof Long version) || version != 1) {
            throw problem("only version 1 is known");
        }
        object(root.get("connections"), "connections")
                .forEach((name, value) ->
                        connections.put(String.valueOf(name), connection(String.valueOf(name), value)));
        choose(root);
        return Map.copyOf(settings);
    }

    private BackendConnection connection(String name, @Nullable Object value) {
        Map<?, ?> connection = object(value, "connection " + name);
        Object options = connection.get("options");
        Map<String, String> texts = new LinkedHashMap<>();
        if (options != null) {
            object(options, "options of connection " + name).forEach((key, option) -> {
                if (option != null) {
                    texts.put(String.valueOf(key), expanded(String.valueOf(option)));
                }
            });
        }
        return new BackendConnection(name, expanded(String.valueOf(connection.get("type"))), texts);
    }

    private void choose(Map<?, ?> root) {
        BackendConnection meta = used(root, "meta").orElseThrow(() -> problem("meta names no connection"));
        BackendConnection resource = used(root, "resource").orElse(meta);
        settings.put(StorageKind.KEY, storage(meta, resource));
        meta.addTo(settings);
        resource.addTo(settings);
        used(root, "blob").ifPresent(blob -> {
            settings.put("specstar.blob.storage", blob.type());
            blob.addTo(settings);
        });
        used(root, "mq").ifPresent(BackendFile::refuseOtherQueues);
    }

    private static String storage(BackendConnection meta, BackendConnection resource) {
        String together = meta.type().equals(resource.type()) ? meta.type() : meta.type() + "-" + resource.type();
        boolean mixed = together.contains("-")
                && StorageKind.find(BackendFile.KEY, together).isEmpty();
        if (mixed) {
            throw problem("meta in " + meta.type() + " with resource in " + resource.type() + " is none of "
                    + StorageKind.words());
        }
        return together;
    }

    private static void refuseOtherQueues(BackendConnection queue) {
        if (!queue.type().equals("simple")) {
            throw problem("mq uses '" + queue.name() + "' of type " + queue.type()
                    + "; messages go through the server's JMS here: leave mq out, or use simple");
        }
    }

    private Optional<BackendConnection> used(Map<?, ?> root, String member) {
        Object value = root.get(member);
        if (value == null) {
            return Optional.empty();
        }
        String name = expanded(String.valueOf(object(value, member).get("use")));
        BackendConnection connection = connections.get(name);
        if (connection == null) {
            throw problem(member + " uses '" + name + "', which is not among the connections " + connections.keySet());
        }
        return Optional.of(connection);
    }

    private String expanded(String text) {
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(environment
                .apply(found.group(1))
                .orElseThrow(() -> problem("the environment variable " + found.group(1) + " is not set"))));
    }

    private static Map<?, ?> object(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw problem(what + " is not an object");
    }

    private static SettingException problem(String problem) {
        return new SettingException(KEY, problem);
    }
}
