package org.specstar.ejb.search;

import java.util.List;

/**
 * What a database says of how it would find rows.
 *
 * @param isScan whether the whole table is read
 * @param isSorted whether the rows are put in order afterwards
 * @param lines without what was searched for
 */
record Plan(List<PlanStep> steps, boolean isScan, boolean isSorted, List<String> lines) {
    Plan {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }
}
