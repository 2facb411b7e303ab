package org.specstar.ejb.jpa;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.specstar.ejb.config.StorageKind;
import org.specstar.ejb.jpa.WriteHistory.Outcome;

/**
 * A process that opens all combinations after the one before it was killed, checks what that one has done, and writes until
 * it is killed itself. The first one makes the tables, writes a little and ends; the last one checks everything.
 */
final class CombinationsProcess {
    static final String WRITING = "writing";
    static final String CHECKED = "checked ";
    static final String VIOLATED = "violated ";

    private static final int WRITERS = 8;
    private static final int FIRST_STEPS = 12;

    private final CrashServers servers;
    private final int run;
    private final int enough;

    private CombinationsProcess(CrashServers servers, int run, int enough) {
        this.servers = servers;
        this.run = run;
        this.enough = enough;
    }

    /** What a process is for. */
    enum Purpose {
        PREPARE,
        WRITE,
        CHECK
    }

    /** @param arguments the common directory, the number of this run, its purpose, and how many writes are enough */
    public static void main(String[] arguments) {
        CrashServers servers = CrashServers.read(Path.of(arguments[0]));
        int run = Integer.parseInt(arguments[1]);
        new CombinationsProcess(servers, run, Integer.parseInt(arguments[3])).run(Purpose.valueOf(arguments[2]));
    }

    @SuppressWarnings("SystemOut")
    private static synchronized void say(String line) {
        System.out.println(line);
    }

    private void run(Purpose purpose) {
        List<CombinationFixture> combinations =
                atOnce(CombinationFixture.DURABLE, kind -> new CombinationFixture(kind, servers));
        switch (purpose) {
            case PREPARE -> {
                atOnce(combinations, this::wroteALittle);
                atOnce(combinations, this::checkedLast);
            }
            case WRITE -> {
                atOnce(combinations, this::checkedLast);
                awaitAcknowledged(combinations);
                say(WRITING);
            }
            case CHECK -> atOnce(combinations, this::checkedAll);
        }
        if (purpose != Purpose.WRITE) {
            combinations.forEach(CombinationFixture::close);
            System.exit(0);
        }
    }

    private static <T, R> List<R> atOnce(List<T> all, Function<T, R> work) {
        List<CompletableFuture<R>> running = all.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> work.apply(one), task -> new Thread(task).start()))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private boolean wroteALittle(CombinationFixture combination) {
        new ParcelWriter(combination, notes(combination.kind()), run, 0, () -> {}).run(FIRST_STEPS);
        return true;
    }

    /** Starts all writers and waits until each combination has acknowledged a few writes. */
    private void awaitAcknowledged(List<CombinationFixture> combinations) {
        CountDownLatch busy = new CountDownLatch(combinations.size());
        combinations.forEach(combination -> startWriters(combination, busy));
        try {
            busy.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void startWriters(CombinationFixture combination, CountDownLatch busy) {
        FileChannel notes = notes(combination.kind());
        AtomicInteger missing = new AtomicInteger(enough);
        Runnable done = () -> {
            if (missing.decrementAndGet() == 0) {
                busy.countDown();
            }
        };
        IntStream.range(0, WRITERS)
                .mapToObj(thread -> new ParcelWriter(combination, notes, run, thread, done))
                .forEach(writer -> new Thread(writer).start());
    }

    private FileChannel notes(StorageKind kind) {
        try {
            Path file = file(kind, run);
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(StorageKind kind, int number) {
        return servers.directory().resolve(kind.text() + "-" + number + ".notes");
    }

    /** What the run before has done, and those that share resources with it. */
    private boolean checkedLast(CombinationFixture combination) {
        int last = Math.max(0, run - 1);
        WriteHistory history = history(combination, last - last % ParcelWriter.RUNS_OF_SHARED, last);
        tell(combination, history, new HistoryCheck(combination, history).violations());
        return true;
    }

    private boolean checkedAll(CombinationFixture combination) {
        checkedLast(combination);
        WriteHistory history = history(combination, 0, run - 1);
        List<String> violations = new ArrayList<>(new HistoryCheck(combination, history).violationsOfRows());
        combination
                .damage()
                .forEach(finding -> violations.add(combination.kind().text() + ": " + finding));
        tell(combination, history, violations);
        return true;
    }

    private WriteHistory history(CombinationFixture combination, int first, int last) {
        return WriteHistory.read(IntStream.rangeClosed(first, last)
                .mapToObj(number -> file(combination.kind(), number))
                .filter(Files::exists)
                .toList());
    }

    private static void tell(CombinationFixture combination, WriteHistory history, List<String> violations) {
        violations.forEach(violation -> say(VIOLATED + violation.replaceAll("\\s+", " ")));
        List<String> words = new ArrayList<>(List.of(combination.kind().text()));
        for (Outcome outcome : Outcome.values()) {
            words.add(Long.toString(history.count(outcome)));
        }
        say(CHECKED + String.join(" ", words));
    }
}
