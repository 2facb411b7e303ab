package org.specstar.conformance.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.specstar.conformance.json.Json;
import org.specstar.conformance.time.TimeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes archives of issues of any size, the same bytes for the same size: one revision each, right hashes, naive times,
 * every tenth issue soft-deleted.
 */
public final class IssueArchive {
    private static final Instant START = Instant.parse("2026-03-01T12:00:01.125Z");

    private IssueArchive() {}

    public static byte[] of(int issues) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        append(archive, record("HeaderRecord").put("version", 2));
        append(archive, record("ModelStartRecord").put("model_name", "issue"));
        for (int i = 0; i < issues; i++) {
            append(archive, record("MetaRecord").set("data", meta(i)));
            append(archive, record("RevisionRecord").set("data", revision(i)));
        }
        append(archive, record("ModelEndRecord").put("model_name", "issue"));
        append(archive, record("EofRecord"));
        return archive.toByteArray();
    }

    /** The hash under which SpecStar knows a payload: XXH3 of 128 bits over its stored bytes. */
    public static String dataHash(byte[] payload) {
        HashValue128 hash = Hashing.xxh3_128().hashBytesTo128Bits(payload);
        return String.format("xxh3_128:%016x%016x", hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    }

    private static void append(ByteArrayOutputStream archive, JsonNode record) {
        archive.writeBytes(ArchiveWriter.frame(record));
    }

    private static ObjectNode record(String type) {
        return Json.object().put("t", type);
    }

    private static String resourceId(int i) {
        return "issue:" + UUID.nameUUIDFromBytes(("issue " + i).getBytes(UTF_8));
    }

    private static ObjectNode payload(int i) {
        ObjectNode payload = Json.object().put("title", "Issue %06d äöü 問題".formatted(i));
        payload.put("description", "text " + "x".repeat(i % 100));
        payload.put("status", i % 3 == 0 ? "open" : "closed");
        payload.put("priority", "normal").put("owner", "user-" + i % 7).put("points", i);
        payload.putArray("tags").add("t" + i % 5);
        return payload;
    }

    private static ObjectNode meta(int i) {
        ObjectNode meta = Json.object()
                .put("current_revision_id", resourceId(i) + ":1")
                .put("resource_id", resourceId(i))
                .putNull("schema_version")
                .put("total_revision_count", 1);
        sign(meta, i).put("is_deleted", i % 10 == 9);
        Map<String, JsonNode> sorted = new TreeMap<>();
        payload(i).properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        meta.putObject("indexed_data").setAll(sorted);
        return meta;
    }

    private static ObjectNode revision(int i) {
        JsonNode payload = payload(i);
        ObjectNode revision = Json.object();
        ObjectNode info = revision.putObject("info")
                .put("uid", UUID.nameUUIDFromBytes(("uid " + i).getBytes(UTF_8)).toString())
                .put("resource_id", resourceId(i))
                .put("revision_id", resourceId(i) + ":1")
                .putNull("parent_revision_id")
                .putNull("schema_version")
                .put("data_hash", dataHash(Json.bytes(payload)))
                .put("status", "stable");
        sign(info, i);
        revision.putObject("raw_data").set("json", payload);
        return revision;
    }

    private static ObjectNode sign(ObjectNode target, int i) {
        String time = TimeText.naive(START.plusSeconds(i));
        return target.put("created_time", time)
                .put("updated_time", time)
                .put("created_by", "user-" + i % 7)
                .put("updated_by", "user-" + i % 7);
    }
}
