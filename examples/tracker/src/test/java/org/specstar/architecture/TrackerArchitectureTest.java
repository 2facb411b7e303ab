package org.specstar.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TrackerArchitectureTest {

    @TestFactory
    Stream<DynamicTest> trackerShouldKeepTheRules() {
        return ArchitectureRules.heldBy(Layer.TRACKER);
    }
}
