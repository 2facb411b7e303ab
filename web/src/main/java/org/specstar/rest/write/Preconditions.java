package org.specstar.rest.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.specstar.ErrorCode;
import org.specstar.precondition.Precondition;
import org.specstar.precondition.Precondition.AllOf;
import org.specstar.precondition.Precondition.ExpectedRevision;
import org.specstar.precondition.Precondition.IfMatch;
import org.specstar.precondition.Precondition.IfNoneMatch;
import org.specstar.precondition.TagList;
import org.specstar.precondition.TagList.Kind;
import org.specstar.rest.Requester;
import org.specstar.rest.problem.RequestException;

/** What a request requires of the resource it writes: two headers and a parameter, all of which have to hold. */
public final class Preconditions {
    private Preconditions() {}

    static Precondition of(Requester requester) {
        List<Precondition> parts = new ArrayList<>();
        requester.tagList("If-Match").map(IfMatch::new).ifPresent(parts::add);
        requester
                .tagList("If-None-Match")
                .map(Preconditions::readable)
                .map(IfNoneMatch::new)
                .ifPresent(parts::add);
        requester
                .parameters()
                .text("expected_revision_id")
                .map(ExpectedRevision::new)
                .ifPresent(parts::add);
        return parts.isEmpty() ? Precondition.NONE : new AllOf(parts);
    }

    /** Whether the request is to make something new: {@code If-None-Match: *}. */
    public static boolean requireAbsence(Requester requester) {
        Optional<TagList> tags = requester.tagList("If-None-Match");
        return tags.isPresent() && tags.get().kind() == Kind.ANY;
    }

    /** A malformed list matches nothing, which would let a write pass that was meant to be held back. */
    private static TagList readable(TagList tags) {
        if (tags.kind() == Kind.MALFORMED) {
            throw new RequestException(
                    ErrorCode.BAD_REQUEST, "If-None-Match is a star, or a list of entity tags in double quotes.");
        }
        return tags;
    }
}
