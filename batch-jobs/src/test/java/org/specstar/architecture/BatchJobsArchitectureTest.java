package org.specstar.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BatchJobsArchitectureTest {

    @TestFactory
    Stream<DynamicTest> batchJobsShouldKeepTheRules() {
        return ArchitectureRules.heldBy(Layer.BATCH_JOBS);
    }
}
