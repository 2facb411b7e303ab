package org.specstar.ejb.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.specstar.resource.OutsideStore;
import org.specstar.revision.PayloadStore;

/** The payloads outside the database. The usual place reads what any of the others has written, and so does its store. */
final class JpaOutsideStore implements OutsideStore {
    private final Optional<PayloadStore> store;
    private final OpenSnapshots snapshots;

    JpaOutsideStore(PayloadPlaces places, OpenSnapshots snapshots) {
        this.store = Stream.concat(Stream.of(places.usual()), places.own().values().stream())
                .flatMap(place -> store(place).stream())
                .findFirst();
        this.snapshots = snapshots;
    }

    private static Optional<PayloadStore> store(PayloadPlace place) {
        if (place instanceof OutsidePayloads outside) {
            return Optional.of(outside.store().uncached());
        }
        return place instanceof MovedPayloads moved ? Optional.of(moved.before().uncached()) : Optional.empty();
    }

    @Override
    public Optional<PayloadStore> payloads() {
        return store;
    }

    @Override
    public void giveUp(Collection<String> addresses) {
        List<String> unwanted = List.copyOf(addresses);
        store.ifPresent(payloads -> snapshots.afterOpen(() -> payloads.deleteAll(unwanted)));
    }
}
