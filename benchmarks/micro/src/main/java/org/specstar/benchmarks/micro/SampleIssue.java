package org.specstar.benchmarks.micro;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.DataHash;
import org.specstar.payload.PayloadCodec;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.schema.ModelCatalog;
import org.specstar.schema.Models;
import org.specstar.schema.RegisteredModel;
import org.specstar.schema.Schema;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;
import org.specstar.tracker.Issue;

/** An issue of the example application as its callers send it, and what the engine makes of it. */
final class SampleIssue {
    private static final Stamp STAMP = new Stamp(Moment.of(Instant.parse("2026-01-02T03:04:05.678901Z")), "alice");

    private static final ResourceId ID = new ResourceId("issue:6f1c2f9e-52b7-4a0e-9a53-0d6a7b1b8f10");

    private SampleIssue() {}

    @SuppressWarnings("unchecked") // It was declared with this record.
    static RegisteredModel<Issue> model() {
        Models models = new Models();
        models.add(Schema.of(Issue.class));
        ModelCatalog catalog = models.compile();
        return (RegisteredModel<Issue>) catalog.bySegment("issue").orElseThrow();
    }

    /** About as long as those of the benchmark of the server. */
    static byte[] json() {
        return ("{\"title\":\"Fix login 4711\",\"description\":\"It fails on every second try since the last release\","
                        + "\"status\":\"open\",\"priority\":\"high\",\"owner\":\"user42\",\"points\":17,"
                        + "\"tags\":[\"auth\",\"bug\"]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static RevisionInfo revision(byte[] payload) {
        return new RevisionInfo(
                new UUID(0x0199_4f0c_7c2e_7000L, Long.MIN_VALUE | 4_711),
                ID.revision(1),
                null,
                null,
                SchemaVersion.NONE,
                DataHash.of(payload),
                RevisionStatus.STABLE,
                STAMP,
                STAMP);
    }

    static ResourceMeta head(PayloadCodec<Issue> codec) {
        return ResourceMeta.ofFirst(revision(json()), new IndexedData(codec.indexedJson(codec.decode(json()))));
    }
}
