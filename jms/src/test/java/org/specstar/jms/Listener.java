package org.specstar.jms;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.specstar.event.Change;

/** The event as a container with one observer would give it. */
record Listener(Consumer<Change> observer) implements Event<Change> {
    @Override
    public void fire(Change change) {
        observer.accept(change);
    }

    @Override
    public <U extends Change> CompletionStage<U> fireAsync(U change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Change> CompletionStage<U> fireAsync(U change, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<Change> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Change> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Change> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
