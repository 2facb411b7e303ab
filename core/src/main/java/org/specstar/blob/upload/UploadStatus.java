package org.specstar.blob.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an upload is. */
public enum UploadStatus {
    /** No part has come. */
    PENDING,
    /** Some parts have come. */
    UPLOADING,
    /** Parts of the declared size together have come. */
    UPLOADED,
    /** The whole is a binary; nothing changes any more. */
    FINALIZED,
    /** Given up; nothing changes any more. */
    ABORTED;

    /** As it is written everywhere. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UploadStatus> of(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }

    /** Whether parts may still come. */
    public boolean isOpen() {
        return this != FINALIZED && this != ABORTED;
    }
}
