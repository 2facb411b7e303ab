package org.specstar.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class JmsArchitectureTest {

    @TestFactory
    Stream<DynamicTest> jmsShouldKeepTheRules() {
        return ArchitectureRules.heldBy(Layer.JMS);
    }
}
