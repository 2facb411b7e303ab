package org.specstar.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.runtime.JobExecution;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchOperationsTest {
    private static final JobExecution FIRST = new StartedExecution(3);
    private static final JobExecution SECOND = new StartedExecution(7);
    private static final JobExecution THIRD = new StartedExecution(9);

    @Test
    void successorShouldBeTheLastExecutionOfTheInstanceInAnyOrder() {
        assertThat(BatchOperations.successor(FIRST, List.of(SECOND, THIRD, FIRST)))
                .isEqualTo(9);
        assertThat(BatchOperations.successor(SECOND, List.of(THIRD, SECOND, FIRST)))
                .isEqualTo(9);
    }

    @Test
    void lastExecutionShouldHaveNoSuccessor() {
        assertThat(BatchOperations.successor(THIRD, List.of(FIRST, THIRD, SECOND)))
                .isZero();
        assertThat(BatchOperations.successor(FIRST, List.of(FIRST))).isZero();
    }

    @Test
    void instanceWithoutExecutionsShouldHaveNoNewest() {
        assertThat(BatchOperations.successor(FIRST, List.of())).isZero();
        assertThat(BatchOperations.newest(List.of())).isEmpty();
    }
}
