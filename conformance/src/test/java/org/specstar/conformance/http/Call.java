package org.specstar.conformance.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request. The target is the raw path and query, sent exactly as written; an empty body is sent as no body at all.
 */
public record Call(String method, String target, Map<String, String> headers, byte[] body) {
    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call without(String method, String target) {
        return new Call(method, target, Map.of(), new byte[0]);
    }

    public static Call with(String method, String target, String mediaType, byte[] body) {
        return new Call(method, target, Map.of("Content-Type", mediaType), body);
    }

    /** The same call, made by this user. */
    public Call by(String user) {
        return withHeader("X-User", user);
    }

    /** The same call with one more header, or another value of it. */
    public Call withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, target, more, body);
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
