package org.specstar.payload;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.specstar.constraint.Reference;

/**
 * A field that is declared to be more than data: indexed, unique or a reference. Fields inside lists, sets and maps are
 * none. Safe for use by many threads.
 *
 * @param <T> the payload
 */
public interface PayloadField<T> {
    /** Its dotted path, such as {@code address.city}. */
    String path();

    boolean indexed();

    /** What serves searches by it; empty if it is not indexed. */
    Set<IndexKind> indexes();

    /** What its texts stand for. */
    TextMeaning meaning();

    boolean unique();

    /** What it refers to, if it is a reference or a list or set of them. */
    Optional<Reference> reference();

    /** Whether it holds a list or set of references rather than one. */
    boolean several();

    /** Whether the field itself may be null. */
    boolean nullable();

    /** Its value in a payload as compact JSON; empty where it is null, or inside something that is null. */
    Optional<String> json(T payload);

    /** Its value as texts: one, those of a list or set, or none where it is null. For fields that hold texts. */
    List<String> texts(T payload);
}
