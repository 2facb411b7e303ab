package org.specstar.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ConformanceArchitectureTest {

    @TestFactory
    Stream<DynamicTest> conformanceShouldKeepTheRules() {
        return ArchitectureRules.heldBy(Layer.CONFORMANCE);
    }
}
