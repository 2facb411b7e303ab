package org.specstar.integrity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;

/**
 * Something that is not as it should be. What does not belong to a finding's kind is null.
 *
 * @param address of a payload, or the id of a binary
 * @param detail a sentence for people
 */
public record Finding(
        FindingKind kind,
        @Nullable ModelName model,
        @Nullable ResourceId resource,
        @Nullable RevisionId revision,
        @Nullable String address,
        String detail) {
    static Finding ofResource(FindingKind kind, ModelName model, ResourceId resource, String detail) {
        return new Finding(kind, model, resource, null, null, detail);
    }

    static Finding ofRevision(FindingKind kind, ModelName model, RevisionId revision, String detail) {
        return new Finding(kind, model, revision.resource(), revision, null, detail);
    }

    static Finding ofAddress(FindingKind kind, String address, String detail) {
        return new Finding(kind, null, null, null, address, detail);
    }

    Finding at(@Nullable String place) {
        return new Finding(kind, model, resource, revision, place, detail);
    }

    /** Whether both say the same of the same thing, in whatever words. */
    boolean isSame(Finding other) {
        return kind == other.kind
                && Objects.equals(model, other.model)
                && Objects.equals(resource, other.resource)
                && Objects.equals(revision, other.revision)
                && Objects.equals(address, other.address);
    }
}
