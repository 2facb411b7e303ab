package org.specstar.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.specstar.PlatformException;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.id.ResourceId;
import org.specstar.payload.JsonInput;
import org.specstar.payload.PayloadField;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Storage;
import org.specstar.resource.StoredPayloads;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.RegisteredModel;
import org.specstar.transfer.ArchiveRecord.RevisionRecord;
import org.specstar.transfer.ArchivedResource;
import org.specstar.transfer.HeadNotes;
import org.specstar.write.HeadRules;
import tools.jackson.core.JsonParser;

/** Notes heads that come from archives. One that does not fit today's declaration is stored, and nothing noted of it. */
record ArchivedHeads<T>(RegisteredModel<T> model, Storage storage, HeadRules<T> rules, Set<String> indexed)
        implements HeadNotes {
    static <T> ArchivedHeads<T> of(RegisteredModel<T> model, Storage storage) {
        Set<String> indexed = model.codec().fields().stream()
                .filter(PayloadField::indexed)
                .map(PayloadField::path)
                .collect(Collectors.toSet());
        return new ArchivedHeads<>(model, storage, new HeadRules<>(model, storage), indexed);
    }

    /** An archive that was made under the same declaration need not be looked into. */
    @Override
    public ResourceMeta row(ArchivedResource resource) {
        ResourceMeta row = resource.meta();
        return isIndexedAsDeclared(row.indexedData())
                ? row
                : head(resource)
                        .flatMap(this::decoded)
                        .map(payload -> row.withIndexedData(
                                        new IndexedData(model.codec().indexedJson(payload)))
                                .withVersion(row.version()))
                        .orElse(row);
    }

    private boolean isIndexedAsDeclared(@Nullable IndexedData archived) {
        if (archived == null) {
            return indexed.isEmpty();
        }
        return JsonInput.read(archived.json().getBytes(StandardCharsets.UTF_8), this::hasPathsAsDeclared);
    }

    /** Of an object none of whose names is there twice. */
    private boolean hasPathsAsDeclared(JsonParser in) {
        int known = 0;
        int unknown = 0;
        for (String path = in.nextName(); path != null; path = in.nextName()) {
            in.nextToken();
            in.skipChildren();
            if (indexed.contains(path)) {
                known++;
            } else {
                unknown++;
            }
        }
        return known == indexed.size() && unknown == 0;
    }

    @Override
    public List<Conflict> stored(Collection<ArchivedResource> resources) {
        if (!rules.notes()) {
            return List.of();
        }
        List<ResourceId> nothing = new ArrayList<>();
        Map<ResourceId, T> live = new LinkedHashMap<>();
        for (ArchivedResource resource : resources) {
            payload(resource)
                    .ifPresentOrElse(payload -> live.put(resource.id(), payload), () -> nothing.add(resource.id()));
        }
        rules.forget(nothing);
        return rules.noteAll(live);
    }

    private Optional<T> payload(ArchivedResource resource) {
        return resource.meta().deleted() ? Optional.empty() : head(resource).flatMap(this::decoded);
    }

    /** By its key, because the original repeats a uid after a migration; else the one that the uid names. */
    private static Optional<RevisionRecord> head(ArchivedResource resource) {
        RevisionKey key = resource.meta().headKey();
        return resource.revisions().stream()
                .filter(revision ->
                        new RevisionKey(revision.info().id(), revision.info().schemaVersion()).equals(key))
                .findFirst()
                .or(() -> resource.revisions().stream()
                        .filter(revision ->
                                revision.info().uid().equals(resource.meta().uid()))
                        .findFirst());
    }

    private Optional<T> decoded(RevisionRecord revision) {
        try {
            return Optional.of(model.codec().decode(model.form().json(revision.payload())));
        } catch (PlatformException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Conflict> again(Collection<ResourceId> resources) {
        StoredPayloads<T> payloads = StoredPayloads.of(model);
        List<ResourceMeta> rows = storage.metas(model.name()).lockAll(resources).values().stream()
                .filter(row -> !row.deleted())
                .toList();
        Map<RevisionKey, StoredRevision> heads = storage.revisions(model.name())
                .findAll(rows.stream().map(ResourceMeta::headKey).toList());
        Map<ResourceId, T> live = new LinkedHashMap<>();
        rows.forEach(row -> Optional.ofNullable(heads.get(row.headKey()))
                .ifPresent(head -> live.put(row.id(), payloads.decoded(head))));
        return rules.noteAll(live);
    }
}
