package org.specstar.engine;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.revision.RevisionStatus;
import org.specstar.write.Content;
import org.specstar.write.Modification;

/** What the sealed arguments of writes mean, for a model that cannot and should not look into them. */
final class Meanings {
    private final Map<Content<Task>, Meaning> contents = new IdentityHashMap<>();
    private final Map<Modification<Task>, Modifying> modifications = new IdentityHashMap<>();

    /** Reading it may be refused, and so may applying it to a head. */
    @FunctionalInterface
    interface Meaning extends Supplier<UnaryOperator<Task>> {}

    /** A change of content, of status, of both or none. */
    record Modifying(@Nullable Meaning content, @Nullable RevisionStatus status) {}

    /** A content with its meaning in words of the test. */
    record Change(String text, Content<Task> content, Meaning meaning) {}

    Content<Task> content(Change change) {
        contents.put(change.content(), change.meaning());
        return change.content();
    }

    Modification<Task> modification(@Nullable Change change, @Nullable RevisionStatus status) {
        Modification<Task> modification = status == null
                ? change == null ? Modification.none() : Modification.of(content(change))
                : (change == null ? Modification.<Task>none() : Modification.of(content(change))).andStatus(status);
        modifications.put(modification, new Modifying(change == null ? null : change.meaning(), status));
        return modification;
    }

    Meaning of(Content<Task> content) {
        return known(contents.get(content));
    }

    Modifying of(Modification<Task> modification) {
        return known(modifications.get(modification));
    }

    private static <M> M known(@Nullable M meaning) {
        if (meaning == null) {
            throw new IllegalStateException("The model was not told what this means");
        }
        return meaning;
    }
}
