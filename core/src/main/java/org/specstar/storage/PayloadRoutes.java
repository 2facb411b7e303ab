package org.specstar.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.specstar.StorageException;
import org.specstar.payload.Payload;
import org.specstar.revision.PayloadStore;

/**
 * Several payload stores as one, so that what was written under an older setting, or another model's, is still read and
 * given up where it lies. An address begins with the name of its store; one that does not is the first store's, which was
 * there before there were others.
 */
public final class PayloadRoutes {
    /** Sorts behind the addresses of files, which begin with hex digits. */
    private static final String VIA = "via/";

    private final PayloadStore first;
    private final SortedMap<String, PayloadStore> others;

    /** @param others by name; a name has no slash */
    public PayloadRoutes(PayloadStore first, Map<String, PayloadStore> others) {
        this.first = first;
        this.others = new TreeMap<>(others);
    }

    /** Writes into the first store, and reads from all. */
    public PayloadStore intoFirst() {
        return new Route("", first);
    }

    /**
     * Writes into one of the others, and reads from all.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public PayloadStore into(String name) {
        PayloadStore store = others.get(name);
        if (store == null) {
            throw new IllegalArgumentException("No payload store is named " + name);
        }
        return new Route(VIA + name + "/", store);
    }

    private record Place(PayloadStore store, String prefix) {}

    private Place place(String address) {
        if (!address.startsWith(VIA)) {
            return new Place(first, "");
        }
        int end = address.indexOf('/', VIA.length());
        PayloadStore store = end < 0 ? null : others.get(address.substring(VIA.length(), end));
        if (store == null) {
            throw new StorageException("The payload at " + address
                    + " is in a store that is not configured any more: set the keys of that storage again");
        }
        return new Place(store, address.substring(0, end + 1));
    }

    private Map<Place, List<String>> byPlace(Collection<String> addresses) {
        Map<Place, List<String>> places = new HashMap<>();
        for (String address : addresses) {
            Place place = place(address);
            places.computeIfAbsent(place, unknown -> new ArrayList<>())
                    .add(address.substring(place.prefix().length()));
        }
        return places;
    }

    /** All stores, of which one is written to. */
    private final class Route implements PayloadStore {
        private final String prefix;
        private final PayloadStore usual;

        Route(String prefix, PayloadStore usual) {
            this.prefix = prefix;
            this.usual = usual;
        }

        @Override
        public List<String> writeAll(List<Payload> payloads) {
            List<String> addresses = usual.writeAll(payloads);
            return prefix.isEmpty()
                    ? addresses
                    : addresses.stream().map(prefix::concat).toList();
        }

        @Override
        public byte[] read(String address) {
            Place place = place(address);
            return place.store().read(address.substring(place.prefix().length()));
        }

        @Override
        public Map<String, byte[]> readAll(Collection<String> addresses) {
            Map<String, byte[]> found = new HashMap<>();
            byPlace(addresses)
                    .forEach((place, inStore) -> place.store()
                            .readAll(inStore)
                            .forEach((address, bytes) -> found.put(place.prefix() + address, bytes)));
            return found;
        }

        @Override
        public void deleteAll(Collection<String> addresses) {
            byPlace(addresses).forEach((place, inStore) -> place.store().deleteAll(inStore));
        }

        @Override
        public void forEach(Visitor visitor) {
            first.forEach(visitor);
            others.forEach((name, store) -> store.forEach(
                    (address, size, written) -> visitor.visit(VIA + name + "/" + address, size, written)));
        }

        @Override
        public PayloadStore uncached() {
            Map<String, PayloadStore> stores = new HashMap<>();
            others.forEach((name, store) -> stores.put(name, store.uncached()));
            PayloadRoutes routes = new PayloadRoutes(first.uncached(), stores);
            return routes.new Route(prefix, usual.uncached());
        }

        @Override
        public void check() {
            usual.check();
        }
    }
}
