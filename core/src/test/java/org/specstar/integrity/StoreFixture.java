package org.specstar.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.specstar.blob.ArrivedBlob;
import org.specstar.blob.BlobUse;
import org.specstar.blob.Blobs;
import org.specstar.blob.FileId;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.Payload;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.RowFixture;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.StoredRevision;

/** Fills a storage with resources of some revisions and binaries, and checks it. */
public final class StoreFixture {
    public static final ModelName MODEL = StorageFixture.MODEL;

    private final StorageFixture backend;

    public StoreFixture(StorageFixture backend) {
        this.backend = backend;
    }

    /** A resource with so many revisions, each of which has a payload of its own. */
    public ResourceId resource(String name, int revisions) {
        ResourceId id = new ResourceId("issue:" + name);
        backend.committed(() -> {
            ResourceMeta meta = RowFixture.meta(id);
            backend.metas().insert(meta);
            for (int number = 1; number <= revisions; number++) {
                StoredRevision revision = revision(id, number);
                backend.revisions().save(revision);
                meta = meta.withHead(revision.info(), meta.indexedData(), RowFixture.BOB);
            }
            backend.metas().update(meta);
        });
        return id;
    }

    private static StoredRevision revision(ResourceId id, int number) {
        RevisionInfo info = RowFixture.info(id, number, SchemaVersion.NONE);
        String json = "{\"of\":\"" + id + "\",\"revision\":" + number + "}";
        Payload payload = RowFixture.payload(json);
        return new StoredRevision(info.withPayload(SchemaVersion.NONE, payload.hash()), payload);
    }

    /** The same with a binary that its first revision refers to. */
    public FileId binary(String name, String content, Instant now) {
        ResourceId id = resource(name, 1);
        return arrival(content, now, file -> refer(id, Set.of(file)));
    }

    /** Bytes that arrive, and in the same unit what is done with them. */
    public FileId arrival(String content, Instant now, Consumer<FileId> then) {
        Blobs blobs = blobs();
        try (ArrivedBlob arrived = blobs.receive(new ByteArrayInputStream(content.getBytes(UTF_8)))) {
            backend.committed(() -> {
                blobs.keep(arrived, "text/plain", now);
                then.accept(arrived.id());
            });
            return arrived.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Blobs blobs() {
        return new Blobs(backend.storage().blobs(), backend.storage().blobLedger(), backend.units());
    }

    /** What the first revision refers to from now on; in the running unit. */
    public void refer(ResourceId id, Set<FileId> files) {
        RevisionKey first = new RevisionKey(id.revision(1), SchemaVersion.NONE);
        backend.storage().blobLedger().refer(MODEL, List.of(new BlobUse(first, files)));
    }

    public List<Finding> findings(Instant writtenBefore) {
        List<Finding> findings = new ArrayList<>();
        new IntegrityCheck(backend.storage(), BlobScan.NONE).run(writtenBefore, findings::add);
        return findings;
    }

    /** A time at which nothing that a test has written is old. */
    public static Instant longAgo() {
        return Instant.EPOCH;
    }

    /** A time at which everything that a test has written is old. */
    public static Instant longAfter() {
        return Instant.now().plusSeconds(3_600);
    }
}
