package org.specstar.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CoreArchitectureTest {

    @TestFactory
    Stream<DynamicTest> coreShouldKeepTheRules() {
        return ArchitectureRules.heldBy(Layer.CORE);
    }
}
