package org.specstar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specstar.access.Caller;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.id.ResourceId;
import org.specstar.precondition.Precondition;
import org.specstar.resource.Visibility;
import org.specstar.write.Content;
import org.specstar.write.Creation;
import org.specstar.write.Written;

class ForwardingResourcesTest {
    private final List<String> seen = new ArrayList<>();
    private final EngineFixture fixture = new EngineFixture();
    private final Resources<Task> tasks = new Watching(fixture.resources());

    /** Notes who changes what; stays when the caller changes. */
    private final class Watching extends ForwardingResources<Task> {
        private final Resources<Task> watched;

        Watching(Resources<Task> watched) {
            this.watched = watched;
        }

        @Override
        protected Resources<Task> delegate() {
            return watched;
        }

        @Override
        public Resources<Task> as(Caller caller) {
            return new Watching(super.as(caller));
        }

        @Override
        public Written create(Task payload, Creation how) {
            seen.add("create");
            return super.create(payload, how);
        }

        @Override
        public Written update(ResourceId id, Content<Task> content, Precondition required) {
            seen.add("update");
            return super.update(id, content, required);
        }
    }

    private static Task task(String title) {
        return new Task(title, null, 0, List.of());
    }

    @Test
    void decoratorShouldSeeEveryFormOfAnOperation() {
        ResourceId id = tasks.create(task("a")).resourceId();
        tasks.update(id, task("b"));
        tasks.update(id, task -> task("c"));
        tasks.update(id, task("d"), Precondition.NONE);
        tasks.patch(id, json -> json);

        assertThat(seen).containsExactly("create", "update", "update", "update", "update");
        assertThat(fixture.resources().get(id).data()).isEqualTo(task("d"));
    }

    @Test
    void decoratorShouldLeaveTheRestToTheDelegate() {
        ResourceId id = tasks.create(task("a")).resourceId();

        tasks.delete(id);

        assertThat(tasks.find(id)).isEmpty();
        assertThat(tasks.get(id, Visibility.WITH_DELETED))
                .isEqualTo(fixture.resources().get(id, Visibility.WITH_DELETED));
        assertThat(seen).containsExactly("create");
    }

    @Test
    void decoratorShouldStayWithAnotherCaller() {
        Written written = tasks.as(fixture.caller("ann")).create(task("a"));

        assertThat(seen).containsExactly("create");
        assertThat(written.meta().created().user()).isEqualTo("ann");
    }

    @Test
    void everyOperationThatEndsNowhereElseShouldBeForwarded() {
        List<String> open = Arrays.stream(Resources.class.getDeclaredMethods())
                .filter(method -> !method.isDefault() && !method.isSynthetic())
                .map(method -> method.getName() + Arrays.toString(method.getParameterTypes()))
                .toList();
        Stream<String> forwarded = Arrays.stream(ForwardingResources.class.getDeclaredMethods())
                .map(method -> method.getName() + Arrays.toString(method.getParameterTypes()));

        assertThat(forwarded.toList()).containsAll(open);
    }
}
