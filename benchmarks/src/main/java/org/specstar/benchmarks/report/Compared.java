package org.specstar.benchmarks.report;

/**
 * The same scenario, measured twice. Rounds tell what is noise: two measurements differ if every round of one was faster
 * than every round of the other.
 */
record Compared(Measurement before, Measurement after) {
    /** What a comparison ends in. */
    enum Verdict {
        FASTER("faster"),
        SLOWER("slower"),
        SAME("within the noise"),
        UNKNOWN("too few rounds");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Of the medians. */
    double ratio() {
        return after.rate() / before.rate();
    }

    Verdict verdict() {
        if (before.rates().size() < 2 || after.rates().size() < 2) {
            return Verdict.UNKNOWN;
        }
        if (after.slowestRound() > before.fastestRound()) {
            return Verdict.FASTER;
        }
        return after.fastestRound() < before.slowestRound() ? Verdict.SLOWER : Verdict.SAME;
    }

    boolean beyondNoise() {
        return verdict() == Verdict.FASTER || verdict() == Verdict.SLOWER;
    }

    /**
     * How probable it is that the rounds lie apart although nothing has changed: of all orders in which they may come, two
     * keep those of each together.
     */
    double chance() {
        if (verdict() == Verdict.UNKNOWN) {
            return 0;
        }
        double orders = 1;
        for (int round = 1; round <= before.rates().size(); round++) {
            orders *= (double) (after.rates().size() + round) / round;
        }
        return 2 / orders;
    }
}
