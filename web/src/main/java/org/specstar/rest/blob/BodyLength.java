package org.specstar.rest.blob;

import org.specstar.rest.Requester;

/**
 * How long a body says that it is.
 *
 * @param bytes -1 if it does not say
 */
record BodyLength(long bytes) {
    static BodyLength of(Requester requester) {
        return new BodyLength(requester
                .header("Content-Length")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(-1L));
    }

    /**
     * Refuses a body before anything of it is received.
     *
     * @param around what may come with the binary; negative for what of it has come already
     * @throws BlobTooLargeException if the binary in it is longer than the limit
     */
    void requireAtMost(long limit, long around) {
        if (bytes - around > limit) {
            throw new BlobTooLargeException(limit);
        }
    }
}
