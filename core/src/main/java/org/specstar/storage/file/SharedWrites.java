package org.specstar.storage.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.specstar.StorageException;
import org.specstar.payload.Payload;

/**
 * Writes what several threads bring at the same time in one go: while one of them waits for the disk others gather, and the next
 * takes them all along. Who comes alone waits for nobody.
 */
final class SharedWrites {
    /** Writes payloads and gives their addresses, in their order; all or none. */
    @FunctionalInterface
    interface Write {
        List<String> write(List<Payload> payloads);
    }

    private final Write write;
    private final long most;
    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private boolean writing;

    /** @param most bytes that are written in one go, unless one thread brings more */
    SharedWrites(long most, Write write) {
        this.most = most;
        this.write = write;
    }

    /** What one thread brings, and what becomes of it. */
    private static final class Arrival {
        private final List<Payload> payloads;
        private final long bytes;
        private @Nullable List<String> addresses;
        private @Nullable Throwable failure;

        Arrival(List<Payload> payloads) {
            this.payloads = payloads;
            this.bytes = payloads.stream()
                    .mapToLong(payload -> payload.bytes().length)
                    .sum();
        }

        boolean isDone() {
            return addresses != null || failure != null;
        }

        List<String> result() {
            if (addresses != null) {
                return addresses;
            }
            Throwable cause = Objects.requireNonNull(failure, "neither written nor failed");
            throw new StorageException(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** @throws StorageException if they, or those that were written in one go with them, could not be written */
    List<String> write(List<Payload> payloads) {
        Arrival own = new Arrival(payloads);
        if (own.bytes >= most) {
            return write.write(payloads);
        }
        List<Arrival> together = turn(own);
        while (!together.isEmpty()) {
            writeAll(together);
            together = own.isDone() ? List.of() : turn(own);
        }
        return own.result();
    }

    /** Waits until the arrival is done, or for the turn to write: then what is to be written, else nothing. */
    private synchronized List<Arrival> turn(Arrival own) {
        boolean interrupted = false;
        if (!waiting.contains(own)) {
            waiting.add(own);
        }
        while (writing && !own.isDone()) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Another may be writing it at this moment: it is waited for all the same.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return own.isDone() ? List.of() : taken();
    }

    /** How many wait for the next write. */
    synchronized int gathered() {
        return waiting.size();
    }

    private List<Arrival> taken() {
        writing = true;
        List<Arrival> taken = new ArrayList<>();
        long bytes = 0;
        while (!waiting.isEmpty() && (taken.isEmpty() || bytes + waiting.element().bytes <= most)) {
            bytes += waiting.element().bytes;
            taken.add(waiting.remove());
        }
        return taken;
    }

    private void writeAll(List<Arrival> together) {
        List<String> addresses = null;
        Throwable failure = null;
        try {
            addresses = write.write(together.stream()
                    .flatMap(arrival -> arrival.payloads.stream())
                    .toList());
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        ended(together, addresses, failure);
    }

    private synchronized void ended(
            List<Arrival> together, @Nullable List<String> addresses, @Nullable Throwable failure) {
        writing = false;
        int next = 0;
        for (Arrival arrival : together) {
            int end = next + arrival.payloads.size();
            arrival.failure = failure;
            arrival.addresses = addresses == null ? null : List.copyOf(addresses.subList(next, end));
            next = end;
        }
        notifyAll();
    }
}
