package org.specstar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;

class EngineTest {
    private final Engine engine = new EngineFixture().engine();

    @Test
    void modelShouldAnswerUnderItsSingularAndItsPlural() {
        assertThat(engine.model("tasks")).isSameAs(engine.model("task"));
        assertThat(engine.catalog().all()).hasSize(1);
    }

    @Test
    void unknownModelShouldBeNotFound() {
        ModelNotFoundException failure = catchThrowableOfType(ModelNotFoundException.class, () -> engine.model("Task"));

        assertThat(failure.code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND);
        assertThat(failure.members()).containsEntry("model", "Task");
    }
}
