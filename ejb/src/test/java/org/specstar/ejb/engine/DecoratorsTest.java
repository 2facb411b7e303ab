package org.specstar.ejb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.specstar.engine.EngineFixture;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.engine.ForwardingResources;
import org.specstar.engine.Resources;
import org.specstar.engine.ResourcesDecorator;
import org.specstar.id.ResourceId;
import org.specstar.write.Creation;
import org.specstar.write.Written;

class DecoratorsTest {
    private final EngineFixture fixture = new EngineFixture();
    private final Resources<Task> plain = fixture.engine().resources(Task.class, () -> fixture.caller("ann"));

    /** Adds a letter to the title of what is created. */
    private record Adding<T>(Class<T> payload, String letter, int order) implements ResourcesDecorator<T> {
        @Override
        public Resources<T> decorate(Resources<T> plain) {
            return new ForwardingResources<>() {
                @Override
                protected Resources<T> delegate() {
                    return plain;
                }

                @Override
                public Written create(T payload, Creation how) {
                    Task task = (Task) payload;
                    return super.create(Adding.this.payload.cast(titled(task, task.title() + letter)), how);
                }
            };
        }
    }

    private static Task titled(Task task, String title) {
        return new Task(title, task.text(), task.points(), task.tags());
    }

    private String titleOfCreated(ResourcesDecorator<?>... decorators) {
        ResourceId id = new Decorators(List.of(decorators))
                .around(Task.class, plain)
                .create(new Task("t", null, 0, List.of()))
                .resourceId();
        return plain.get(id).data().title();
    }

    @Test
    void higherOrderShouldLieFurtherOut() {
        assertThat(titleOfCreated(new Adding<>(Task.class, "1", 7), new Adding<>(Task.class, "2", 3)))
                .isEqualTo("t12");
    }

    @Test
    void decoratorOfAnotherPayloadShouldNotBeAsked() {
        assertThat(titleOfCreated(new Adding<>(String.class, "1", 0))).isEqualTo("t");
    }
}
