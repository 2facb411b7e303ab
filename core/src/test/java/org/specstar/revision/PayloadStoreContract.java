package org.specstar.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.specstar.resource.RowFixture.payload;
import static org.specstar.resource.StorageFixture.start;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specstar.StorageException;
import org.specstar.payload.Payload;

/** What every {@link PayloadStore} keeps to. */
public interface PayloadStoreContract {
    /** The same object throughout one test. */
    PayloadStore testee();

    private String write(Payload payload) {
        return testee().writeAll(List.of(payload)).get(0);
    }

    private static List<Payload> payloads(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> payload("{\"number\":" + number + "}"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_096, 1_000_000})
    default void writtenBytesShouldComeBack(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);

        String address = write(Payload.of(bytes, Payload.UNKNOWN));

        assertThat(testee().read(address)).isEqualTo(bytes);
    }

    @Test
    default void addressesShouldBePlainAndInTheOrderOfThePayloads() {
        List<Payload> payloads = payloads(500);

        List<String> addresses = testee().writeAll(payloads);

        assertThat(addresses)
                .hasSize(500)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("[A-Za-z0-9/_.-]{1,200}"));
        IntStream.range(0, 500)
                .forEach(number -> assertThat(testee().read(addresses.get(number)))
                        .isEqualTo(payloads.get(number).bytes()));
    }

    @Test
    default void samePayloadTwiceShouldHaveTwoAddresses() {
        Payload payload = payload("{}");

        List<String> addresses = testee().writeAll(List.of(payload, payload));
        testee().deleteAll(addresses.subList(0, 1));

        assertThat(testee().read(addresses.get(1))).isEqualTo(payload.bytes());
    }

    @Test
    default void nothingToWriteShouldBeFine() {
        assertThat(testee().writeAll(List.of())).isEmpty();
        testee().deleteAll(List.of());
    }

    @Test
    default void deletedAddressShouldFailWhereItsNeighboursDoNot() {
        List<String> addresses = testee().writeAll(payloads(3));

        testee().deleteAll(List.of(addresses.get(1)));
        testee().deleteAll(List.of(addresses.get(1)));

        assertThatThrownBy(() -> testee().read(addresses.get(1))).isInstanceOf(StorageException.class);
        assertThat(testee().read(addresses.get(0))).isEqualTo(payloads(3).get(0).bytes());
        assertThat(testee().read(addresses.get(2))).isEqualTo(payloads(3).get(2).bytes());
    }

    @Test
    default void unknownAddressShouldFailToReadAndBeIgnoredWhenDeleted() {
        String address = write(payload("{}"));
        testee().deleteAll(List.of(address));
        String kept = write(payload("{\"kept\":1}"));

        testee().deleteAll(List.of(address, kept));

        assertThatThrownBy(() -> testee().read(address)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> testee().read(kept)).isInstanceOf(StorageException.class);
    }

    @Test
    default void manyThreadsShouldWriteSideBySide() {
        List<Payload> payloads = payloads(20);

        List<CompletableFuture<List<String>>> writers = IntStream.range(0, 16)
                .mapToObj(writer -> start(() -> testee().writeAll(payloads)))
                .toList();

        List<String> addresses = writers.stream()
                .map(CompletableFuture::join)
                .flatMap(List::stream)
                .toList();
        assertThat(addresses).hasSize(320).doesNotHaveDuplicates();
        IntStream.range(0, 320)
                .forEach(number -> assertThat(testee().read(addresses.get(number)))
                        .isEqualTo(payloads.get(number % 20).bytes()));
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        testee().forEach((address, size, written) -> shown.add(address));
        return shown;
    }

    @Test
    default void manyPayloadsShouldComeBackAtOnceWithoutThoseThatAreGone() {
        List<String> addresses = testee().writeAll(payloads(100));
        testee().deleteAll(addresses.subList(10, 20));

        Map<String, byte[]> read = testee().readAll(addresses);

        assertThat(read).hasSize(90);
        IntStream.range(20, 100)
                .forEach(number -> assertThat(read.get(addresses.get(number)))
                        .isEqualTo(payloads(100).get(number).bytes()));
        assertThat(testee().readAll(List.of())).isEmpty();
    }

    @Test
    default void textThatIsNoAddressShouldBeLeftOut() {
        String address = write(payload("{}"));

        assertThat(testee().readAll(List.of("../../etc/passwd", address, ""))).containsOnlyKeys(address);
    }

    @Test
    default void everyPayloadShouldBeShownInTheOrderOfAddressesUntilItIsGivenUp() {
        List<String> before = shown();
        List<String> addresses = testee().writeAll(payloads(120));
        testee().deleteAll(addresses.subList(0, 20));

        List<String> shown = shown();

        assertThat(shown).isSorted().containsAll(before).containsAll(addresses.subList(20, 120));
        assertThat(shown).hasSize(before.size() + 100);
    }

    @Test
    default void payloadsShouldBeShownWithSizeAndTime() {
        String address = write(Payload.of(new byte[1_234], Payload.UNKNOWN));

        testee().forEach((shown, size, written) -> {
            if (shown.equals(address)) {
                assertThat(size).isEqualTo(1_234);
                assertThat(written)
                        .isBetween(
                                Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
            }
        });
    }

    @Test
    default void storeThatWorksShouldPassItsCheck() {
        assertThatCode(() -> testee().check()).doesNotThrowAnyException();
    }
}
