package org.specstar.benchmarks.report;

/**
 * A goal of the project, held against what was measured.
 *
 * @param goal what it is about
 * @param bound the least or the most that is allowed
 */
record GoalCheck(String goal, double measured, double bound, Direction direction) {
    enum Direction {
        AT_LEAST("≥ ") {
            @Override
            boolean allows(double measured, double bound) {
                return measured >= bound;
            }
        },
        AT_MOST("≤ ") {
            @Override
            boolean allows(double measured, double bound) {
                return measured <= bound;
            }
        };

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }

        abstract boolean allows(double measured, double bound);
    }

    static GoalCheck atLeast(String goal, double measured, double bound) {
        return new GoalCheck(goal, measured, bound, Direction.AT_LEAST);
    }

    static GoalCheck atMost(String goal, double measured, double bound) {
        return new GoalCheck(goal, measured, bound, Direction.AT_MOST);
    }

    boolean met() {
        return direction.allows(measured, bound);
    }

    String wanted() {
        return direction.sign + Numbers.ratio(bound);
    }
}
