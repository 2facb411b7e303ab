package org.specstar.benchmarks.load;

import java.util.List;

/**
 * What a server is asked.
 *
 * @param target path and query behind the path of the address
 * @param type media type of the body; empty without one
 */
public record Request(String method, String target, String type, Body body) {
    private static final String BOUNDARY = "specstar-benchmark-7d1f4c";
    private static final String JSON = "application/json";

    public static Request get(String target) {
        return new Request("GET", target, "", Body.NONE);
    }

    public static Request post(String target, Body json) {
        return new Request("POST", target, JSON, json);
    }

    public static Request put(String target, Body json) {
        return new Request("PUT", target, JSON, json);
    }

    public static Request delete(String target) {
        return new Request("DELETE", target, "", Body.NONE);
    }

    /** An upload as forms do it, in the part {@code file}. */
    public static Request upload(String target, String fileName, Body file) {
        Body before = Body.text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        Body after = Body.text("\r\n--" + BOUNDARY + "--\r\n");
        return new Request(
                "POST", target, "multipart/form-data; boundary=" + BOUNDARY, Body.joined(List.of(before, file, after)));
    }

    String line() {
        return method + " " + target;
    }
}
