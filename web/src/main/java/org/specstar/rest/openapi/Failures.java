package org.specstar.rest.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.specstar.rest.document.Tree;

/** Answers other than 200, each a component that operations refer to. */
final class Failures {
    /** What any route may answer that reads parameters or a body, and asks whether the caller may. */
    static final List<Integer> EVERYWHERE = List.of(400, 403, 422);

    private static final Map<Integer, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry(206, "The bytes of the range that was asked for"),
            Map.entry(304, "The caller has this state already"),
            Map.entry(307, "The bytes are for some time at the address in Location"),
            Map.entry(400, "The request cannot be understood"),
            Map.entry(403, "The caller may not do this"),
            Map.entry(404, "There is no such resource or revision"),
            Map.entry(409, "The state of the resource, or of another one, forbids it"),
            Map.entry(410, "The resource is deleted; a restore brings it back"),
            Map.entry(412, "The resource is not in the state that the caller requires"),
            Map.entry(413, "The request is larger than the server takes"),
            Map.entry(415, "The body's media type is not one that this operation reads"),
            Map.entry(416, "No byte lies in the range that was asked for"),
            Map.entry(422, "A payload or parameter has the wrong shape or value")));

    private Failures() {}

    /** References to the responses of these statuses and those that are everywhere. */
    static Tree of(Collection<Integer> statuses) {
        TreeSet<Integer> all = new TreeSet<>(statuses);
        all.addAll(EVERYWHERE);
        return alone(all);
    }

    /** References to the responses of these statuses alone. */
    static Tree alone(Collection<Integer> statuses) {
        Tree responses = new Tree();
        statuses.forEach(
                status -> responses.with(status.toString(), Tree.of("$ref", "#/components/responses/" + name(status))));
        return responses;
    }

    /** All of them. */
    static Tree components() {
        Tree components = new Tree();
        MEANINGS.forEach((status, meaning) -> components.with(name(status), component(status, meaning)));
        return components;
    }

    private static Tree component(int status, String meaning) {
        Tree response = Tree.of("description", meaning);
        return switch (status) {
            case 206 -> response.with("headers", Success.etag()).with("content", Tree.of("*/*", new Tree()));
            case 304 -> response.with("headers", Success.etag());
            case 307 -> response;
            default ->
                response.with(
                        "content", Tree.of("application/problem+json", Body.schema(Schemas.reference("Problem"))));
        };
    }

    private static String name(int status) {
        return switch (status) {
            case 206 -> "PartialContent";
            case 304 -> "NotModified";
            case 307 -> "TemporaryRedirect";
            default -> "Problem" + status;
        };
    }
}
