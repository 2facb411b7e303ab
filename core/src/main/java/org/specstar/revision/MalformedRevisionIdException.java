package org.specstar.revision;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A text was given for a revision that is neither a revision id nor a number. */
public final class MalformedRevisionIdException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final String text;

    public MalformedRevisionIdException(String text) {
        super(
                ErrorCode.BAD_REQUEST,
                "'" + text
                        + "' names no revision; give a revision id, such as 'issue:7:3', or its number, such as '3'.");
        this.text = text;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("revision_id", text);
    }
}
