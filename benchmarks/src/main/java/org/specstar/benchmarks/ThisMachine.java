package org.specstar.benchmarks;

import java.lang.management.ManagementFactory;
import org.specstar.benchmarks.report.Machine;

/** What the benchmark runs on. */
final class ThisMachine {
    private ThisMachine() {}

    static Machine now() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memoryBytes(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.version"));
    }

    private static long memoryBytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
