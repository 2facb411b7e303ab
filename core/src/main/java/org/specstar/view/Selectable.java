package org.specstar.view;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A JSON value that fields may be chosen from: still in the text, or read already. */
sealed interface Selectable permits StreamedValue, HeldValue {
    /** More elements than any list has. */
    int UNKNOWN_SIZE = Integer.MAX_VALUE;

    boolean isObject();

    boolean isList();

    /** The value as a whole. What is still in the text can be taken once. */
    @Nullable
    Object value();

    /** The same value with its size known. */
    HeldValue held();

    /** The number of a list's elements; {@link #UNKNOWN_SIZE} while they are in the text. */
    int size();

    /** Shows the members of an object one after another; what a visitor does not take is passed over. */
    void members(BiConsumer<String, Selectable> visitor);

    /** The same with the elements of a list. */
    void elements(ElementVisitor visitor);

    /** Sees an element of a list. */
    @FunctionalInterface
    interface ElementVisitor {
        void see(int index, Selectable element);
    }
}
