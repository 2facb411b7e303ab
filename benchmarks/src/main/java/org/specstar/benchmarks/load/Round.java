package org.specstar.benchmarks.load;

import org.HdrHistogram.Histogram;

/**
 * What came of a round.
 *
 * @param done answers, or the resources that were moved
 * @param answers how often somebody was answered
 * @param errors connections that broke
 * @param micros how long each answer took
 */
public record Round(long done, long answers, long errors, double seconds, Histogram micros) {
    public double rate() {
        return done / seconds;
    }
}
