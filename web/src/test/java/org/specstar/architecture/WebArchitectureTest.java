package org.specstar.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WebArchitectureTest {

    @TestFactory
    Stream<DynamicTest> webShouldKeepTheRules() {
        return ArchitectureRules.heldBy(Layer.WEB);
    }
}
