package org.specstar.precondition;

import java.util.List;
import java.util.Optional;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;

/**
 * What a write requires of the resource it is about to change. Held against the row that the write has locked, so nothing
 * comes between the look and the change.
 */
public sealed interface Precondition {
    /** Requires nothing. */
    Precondition NONE = new AllOf(List.of());

    /** Requires that there is no such resource yet: {@code If-None-Match: *}. */
    Precondition ABSENT = new IfNoneMatch(TagList.parse("*"));

    /** Requires that this revision is the head. */
    static Precondition headIs(RevisionId revision) {
        return new ExpectedRevision(revision.text());
    }

    /** Requires that nothing was written since this tag was given. */
    static Precondition unchangedSince(EntityTag tag) {
        return new IfMatch(TagList.parse(tag.text()));
    }

    /** Whether this is about the state of an existing resource, which an operation without one cannot answer. */
    boolean requiresSomeState();

    /** @throws PreconditionFailedException if the state is not as required */
    void require(CurrentState current);

    /**
     * The same for a resource that does not exist.
     *
     * @throws PreconditionFailedException if that is not as required
     */
    void requireWithout(ResourceId absent);

    /** The tag of the current state has to be listed, as a strong one. */
    record IfMatch(TagList tags) implements Precondition {
        @Override
        public boolean requiresSomeState() {
            return true;
        }

        @Override
        public void require(CurrentState current) {
            if (!tags.matchesStrongly(current.tag())) {
                throw PreconditionFailedException.tag(tags, current);
            }
        }

        @Override
        public void requireWithout(ResourceId absent) {
            throw PreconditionFailedException.absent(absent, tags.text());
        }
    }

    /** The tag of the current state must not be listed. */
    record IfNoneMatch(TagList tags) implements Precondition {
        @Override
        public boolean requiresSomeState() {
            return tags.kind() != TagList.Kind.ANY;
        }

        @Override
        public void require(CurrentState current) {
            if (tags.matchesWeakly(current.tag())) {
                throw PreconditionFailedException.exists(current);
            }
        }

        @Override
        public void requireWithout(ResourceId absent) {
            // What does not exist matches no tag.
        }
    }

    /** The head has to be this revision, named by its id or its number. */
    record ExpectedRevision(String revision) implements Precondition {
        @Override
        public boolean requiresSomeState() {
            return true;
        }

        @Override
        public void require(CurrentState current) {
            Optional<RevisionId> expected = RevisionId.within(current.revision().resource(), revision);
            if (!expected.equals(Optional.of(current.revision()))) {
                throw PreconditionFailedException.revision(revision, current);
            }
        }

        @Override
        public void requireWithout(ResourceId absent) {
            throw PreconditionFailedException.absent(absent, revision);
        }
    }

    /** Each of these, in their order. */
    record AllOf(List<Precondition> parts) implements Precondition {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean requiresSomeState() {
            return parts.stream().anyMatch(Precondition::requiresSomeState);
        }

        @Override
        public void require(CurrentState current) {
            parts.forEach(part -> part.require(current));
        }

        @Override
        public void requireWithout(ResourceId absent) {
            parts.forEach(part -> part.requireWithout(absent));
        }
    }
}
