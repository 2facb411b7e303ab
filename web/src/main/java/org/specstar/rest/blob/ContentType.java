package org.specstar.rest.blob;

import java.util.Locale;
import java.util.regex.Pattern;
import org.specstar.ErrorCode;
import org.specstar.blob.ContentTypes;
import org.specstar.rest.problem.ParameterException;

/** Media types of binaries: texts that a sender chose, and that go out again in a header. */
final class ContentType {
    static final String UNKNOWN = "application/octet-stream";

    private static final int LONGEST = 255;
    private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*\"";
    private static final Pattern FORM =
            Pattern.compile(TOKEN + "/" + TOKEN + "(?: *; *" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))*");

    private ContentType() {}

    /**
     * One that a sender gives.
     *
     * @throws ParameterException if it is none
     */
    static String given(String text) {
        if (!isSound(text)) {
            throw new ParameterException(
                    ErrorCode.VALIDATION_ERROR, "content_type", "The content type given is not a media type.");
        }
        return text;
    }

    /** That of bytes whose sender gives none. As in SpecStar a text without a type is not called one. */
    static String guessed(byte[] beginning) {
        String guess = ContentTypes.guess(beginning, "");
        return guess.isEmpty() || guess.startsWith("text/") ? UNKNOWN : guess;
    }

    /** What goes out for a stored one. Text is labelled as UTF-8 where it does not say otherwise, as SpecStar does. */
    static String served(String stored) {
        if (!isSound(stored)) {
            return UNKNOWN;
        }
        String lower = stored.toLowerCase(Locale.ROOT);
        return lower.startsWith("text/") && !lower.contains("charset=") ? stored + "; charset=utf-8" : stored;
    }

    private static boolean isSound(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
