package org.specstar.conformance.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The five members that close a resource's meta and mirror the info of its current revision. The recordings are older than
 * they; so what they must say is taken from the revision infos that this run was shown.
 */
final class HeadMirror {
    private static final String PREFIX = "rev_";
    private static final List<String> MIRRORED =
            List.of("status", "created_by", "updated_by", "created_time", "updated_time");
    private static final List<String> OF_META = List.of("current_revision_id", "total_revision_count", "is_deleted");
    private static final List<String> OF_INFO = List.of("uid", "revision_id", "data_hash");

    /** The names of the five, in their order. */
    static final List<String> KEYS = MIRRORED.stream().map(PREFIX::concat).toList();

    private final Map<String, JsonNode> infoOf = new HashMap<>();

    /** Whether the object is a whole meta: a partial one has no mirror. */
    static boolean isMeta(JsonNode object) {
        return OF_META.stream().allMatch(object::has);
    }

    /** Remembers a revision info; any other object is passed over. */
    void note(JsonNode object) {
        if (OF_INFO.stream().allMatch(object::has) && MIRRORED.stream().allMatch(object::has)) {
            infoOf.put(object.required("revision_id").stringValue(), object);
        }
    }

    /** Where the mirror of a meta shows something else than the revision it names, as far as that is known. */
    List<Difference> differences(String path, JsonNode meta) {
        JsonNode info = infoOf.get(meta.path("current_revision_id").asString(""));
        List<Difference> differences = new ArrayList<>();
        if (info != null) {
            for (String name : MIRRORED) {
                if (!info.required(name).equals(meta.path(PREFIX + name))) {
                    differences.add(new Difference(
                            path + "/" + PREFIX + name,
                            "is %s where the revision says %s"
                                    .formatted(meta.path(PREFIX + name), info.required(name))));
                }
            }
        }
        return differences;
    }

    /** Puts the mirror into a meta that has none, where the current revision is known. */
    void complete(ObjectNode meta) {
        JsonNode info = infoOf.get(meta.required("current_revision_id").stringValue());
        if (info != null) {
            MIRRORED.forEach(name -> meta.set(PREFIX + name, info.required(name)));
        }
    }
}
