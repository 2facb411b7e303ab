package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.specstar.StorageBusyException;

class ConnectionLimitTest {
    private final ConnectionLimit limit = new ConnectionLimit(2);

    @Test
    void whoFindsNoneFreeShouldBeToldAndHaveDoneNothing() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(2);
        CountDownLatch enough = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> users = IntStream.range(0, 2)
                .mapToObj(user -> CompletableFuture.supplyAsync(() -> limit.within(() -> waited(taken, enough))))
                .toList();
        taken.await();

        assertThatThrownBy(() -> limit.within(() -> true))
                .isInstanceOf(StorageBusyException.class)
                .hasMessageContaining("specstar.db.pool-size");
        enough.countDown();

        assertThat(users).allMatch(CompletableFuture::join);
        assertThat(limit.<Boolean>within(() -> true)).isTrue();
    }

    private static boolean waited(CountDownLatch taken, CountDownLatch enough) {
        try {
            taken.countDown();
            enough.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void failureShouldGiveTheConnectionBack() {
        for (int use = 0; use < 5; use++) {
            assertThatThrownBy(() -> limit.within(() -> {
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
        }

        assertThat(limit.<Boolean>within(() -> true)).isTrue();
    }
}
