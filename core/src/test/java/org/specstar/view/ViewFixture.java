package org.specstar.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.DataHash;
import org.specstar.payload.Payload;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.ResourceTags;
import org.specstar.resource.ResourceView;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStatus;
import org.specstar.revision.StoredRevision;
import org.specstar.time.Moment;
import org.specstar.time.Stamp;

/** A resource of two revisions in its fullest and in its barest form. */
final class ViewFixture {
    static final ResourceId ID = new ResourceId("task:1");
    static final UUID UID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final Stamp ANN = new Stamp(Moment.of(Instant.parse("2026-01-02T03:04:05Z")), "ann");
    static final Stamp BOB = new Stamp(Moment.of(Instant.parse("2026-01-02T03:04:06.000007Z")), "bob");

    static final ResourceTags TAGS = new ResourceTags("declaration");

    private ViewFixture() {}

    static RevisionInfo fullInfo() {
        return new RevisionInfo(
                UID,
                ID.revision(2),
                ID.revision(1),
                new SchemaVersion("v1"),
                new SchemaVersion("v2"),
                new DataHash("xxh3_128:00"),
                RevisionStatus.DRAFT,
                ANN,
                BOB);
    }

    /** A first revision out of an archive without hashes, of a model without versions. */
    static RevisionInfo bareInfo() {
        return new RevisionInfo(
                UID, ID.revision(1), null, null, SchemaVersion.NONE, null, RevisionStatus.STABLE, ANN, ANN);
    }

    static ResourceMeta fullMeta() {
        return new ResourceMeta(
                ID.revision(2),
                UID,
                new SchemaVersion("v2"),
                3,
                ANN,
                BOB,
                true,
                new IndexedData("{\"points\":1,\"title\":\"ä\"}"),
                HeadMirror.of(fullInfo()),
                9);
    }

    /** A row out of an archive that had neither indexed data nor the mirror of the head. */
    static ResourceMeta bareMeta() {
        return new ResourceMeta(ID.revision(1), UID, SchemaVersion.NONE, 1, ANN, ANN, false, null, null, 1);
    }

    static ResourceView view(String payload) {
        return new ResourceView(
                bareMeta(), new StoredRevision(bareInfo(), Payload.of(payload.getBytes(UTF_8), Payload.UNKNOWN)));
    }
}
