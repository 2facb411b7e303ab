package org.specstar.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class JpaModelArchitectureTest {

    @TestFactory
    Stream<DynamicTest> jpaModelShouldKeepTheRules() {
        return ArchitectureRules.heldBy(Layer.JPA_MODEL);
    }
}
