package org.specstar.query.expression;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A text is no query expression, or one that cannot be followed. */
public final class InvalidQueryException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final int position;

    InvalidQueryException(String problem, int position) {
        super(ErrorCode.BAD_REQUEST, "Invalid QB expression: " + problem);
        this.position = position;
    }

    /** Where in the text it is, in characters from 0. */
    public int position() {
        return position;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("position", position);
    }
}
