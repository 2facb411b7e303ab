package org.specstar.conformance.replay;

import java.util.List;
import org.specstar.conformance.json.Resources;

/** What was recorded from the original in one go, starting on an empty store. */
record Recording(String name, List<Step> steps) {
    Recording {
        steps = List.copyOf(steps);
    }

    /** Reads a recording from the test resources, for instance {@code 01-create-and-read}. */
    static Recording named(String name) {
        return new Recording(name, RecordingReader.steps(Resources.json("/recordings/" + name + ".json")));
    }

    Step step(int number) {
        return steps.stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + number + " in " + name));
    }
}
