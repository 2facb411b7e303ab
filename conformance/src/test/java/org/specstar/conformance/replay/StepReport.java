package org.specstar.conformance.replay;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/** How one step went; no differences is success. */
record StepReport(Step step, Optional<Deviation> deviation, List<Difference> differences) {
    StepReport {
        differences = List.copyOf(differences);
    }

    boolean failed() {
        return !differences.isEmpty();
    }

    @Override
    public String toString() {
        return step
                + deviation.map(known -> " deviating as " + known.id()).orElse("")
                + differences.stream().map(found -> "\n    " + found).collect(joining());
    }
}
