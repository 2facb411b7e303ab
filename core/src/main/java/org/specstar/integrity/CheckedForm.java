package org.specstar.integrity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.resource.KeptForm;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionKey;

/**
 * A stored form whose payload was looked at and let go.
 *
 * @param address of a payload outside the row; null where the row has it
 * @param flaw of the payload; null if it is sound
 * @param mentioned the binaries it refers to; null if that cannot be told
 */
record CheckedForm(
        RevisionInfo info,
        @Nullable String address,
        @Nullable FindingKind flaw,
        BlobScan.@Nullable Mentioned mentioned) {
    static CheckedForm flawed(KeptForm form, FindingKind flaw) {
        return new CheckedForm(form.info(), form.address(), flaw, null);
    }

    RevisionKey key() {
        return new RevisionKey(info.id(), info.schemaVersion());
    }

    Optional<FindingKind> found() {
        return Optional.ofNullable(flaw);
    }
}
