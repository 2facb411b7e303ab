package org.specstar.ejb.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.specstar.StorageException;
import org.specstar.jpa.PayloadRow;
import org.specstar.payload.Checksum;
import org.specstar.payload.Payload;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.StoredRevision;

/** Puts revisions and their payloads together, and verifies what it reads. */
final class PayloadReader {
    private final PayloadPlace place;
    private final Map<String, byte[]> fetched;

    PayloadReader(PayloadPlace place) {
        this(place, Map.of());
    }

    private PayloadReader(PayloadPlace place, Map<String, byte[]> fetched) {
        this.place = place;
        this.fetched = fetched;
    }

    /**
     * What is made of rows, in their order. What lies outside is fetched in groups.
     *
     * @param whole makes it with a reader that has fetched the row's payload
     */
    <R, V> List<V> inGroups(
            List<R> rows, Function<R, FoundRevision> revision, BiFunction<R, PayloadReader, Optional<V>> whole) {
        List<V> made = new ArrayList<>(rows.size());
        GroupSize group = new GroupSize();
        int next = 0;
        while (next < rows.size()) {
            List<R> together = rows.subList(next, Math.min(rows.size(), next + group.now()));
            PayloadReader fetched = fetching(together.stream().map(revision).toList(), group);
            together.forEach(row -> whole.apply(row, fetched).ifPresent(made::add));
            next += together.size();
        }
        return made;
    }

    /** A reader for these rows that has fetched in one go what lies outside. */
    PayloadReader fetching(Collection<FoundRevision> revisions, GroupSize group) {
        List<PayloadRow> rows = revisions.stream().map(FoundRevision::payload).toList();
        List<String> addresses = rows.stream()
                .filter(row -> row.bytes() == null)
                .map(PayloadRow::address)
                .filter(Objects::nonNull)
                .toList();
        if (addresses.isEmpty()) {
            group.learn(rows.stream()
                    .map(PayloadRow::bytes)
                    .filter(Objects::nonNull)
                    .toList());
            return this;
        }
        Map<String, byte[]> outside = place.readAll(addresses);
        group.learn(outside.values());
        return new PayloadReader(place, outside);
    }

    StoredRevision revision(FoundRevision found) {
        RevisionInfo info = found.info();
        PayloadRow row = found.payload();
        String where = info.id() + " (schema version " + info.schemaVersion() + ")";
        Payload payload = Payload.verified(bytes(row), row.fingerprint(), new Checksum(row.checksum()), where);
        return new StoredRevision(info, payload);
    }

    /** What could not be fetched with the others is read again, to learn why. */
    private byte[] bytes(PayloadRow row) {
        String address = row.address();
        byte[] known = address == null ? null : fetched.get(address);
        return known == null ? place.bytes(row) : known;
    }

    /**
     * What is made of a row that is read again as often as its payload goes away in between: another unit may have
     * replaced or purged it after the row was read.
     *
     * @param payload of such a row
     * @param whole fetches the payload
     */
    static <R, V> Optional<V> current(
            Supplier<Optional<R>> reading, Function<R, PayloadRow> payload, Function<R, V> whole) {
        Optional<R> row = reading.get();
        while (row.isPresent()) {
            R seen = row.get();
            try {
                return Optional.of(whole.apply(seen));
            } catch (StorageException e) {
                row = reading.get();
                if (row.isPresent() && isSame(payload.apply(seen), payload.apply(row.get()))) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(PayloadRow before, PayloadRow now) {
        return Objects.equals(before.address(), now.address());
    }
}
