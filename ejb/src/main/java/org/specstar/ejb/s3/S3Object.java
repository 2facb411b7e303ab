package org.specstar.ejb.s3;

import java.time.Instant;
import java.util.Map;

/**
 * What is known of an object.
 *
 * @param key without the prefix of all
 * @param size in bytes
 * @param written by the clock of the server
 * @param tag changes when the object does
 * @param metadata names in lower case; empty in lists, which do not tell
 */
public record S3Object(String key, long size, Instant written, String tag, Map<String, String> metadata) {
    public S3Object {
        metadata = Map.copyOf(metadata);
    }

    /** One piece of the metadata; empty text if there is none. */
    String metadata(String name) {
        return metadata.getOrDefault(name, "");
    }
}
