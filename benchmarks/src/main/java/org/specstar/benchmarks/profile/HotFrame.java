package org.specstar.benchmarks.profile;

import java.util.Locale;

/**
 * A method that was seen at the top of stacks.
 *
 * @param method with its class
 * @param share of all stacks that were seen, from 0 to 1
 */
public record HotFrame(String method, double share) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%4.1f %% %s", 100 * share, method);
    }
}
