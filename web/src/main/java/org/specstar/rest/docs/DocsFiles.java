package org.specstar.rest.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.specstar.rest.document.FixedDocument;

/** The files that the page needs: these, and none that a request might name otherwise. Kept once read. */
final class DocsFiles {
    private static final String START = "start.js";
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String AN_HOUR = "public, max-age=3600";
    private static final String JAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private static final Map<String, String> TYPES = Map.of(
            START,
            SCRIPT,
            "swagger-ui-bundle.js",
            SCRIPT,
            "swagger-ui.css",
            "text/css;charset=utf-8",
            "favicon-16x16.png",
            "image/png",
            "favicon-32x32.png",
            "image/png");

    private final Map<String, FixedDocument> read = new ConcurrentHashMap<>();

    /** A file by its name; empty if it is not one of the page's. */
    Optional<FixedDocument> find(String name) {
        return Optional.ofNullable(TYPES.get(name))
                .map(type -> read.computeIfAbsent(name, added -> FixedDocument.of(type, bytes(added), AN_HOUR)));
    }

    private static byte[] bytes(String name) {
        return name.equals(START)
                ? DocsPage.START.getBytes(StandardCharsets.UTF_8)
                : content("META-INF/resources/webjars/swagger-ui/" + version() + "/" + name);
    }

    /** Stands in the path of every file of a WebJar. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = open(JAR)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    private static byte[] content(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        @Nullable InputStream in = DocsFiles.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("Swagger UI's jar is not part of the application: no " + path);
        }
        return in;
    }
}
