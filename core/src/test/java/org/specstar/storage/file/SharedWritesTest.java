package org.specstar.storage.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.specstar.StorageException;
import org.specstar.payload.Payload;

class SharedWritesTest {
    private static final int THREADS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<List<String>> written = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static List<Payload> payloads(String... texts) {
        return List.of(texts).stream()
                .map(text -> Payload.of(text.getBytes(StandardCharsets.UTF_8), "f"))
                .toList();
    }

    private static String text(Payload payload) {
        return new String(payload.bytes(), StandardCharsets.UTF_8);
    }

    /** The address of a payload is its text. */
    private List<String> keep(List<Payload> payloads) {
        List<String> texts = payloads.stream().map(SharedWritesTest::text).toList();
        synchronized (written) {
            written.add(texts);
        }
        return texts;
    }

    @Test
    void eachShouldGetTheAddressesOfItsOwn() {
        SharedWrites writes = new SharedWrites(100, this::keep);

        List<CompletableFuture<List<String>>> results = IntStream.range(0, 500)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> writes.write(payloads(number + "a", number + "b")), threads))
                .toList();

        for (int number = 0; number < results.size(); number++) {
            assertThat(results.get(number).join()).containsExactly(number + "a", number + "b");
        }
        assertThat(written).flatExtracting(texts -> texts).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(written)
                .allSatisfy(texts -> assertThat(String.join("", texts)).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void whatComesDuringAWriteShouldBeWrittenInOneGo() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SharedWrites writes = new SharedWrites(100, payloads -> {
            if (text(payloads.get(0)).equals("first")) {
                begun.countDown();
                await(goOn);
            }
            return keep(payloads);
        });
        CompletableFuture<List<String>> first =
                CompletableFuture.supplyAsync(() -> writes.write(payloads("first")), threads);
        begun.await();

        List<CompletableFuture<List<String>>> others = List.of("x", "y", "z").stream()
                .map(text -> CompletableFuture.supplyAsync(() -> writes.write(payloads(text)), threads))
                .toList();
        while (writes.gathered() < others.size()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        first.join();
        others.forEach(CompletableFuture::join);

        assertThat(written).hasSize(2);
        assertThat(written.get(1)).containsExactlyInAnyOrder("x", "y", "z");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void failureShouldReachThoseItConcernsAndNobodyAfterThem() {
        SharedWrites writes = new SharedWrites(100, payloads -> {
            if (text(payloads.get(0)).equals("bad")) {
                throw new StorageException("The disk is full");
            }
            return keep(payloads);
        });

        assertThatThrownBy(() -> writes.write(payloads("bad")))
                .isInstanceOf(StorageException.class)
                .hasMessage("The disk is full");
        assertThat(writes.write(payloads("good"))).containsExactly("good");
    }

    @Test
    void whatIsLargeShouldNotKeepOthersWaiting() {
        SharedWrites writes = new SharedWrites(3, this::keep);

        assertThat(writes.write(payloads("large"))).containsExactly("large");
        assertThat(writes.write(payloads("la", "rge"))).containsExactly("la", "rge");
    }
}
