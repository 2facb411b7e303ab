package org.specstar.integrity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A walk that shows its next item before it is taken. For one thread. */
final class Peeking<T> {
    private final Iterator<T> items;
    private @Nullable T next;

    Peeking(Iterator<T> items) {
        this.items = items;
        advance();
    }

    private void advance() {
        next = items.hasNext() ? items.next() : null;
    }

    /** The next item; null at the end. */
    @Nullable
    T peek() {
        return next;
    }

    /** Takes items for as long as they are wanted. */
    List<T> takeWhile(Predicate<T> wanted) {
        List<T> taken = new ArrayList<>();
        T item = next;
        while (item != null && wanted.test(item)) {
            taken.add(item);
            advance();
            item = next;
        }
        return taken;
    }

    /** Passes items by for as long as they are unwanted. */
    void skipWhile(Predicate<T> unwanted) {
        T item = next;
        while (item != null && unwanted.test(item)) {
            advance();
            item = next;
        }
    }
}
