package org.specstar.jpa;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a revision's row is found by; made by the persistence provider alone. */
public final class RevisionRowKey {
    private String model;
    private String resourceId;
    private int number;
    private String schemaVersion;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    public RevisionRowKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionRowKey key
                && number == key.number
                && model.equals(key.model)
                && resourceId.equals(key.resourceId)
                && schemaVersion.equals(key.schemaVersion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, resourceId, number, schemaVersion);
    }

    @Override
    public String toString() {
        return model + "/" + resourceId + ":" + number + "/" + schemaVersion;
    }
}
