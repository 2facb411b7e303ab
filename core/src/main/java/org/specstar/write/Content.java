package org.specstar.write;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.specstar.patch.PayloadPatch;
import org.specstar.revision.StoredRevision;

/**
 * Where the payload of a write comes from: it is given whole, or made from the head's. What is given is read before any
 * row is locked.
 *
 * @param <T> the payload
 */
public final class Content<T> {
    private final Source<T> source;

    private Content(Source<T> source) {
        this.source = source;
    }

    /** A whole payload as JSON, read strictly. */
    public static <T> Content<T> json(byte[] body) {
        return new Content<>(drafts -> {
            Draft draft = drafts.ofJson(body);
            return head -> draft;
        });
    }

    /** A whole payload. */
    public static <T> Content<T> value(T value) {
        return new Content<>(drafts -> {
            Draft draft = drafts.of(value);
            return head -> draft;
        });
    }

    /** The head's payload after a patch. */
    public static <T> Content<T> patch(PayloadPatch patch) {
        // Completed first, because the patch was written against what a read shows.
        return new Content<>(drafts -> head -> drafts.ofJson(
                patch.applyTo(drafts.completed(head.get()).payload().bytes())));
    }

    /** What a function makes of the head's payload. */
    public static <T> Content<T> change(UnaryOperator<T> change) {
        return new Content<>(drafts -> head -> drafts.of(change.apply(drafts.decoded(head.get()))));
    }

    /** Reads what is given. */
    Revising prepared(Drafts<T> drafts) {
        return source.prepared(drafts);
    }

    /** Makes the new payload; asks for the head only if it needs it. */
    @FunctionalInterface
    interface Revising {
        Draft draft(Supplier<StoredRevision> head);
    }

    @FunctionalInterface
    private interface Source<T> {
        Revising prepared(Drafts<T> drafts);
    }
}
