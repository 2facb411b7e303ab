package org.specstar.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.payload.Payload;
import org.specstar.resource.OutsideStore;
import org.specstar.resource.Storage;
import org.specstar.revision.PayloadStore;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.unit.LocalUnits;

class SweepTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final LocalUnits units = new LocalUnits();
    private final Storage memory = new MemoryStorage(units);
    private final List<String> orphans =
            IntStream.range(100, 110).mapToObj(number -> "a/" + number).toList();
    private final List<String> givenUp = new ArrayList<>();

    /** Those that are given up stay until some reader elsewhere has ended. */
    private final class Outside implements OutsideStore, PayloadStore {
        @Override
        public Optional<PayloadStore> payloads() {
            return Optional.of(this);
        }

        @Override
        public void giveUp(Collection<String> addresses) {
            givenUp.addAll(addresses);
        }

        @Override
        public void forEach(Visitor visitor) {
            orphans.forEach(address -> visitor.visit(address, 1, LONG_AGO));
        }

        @Override
        public List<String> writeAll(List<Payload> payloads) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] read(String address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, byte[]> readAll(Collection<String> addresses) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void deleteAll(Collection<String> addresses) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check() {}
    }

    private Storage withPayloadsOutside() {
        Outside outside = new Outside();
        return (Storage) Proxy.newProxyInstance(
                SweepTest.class.getClassLoader(), new Class<?>[] {Storage.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("outside") ? outside : method.invoke(memory, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    @Test
    void moreOrphansThanFitIntoMemoryShouldEachBeGivenUpOnce() {
        for (int most : new int[] {1, 3, 5, 10, 11}) {
            givenUp.clear();

            Swept swept = new Sweep(withPayloadsOutside(), units, () -> {}, most).run(LONG_AGO.plusSeconds(1));

            assertThat(swept).isEqualTo(new Swept(10, 0, 0));
            assertThat(givenUp).isEqualTo(orphans);
        }
    }
}
