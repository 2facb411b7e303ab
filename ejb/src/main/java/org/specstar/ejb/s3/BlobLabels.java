package org.specstar.ejb.s3;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Names and types of binaries in the forms that headers of HTTP allow. */
final class BlobLabels {
    /** In UTF-8. A bucket takes 2,000 characters of metadata for an object, in all. */
    static final int LONGEST_TYPE = 1_024;

    /** So that there is a value even for an empty text. */
    private static final String MARK = "u";

    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "[A-Za-z0-9!#$&^_.+-]{1,127}/[A-Za-z0-9!#$&^_.+-]{1,127}(; ?[A-Za-z0-9-]{1,40}=[A-Za-z0-9\"_.:+-]{1,100}){0,5}");
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private BlobLabels() {}

    /**
     * Any text as one of few characters.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LONGEST_TYPE}
     */
    static String encoded(String type) {
        byte[] bytes = type.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_TYPE) {
            throw new IllegalArgumentException(
                    "A content type of " + bytes.length + " bytes; " + LONGEST_TYPE + " are allowed");
        }
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The text that was encoded; empty text if it was not. */
    static String decoded(String text) {
        return text.startsWith(MARK)
                ? new String(Base64.getUrlDecoder().decode(text.substring(1)), StandardCharsets.UTF_8)
                : "";
    }

    /** The type for those who fetch the bytes from the bucket: what is no plain media type is just bytes. */
    static String mediaType(String type) {
        return MEDIA_TYPE.matcher(type).matches() ? type : S3Content.BYTES;
    }

    /** Saved and never shown by a browser: whatever the type says, the bytes are a stranger's. */
    static String disposition(String fileName) {
        return fileName.isEmpty() ? "attachment" : "attachment; filename*=UTF-8''" + percentEncoded(fileName);
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (unit & 0xFF);
            boolean plain = sign < 0x80 && (Character.isLetterOrDigit(sign) || UNRESERVED.indexOf(sign) >= 0);
            encoded.append(plain ? String.valueOf(sign) : String.format("%%%02X", (int) sign));
        }
        return encoded.toString();
    }
}
