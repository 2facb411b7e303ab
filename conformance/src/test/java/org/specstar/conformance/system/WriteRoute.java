package org.specstar.conformance.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.specstar.conformance.http.Call;

/** The writes of one resource. Each changes an issue that has two revisions and a draft as its head. */
enum WriteRoute {
    PUT("PUT", "", "application/json", "{\"title\":\"changed\"}"),
    PUT_OR_CREATE("PUT", "?create_if_missing=true", "application/json", "{\"title\":\"changed\"}"),
    JSON_PATCH(
            "PATCH",
            "",
            "application/json-patch+json",
            "[{\"op\":\"replace\",\"path\":\"/title\",\"value\":\"changed\"}]"),
    MERGE_PATCH("PATCH", "", "application/merge-patch+json", "{\"title\":\"changed\"}"),
    MODIFY("PUT", "?mode=modify", "application/json", "{\"title\":\"changed\"}"),
    DELETE("DELETE", "", "", ""),
    RESTORE("POST", "/restore", "", ""),
    SWITCH("POST", "/switch/1", "", ""),
    PRUNE("POST", "/prune?keep_last_n=1", "", ""),
    PURGE("DELETE", "/permanently", "", "");

    private final String method;
    private final String suffix;
    private final String mediaType;
    private final String body;

    WriteRoute(String method, String suffix, String mediaType, String body) {
        this.method = method;
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.body = body;
    }

    Call call(ServedIssue issue) {
        String target = issue.path() + suffix;
        return body.isEmpty()
                ? Call.without(method, target)
                : Call.with(method, target, mediaType, body.getBytes(UTF_8));
    }
}
