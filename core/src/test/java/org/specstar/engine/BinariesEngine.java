package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobLedger.Entry;
import org.specstar.blob.BlobUse;
import org.specstar.blob.FileId;
import org.specstar.blob.FileIds;
import org.specstar.event.Announcer;
import org.specstar.id.IdSource;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.Binary;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.StorageFixture;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.Default;
import org.specstar.schema.Indexed;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;
import org.specstar.search.Condition;
import org.specstar.time.Moment;
import org.specstar.transfer.Imports;
import org.specstar.unit.Units;
import org.specstar.write.Content;
import org.specstar.write.Creation;

/** An engine over some backend whose letters have binaries, and a look at what refers to them. */
public final class BinariesEngine {
    private static final ModelName LETTER = new ModelName("letter");

    /** A payload with binaries at several places. */
    public record Letter(
            String name,
            @Nullable Binary attachment,
            @Default("[]") List<Binary> pages,
            @Default("{}") Map<String, Binary> enclosures) {}

    /** As it is in the archives of the original. */
    public record Document(
            @Indexed String name,
            @Nullable Binary attachment,
            @Default("[]") List<Binary> pages) {}

    /** A payload without any. */
    public record Plain(String name) {}

    private final StorageFixture backend;
    private final Engine engine;
    private final Resources<Letter> letters;

    public BinariesEngine(StorageFixture backend) {
        this.backend = backend;
        Models models = new Models();
        models.add(Schema.of(Letter.class));
        models.add(Schema.of(Document.class));
        models.add(Schema.of(Plain.class));
        this.engine =
                new Engine(models.compile(), backend.storage(), backend.units(), Announcer.SILENT, IdSource.random());
        this.letters = engine.resources(Letter.class, BinariesEngine::nobody);
    }

    private static Caller nobody() {
        return Caller.of("nobody", Moment.ofEpochMicros(0, false));
    }

    public Resources<Letter> letters() {
        return letters;
    }

    public Resources<Document> documents() {
        return engine.resources(Document.class, BinariesEngine::nobody);
    }

    public Resources<Plain> plain() {
        return engine.resources(Plain.class, BinariesEngine::nobody);
    }

    public Units units() {
        return backend.units();
    }

    public Imports imports() {
        return engine.model("letter").imports();
    }

    public Engine engine() {
        return engine;
    }

    /** A letter as a client sends it. */
    @SuppressWarnings("unchecked") // The model was declared with this record.
    public ResourceId created(String json) {
        ModelEngine<Letter> model = (ModelEngine<Letter>) engine.model("letter");
        return units().required(() -> model.writer()
                .create(Content.json(json.getBytes(UTF_8)), Creation.PLAIN, nobody())
                .resourceId());
    }

    public Binary attachment(ResourceId id) {
        return Objects.requireNonNull(letters.get(id).data().attachment());
    }

    public byte[] content(FileId id) {
        try (InputStream bytes = backend.storage().blobs().open(id).orElseThrow()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isUsed(ResourceId resource, FileId id) {
        return ledger().isUsedBy(LETTER, resource, id);
    }

    /** Stores a letter's head under another schema version in place of today's. */
    void keepUnder(SchemaVersion version, ResourceId id) {
        ResourceMeta row = backend.storage().metas(LETTER).lock(id).orElseThrow();
        RevisionStore revisions = backend.storage().revisions(LETTER);
        StoredRevision head = revisions.find(row.headKey()).orElseThrow();
        RevisionInfo other = head.info().withPayload(version, head.payload().hash());
        StoredRevision moved = new StoredRevision(other, head.payload());
        revisions.removeAll(List.of(head.key()));
        revisions.save(moved);
        ledger().forget(LETTER, List.of(head.key()));
        ledger().refer(
                        LETTER,
                        List.of(new BlobUse(
                                moved.key(), FileIds.in(head.payload().bytes()))));
        backend.storage().metas(LETTER).update(row.withHead(other, row.indexedData(), row.updated()));
    }

    private BlobLedger ledger() {
        return backend.storage().blobLedger();
    }

    /** The law: what the ledger says is what a look into every kept revision finds. */
    public void assertReferences() {
        Map<FileId, Long> uses = new HashMap<>();
        Map<FileId, Set<String>> users = new HashMap<>();
        backend.storage().snapshot(state -> {
            state.forEach(
                    LETTER,
                    Condition.EVERYTHING,
                    (meta, revisions) -> revisions.forEach(revision ->
                            FileIds.in(revision.payload().bytes()).forEach(id -> note(meta, id, uses, users))));
            return true;
        });
        List<Entry> entries = ledger().entries(null, 10_000);

        Map<FileId, Long> noted = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.uses() > 0)
                .forEach(entry -> noted.put(entry.blob().fileId(), entry.uses()));
        assertThat(noted).isEqualTo(uses);
        users.forEach((id, resources) -> {
            assertThat(ledger().users(LETTER, id, 10_000)).map(ResourceId::text).containsExactlyElementsOf(resources);
            assertThat(content(id))
                    .hasSize((int) ledger().entry(id).orElseThrow().blob().size());
        });
    }

    private static void note(ResourceMeta meta, FileId id, Map<FileId, Long> uses, Map<FileId, Set<String>> users) {
        uses.merge(id, 1L, Long::sum);
        users.computeIfAbsent(id, unknown -> new TreeSet<>()).add(meta.id().text());
    }
}
