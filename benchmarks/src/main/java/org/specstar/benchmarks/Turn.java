package org.specstar.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.specstar.benchmarks.load.Round;
import org.specstar.benchmarks.load.Task;
import org.specstar.benchmarks.server.ServerProcess;

/**
 * An entry's part of a round. What it moved in is taken back each time, apart from what is measured.
 *
 * @param spent what processors have spent on the server for it
 * @param resident memory of the server at the end, in bytes
 */
record Turn(Round round, Duration spent, long resident) {
    /** Takes so long at least, and what moves many once at least. */
    static Turn of(Entry entry, int connections, Duration time) throws IOException {
        Task task = entry.task();
        Turn turn = part(entry, connections, time);
        task.tidy();
        while (task.movesMany() && turn.round.seconds() < time.toNanos() / 1e9) {
            turn = turn.and(part(entry, connections, time));
            task.tidy();
        }
        return turn;
    }

    private static Turn part(Entry entry, int connections, Duration time) throws IOException {
        return once(entry.process(), () -> entry.task().round(connections, time));
    }

    /** @param process of the server that is asked; one, or none if it is not known */
    static Turn once(List<ServerProcess> process, Rounded work) throws IOException {
        Duration before = cpu(process);
        Round round = work.run();
        Duration spent = cpu(process).minus(before);
        return new Turn(
                round,
                spent,
                process.stream().mapToLong(ServerProcess::residentBytes).sum());
    }

    private Turn and(Turn next) {
        return new Turn(round.and(next.round), spent.plus(next.spent), next.resident);
    }

    private static Duration cpu(List<ServerProcess> process) {
        return process.stream().map(ServerProcess::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    /** What is measured. */
    interface Rounded {
        Round run() throws IOException;
    }
}
