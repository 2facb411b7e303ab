package org.specstar.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.specstar.precondition.CurrentState;
import org.specstar.precondition.Precondition;
import org.specstar.precondition.Precondition.IfMatch;
import org.specstar.precondition.TagList;

/**
 * The conditions of a read, in the order of RFC 9110, section 13.2.2. Without modification dates those by date are void.
 *
 * @param required what the state has to be
 * @param known tags of states that the caller has already
 */
public record ReadConditions(List<? extends Precondition> required, List<TagList> known) {
    /** A read without conditions. */
    public static final ReadConditions NONE = new ReadConditions(List.of(), List.of());

    public ReadConditions {
        required = List.copyOf(required);
        known = List.copyOf(known);
    }

    /** The conditions of a request. */
    public static ReadConditions of(Requester requester) {
        return new ReadConditions(
                requester.tagList("If-Match").map(IfMatch::new).stream().toList(),
                requester.tagList("If-None-Match").stream().toList());
    }

    /**
     * Answers with the body, unless the caller has this state already.
     *
     * @throws org.specstar.precondition.PreconditionFailedException if the caller wants another state
     */
    public Response answer(CurrentState shown, Supplier<byte[]> body) {
        return isKnown(shown)
                ? Answers.notModified(shown.tag().text())
                : Answers.tagged(body.get(), shown.tag().text()).build();
    }

    /**
     * Whether the caller has this state already.
     *
     * @throws org.specstar.precondition.PreconditionFailedException if the caller wants another state
     */
    public boolean isKnown(CurrentState shown) {
        required.forEach(condition -> condition.require(shown));
        return known.stream().anyMatch(tags -> tags.matchesWeakly(shown.tag()));
    }
}
