package org.specstar.resource;

import java.util.function.Function;
import org.specstar.blob.BlobLedger;
import org.specstar.blob.BlobStore;
import org.specstar.blob.upload.UploadSessionStore;
import org.specstar.constraint.ReferenceStore;
import org.specstar.constraint.UniqueStore;
import org.specstar.event.Outbox;
import org.specstar.extraction.ExtractionStore;
import org.specstar.id.ModelName;
import org.specstar.id.SequenceStore;
import org.specstar.idempotency.IdempotencyStore;
import org.specstar.revision.RevisionStore;
import org.specstar.search.SearchFields;

/**
 * The stores of one deployment, chosen at start. Stores of different models share their database but never see each
 * other's rows. The objects are made once and kept.
 */
public interface Storage {
    /**
     * Says which fields of a model rows are searched by, once at start and before anything is written. Searches are right
     * from then on; what makes them fast may follow while the store is at work.
     */
    void declare(ModelName model, SearchFields fields);

    MetaStore metas(ModelName model);

    RevisionStore revisions(ModelName model);

    HeadStore heads(ModelName model);

    BlobStore blobs();

    /** Which binaries there are and what refers to them, over all models. */
    BlobLedger blobLedger();

    UploadSessionStore uploadSessions();

    Outbox outbox();

    IdempotencyStore idempotency();

    UniqueStore uniques(ModelName model);

    ReferenceStore references(ModelName model);

    SequenceStore sequences();

    ExtractionStore extractions();

    /**
     * Reads from one committed state, whatever is written meanwhile, over all models. Does not hinder writers and needs no
     * unit of work; may take as long as it likes.
     *
     * @param reading must not keep the snapshot beyond its return
     */
    <R> R snapshot(Function<Snapshot, R> reading);

    /**
     * Shows one committed state as it is kept, for a check of it. As {@link #snapshot} in everything else.
     *
     * @param reading must not keep the inspection beyond its return
     */
    <R> R inspect(Function<Inspection, R> reading);

    /** The payloads outside the rows. */
    OutsideStore outside();
}
