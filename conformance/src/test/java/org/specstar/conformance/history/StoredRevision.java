package org.specstar.conformance.history;

import java.util.List;
import org.specstar.conformance.archive.IssueArchive;
import org.specstar.conformance.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A revision as the store has it.
 *
 * @param dataHash the hash that is stored
 * @param bytesHash the hash that the stored bytes have
 */
record StoredRevision(String resourceId, String revisionId, String title, String dataHash, String bytesHash) {
    /** All revisions of an archive, given as records. */
    static List<StoredRevision> of(List<? extends JsonNode> records) {
        return records.stream()
                .filter(record -> record.required("t").stringValue().equals("RevisionRecord"))
                .map(record -> of(record.required("data")))
                .toList();
    }

    private static StoredRevision of(JsonNode revision) {
        JsonNode info = revision.required("info");
        JsonNode payload = revision.at("/raw_data/json");
        return new StoredRevision(
                info.required("resource_id").stringValue(),
                info.required("revision_id").stringValue(),
                payload.required("title").stringValue(),
                info.required("data_hash").stringValue(),
                IssueArchive.dataHash(Json.bytes(payload)));
    }

    int number() {
        return Integer.parseInt(revisionId.substring(revisionId.lastIndexOf(':') + 1));
    }
}
