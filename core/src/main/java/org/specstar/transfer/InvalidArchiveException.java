package org.specstar.transfer;

import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.blob.FileId;
import org.specstar.payload.JsonText;

/** An archive is broken, cut short, of an unknown version or beyond a limit. Names the byte, never stored data. */
public final class InvalidArchiveException extends PlatformException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 300;

    private final long offset;

    private InvalidArchiveException(String message, long offset) {
        super(ErrorCode.INVALID_ARCHIVE, message);
        this.offset = offset;
    }

    private InvalidArchiveException(String message, long offset, Throwable cause) {
        super(ErrorCode.INVALID_ARCHIVE, message, cause);
        this.offset = offset;
    }

    static InvalidArchiveException empty() {
        return new InvalidArchiveException("Empty archive.", 0);
    }

    static InvalidArchiveException noHeader(RecordType found) {
        return new InvalidArchiveException("Invalid archive: expected header, got " + found.wireName() + ".", 0);
    }

    static InvalidArchiveException version(long version) {
        return new InvalidArchiveException("Unsupported archive version " + version + ".", 0);
    }

    /** @param offset where the bytes end */
    static InvalidArchiveException cutShort(long offset) {
        return new InvalidArchiveException(cutShortMessage(offset), offset);
    }

    static InvalidArchiveException cutShort(long offset, Throwable cause) {
        return new InvalidArchiveException(cutShortMessage(offset), offset, cause);
    }

    /** @param offset where the offending record begins */
    static InvalidArchiveException at(long offset, String problem) {
        return new InvalidArchiveException(message(offset, problem), offset);
    }

    static InvalidArchiveException at(long offset, String problem, Throwable cause) {
        return new InvalidArchiveException(message(offset, problem), offset, cause);
    }

    static InvalidArchiveException malformed(long offset, Throwable cause) {
        return at(offset, "malformed MessagePack", cause);
    }

    /** @param offset where the archive ends */
    static InvalidArchiveException without(FileId binary, long offset) {
        return new InvalidArchiveException(
                "Invalid archive: the binary " + binary + " is missing, which a revision refers to.", offset);
    }

    private static String cutShortMessage(long offset) {
        return "Archive is cut short at byte " + offset + ".";
    }

    private static String message(long offset, String problem) {
        return "Invalid archive: " + problem + " (record at byte " + offset + ").";
    }

    /** An id or name from the archive as it may be shown: quoted, escaped, not endless. */
    static String quoted(String text) {
        String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        return new JsonText().text(shown).toString();
    }

    /** Where the offending record begins, or the bytes end: a distance from the beginning of the archive. */
    public long offset() {
        return offset;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("offset", offset);
    }
}
