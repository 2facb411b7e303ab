package org.specstar.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.event.Change;

/** What has come in by message: passed on as a CDI event in the message's transaction, and counted. */
@ApplicationScoped
public class ReceivedChanges {
    private static final Logger LOG = LoggerFactory.getLogger(ReceivedChanges.class);

    @Inject
    Event<Change> event;

    private final LongAdder count = new LongAdder();

    void add(Change change) {
        event.fire(change);
        count.increment();
        LOG.debug("Created: model={} resource={}", change.model(), change.resource());
    }

    /** Messages received since this node started, repetitions included. */
    public long count() {
        return count.sum();
    }
}
