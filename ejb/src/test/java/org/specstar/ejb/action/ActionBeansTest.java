package org.specstar.ejb.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.specstar.access.Caller;
import org.specstar.action.ActionCall;
import org.specstar.action.ActionParameter;
import org.specstar.action.ActionParameter.Source;
import org.specstar.action.ActionRefusedException;
import org.specstar.action.ModelAction;
import org.specstar.action.ModelAction.Kind;
import org.specstar.ejb.action.Doors.Door;
import org.specstar.ejb.action.Doors.QuickDoor;
import org.specstar.ejb.action.Doors.Size;
import org.specstar.id.ModelName;
import org.specstar.time.Moment;

class ActionBeansTest {
    private static final Caller ANN = Caller.of("ann", Moment.of(Instant.EPOCH));

    private final SeContainer container = SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addBeanClasses(ActionBeans.class, Doors.class)
            .initialize();
    private final BeanActions actions =
            container.select(ActionBeans.class).get().find();
    private final List<ModelAction<Door>> found = actions.of(Door.class, new ModelName("door"));

    @AfterEach
    void close() {
        container.close();
    }

    private ModelAction<Door> action(String path) {
        return found.stream()
                .filter(action -> action.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static ActionCall<Door> call(@Nullable Door current, @Nullable Object... arguments) {
        return new ActionCall<>(ANN, Arrays.asList(arguments), current, null, null);
    }

    @Test
    void methodsOfBeansShouldBecomeActions() {
        assertThat(found)
                .extracting(ModelAction::kind, ModelAction::path, ModelAction::label, ModelAction::operationId)
                .containsExactly(
                        tuple(Kind.CREATE, "of/{size}", "Make one of a size", "ofSize"),
                        tuple(Kind.UPDATE, "paint", "Paint", "paint"),
                        tuple(Kind.CREATE, "quick-door", "Quick Door", "quickDoor"),
                        tuple(Kind.MODIFY, "widen", "Widen", "widen"));
        assertThat(actions.mistakes()).isEmpty();
    }

    @Test
    void parametersShouldSayWhereTheyComeFrom() {
        assertThat(action("quick-door").parameters())
                .extracting(ActionParameter::name, ActionParameter::source)
                .containsExactly(tuple("QuickDoor", Source.BODY), tuple("width", Source.QUERY));
        assertThat(action("quick-door").parameters().get(1).defaultJson()).contains("10");
        assertThat(action("of/{size}").parameters())
                .extracting(ActionParameter::name, ActionParameter::source)
                .containsExactly(tuple("size", Source.PATH), tuple("note", Source.QUERY));
    }

    @Test
    void actionShouldCallItsMethod() {
        assertThat(action("quick-door").perform(call(null, new QuickDoor("red"), 12L)))
                .contains(new Door("red by ann", 12));
        assertThat(action("of/{size}").perform(call(null, Size.LARGE, null))).contains(new Door("plain", 100));
        assertThat(action("of/{size}").perform(call(null, Size.SMALL, null))).isEmpty();
        assertThat(action("paint").perform(call(new Door("red", 5), "blue"))).contains(new Door("blue", 5));
    }

    @Test
    void argumentsThatTheMethodDoesNotLikeShouldBeRefused() {
        assertThatThrownBy(() -> action("paint").perform(call(new Door("red", 5), "none")))
                .isInstanceOf(ActionRefusedException.class)
                .hasMessage("a door has a color");
    }
}
