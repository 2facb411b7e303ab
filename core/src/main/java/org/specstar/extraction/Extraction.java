package org.specstar.extraction;

import org.jspecify.annotations.Nullable;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;

/**
 * How far the rows of a model follow its declaration.
 *
 * @param fingerprint of the declaration that they follow, or are being made to follow
 * @param position the last resource, in the order of ids, that has been extracted; null before the first
 * @param complete whether all rows follow it
 * @param conflicts how many resources could not get a value that has become unique, because another holds it
 */
public record Extraction(
        ModelName model, String fingerprint, @Nullable ResourceId position, boolean complete, long conflicts) {
    /** Nothing has been extracted yet. */
    public static Extraction begun(ModelName model, String fingerprint) {
        return new Extraction(model, fingerprint, null, false, 0);
    }

    /** Nothing needs to be extracted. */
    public static Extraction complete(ModelName model, String fingerprint) {
        return new Extraction(model, fingerprint, null, true, 0);
    }
}
