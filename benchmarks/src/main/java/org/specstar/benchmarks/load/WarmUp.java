package org.specstar.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Asks until the rate is level: until for some time no window, in which all tasks take turns, was faster by a twentieth than
 * the fastest before. A server that has just started gets faster for a minute or two, with pauses, and what it has been
 * asked for seldom stays slow: each task has some seconds at least.
 *
 * @param most how long it goes on if the rate does not become level
 */
public record WarmUp(Duration most) {
    private static final Duration LEAST = Duration.ofSeconds(60);
    private static final Duration LEAST_OF_TASK = Duration.ofSeconds(10);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final double FASTER = 1.05;
    private static final int CONNECTIONS = 16;

    /**
     * Has all tasks take turns.
     *
     * @return how long it took
     */
    public Duration of(List<Task> tasks) throws IOException {
        long begin = System.nanoTime();
        if (tasks.isEmpty() || most.isZero()) {
            return Duration.ZERO;
        }
        Duration least = least(tasks);
        double best = window(tasks);
        long bestAt = System.nanoTime();
        while ((since(begin).compareTo(least) < 0 || since(bestAt).compareTo(QUIET) < 0)
                && since(begin).compareTo(most) < 0) {
            double now = window(tasks);
            if (now > FASTER * best) {
                best = now;
                bestAt = System.nanoTime();
            }
        }
        return since(begin);
    }

    private static Duration least(List<Task> tasks) {
        Duration ofAll = LEAST_OF_TASK.multipliedBy(tasks.size());
        return ofAll.compareTo(LEAST) > 0 ? ofAll : LEAST;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The geometric mean of the rates, so that each task counts the same. */
    private static double window(List<Task> tasks) throws IOException {
        double logarithms = 0;
        for (Task task : tasks) {
            logarithms += Math.log(task.round(CONNECTIONS, TURN).rate() + 1);
            task.tidy();
        }
        return Math.exp(logarithms / tasks.size());
    }
}
