package org.specstar.conformance.system;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.specstar.conformance.archive.ArchiveReader;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.time.TimeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a list must show: each resource with the data and the info of its current revision, and its meta. */
final class Envelopes {
    private static final List<String> TIMES = List.of("created_time", "updated_time");

    private Envelopes() {}

    /** The envelopes of an archive's resources that pass, in the archive's order. */
    static ArrayNode of(byte[] archive, Predicate<JsonNode> wanted) {
        List<ObjectNode> records = ArchiveReader.records(archive);
        Map<String, JsonNode> revisions = new HashMap<>();
        data(records, "RevisionRecord")
                .forEach(revision ->
                        revisions.put(revision.at("/info/revision_id").stringValue(), revision));
        ArrayNode envelopes = Json.array();
        data(records, "MetaRecord").stream().filter(wanted).forEach(meta -> {
            JsonNode current = requireNonNull(
                    revisions.get(meta.required("current_revision_id").stringValue()));
            ObjectNode envelope = envelopes.addObject();
            envelope.set("data", current.at("/raw_data/json"));
            envelope.set("revision_info", current.required("info"));
            envelope.set("meta", meta);
        });
        return envelopes;
    }

    private static List<JsonNode> data(List<ObjectNode> records, String type) {
        return records.stream()
                .filter(record -> record.required("t").stringValue().equals(type))
                .map(record -> record.required("data"))
                .toList();
    }

    /** The list as the server writes it, to the letter: times in UTC with {@code Z}. */
    static String served(ArrayNode envelopes) {
        ArrayNode served = envelopes.deepCopy();
        served.forEach(envelope -> {
            showUtc((ObjectNode) envelope.required("revision_info"));
            showUtc((ObjectNode) envelope.required("meta"));
        });
        return Json.text(served);
    }

    private static void showUtc(ObjectNode part) {
        TIMES.forEach(time ->
                part.put(time, TimeText.utc(TimeText.instant(part.required(time).stringValue()))));
    }
}
