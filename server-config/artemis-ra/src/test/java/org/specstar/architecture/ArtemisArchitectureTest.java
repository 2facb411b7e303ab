package org.specstar.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArtemisArchitectureTest {

    @TestFactory
    Stream<DynamicTest> artemisShouldKeepTheRules() {
        return ArchitectureRules.heldBy(Layer.ARTEMIS);
    }
}
