package org.specstar.precondition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.specstar.ErrorCode;
import org.specstar.PlatformException;
import org.specstar.id.ResourceId;

/** A resource is not in the state that the caller required; nothing was written. Tells what was expected and what is. */
public final class PreconditionFailedException extends PlatformException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Texts alone.
    private final Map<String, Object> members;

    private PreconditionFailedException(String message, Map<String, Object> members) {
        super(ErrorCode.PRECONDITION_FAILED, message);
        this.members = members;
    }

    static PreconditionFailedException revision(String expected, CurrentState current) {
        return new PreconditionFailedException(
                "Expected revision '" + expected + "' but the current one is '"
                        + current.revision().text() + "'.",
                members(expected, current));
    }

    static PreconditionFailedException tag(TagList expected, CurrentState current) {
        return new PreconditionFailedException(
                "The resource has changed: its entity tag is none of those in If-Match.",
                members(expectedRevision(expected, current), current));
    }

    static PreconditionFailedException exists(CurrentState current) {
        Map<String, Object> members = new LinkedHashMap<>();
        actual(members, current);
        return new PreconditionFailedException(
                "Resource '" + current.revision().resource().text()
                        + "' exists in a state that If-None-Match rules out.",
                members);
    }

    static PreconditionFailedException absent(ResourceId absent, String expected) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("resource_id", absent.text());
        members.put("expected_revision_id", expected);
        return new PreconditionFailedException("Resource '" + absent.text() + "' does not exist.", members);
    }

    private static Map<String, Object> members(String expected, CurrentState current) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("expected_revision_id", expected);
        actual(members, current);
        return members;
    }

    private static void actual(Map<String, Object> members, CurrentState current) {
        members.put("actual_revision_id", current.revision().text());
        members.put("actual_etag", current.tag().text());
    }

    /** The revision that the caller's tag was made for; where it is none of ours, what was sent. */
    private static String expectedRevision(TagList expected, CurrentState current) {
        return expected.tags().stream()
                .map(listed -> new EntityTag(listed.opaque()).number())
                .flatMap(Optional::stream)
                .findFirst()
                .map(number -> current.revision().resource().revision(number).text())
                .orElse(expected.text());
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }
}
