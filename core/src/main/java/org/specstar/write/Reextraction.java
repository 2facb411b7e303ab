package org.specstar.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.extraction.Extraction;
import org.specstar.extraction.ExtractionStore;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.resource.IndexedData;
import org.specstar.resource.MetaStore;
import org.specstar.resource.ResourceMeta;
import org.specstar.resource.Storage;
import org.specstar.resource.UndecodableRevisionException;
import org.specstar.revision.RevisionKey;
import org.specstar.revision.RevisionStore;
import org.specstar.revision.StoredRevision;
import org.specstar.schema.RegisteredModel;

/**
 * Makes the rows of a model follow its declaration after that has changed: what they are searched by, their unique values
 * and their references are taken from their payloads anew. Works in batches, each in the unit of work it is called in, and
 * goes on where it was interrupted. Safe for use by many threads.
 */
public final class Reextraction<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Reextraction.class);

    private final ModelName model;
    private final String fingerprint;
    private final Drafts<T> drafts;
    private final HeadRules<T> rules;
    private final MetaStore metas;
    private final RevisionStore revisions;
    private final ExtractionStore extractions;

    public Reextraction(RegisteredModel<T> model, Storage storage) {
        this.model = model.name();
        this.fingerprint = model.codec().indexFingerprint();
        this.drafts = new Drafts<>(model, storage);
        this.rules = new HeadRules<>(model, storage);
        this.metas = storage.metas(model.name());
        this.revisions = storage.revisions(model.name());
        this.extractions = storage.extractions();
    }

    /**
     * What is to be done: everything anew after a change of the declaration, the rest after an interruption. Empty if all
     * rows follow the declaration; a model without rows does from its first start. Needs a unit of work.
     */
    public Optional<Extraction> pending() {
        Optional<Extraction> known = extractions
                .find(model)
                .filter(extraction -> extraction.fingerprint().equals(fingerprint));
        if (known.isPresent()) {
            return known.filter(extraction -> !extraction.complete());
        }
        boolean empty = metas.walk(null, 1).isEmpty();
        Extraction first = empty ? Extraction.complete(model, fingerprint) : Extraction.begun(model, fingerprint);
        extractions.save(first);
        return Optional.of(first).filter(extraction -> !extraction.complete());
    }

    /** How far it has come; complete if there is nothing to be done. Needs a unit of work. */
    public Extraction current() {
        return pending().orElseGet(() -> Extraction.complete(model, fingerprint));
    }

    /**
     * Extracts the next batch, and remembers that.
     *
     * @param size most resources to look at
     * @return how far it has come; complete at the end
     */
    public Extraction advance(Extraction from, int size) {
        List<ResourceId> ids =
                metas.walk(from.position(), size).stream().map(ResourceMeta::id).toList();
        Map<ResourceId, ResourceMeta> rows = metas.lockAll(ids);
        List<Conflict> conflicts = extracted(ids, rows);
        conflicts.forEach(this::report);
        boolean complete = ids.size() < size;
        ResourceId position = ids.isEmpty() ? from.position() : ids.get(ids.size() - 1);
        Extraction after = new Extraction(model, fingerprint, position, complete, from.conflicts() + conflicts.size());
        extractions.save(after);
        return after;
    }

    private List<Conflict> extracted(List<ResourceId> ids, Map<ResourceId, ResourceMeta> rows) {
        Map<RevisionKey, StoredRevision> heads = revisions.findAll(
                rows.values().stream().map(ResourceMeta::headKey).toList());
        Map<ResourceId, T> live = new LinkedHashMap<>();
        List<ResourceMeta> extracted = new ArrayList<>();
        for (ResourceId id : ids) {
            ResourceMeta row = rows.get(id);
            if (row != null) {
                Optional<T> payload = payload(row, heads);
                extracted.add(payload.map(found -> extracted(row, found)).orElse(row));
                if (!row.deleted()) {
                    payload.ifPresent(found -> live.put(id, found));
                }
            }
        }
        metas.saveAll(extracted);
        rules.forget(ids.stream().filter(id -> isGone(rows.get(id))).toList());
        return rules.noteAll(live);
    }

    private static boolean isGone(@Nullable ResourceMeta row) {
        return row == null || row.deleted();
    }

    /** A payload that does not fit the declaration waits for a migration; what is known of it stays as it is. */
    private Optional<T> payload(ResourceMeta row, Map<RevisionKey, StoredRevision> heads) {
        try {
            return Optional.ofNullable(heads.get(row.headKey())).map(drafts::decoded);
        } catch (UndecodableRevisionException e) {
            LOG.warn("{} keeps what it is searched by: {}", row.id().text(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Also a row that stays as it is: the store may keep its values in another form from now on. */
    private ResourceMeta extracted(ResourceMeta row, T payload) {
        IndexedData indexed = drafts.indexed(payload);
        return indexed.equals(row.indexedData()) ? row : row.withIndexedData(indexed);
    }

    private void report(Conflict conflict) {
        LOG.warn(
                "{} is to be unique by {}, and shares its value with {}, which keeps it",
                conflict.wanted().text(),
                conflict.value().field(),
                conflict.holder().text());
    }
}
