package org.specstar.write;

import java.util.Collection;
import org.specstar.access.Caller;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/** Does what follows from deletions: to resources that refer to what was deleted. Called in the unit that deletes. */
@FunctionalInterface
public interface Deletions {
    /** Where nothing refers to anything. */
    Deletions NONE = (model, deleted, caller) -> {};

    /** @param deleted resources of the model that have just been marked */
    void follow(ModelName model, Collection<ResourceId> deleted, Caller caller);
}
