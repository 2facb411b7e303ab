package org.specstar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.ErrorCode;
import org.specstar.access.CallerContext;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.event.Announcer;
import org.specstar.id.IdSource;
import org.specstar.schema.Models;
import org.specstar.schema.Schema;
import org.specstar.storage.memory.MemoryStorage;
import org.specstar.unit.LocalUnits;

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

    @Test
    void resourcesShouldBeFoundByTheirRecord() {
        Resources<Task> tasks = engine.resources(Task.class, () -> new EngineFixture().caller("ann"));

        assertThat(tasks.create(new Task("a", null, 0, List.of())).resourceId().text())
                .startsWith("task:");
    }

    @Test
    void recordOfNoModelOrOfSeveralShouldBeAmbiguous() {
        Models models = new Models();
        models.add(Schema.of(Task.class));
        models.add(Schema.of(Task.class)).name("other").plural("others");
        LocalUnits units = new LocalUnits();
        Engine two = new Engine(models.compile(), new MemoryStorage(units), units, Announcer.SILENT, IdSource.random());
        CallerContext context = () -> new EngineFixture().caller("ann");

        assertThatThrownBy(() -> engine.resources(Other.class, context))
                .isInstanceOf(AmbiguousModelException.class)
                .hasMessageContaining("no registered model");
        assertThatThrownBy(() -> two.resources(Task.class, context))
                .isInstanceOf(AmbiguousModelException.class)
                .hasMessageContaining("several models");
    }

    /** A payload that is registered nowhere. */
    record Other(String text) {}
}
