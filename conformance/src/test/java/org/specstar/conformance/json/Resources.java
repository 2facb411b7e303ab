package org.specstar.conformance.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** Files of the test resources. */
public final class Resources {
    private Resources() {}

    /**
     * The content of a resource named by its absolute path.
     *
     * @throws IllegalArgumentException when there is no such resource
     */
    public static byte[] bytes(String path) {
        try (InputStream content = Resources.class.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static JsonNode json(String path) {
        return Json.parse(bytes(path));
    }
}
