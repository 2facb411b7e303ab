package org.specstar.conformance.system;

import java.util.Map;
import org.specstar.conformance.http.Call;
import org.specstar.conformance.http.SpecStarClient;

/**
 * An issue whose head is the draft {@code :2}, or that is deleted or gone after that, and the tags it had.
 *
 * @param stale tag of the first revision
 * @param modified tag of the second revision before it was modified in place
 * @param current the last tag
 */
record IssueState(ServedIssue issue, String stale, String modified, String current) {
    static IssueState existing(SpecStarClient client) {
        ServedIssue issue = ServedIssue.create(client, "first");
        String stale = issue.tag().orElseThrow();
        String modified = issue.write("second");
        String current = issue.write("third", "?mode=modify&change_status=draft");
        return new IssueState(issue, stale, modified, current);
    }

    static IssueState deleted(SpecStarClient client) {
        IssueState before = existing(client);
        return new IssueState(before.issue, before.stale, before.modified, before.issue.delete());
    }

    static IssueState missing(SpecStarClient client) {
        IssueState before = existing(client);
        SpecStarClient.succeeded(client.delete(before.issue.path() + "/permanently"));
        return before;
    }

    /**
     * The call under preconditions: {@code none}, or headers and query parameters joined by {@code &}, in which names in
     * braces stand for what this issue has.
     */
    Call conditional(Call call, String preconditions) {
        Call required = call;
        for (String part : preconditions.split(" & ", -1)) {
            required = with(required, filled(part));
        }
        return required;
    }

    private static Call with(Call call, String part) {
        if (part.equals("none")) {
            return call;
        }
        String[] header = part.split(": ", 2);
        return header.length == 2
                ? call.withHeader(header[0], header[1])
                : new Call(
                        call.method(),
                        call.target() + (call.target().contains("?") ? "&" : "?") + part,
                        call.headers(),
                        call.body());
    }

    private String filled(String part) {
        String text = part;
        Map<String, String> values = Map.of(
                "{current}", current,
                "{unquoted}", current.replace("\"", ""),
                "{stale}", stale,
                "{modified}", modified,
                "{id}", issue.id());
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }
}
