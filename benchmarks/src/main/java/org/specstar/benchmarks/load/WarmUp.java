package org.specstar.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks until the rate is level: until two windows, in which all tasks take turns, differ by less than a twentieth. A server
 * that has just started gets faster for about a minute, and what it has been asked for seldom stays slow: each task has some
 * seconds at least.
 *
 * @param most how long it goes on if the rate does not become level
 */
public record WarmUp(Duration most) {
    private static final Duration LEAST = Duration.ofSeconds(60);
    private static final Duration LEAST_OF_TASK = Duration.ofSeconds(10);
    private static final Duration LEAST_OF_MOVING = Duration.ofSeconds(10);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final double LEVEL = 0.05;
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
        List<Double> before = window(tasks);
        boolean level = false;
        while (!(level && since(begin).compareTo(least) >= 0) && since(begin).compareTo(most) < 0) {
            List<Double> now = window(tasks);
            level = Math.abs(1 - growth(before, now)) < LEVEL;
            before = now;
        }
        return since(begin);
    }

    private static Duration least(List<Task> tasks) {
        if (tasks.stream().allMatch(Task::movesMany)) {
            return LEAST_OF_MOVING;
        }
        Duration ofAll = LEAST_OF_TASK.multipliedBy(tasks.size());
        return ofAll.compareTo(LEAST) > 0 ? ofAll : LEAST;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static List<Double> window(List<Task> tasks) throws IOException {
        List<Double> rates = new ArrayList<>();
        for (Task task : tasks) {
            rates.add(task.round(CONNECTIONS, TURN).rate());
        }
        return rates;
    }

    /** The geometric mean, so that each task counts the same. */
    private static double growth(List<Double> before, List<Double> now) {
        double logarithms = 0;
        for (int task = 0; task < now.size(); task++) {
            logarithms += Math.log((now.get(task) + 1) / (before.get(task) + 1));
        }
        return Math.exp(logarithms / now.size());
    }
}
