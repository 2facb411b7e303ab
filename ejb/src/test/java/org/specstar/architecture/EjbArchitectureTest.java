package org.specstar.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EjbArchitectureTest {

    @TestFactory
    Stream<DynamicTest> ejbShouldKeepTheRules() {
        return ArchitectureRules.heldBy(Layer.EJB);
    }
}
