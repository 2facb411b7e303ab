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

    /** What came of both, one after the other. */
    public Round and(Round next) {
        Histogram both = micros.copy();
        both.add(next.micros);
        return new Round(done + next.done, answers + next.answers, errors + next.errors, seconds + next.seconds, both);
    }
}
