package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedForceTest {
    private final AtomicInteger forced = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private void slow() throws IOException {
        forced.incrementAndGet();
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static CompletableFuture<Void> waiting(SharedForce force, long position) {
        return CompletableFuture.runAsync(() -> {
            try {
                force.await(position);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void commitShouldBeForcedOnce() throws SQLException {
        SharedForce force = new SharedForce(forced::incrementAndGet);

        long position = force.committed();
        force.await(position);
        force.await(position);

        assertThat(forced).hasValue(1);
    }

    @Test
    void oneForceShouldDoForAllThatHaveCommitted() throws SQLException {
        SharedForce force = new SharedForce(forced::incrementAndGet);
        long first = force.committed();
        long second = force.committed();

        force.await(first);
        force.await(second);

        assertThat(forced).hasValue(1);
    }

    @Test
    void commitDuringAForceShouldWaitForTheNext() throws InterruptedException {
        SharedForce force = new SharedForce(this::slow);
        CompletableFuture<Void> first = waiting(force, force.committed());
        begun.await();

        CompletableFuture<Void> second = waiting(force, force.committed());
        assertThat(second).isNotDone();
        goOn.countDown();
        first.join();
        second.join();

        assertThat(forced).hasValue(2);
    }

    @Test
    void nothingShouldBeWrittenAfterARefusal() {
        SharedForce force = new SharedForce(() -> {
            throw new IOException("no such device");
        });
        long position = force.committed();

        assertThatThrownBy(() -> force.await(position))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("may or may not");
        assertThatThrownBy(() -> force.await(position)).hasMessageContaining("may or may not");
        assertThatThrownBy(force::requireWritable)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("restart this server")
                .hasMessageContaining("no such device");
    }
}
