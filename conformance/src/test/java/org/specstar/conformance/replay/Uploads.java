package org.specstar.conformance.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Completes uploads of which only the beginning was recorded. They carried an archive that an earlier step had exported;
 * here they carry what that step exported in this run. Which step it was follows from the size.
 */
final class Uploads {
    private static final String HEAD_END = "\r\n\r\n";

    /** Bytes of the frame that closes an archive. */
    private static final int END_RECORD = 17;

    private final Map<Integer, byte[]> exportOfSize = new HashMap<>();

    /** Remembers what this run answered where the original answered an archive of that size. */
    void exported(int recordedSize, byte[] archive) {
        exportOfSize.putIfAbsent(recordedSize, archive);
    }

    byte[] complete(RecordedBody.Beginning upload) {
        String text = new String(upload.head(), ISO_8859_1);
        String head = text.substring(0, text.indexOf(HEAD_END) + HEAD_END.length());
        String tail = "\r\n" + head.substring(0, head.indexOf("\r\n")) + "--\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(ISO_8859_1));
        body.writeBytes(archive(upload.size() - head.length() - tail.length()));
        body.writeBytes(tail.getBytes(ISO_8859_1));
        return body.toByteArray();
    }

    private byte[] archive(int recordedSize) {
        byte[] whole = exportOfSize.get(recordedSize);
        if (whole != null) {
            return whole;
        }
        byte[] closed = exportOfSize.get(recordedSize + END_RECORD);
        if (closed == null) {
            throw new IllegalStateException("no earlier step exported an archive of " + recordedSize + " bytes");
        }
        return Arrays.copyOf(closed, closed.length - END_RECORD);
    }
}
