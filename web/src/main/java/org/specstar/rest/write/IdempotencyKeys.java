package org.specstar.rest.write;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specstar.ErrorCode;
import org.specstar.rest.Requester;
import org.specstar.rest.problem.RequestException;

/** Reads the header {@code Idempotency-Key}, a quoted text by its draft standard; many clients leave the quotes out. */
final class IdempotencyKeys {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY =
            Pattern.compile("\"([\\x20-\\x7e&&[^\"\\\\]]{1,255})\"|([\\x21-\\x7e&&[^\"]]{1,255})");

    private IdempotencyKeys() {}

    static Optional<String> of(Requester requester) {
        return requester.header(HEADER).map(IdempotencyKeys::key);
    }

    private static String key(String value) {
        Matcher matcher = KEY.matcher(value.strip());
        if (!matcher.matches()) {
            throw new RequestException(
                    ErrorCode.BAD_REQUEST,
                    HEADER + " is a text of 1 to 255 visible ASCII characters, best a fresh UUID for each request.");
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
