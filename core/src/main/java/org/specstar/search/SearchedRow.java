package org.specstar.search;

import java.util.Optional;
import org.specstar.id.ResourceId;

/** A row that conditions are tested on. */
public interface SearchedRow {
    ResourceId id();

    /** What the row tells of itself; empty where that is missing, {@link Value#NULL} where it is null. */
    Optional<Value> meta(MetaField field);

    /** The indexed value under a path; empty where it is missing. */
    Optional<Value> indexed(String path);
}
