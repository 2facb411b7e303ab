package org.specstar.benchmarks.load;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a server has been given to work with.
 *
 * @param resources how many issues, with these ids
 * @param changed ids of some that have more than one revision
 * @param binaries ids of some binaries
 * @param cursors whether its pages say where the next one begins
 */
public record Stock(IssueIds ids, long resources, List<String> changed, List<String> binaries, boolean cursors) {
    public Stock {
        changed = List.copyOf(changed);
        binaries = List.copyOf(binaries);
    }

    String any() {
        return ids.any(resources);
    }

    static String any(List<String> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}
