package org.specstar.conformance.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.JsonNode;

/** What a server said: status, headers (names in any case) and the body's bytes. */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final int EXCERPT = 600;

    public Answer {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type without parameters, lower case; empty text when the answer names none. */
    public String mediaType() {
        return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return new String(body, UTF_8);
    }

    public JsonNode json() {
        return Json.parse(body);
    }

    /** Status and the beginning of the body, for messages of failed tests. */
    @Override
    public String toString() {
        String text = text();
        return status + " " + mediaType() + " "
                + (text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "… (" + body.length + " bytes)");
    }
}
