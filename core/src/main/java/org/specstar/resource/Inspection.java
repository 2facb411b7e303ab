package org.specstar.resource;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.specstar.blob.BlobUse;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/**
 * One committed state of the rows, for those who check it: shown as it is, in the order of ids (by code point), with
 * nothing verified and nothing left out. Used by one thread, within {@link Storage#inspect}. Memory does not grow with the
 * number of rows: of each walk only where it stands is kept.
 */
public interface Inspection {
    /** The names that rows, revisions or references are kept under, also of models that are no longer declared. */
    List<ModelName> models();

    /** The meta rows by id. */
    Iterator<ResourceMeta> rows(ModelName model);

    Optional<ResourceMeta> row(ModelName model, ResourceId id);

    /** The stored forms of revisions by resource, number and schema version, whether their resource has a row or not. */
    Iterator<KeptForm> forms(ModelName model);

    /** Those of one resource, in the same order. */
    Iterator<KeptForm> forms(ModelName model, ResourceId id);

    /** What the ledger says that stored forms refer to, in the same order; forms that refer to nothing are left out. */
    Iterator<BlobUse> uses(ModelName model);

    Iterator<BlobUse> uses(ModelName model, ResourceId id);

    /**
     * How many numbers of a resource's revisions have none, and rightly so: what
     * {@link org.specstar.revision.RevisionStore#removeAll} has removed, and
     * {@link org.specstar.revision.RevisionStore#noteAbsent} was told.
     */
    int absentNumbers(ModelName model, ResourceId id);

    /** The addresses of payloads outside rows, over all models, in ascending order of code points; none comes twice. */
    Iterator<String> addresses();

    /** Those of the addresses that a row refers to. */
    Set<String> referred(Collection<String> addresses);
}
