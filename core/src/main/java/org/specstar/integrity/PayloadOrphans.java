package org.specstar.integrity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.specstar.resource.Inspection;
import org.specstar.resource.Storage;
import org.specstar.revision.PayloadStore;

/**
 * Finds payloads outside the rows that no row refers to: their addresses and those in rows, both in order, are walked
 * through side by side. Suspects are looked for once more, in a state taken later, many at a time.
 */
final class PayloadOrphans {
    private static final int TOGETHER = 1_000;

    private final Storage storage;
    private final Instant writtenBefore;
    private final Consumer<List<String>> orphans;
    private final List<String> suspects = new ArrayList<>();

    /** @param orphans receives addresses, many at a time */
    PayloadOrphans(Storage storage, Instant writtenBefore, Consumer<List<String>> orphans) {
        this.storage = storage;
        this.writtenBefore = writtenBefore;
        this.orphans = orphans;
    }

    void find(Inspection inspection) {
        storage.outside().payloads().ifPresent(store -> find(store, inspection));
    }

    private void find(PayloadStore store, Inspection inspection) {
        Peeking<String> referred = new Peeking<>(inspection.addresses());
        store.forEach((address, size, written) -> {
            referred.skipWhile(next -> next.compareTo(address) < 0);
            if (!address.equals(referred.peek()) && written.isBefore(writtenBefore)) {
                suspect(address);
            }
        });
        flush();
    }

    private void suspect(String address) {
        suspects.add(address);
        if (suspects.size() >= TOGETHER) {
            flush();
        }
    }

    private void flush() {
        if (!suspects.isEmpty()) {
            Set<String> referred = storage.inspect(now -> now.referred(suspects));
            List<String> found = without(referred, suspects);
            suspects.clear();
            orphans.accept(found);
        }
    }

    private static List<String> without(Set<String> referred, Collection<String> addresses) {
        return addresses.stream().filter(address -> !referred.contains(address)).toList();
    }
}
