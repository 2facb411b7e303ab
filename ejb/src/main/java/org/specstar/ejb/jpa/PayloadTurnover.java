package org.specstar.ejb.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specstar.StorageException;
import org.specstar.jpa.PayloadRow;
import org.specstar.payload.Payload;
import org.specstar.unit.Participant;

/** The payloads outside the database that one unit of work has written and given up. */
final class PayloadTurnover implements Participant {
    private static final Logger LOG = LoggerFactory.getLogger(PayloadTurnover.class);

    private final PayloadPlace place;
    private final OpenSnapshots snapshots;
    private final List<String> written = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    /** Written ahead of their revisions, by the object. */
    private final Map<Payload, PayloadRow> ahead = new IdentityHashMap<>();

    PayloadTurnover(PayloadPlace place, OpenSnapshots snapshots) {
        this.place = place;
        this.snapshots = snapshots;
    }

    void written(Collection<String> addresses) {
        written.addAll(addresses);
    }

    void giveUp(Collection<String> addresses) {
        givenUp.addAll(addresses);
    }

    /** @param keep writes the payload, unless it was brought already */
    void bring(Payload payload, Function<Payload, PayloadRow> keep) {
        ahead.computeIfAbsent(payload, keep);
    }

    /** What was brought of a payload, once. */
    Optional<PayloadRow> take(Payload payload) {
        return Optional.ofNullable(ahead.remove(payload));
    }

    @Override
    public void commit() {
        // Removal waits until the whole unit is committed: see afterCommit.
    }

    void afterCommit() {
        ahead.values().stream()
                .map(PayloadRow::address)
                .filter(Objects::nonNull)
                .forEach(givenUp::add);
        if (!givenUp.isEmpty()) {
            snapshots.afterOpen(this::deleteGivenUp);
        }
    }

    private void deleteGivenUp() {
        try {
            place.deleteAll(givenUp);
        } catch (StorageException e) {
            // Whoever closes a snapshot, or has committed, has nothing to do with it: nobody refers to them any more.
            LOG.warn("{} payloads that were given up could not be removed", givenUp.size(), e);
        }
    }

    @Override
    public void rollback() {
        place.deleteAll(written);
    }

    /** Rows that are committed after all refer to them; if none are, the sweep finds them. */
    @Override
    public void uncertain() {
        LOG.info("{} payloads stay for rows of which it is not known whether they were committed", written.size());
    }
}
