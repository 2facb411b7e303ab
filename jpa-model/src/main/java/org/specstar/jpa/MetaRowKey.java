package org.specstar.jpa;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a meta row is found by. A class and not a record, because Jakarta Persistence 3.1 makes it without arguments. */
public final class MetaRowKey {
    private String model;
    private String resourceId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    public MetaRowKey() {}

    public MetaRowKey(String model, String resourceId) {
        this.model = model;
        this.resourceId = resourceId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MetaRowKey key && model.equals(key.model) && resourceId.equals(key.resourceId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, resourceId);
    }

    @Override
    public String toString() {
        return model + "/" + resourceId;
    }
}
