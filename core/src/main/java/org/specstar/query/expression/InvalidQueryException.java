package org.specstar.query.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;

/** A text is no query expression, or one that cannot be followed. */
public final class InvalidQueryException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final int line;
    private final int column;
    private final @Nullable String hint;

    InvalidQueryException(String problem, Place place, @Nullable String hint) {
        super(ErrorCode.BAD_REQUEST, "Invalid QB expression: " + problem);
        this.position = place.position();
        this.line = place.line();
        this.column = place.column();
        this.hint = hint;
    }

    /**
     * A place in a text.
     *
     * @param position in characters from 0
     * @param line from 1
     * @param column in characters from 1
     */
    record Place(int position, int line, int column) {}

    /** Where in the text it is, in characters from 0. */
    public int position() {
        return position;
    }

    /** What to write instead, if that is known. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("position", position);
        members.put("line", line);
        members.put("column", column);
        hint().ifPresent(text -> members.put("hint", text));
        return members;
    }
}
