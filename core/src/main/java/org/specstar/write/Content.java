package org.specstar.write;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.specstar.patch.PayloadPatch;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.StoredRevision;

/**
 * Where the payload of a write comes from: it is given whole, or made from the head's. What is given is read before any
 * row is locked.
 *
 * @param <T> the payload
 */
public final class Content<T> {
    private final Source<T> source;
    private final Kind kind;

    private Content(Source<T> source, Kind kind) {
        this.source = source;
        this.kind = kind;
    }

    /** A whole payload as JSON, read strictly. */
    public static <T> Content<T> json(byte[] body) {
        return whole(drafts -> drafts.read(body));
    }

    /** A whole payload. */
    public static <T> Content<T> value(T value) {
        return whole(drafts -> value);
    }

    private static <T> Content<T> whole(Reading<T> reading) {
        return new Content<>(drafts -> new Given<>(drafts, reading), Kind.WHOLE);
    }

    /** The head's payload after a patch. */
    public static <T> Content<T> patch(PayloadPatch patch) {
        // Completed first, because the patch was written against what a read shows.
        return new Content<>(
                drafts -> head -> drafts.ofJson(
                        patch.applyTo(drafts.completed(head.get()).payload().bytes())),
                Kind.PATCH);
    }

    /** What a function makes of the head's payload. */
    public static <T> Content<T> change(UnaryOperator<T> change) {
        return new Content<>(drafts -> head -> drafts.of(change.apply(drafts.decoded(head.get()))), Kind.CHANGE);
    }

    /** The head's payload without references to what is deleted. */
    static <T> Content<T> detached(String field, Collection<String> targets) {
        return patch(Detachment.of(field, targets));
    }

    /** Whether it is given whole. */
    boolean isWhole() {
        return kind == Kind.WHOLE;
    }

    boolean isPatch() {
        return kind == Kind.PATCH;
    }

    /** Prepares to read what is given. */
    Revising<T> prepared(Drafts<T> drafts) {
        return source.prepared(drafts);
    }

    /** The same, with what it makes of a head known already. */
    Content<T> ahead(ResourceMeta head, Draft<T> draft) {
        return new Content<>(drafts -> new Ahead<>(prepared(drafts), head, draft), kind);
    }

    /** Makes the new payload. */
    @FunctionalInterface
    interface Revising<T> {
        /** The new payload; asks for the head only if it needs it. */
        Draft<T> draft(Supplier<StoredRevision> head);

        /** The same for a row that is held. */
        default Draft<T> draft(ResourceMeta held, Supplier<StoredRevision> head) {
            return draft(head);
        }

        /** The new payload if it can be made without the head. */
        default Optional<Draft<T>> ready() {
            return Optional.empty();
        }

        /** The payload that was given. */
        default T value() {
            throw new IllegalStateException("The payload is made from the head");
        }
    }

    private enum Kind {
        WHOLE,
        PATCH,
        CHANGE
    }

    @FunctionalInterface
    private interface Source<T> {
        Revising<T> prepared(Drafts<T> drafts);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Drafts<T> drafts);
    }

    /** What was made of a head before its row was held, and is made again if the row is another by then. */
    private record Ahead<T>(Revising<T> again, ResourceMeta head, Draft<T> made) implements Revising<T> {
        @Override
        public Optional<Draft<T>> ready() {
            return Optional.of(made);
        }

        @Override
        public Draft<T> draft(Supplier<StoredRevision> head) {
            return again.draft(head);
        }

        @Override
        public Draft<T> draft(ResourceMeta held, Supplier<StoredRevision> stored) {
            return held.equals(head) ? made : again.draft(stored);
        }
    }

    /** A payload that is given whole, read once at most. Belongs to one write, and thereby to one thread. */
    private static final class Given<T> implements Revising<T> {
        private final Drafts<T> drafts;
        private final Reading<T> reading;
        private @Nullable T value;
        private @Nullable Draft<T> draft;

        Given(Drafts<T> drafts, Reading<T> reading) {
            this.drafts = drafts;
            this.reading = reading;
        }

        @Override
        public T value() {
            T known = value;
            if (known == null) {
                known = reading.read(drafts);
                value = known;
            }
            return known;
        }

        @Override
        public Optional<Draft<T>> ready() {
            return Optional.of(draft(Heads::none));
        }

        @Override
        public Draft<T> draft(Supplier<StoredRevision> head) {
            Draft<T> known = draft;
            if (known == null) {
                known = drafts.of(value());
                draft = known;
            }
            return known;
        }
    }
}
