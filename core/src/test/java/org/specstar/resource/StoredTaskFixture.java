package org.specstar.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.specstar.engine.EngineFixture;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.payload.DataHash;
import org.specstar.payload.Payload;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.StoredRevision;

/** Puts tasks into the store as another declaration, or an archive, has left them there. */
public final class StoredTaskFixture {
    private static final ModelName TASK = new ModelName("task");

    private final EngineFixture engine;

    public StoredTaskFixture(EngineFixture engine) {
        this.engine = engine;
    }

    /** Stores a resource of one revision that no codec of this deployment has written. */
    public ResourceId insert(String name, String json) {
        ResourceId id = new ResourceId("task:" + name);
        engine.write(() -> {
            save(id, 1, json);
            engine.storage().metas(TASK).insert(RowFixture.meta(id));
            return id;
        });
        return id;
    }

    /** Stores one more revision without making it the head. */
    public void add(ResourceId id, int number, String json) {
        engine.write(() -> {
            save(id, number, json);
            return id;
        });
    }

    /** What the store keeps of a resource's head. */
    public byte[] bytes(ResourceMeta meta) {
        return engine.storage()
                .revisions(TASK)
                .find(meta.headKey())
                .orElseThrow()
                .payload()
                .bytes();
    }

    /** A resource whose one revision carries the hash of another payload, as SpecStar leaves it when it migrates. */
    public ResourceId insertWithHashOf(String other, String json) {
        ResourceId id = new ResourceId("task:stale");
        RevisionInfo info = RowFixture.revision(id, 1).info();
        Payload payload = Payload.of(json.getBytes(UTF_8), "a declaration of yesterday");
        engine.write(() -> {
            engine.storage()
                    .revisions(TASK)
                    .save(new StoredRevision(
                            info.withPayload(info.schemaVersion(), DataHash.of(other.getBytes(UTF_8))), payload));
            return engine.storage().metas(TASK).insert(RowFixture.meta(id));
        });
        return id;
    }

    private void save(ResourceId id, int number, String json) {
        Payload payload = Payload.of(json.getBytes(UTF_8), "a declaration of yesterday");
        engine.storage()
                .revisions(TASK)
                .save(new StoredRevision(RowFixture.revision(id, number).info(), payload));
    }
}
