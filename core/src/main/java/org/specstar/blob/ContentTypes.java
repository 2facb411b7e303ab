package org.specstar.blob;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** Guesses what binaries are. Loads what it knows at the first guess. Safe for use by many threads. */
public final class ContentTypes {
    private ContentTypes() {}

    /** On demand: a deployment without binaries does without it. */
    private static final class Loaded {
        static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();

        private Loaded() {}
    }

    /**
     * The content type of bytes, as far as their beginning and their name tell.
     *
     * @param beginning the first bytes, a few thousand or all
     * @param fileName empty text if there is none
     * @return {@code application/octet-stream} if nothing tells
     */
    public static String guess(byte[] beginning, String fileName) {
        Metadata hints = new Metadata();
        if (!fileName.isEmpty()) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        }
        try (TikaInputStream in = TikaInputStream.get(beginning)) {
            return Loaded.DETECTOR.detect(in, hints).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory does not fail", e);
        }
    }
}
