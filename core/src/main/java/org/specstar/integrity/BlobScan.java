package org.specstar.integrity;

import java.util.Optional;
import java.util.Set;
import org.specstar.blob.FileId;
import org.specstar.id.ModelName;

/** Looks for the binaries that a stored payload refers to. */
@FunctionalInterface
public interface BlobScan {
    /** Where nobody can look into payloads. */
    BlobScan NONE = (model, fingerprint, payload) -> Optional.empty();

    /**
     * @param fingerprint of the declaration that wrote the payload
     * @param payload as it is stored
     * @return empty if it cannot be told
     */
    Optional<Mentioned> binaries(ModelName model, String fingerprint, byte[] payload);

    /**
     * What is found in a payload.
     *
     * @param declared where the declaration has binaries
     * @param possible what looks like one, wherever it stands: imports and older declarations may refer to it
     */
    record Mentioned(Set<FileId> declared, Set<FileId> possible) {
        public Mentioned {
            declared = Set.copyOf(declared);
            possible = Set.copyOf(possible);
        }

        boolean agreesWith(Set<FileId> known) {
            return known.containsAll(declared) && possible.containsAll(known);
        }
    }
}
