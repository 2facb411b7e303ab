package org.specstar.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.id.RevisionId;

/**
 * What is stored of a revision does not fit the model as it is declared today. Says which revision and which place in it,
 * and never repeats what stands there.
 */
public final class UndecodableRevisionException extends PlatformException {
    private static final long serialVersionUID = 1L;

    private final RevisionId revision;
    private final String pointer;

    /** @param pointer JSON Pointer of the place that does not fit, empty text for the whole payload */
    public UndecodableRevisionException(RevisionId revision, String pointer, Throwable cause) {
        super(
                ErrorCode.RESOURCE_UNDECODABLE,
                "The stored data of revision '" + revision.text() + "' does not fit its model"
                        + (pointer.isEmpty() ? "." : ", at '" + pointer + "'."),
                cause);
        this.revision = revision;
        this.pointer = pointer;
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("resource_id", revision.resource().text());
        members.put("revision_id", revision.text());
        members.put("pointer", pointer);
        return members;
    }
}
