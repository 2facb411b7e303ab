package org.specstar.schema;

import org.specstar.id.SchemaVersion;

/**
 * A record type together with the version of its shape.
 *
 * @param <T> the payload
 */
public record Schema<T>(Class<T> type, SchemaVersion version) {
    /** A schema without a version, for models that have never changed incompatibly. */
    public static <T> Schema<T> of(Class<T> type) {
        return new Schema<>(type, SchemaVersion.NONE);
    }

    /** @param version any text but the empty one; new payloads are labelled with it */
    public static <T> Schema<T> of(Class<T> type, String version) {
        return new Schema<>(type, new SchemaVersion(version));
    }
}
