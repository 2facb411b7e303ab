package org.specstar.payload;

import java.util.LinkedHashMap;
import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Bytes that are not JSON in UTF-8, or more of it than is read: too deep, too long a text, name or number. Says where,
 * and never repeats what stands there.
 */
public final class MalformedJsonException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final int line;
    private final int column;

    private MalformedJsonException(ErrorCode code, String problem, TokenStreamLocation at, Throwable cause) {
        super(code, problem + " " + text(at), cause);
        this.offset = at.getByteOffset();
        this.line = at.getLineNr();
        this.column = at.getColumnNr();
    }

    private MalformedJsonException(String problem, long offset, Throwable cause) {
        super(ErrorCode.VALIDATION_ERROR, problem, cause);
        this.offset = offset;
        this.line = 0;
        this.column = 0;
    }

    private MalformedJsonException(ErrorCode code, String problem, long offset) {
        super(code, problem);
        this.offset = offset;
        this.line = 0;
        this.column = 0;
    }

    static MalformedJsonException syntax(String problem, TokenStreamLocation at, Throwable cause) {
        return new MalformedJsonException(ErrorCode.VALIDATION_ERROR, problem, at, cause);
    }

    static MalformedJsonException trailing(TokenStreamLocation at) {
        return new MalformedJsonException(
                ErrorCode.VALIDATION_ERROR,
                "JSON is malformed: trailing characters (byte " + at.getByteOffset() + ")",
                at.getByteOffset());
    }

    static MalformedJsonException empty() {
        return new MalformedJsonException(ErrorCode.VALIDATION_ERROR, "Input data was truncated: there is no JSON.", 0);
    }

    /** Stored bytes that begin as MessagePack and do not go on as such. */
    public static MalformedJsonException messagePack(long offset, Throwable cause) {
        return new MalformedJsonException("MessagePack is malformed (byte " + offset + ")", offset, cause);
    }

    static MalformedJsonException limit(String limit, TokenStreamLocation at, Throwable cause) {
        return new MalformedJsonException(ErrorCode.LIMIT_EXCEEDED, "JSON is beyond a limit: " + limit, at, cause);
    }

    static MalformedJsonException charset(String problem, long offset) {
        return new MalformedJsonException(ErrorCode.BAD_REQUEST, problem + " (byte " + offset + ")", offset);
    }

    /** Byte offset of the place, counted from 0. */
    public long offset() {
        return offset;
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("byte", offset);
        if (line > 0) {
            members.put("line", line);
            members.put("column", column);
        }
        return members;
    }

    private static String text(TokenStreamLocation at) {
        return "(byte " + at.getByteOffset() + ", line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
