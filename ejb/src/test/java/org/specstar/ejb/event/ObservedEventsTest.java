package org.specstar.ejb.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.specstar.access.Caller;
import org.specstar.access.PermissionChecker;
import org.specstar.access.ResourceAction;
import org.specstar.event.Operations;
import org.specstar.event.Phase;
import org.specstar.event.ResourceEvent;
import org.specstar.event.Subject;
import org.specstar.id.ModelName;
import org.specstar.time.Moment;

class ObservedEventsTest {
    private static final ModelName ISSUE = new ModelName("issue");
    private static final ModelName PAGE = new ModelName("page");
    private static final Caller ANN = Caller.of("ann", Moment.of(Instant.EPOCH));

    private final SeContainer container = SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addBeanClasses(ObservedEvents.class, Witness.class)
            .initialize();

    /** Observes some moments. */
    @ApplicationScoped
    public static class Witness {
        private final List<String> seen = new ArrayList<>();

        void deletion(@Observes @At(Phase.BEFORE) @On(ResourceAction.DELETE) @OfModel("issue") ResourceEvent event) {
            seen.add("before delete of " + event.model());
            if (event.caller().user().equals("bob")) {
                throw new IllegalStateException("not bob");
            }
        }

        void creation(@Observes @At(Phase.ON_SUCCESS) @On(ResourceAction.CREATE) ResourceEvent event) {
            seen.add("created " + event.model() + " " + event.result());
        }

        void later(@ObservesAsync @On(ResourceAction.UPDATE) ResourceEvent event) {
            seen.add("never " + event.action());
        }

        List<String> seen() {
            return seen;
        }
    }

    @AfterEach
    void close() {
        container.close();
    }

    private Operations operations(ModelName model) {
        return new Operations(
                model,
                PermissionChecker.ALLOW_ALL,
                container.select(ObservedEvents.class).get().of(model));
    }

    private @Nullable String work(ModelName model, ResourceAction action, Caller caller) {
        return operations(model).start(action, caller, Subject.MODEL, () -> "done");
    }

    private List<String> seen() {
        return container.select(Witness.class).get().seen();
    }

    @Test
    void observersShouldSeeTheMomentsTheyName() {
        work(ISSUE, ResourceAction.DELETE, ANN);
        work(PAGE, ResourceAction.DELETE, ANN);
        work(PAGE, ResourceAction.CREATE, ANN);
        work(PAGE, ResourceAction.UPDATE, ANN);

        assertThat(seen()).containsExactly("before delete of issue", "created page done");
    }

    @Test
    void operationsThatNobodyObservesShouldNotBeHeard() {
        assertThat(operations(ISSUE).isHeard(ResourceAction.DELETE)).isTrue();
        assertThat(operations(ISSUE).isHeard(ResourceAction.UPDATE)).isFalse();
        assertThat(operations(PAGE).isHeard(ResourceAction.DELETE)).isFalse();
        assertThat(operations(PAGE).isHeard(ResourceAction.CREATE)).isTrue();
    }

    @Test
    void observerShouldPreventTheOperationByThrowing() {
        Caller bob = Caller.of("bob", Moment.of(Instant.EPOCH));

        assertThatThrownBy(() -> work(ISSUE, ResourceAction.DELETE, bob))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not bob");
    }
}
